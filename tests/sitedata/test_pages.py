"""Pages taken apart: their head, their body, and where everything stands."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitedata.pages import load_pages, read_page

HEAD = "---\ndescription: Om siden.\nslug_en: about\n---\n"


def page_of(text):
    """A page that must be right."""
    page, problems = read_page("om.md", "da", "docs/om.md", text)
    assert problems == []
    return page


def told(text):
    return [(problem.line, problem.code) for problem in read_page("om.md", "da", "docs/om.md", text)[1]]


@pytest.mark.parametrize(
    ("text", "body", "body_line"),
    [
        (HEAD + "\n# Titel\n", "\n# Titel\n", 5),
        (HEAD, "", 5),
        (HEAD.rstrip("\n"), "", 4),
        ("--- \ndescription: x\n---\t\n# T", "# T", 4),
        (HEAD + "a\n\n---\n\nb\n", "a\n\n---\n\nb\n", 5),
    ],
)
def test_the_body_begins_after_the_head(text, body, body_line):
    page = page_of(text)
    assert (page.body, page.body_line, page.has_head) == (body, body_line, True)


def test_the_head_says_what_the_page_is():
    page = page_of(
        "---\ndescription: Om siden.\nslug_en: '2025'\nnotices: [draft]\nchecked: 2026-11-01\n"
        "checked_by: sekretariatet\nreview_by: '2027-11-01'\nowner: sekretariatet\ntemplate: home.html\n---\n"
    )
    assert page.meta.slug_en == "2025"
    assert [notice.value for notice in page.meta.notices] == ["draft"]
    assert (page.meta.checked, page.meta.review_by, page.meta.template) == ("2026-11-01", "2027-11-01", "home.html")


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("# Titel\n", [(1, "missing-head")]),
        ("", [(1, "missing-head")]),
        ("---\n---\n# Titel\n", [(1, "missing-field")]),
        ("---\n# kun en kommentar\n---\n", [(1, "missing-field")]),
        ("---\ndescription: x\n# Titel\n", [(1, "open-head")]),
        ("---\n- description\n---\n", [(2, "wrong-type")]),
        ("---\ndescription: a: b\n---\n", [(2, "yaml-syntax")]),
        ("---\ndescription: x\n\n\towner: y\n---\n", [(4, "tab-indent")]),
        ("---\ndescription: x\nslug_en: no\n---\n", [(3, "yaml-trap")]),
        (
            "---\ndescription: x\nslug_en: Ø\nnotices: [a, draft, b]\n---\n",
            [(3, "wrong-form"), (4, "not-allowed"), (4, "not-allowed")],
        ),
    ],
)
def test_a_faulty_head_is_told_with_its_line(text, problems):
    assert told(text) == problems
    page, _ = read_page("om.md", "da", "docs/om.md", text)
    assert page.has_head is False


def test_everything_found_has_its_line_in_the_file():
    page = page_of(
        HEAD
        + "\n# Titel {#t}\n\nTekst[^kilde] og `kode[^x]`.\n[link](a.md)\n![billede](b.png)\n\n<!-- data: news 3 -->\n"
    )
    assert [(heading.text, heading.id, heading.line) for heading in page.headings] == [("Titel", "t", 6)]
    assert [(found.text, found.line) for found in page.citations] == [("kilde", 8)]
    assert [(found.text, found.extra, found.line) for found in page.links] == [
        ("a.md", "link", 9),
        ("b.png", "!billede", 10),
    ]
    assert [(found.text, found.extra, found.line) for found in page.directives] == [("news", "3", 12)]


def test_the_title_is_the_first_title_or_the_name_of_the_file():
    assert page_of(HEAD + "## Før\n\n# Titel\n\n# Mere\n").title == "Titel"
    assert page_of(HEAD + "Uden titel\n").title == "om"


def test_the_three_trees_become_one_site(project):
    pages, problems = load_pages(project.root)
    assert problems == []
    files = {key: page.file for key, page in pages.items()}
    assert files["guide/gmo.md", "da"] == "guide/gmo.md"
    assert files["guide/gmo.md", "en"] == "docs_en/guide/gmo.md"
    assert files["kontakt.md", "da"] == "docs/kontakt.md"
    assert ("guide/klassificering.md", "en") not in files
    assert pages["programmet/moeder/index.md", "da"].id == "programmet/moeder/index"


def test_windows_line_ends_change_nothing(project):
    before, _ = load_pages(project.root)
    project.write("guide/gmo.md", project.read("guide/gmo.md").replace("\n", "\r\n"))
    after, problems = load_pages(project.root)
    assert (after, problems) == (before, [])


def test_a_page_that_cannot_be_read_keeps_its_place(project):
    project.write("docs/kontakt.md", "---\ndescription: Spørg\n---\n".encode("latin-1"))
    pages, problems = load_pages(project.root)
    assert [(problem.path, problem.line, problem.code) for problem in problems] == [("docs/kontakt.md", 2, "not-utf-8")]
    assert pages["kontakt.md", "da"].has_head is False


def test_two_files_for_one_page_are_told(project):
    project.write("docs/guide/gmo.md", project.read("guide/gmo.md"))
    _, problems = load_pages(project.root)
    assert [(problem.path, problem.code) for problem in problems] == [("guide/gmo.md", "address-collision")]


PAGE_LIKE = st.lists(
    st.sampled_from(
        ["---\n", "description: x\n", "slug_en: a\n", "# T\n", "## A {#a}\n", "```\n", "`", "[^", "](", "<!-- data: "]
    )
    | st.sampled_from([*"\n -:[](){}#!`æ\x00\t", "[](org:", "\r\n", "{#", " -->\n"])
    | st.characters(exclude_categories=["Cs"]),
    max_size=40,
).map("".join)


@given(PAGE_LIKE)
def test_no_text_raises_and_every_line_is_inside_the_page(text):
    page, problems = read_page("om.md", "da", "docs/om.md", text)
    lines = len(re.split(r"\r\n|\r|\n", text))
    places = [*page.headings, *page.links, *page.citations, *page.directives, *problems]
    assert all(1 <= place.line <= lines for place in places)
    assert text.endswith(page.body)
    assert page.has_head == (not problems)
