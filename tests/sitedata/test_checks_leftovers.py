"""A mark of Markdown that readers would see is told of, and what is no mark is left alone."""

import pytest

from sitedata.checks.leftovers import leftovers
from sitedata.pages import read_page

HEAD = "---\ndescription: x\nslug_en: x\n---\n"


def told(body):
    """The only problem of a page with this body; its first line is line 5 of the file."""
    page, problems = read_page("om.md", "da", "docs/om.md", HEAD + body)
    assert problems == []
    return [(problem.line, problem.code, problem.message) for problem in leftovers(page, {"ctr", "gmo-loven"})]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("Hej [^ctr, art. 6 og mere.", "wrong-citation", "»[^ctr, art. 6 og mere.« er ikke sluttet."),
        ("Hej [^ctr [^gmo-loven]", "wrong-citation", "»[^ctr« er ikke sluttet."),
        ("Hej [ctr].", "wrong-citation", "Skriv [^ctr]."),
        ("Hej [gmo-loven?, § 5].", "wrong-citation", "Skriv [^gmo-loven]."),
        ("Hej ^ctr].", "wrong-citation", "Skriv [^ctr]."),
        ("Hej (^ctr).", "wrong-citation", "Skriv [^ctr]."),
        ("Hej [ ^ctr].", "wrong-citation", "Skriv [^ctr]."),
        ("Se [siden] (guide/gmo.md).", "wrong-link", "»guide/gmo.md« står som tekst"),
        ("Se (siden)[guide/gmo.md#what].", "wrong-link", "Skriv [tekst](guide/gmo.md#what)"),
        ("Se [siden(gmo.md).", "wrong-link", "»gmo.md«"),
        ("Se https://at.dk/gmo.", "wrong-link", "»https://at.dk/gmo« står som tekst"),
        ("Se www.at.dk.", "wrong-link", "»www.at.dk«"),
        ("Skriv til mailto:x@y.dk, eller ring.", "wrong-link", "»mailto:x@y.dk«"),
        ("Se [] (org:arbejdstilsynet).", "wrong-link", "»org:arbejdstilsynet« står som tekst"),
        ("Se [ikke entydig] (#decision).", "wrong-link", "Skriv [tekst](#decision)"),
        ("Se (ikke entydig)[#decision].", "wrong-link", "Skriv [tekst](#decision)"),
        ("##\u00a0Afsnit {#a}", "wrong-heading", "Skriv »## Afsnit {#a}«."),
        ("##Afsnit {#a}", "wrong-heading", "Skriv »## Afsnit {#a}«."),
        ("## Afsnit {#a", "wrong-heading", "Skriv »{#a}« sidst på linjen."),
    ],
)
def test_what_is_left_as_text_is_told_with_how_to_write_it(text, code, words):
    ((line, found, message),) = told(f"# T\n\n{text}\n\nSlut.\n")
    assert (line, found, words in message) == (7, code, True), message


@pytest.mark.parametrize(
    "text",
    [
        "Se [siden](guide/gmo.md), [loven](https://at.dk/www.html) og [^ctr, art. 6(7)].",
        "Se [https://at.dk](https://at.dk) og [rute.md](rute.md).",
        "`https://at.dk`, `[ctr]`, `^ctr` og `[x] (gmo.md)`.",
        "```\n##Afsnit\nwww.at.dk\n```",
        "[ukendt] og [ctr](gmo.md) og {#a}",
        "<!-- se www.at.dk og gmo.md -->",
        "### Afsnit {#a}",
        "Se [](org:arbejdstilsynet) og [afsnittet](#decision).",
    ],
)
def test_what_is_no_mark_is_left_alone(text):
    assert told(f"# T\n\n{text}\n") == []


def test_a_link_that_cannot_be_read_is_told_of_elsewhere():
    assert told("# T\n\nSe [siden](guide/gmo.md og mere.\n") == []
