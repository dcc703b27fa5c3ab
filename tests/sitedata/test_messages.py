"""What an editor is told about a record: every fault, in Danish, with its field and line."""

import re
from typing import Any

import pytest

from sitedata.frontmatter import PageMeta
from sitedata.models import RECORDS, Contact, Labels, Meeting, Milestone, Need, Organisation, Source, Step, Trial
from sitedata.problems import field_name, nearest, shortened
from sitedata.validation import validated
from sitedata.yamlfile import Document, parse


def told(model, text):
    """The problems of one record written as YAML."""
    document, problems = parse("data/x.yml", text)
    assert problems == []
    return problems_of(model, document)


def problems_of(model, document):
    return validated(model, document, (), "navn")[1]


def starting(model, fields):
    """What is said first about each field in ``fields``, written over a record of nothing."""
    return [problem.message for problem in told(model, fields) if not re.search(r"« mangler[.:]", problem.message)]


@pytest.mark.parametrize(
    ("model", "written", "message"),
    [
        (Need, "name: X", "»name« skal have underfelter på egne, indrykkede linjer"),
        (Need, "name: [X]", "»name« skal have underfelter på egne, indrykkede linjer"),
        (Need, "name: {da: 1, en: x}", "»name.da« skal være tekst"),
        (Need, "name: {da: ' ', en: x}", "»name.da« er tom: teksten skal stå på begge sprog."),
        (Need, "name: {da: x, en: x, sv: x}", "»name.sv« er et ukendt felt. Kendte: da, en."),
        (Need, "group:", "»group« er tom. Tilladt: start, advice,"),
        (Need, "group: [start]", "»group« er »['start']«. Tilladt: start, advice,"),
        (Need, "group: begynd", "»group« er »begynd«. Tilladt: start, advice,"),
        (Need, "kompetence: x", "»kompetence« er et ukendt felt. Mente du »competence«? Ret navnet"),
        (Need, "id: Gen-terapi", "»id« er »Gen-terapi«. Tilladt: små bogstaver a-z"),
        (Need, f"id: {'a' * 81}", "»id« er for lang: højst 80 tegn."),
        (Contact, "regions: national", "»regions« skal være en liste"),
        (Contact, "regions: []", "»regions« er tom."),
        (Contact, "regions: [a, '']", "»regions.2« er tom."),
        (Contact, "sources: ['ctr art. 6']", "»sources.1« skal være et kilde-id"),
        (Contact, "sources: [{ctr: art. 6}]", "»sources.1« skal være et kilde-id"),
        (Contact, "email: atmp.dk", "»email« skal være en mailadresse som navn@eksempel.dk, uden mailto:. Der står"),
        (Contact, "phone: 12345678", '»phone« skal være tekst. Sæt anførselstegn om værdien: "12345678".'),
        (Contact, "phone: '12'", None),
        (Contact, "phone: '+45 12 34 56 78'", None),
        (Contact, f"phone: '{'1' * 5000}x'", "»phone« skal være ét telefonnummer i anførselstegn"),
        (Contact, "url: http://at.dk", "»url« skal være en webadresse, der begynder med https://"),
        (Contact, "url: https://", "»url« skal være en webadresse"),
        (Contact, "url: https://a b.dk", "»url« skal være en webadresse"),
        (Contact, "url: 'https://[1'", "»url« skal være en webadresse"),
        (Source, "url: http://at.dk", None),
        (Source, "url: data:text/html,x", "»url« skal være en webadresse"),
        (Step, "number: 0", "»number« er 0, men skal være mindst 1."),
        (Step, "number: 1.5", "»number« skal være et helt tal"),
        (Step, "number: et", "»number« skal være et helt tal uden anførselstegn og enhed, fx 45. Der står »et«."),
        (Step, "limits: [{up_to: måske}]", "»limits.1.up_to« skal være true eller false. Der står »måske«."),
        (Step, "limits: [{dage: 4}]", "»limits.1.dage« er et ukendt felt. Mente du »days«?"),
        (Step, "limits: [gmo]", "»limits.1« skal have underfelter"),
        (Meeting, "starts: '9:30'", "»starts« er »9:30«. Tilladt: et klokkeslæt i anførselstegn"),
        (Meeting, "next_meeting: '2026-01'", '»next_meeting« skal være en hel dato: "ÅÅÅÅ-MM-DD". Der står »2026-01«.'),
        (Meeting, "starts: 16.30", "»starts« skal være tekst. Sæt anførselstegn om værdien, som den skal stå."),
        (Source, 'kind: "page\u00a0"', "»kind« har et hårdt mellemrum, som ikke kan ses"),
        (Contact, "da: x", "»da« er et ukendt felt. Skriv navnet på det felt, teksten hører til (fx note:)"),
        (Contact, "Henvend dig: x", "»Henvend dig« er et ukendt felt. Er linjen en del af teksten over den"),
        (Organisation, "email: x", "»email« er et ukendt felt. »email« hører til under »contact«. Skriv contact:"),
        (Milestone, "date: 2026", '»date« skal være tekst. Sæt anførselstegn om værdien: "2026".'),
        (Milestone, "date: 2026-efterår", '»date« skal være "ÅÅÅÅ"'),
        (Milestone, "date: 2025-02-30", "»date« er en dato, der ikke findes i kalenderen. Der står »2025-02-30«."),
        (Milestone, "date: 2025-13", "»date« er en dato, der ikke findes i kalenderen."),
        (Trial, "active: ja", "»active« skal være true eller false. Der står »ja«."),
        (PageMeta, "notices: [draft, udkast]", "»notices.2« er »udkast«. Tilladt: draft, not-advice."),
        (PageMeta, "template: x.html", "»template« er »x.html«. Tilladt: home.html, search.html, whole-section.html."),
    ],
)
def test_a_message_says_what_is_wrong_and_what_is_allowed(model, written, message):
    said = starting(model, written)
    assert [text.startswith(f"navn: {message}") for text in said] == ([] if message is None else [True])


@pytest.mark.parametrize(("field", "language"), [("da", "danske"), ("en", "engelske")])
@pytest.mark.parametrize("value", ["", "''", "'  '", "null"])
def test_an_empty_text_in_one_language_is_to_be_written_and_never_deleted(field, language, value):
    (problem,) = told(
        Labels, f"site.menu:\n  da: Menu\n  en: Menu\n  {field}: {value}\n".replace(f"  {field}: Menu\n", "")
    )
    expected = f"er tom: teksten skal stå på begge sprog. Skriv den {language} tekst efter {field}:."
    assert (problem.code, problem.message) == ("empty-value", f"navn: »site.menu.{field}« {expected}")


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("Menu: {da: x, en: x}", "»Menu« er ikke en gyldig nøgle. Tilladt: små bogstaver a-z"),
        ("site.menu: {da: x}", "»site.menu.en« mangler: teksten skal stå på begge sprog. Skriv den engelske tekst"),
        ("site.menu: {da: x, en: x, sv: x}", "»site.menu.sv« er et ukendt felt. Kendte: da, en."),
        ("[]", "skal have felter på hver sin linje"),
    ],
)
def test_labels_are_checked_key_by_key(written, message):
    assert [problem.message.startswith(f"navn: {message}") for problem in told(Labels, written)] == [True]


def test_a_field_without_a_value_is_told_of_though_it_may_be_left_out():
    (problem,) = told(PageMeta, "description: x\nsummary_en:\n")
    assert (problem.line, problem.code) == (2, "empty-value")
    assert problem.message == "navn: »summary_en« er tom. Skriv en værdi, eller slet linjen."


def test_a_file_that_is_one_record_is_told_of_without_its_name():
    document, _ = parse("data/x.yml", "description: x\nsummary_en:\n")
    (problem,) = validated(PageMeta, document)[1]
    assert problem.message.startswith("»summary_en« er tom.")


def test_the_only_unknown_field_is_taken_for_the_only_missing_one():
    (problem,) = told(PageMeta, "beskrivelse: x\n")
    expected = "»description« mangler. Ret navnet til »description«, eller slet linjen, og tilføj feltet."
    assert problem.message == f"navn: »beskrivelse« er et ukendt felt. {expected}"


def test_a_field_that_is_there_is_not_proposed():
    (problem,) = told(PageMeta, "description: x\ndescriptions: y\n")
    assert "»description«" not in problem.message


def test_all_faults_of_a_record_are_told_at_once_with_their_lines():
    text = (
        "id: Æ\nname:\n  da: x\nkind: ukendt\nhjemmeside: x\nregion: national\nstatus: active\nsources:\n  - x\n  - Ø\n"
    )
    found = {problem.line: problem.code for problem in told(Organisation, text + "description: {da: x, en: x}\n")}
    assert found == {
        1: "wrong-form",
        2: "missing-language",
        4: "not-allowed",
        5: "unknown-field",
        10: "wrong-form",
    }


def test_a_value_that_yaml_refused_is_not_told_twice():
    document, problems = parse("data/x.yml", "number: 10:30\npage: ''\n")
    assert [problem.code for problem in problems] == ["yaml-trap"]
    assert [p.code for p in problems_of(Step, document) if p.line == 1 and "number" in p.message] == []
    assert [p.code for p in problems_of(Step, document) if p.line == 2] == ["empty-value"]


def test_a_fault_between_two_fields_does_not_quote_the_whole_record():
    (problem,) = [
        problem
        for problem in told(Meeting, "participants: [{role: member, attendance: present}]")
        if "participants" in problem.message
    ]
    assert (
        problem.message == "navn: »participants.1« skal have enten organisation (id) eller name, ikke begge. Ret det."
    )


NONSENSE: list[Any] = [
    None,
    "",
    "x y",
    1,
    -1,
    1.5,
    10**20,
    True,
    [],
    ["x y"],
    {},
    {"x": 1},
    [[]],
    [None],
    [{}],
    [{"x": 1}],
]


@pytest.mark.parametrize("stem", RECORDS)
def test_every_kind_of_nonsense_has_a_danish_message_of_its_own(stem):
    model = RECORDS[stem]
    for value in NONSENSE:
        document = Document("data/x.yml", dict.fromkeys(model.model_fields, value))
        messages = [problem.message for problem in problems_of(model, document)]
        assert messages
        for message in messages:
            words = re.sub("»[^«]*«", "", message)
            assert not re.search(r"kan ikke læses|\b(or|input|valid)\b|\n", words, re.I), message
            assert message.endswith(".")


@pytest.mark.parametrize(
    ("path", "name"), [(("name", "da"), "name.da"), (("sources", 0), "sources.1"), (("a", 1, "b", 9), "a.2.b.10")]
)
def test_fields_are_counted_from_one(path, name):
    assert field_name(path) == name


@pytest.mark.parametrize(
    ("word", "known", "sentence"),
    [
        ("laegemiddelstyrelse", ["laegemiddelstyrelsen", "amgros"], "Mente du »laegemiddelstyrelsen«?"),
        ("b", ["b1", "b2"], "Mente du »b2« eller »b1«?"),
        ("zzz", ["a", "b"], "Kendte: a, b."),
        ("zzz", [f"a{number}" for number in range(13)], "Der er ikke noget, der ligner."),
        ("zzz", [], "Der er ingen endnu."),
    ],
)
def test_the_nearest_known_words_are_offered(word, known, sentence):
    assert nearest(word, known) == sentence


def test_a_quoted_value_stays_on_one_short_line():
    assert shortened("a\n\n b") == "a b"
    assert shortened("x" * 60) == "x" * 60
    assert shortened("x" * 61) == "x" * 59 + "…"
