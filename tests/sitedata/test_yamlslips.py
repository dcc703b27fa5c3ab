"""The likeliest slip behind a text that is no YAML is named on its own line, and mending it so is enough."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from projects import FIXTURE_PROJECT
from sitedata.yamlfile import parse

CONTACTS = (FIXTURE_PROJECT / "data" / "contacts.yml").read_text(encoding="utf-8")


def told(text):
    """The line and the words of the only problem."""
    (problem,) = parse("x.yml", text)[1]
    assert problem.code == "yaml-syntax"
    return problem.line, problem.message


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("- id: a\n  note:\n    da: d\n     en: e\n", 4, "rykket 5 mellemrum ind, og det passer ikke"),
        ("- id: a\n  note:\n    da: d\n   en: e\n", 4, "Ret det til 2 eller 4 mellemrum."),
        ("- id: a\n  need: b # c\n   url: d\n", 3, "Ret det til 2 mellemrum."),
        ("- id: a\n  note: >\n    en: to\n   tre: fire\n  need: b\n", 4, "Ret det til 2 mellemrum."),
        ("- id: a\n  need: b\n - id: c\n", 3, "Ret det til 0 mellemrum."),
        ("- id: a\n  need: b\nid: c\n", 3, "Begynder en ny post her, så sæt »- « foran."),
        ("- id: a\n  need: b\nneed: c\n", 3, "eller sæt »- « foran, hvis en ny post begynder her."),
        ("# x\nid: a\n  need: b\n- id: c\n", 2, "Skriv »- id: a« yderst til venstre."),
        ("  id: a\n  need: b\n\n- id: c\n", 1, "Skriv »- id: a« yderst til venstre."),
        ("  need: b\n\n- id: c\n", 1, "filens første post mangler sin første linje."),
        ("menu:\n  - Kontakt:\n   - kontakt.md\n  - Guide:\n", 3, "Ret det til 2 eller 6 mellemrum."),
        ("- id: a\n  email:x\n  need: b\n", 2, "mellemrum efter kolon. Skriv »email: x«."),
        ("- id: a\n  url:https://x.dk\n  need: b\n", 2, "Skriv »url: https://x.dk«."),
        ("- id:a\n  need: b\n", 1, "Skriv »- id: a«."),
        ("- id: a\n-id:b\n", 2, "Skriv »- id: b«."),
        ("- id: a\n    da: d\n    en: e\n", 2, "Mangler feltets navn (fx note:) på linjen over"),
        ("- id: a\n  list:\n      x: 1\n      y: 2\n    - x: 3\n", 3, "Skriv »    - x: 1«."),
        ("- id: a\n  - id: b\n", 2, "Ret det til 0 mellemrum."),
        ("- id: a\n  kind: page seen: b\n", 2, "eller giv »seen« sin egen linje, hvis det er et felt."),
        ("- id: a\n  regions:\n    • b\n", 3, "linjen begynder med »•«."),
        ("– id: a\n  need: b\n", 1, "linjen begynder med »–«."),
        ("- id: a\n  need: b\n  phone +45\n", 3, "linjen har intet kolon."),
        ("- id: a\n-id: b\n", 2, "mellemrum efter bindestregen. Skriv »- id: b«."),
        ('- id: a\n  name: "Det "rette" sted"\n  need: b\n', 2, 'slutter ved det andet " på linjen'),
        ("- id: a\n  name: 'Trial's site'\n  need: b\n", 2, "slutter ved det andet ' på linjen"),
        ('- id: a\n  name: "Nyt\n  need: b\n- id: c\n  name: "x"\n', 2, "er ikke sluttet. Sæt det samme tegn sidst"),
        ("- id: a\n  regions: [a, b\n  need: b\n", 2, "klammen, der begynder på linjen, er ikke sluttet. Sæt ]"),
        ("- id: a\n  name: {da: x, en: y\n  need: b\n", 2, "klammen, der begynder på linjen, er ikke sluttet. Sæt }"),
        ("- id: a\n  name: @navn\n", 2, "begynder med @, som betyder noget særligt."),
        ("- id: a\n  note: - navn\n", 2, "begynder med -, som betyder noget særligt."),
        ("- id: a\n  note: Hej\nmed dig\n  need: b\n", 3, "Fortsætter den teksten over den, så ryk den længere ind"),
        ("- id: a\n<<<<<<< HEAD\n  need: b\n=======\n", 2, "rest af en konflikt i git."),
        ("- id: a\n  need:\u00a0b\n  phone: c\n", 2, "efter kolon står et hårdt mellemrum"),
        ("- id: a\n  da: [Ny] tekst\n", 2, "begynder med [, som betyder noget særligt."),
        ("- id: a\n  da: [Ny tekst\n  en: b\n", 2, "begynder med [, som betyder noget særligt."),
        ("- id: a\n  name: {Ny} tekst\n", 2, "begynder med {, som betyder noget særligt."),
        ("- id: a\n  note: Se her\n    Vigtigt nu: læs\n", 3, "teksten over fortsætter her og indeholder et kolon."),
        ("- id: a\n  list:\n    - a\n    b\n  need: c\n", 4, "mangler »- « foran. Skriv »- b«."),
        ("- id: a\n  list:\n    - a\n  - b\n", 4, "Ret det til 4 mellemrum."),
        ("- id: a\n  list:\n      - a\n    - b\n", 3, "Ret det til 4 mellemrum."),
        ("- id: a\n  note:\n  da: a\n    en: b\n", 3, "Ret det til 4 mellemrum."),
        ("- id: a\n---\n- id: b\n", 2, "»---« begynder et nyt dokument."),
        ("- id: a\n  name: Nyt: hvad\n  need: b\n", 2, "teksten indeholder et kolon."),
        ("- id: a\n  url: https://x.dk: y\n", 2, "teksten indeholder et kolon."),
    ],
)
def test_a_slip_is_named_on_its_line(text, line, words):
    found, message = told(text)
    assert (found, words in message) == (line, True), message


@given(st.text(alphabet="a-:'\"[]{}|>#&*!%@? \n\u00a0", max_size=60))
def test_whatever_is_written_is_read_or_refused_on_a_line_of_its_own(text):
    for problem in parse("x.yml", text)[1]:
        assert 1 <= problem.line <= max(1, len(text.splitlines()))


@given(st.integers(0, CONTACTS.count("\n") - 1), st.integers(-4, 4))
def test_a_line_is_mended_by_the_number_of_spaces_that_is_told(number, moved):
    rows = CONTACTS.splitlines()
    assume(rows[number])
    indent = len(rows[number]) - len(rows[number].lstrip())
    rows[number] = " " * max(0, indent + moved) + rows[number].lstrip()
    problems = parse("x.yml", "\n".join(rows))[1]
    assume(problems and problems[0].code == "yaml-syntax")
    line, message = told("\n".join(rows))
    advised = re.search(r"Ret det til (\d+)", message)
    assert advised, message
    rows[line - 1] = " " * int(advised[1]) + rows[line - 1].lstrip()
    # Lines below the mended one may have to follow.
    assert all(problem.line > line for problem in parse("x.yml", "\n".join(rows))[1])
