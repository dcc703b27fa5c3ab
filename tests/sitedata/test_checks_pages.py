"""Checks on one page: its headings, what it cites and names, and the data it asks for."""

from datetime import date

import pytest

from projects import make_project
from sitedata.checks.pages import page_problems, uncited_sources
from sitedata.loading import load_data
from sitedata.pages import load_pages, read_page

TODAY = date(2026, 11, 22)
HEAD = "---\ndescription: x\nslug_en: x\n---\n"


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """The data of the small site."""
    return load_data(make_project(tmp_path_factory.mktemp("pages") / "project").root)[0]


def found(data, body, path="om.md", head=HEAD):
    """The problems of a page with this body; its first line is line 5 of the file."""
    page, problems = read_page(path, "da", f"docs/{path}", head + body)
    assert problems == []
    return [(problem.line, problem.code) for problem in page_problems(page, data, TODAY)]


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        ("# T\n", []),
        ("## A {#a}\n", [(5, "title-count")]),
        ("# T\n\n# T\n", [(7, "title-count")]),
        ("```\n# kode\n```\n# T\n", []),
        ("# T\n## A\n", [(6, "missing-heading-id")]),
        ("# T\n### A\n", [(6, "missing-heading-id")]),
        ("# T\n#### A\n", []),
        ("# T\n## A {#a}\n### B {: #b .x }\n", []),
        ("# T\n## A {#Å}\n", [(6, "wrong-heading-id")]),
        ("# T\n## A {#a--b}\n", [(6, "wrong-heading-id")]),
        ("# T\n## A {#a}\n### B {#a}\n", [(7, "duplicate-heading-id")]),
        ("# T {#a}\n## A {#a}\n", [(6, "duplicate-heading-id")]),
    ],
)
def test_a_page_has_one_title_and_an_id_for_every_section(data, body, problems):
    assert found(data, body) == problems


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a[^gmo-bekendtgoerelsen] b[^gmo-bekendtgoerelsen, § 5]", []),
        ("a[^sundhedsloven?] b[^sundhedsloven?, § 5]", []),
        ("a\n\nb[^sundhedsloven]", [(8, "unread-source")]),
        ("a[^gmo-bekendtgoerelse]", [(6, "unknown-citation")]),
        ("a[^GMO]", [(6, "wrong-citation")]),
        ("a[^gmo bekendtgoerelsen]", [(6, "wrong-citation")]),
        ("a `[^kilde]`", []),
        ("[](org:arbejdstilsynet) [x](org:atmp-danmark)", []),
        ("[](org:arbejdstilsyn)", [(6, "unknown-organisation")]),
        ("[](org:)", [(6, "unknown-organisation")]),
        ("`[](org:navn)`", []),
        ("[x][^gmo-x] [](org:y)", [(6, "unknown-citation"), (6, "unknown-organisation")]),
    ],
)
def test_what_a_page_cites_and_names_is_in_the_data(data, text, problems):
    assert found(data, f"# T\n{text}\n") == problems


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("<!-- data: contacts -->", None),
        ("<!--data:contacts-->", None),
        ("<!-- data: news -->", None),
        ("<!-- data: news 3 -->", None),
        ("<!-- data: step-legal gmo -->", None),
        ("<!-- en bemærkning -->", None),
        ("<!-- dataark -->", None),
        ("`<!-- data: navn -->`", None),
        ("<!-- data: kontakt -->", "unknown-directive"),
        ("<!-- data: step-legal -->", "wrong-directive-argument"),
        ("<!-- data: step-legal classifikation -->", "wrong-directive-argument"),
        ("<!-- data: meeting 2025 -->", "wrong-directive-argument"),
        ("<!-- data: contacts gmo -->", "wrong-directive-argument"),
        ("<!-- data: news tre -->", "wrong-directive-argument"),
        ("<!-- data: news -1 -->", "wrong-directive-argument"),
        ("<!-- data: news ² -->", "wrong-directive-argument"),
        ("<!-- data: -->", "wrong-directive"),
        ("<!-- data: step-legal gmo 3 -->", "wrong-directive"),
        ("  <!-- data: contacts -->", "wrong-directive"),
        ("Se <!-- data: contacts -->", "wrong-directive"),
        ("<!-- data: contacts --> her", "wrong-directive"),
        ("<!-- Data: contacts -->", "wrong-directive"),
        ("<!-- data: contacts", "wrong-directive"),
    ],
)
def test_data_are_asked_for_by_name_alone_on_a_line(data, line, code):
    assert found(data, f"# T\n\n{line}\n") == ([(7, code)] if code else [])


@pytest.mark.parametrize(("day", "problems"), [("2026-11-22", []), ("2026-11-23", [(3, "future-date")])])
def test_a_page_was_not_checked_tomorrow(data, day, problems):
    head = f"---\ndescription: x\nchecked: {day}\nchecked_by: sekretariatet\n---\n"
    assert found(data, "# T\n", head=head) == problems


def test_a_source_counts_as_cited_from_a_page_or_a_record(project):
    added = "".join(
        f"- id: {name}\n  title: {{da: x, en: x}}\n  language: da\n  publisher: x\n  kind: page\n  seen: '2026-11-22'\n"
        for name in ("paa-en-side", "i-data", "ingen-steder")
    )
    project.write("data/sources.yml", project.read("data/sources.yml") + added)
    project.replace("docs/index.md", "[^minutes-2025-12-17]", "[^paa-en-side?, s. 2]")
    project.replace("data/trials.yml", "[at-genteknologi]", "['i-data, s. 2']")
    data, _ = load_data(project.root)
    pages, _ = load_pages(project.root)
    (warning,) = uncited_sources(pages.values(), data)
    assert (warning.code, warning.severity, "»ingen-steder«" in warning.message) == ("uncited-source", "warning", True)


def test_while_something_cannot_be_read_no_source_is_called_uncited(project):
    requirements = project.read("data/requirements.yml")
    project.write("data/requirements.yml", requirements.replace('legal_basis: ["gmo-bekendtgoerelsen, § 5"]\n', ""))
    project.write("docs/index.md", b"\xff")
    data, _ = load_data(project.root)
    pages, _ = load_pages(project.root)
    assert list(uncited_sources(pages.values(), data)) == []
