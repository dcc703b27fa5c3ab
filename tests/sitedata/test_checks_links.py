"""Links and images: every target exists for every reader, also the anchors that the data make."""

from dataclasses import replace

import pytest

from projects import make_project
from sitedata.checks.links import LinkCheck
from sitedata.content import load_content
from sitedata.pages import read_page
from sitedata.problems import ContentError


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The small site with a few files more."""
    project = make_project(tmp_path_factory.mktemp("links") / "project")
    for path in ("docs/billeder/da.png", "docs_en/billeder/en.png", "guide/kort.svg"):
        project.write(path, "x")
    content = load_content(project.root)
    # A section of its own in English.
    path, text = (
        "docs_en/guide/gmo.md",
        project.read("docs_en/guide/gmo.md").replace("{#do-sponsor}", "{#english-only}"),
    )
    english, _ = read_page("guide/gmo.md", "en", path, text)
    pages = {**content.site.pages, ("guide/gmo.md", "en"): english}
    return project.root, replace(content, site=replace(content.site, pages=pages))


def faults(site, path, language, link, translated=True):
    """What is said about a link on the page at ``path`` in one language."""
    root, content = site
    head = "---\ndescription: x\n---\n# T {#titel}\n\n"
    page, _ = read_page(path, language, f"x/{path}", head + f"{link}\n")
    pages = {**content.site.pages, (path, language): page}
    if language == "da" and translated:
        pages[path, "en"], _ = read_page(path, "en", f"y/{path}", head)
    problems = LinkCheck(root, replace(content.site, pages=pages), content.editions).problems()
    return [(problem.line, problem.message) for problem in problems if problem.path == page.file]


@pytest.mark.parametrize(
    ("path", "language", "target"),
    [
        ("ny.md", "da", "kontakt.md"),
        ("ny.md", "da", "guide/gmo.md#do-sponsor"),
        ("ny.md", "da", "#titel"),
        ("ny.md", "da", "kontakt.md#gmo-approval"),
        ("ny.md", "da", "kortlaegning/aktoerer.md#arbejdstilsynet"),
        ("ny.md", "da", "ordliste.md#atmp"),
        ("ny.md", "da", "ordliste.md#letter-1"),
        ("ny.md", "da", "programmet/tidsplan.md#cooperation-approved"),
        ("ny.md", "da", "programmet/tidsplan.md#new-region"),
        ("ny.md", "da", "data/pages.json"),
        ("ny.md", "da", "data/trials.csv"),
        ("ny.md", "da", "https://example.dk/a_(b)"),
        ("ny.md", "da", "mailto:atmp@atmp.dk"),
        ("ny.md", "da", "tel:+4512345678"),
        ("guide/ny.md", "da", "../kontakt.md"),
        ("guide/ny.md", "da", "./gmo.md"),
        ("guide/ny.md", "da", "../guide/../guide/gmo.md"),
        ("programmet/moeder/ny.md", "da", "2025-12-17.md#agenda"),
        ("index.md", "en", "guide/gmo.md#english-only"),
        ("index.md", "en", "guide/klassificering.md#do-sponsor"),
        ("index.md", "en", "kontakt.md#gmo-approval"),
        ("index.md", "en", "data/trials.json"),
    ],
)
def test_a_link_to_what_exists_is_right(site, path, language, target):
    assert faults(site, path, language, f"[x]({target})") == []


@pytest.mark.parametrize(
    ("path", "language", "target", "message"),
    [
        ("ny.md", "da", "kontakter.md", "peger på en side, der ikke findes. Mente du »kontakt.md«"),
        ("guide/ny.md", "da", "kontakt.md", "peger på en side, der ikke findes. Mente du »../kontakt.md«"),
        ("ny.md", "da", "../kontakt.md", "peger på en side, der ikke findes."),
        ("ny.md", "da", "en/kontakt.md", "peger på en side, der ikke findes."),
        ("ny.md", "da", "guide/", "peger på en fil, der ikke findes."),
        ("ny.md", "da", "data/labels.json", "peger på en fil, der ikke findes."),
        ("ny.md", "da", "../mkdocs.yml", "peger på en fil, der ikke findes."),
        ("ny.md", "da", "#title", "peger på et afsnit, der ikke findes i x/ny.md. Mente du »titel«?"),
        ("ny.md", "da", "kontakt.md#gmo", "peger på et afsnit, der ikke findes i docs/kontakt.md."),
        ("ny.md", "da", "kontakt.md#GMO-approval", "peger på et afsnit, der ikke findes i docs/kontakt.md."),
        ("index.md", "en", "guide/gmo.md#do-sponsor", "peger på et afsnit, der ikke findes i docs_en/guide/gmo.md."),
        ("ny.md", "da", "guide/gmo.md#english-only", "peger på et afsnit, der ikke findes i guide/gmo.md."),
        ("ny.md", "da", "/kontakt/", "begynder med /."),
        ("ny.md", "da", "//example.dk", "begynder med /."),
        ("ny.md", "da", "http://example.dk", "begynder med http:."),
        ("ny.md", "da", "HTTP://example.dk", "begynder med http:."),
        ("ny.md", "da", "javascript:alert(1)", "begynder med javascript:."),
        ("ny.md", "da", "data:text/html,x", "begynder med data:."),
        ("ny.md", "da", "https://[x", "er ikke en gyldig adresse."),
    ],
)
def test_a_link_to_nowhere_is_told_with_its_line(site, path, language, target, message):
    ((line, said),) = faults(site, path, language, f"[x]({target})")
    assert line == 6
    assert said.startswith(f"linket »{target}« {message}")


def test_a_danish_page_is_also_read_in_place_of_an_english_one(site):
    ((_, message),) = faults(site, "ny.md", "da", "[x](guide/gmo.md#do-sponsor)", translated=False)
    assert "der ikke findes i docs_en/guide/gmo.md" in message


def test_a_link_to_what_a_page_no_longer_shows_names_what_the_page_lacks(project):
    minutes = "docs_en/programmet/moeder/2025-12-17.md"
    project.replace("docs_en/kontakt.md", "# ", "Read the [agenda](programmet/moeder/2025-12-17.md#agenda).\n\n# ")
    load_content(project.root)
    project.replace(minutes, "<!-- data: meeting 2025-12-17 -->", "Write to us.")
    with pytest.raises(ContentError) as raised:
        load_content(project.root)
    found = {problem.path: problem.message for problem in raised.value.problems if problem.code == "broken-link"}
    assert found.keys() == {"docs_en/kontakt.md"}
    assert "Sæt linjen <!-- data: meeting 2025-12-17 --> ind igen dér." in found["docs_en/kontakt.md"]


@pytest.mark.parametrize(
    ("path", "language", "target", "right"),
    [
        ("ny.md", "da", "billeder/da.png", True),
        ("index.md", "en", "billeder/da.png", True),
        ("index.md", "en", "billeder/en.png", True),
        ("ny.md", "da", "billeder/en.png", False),
        ("guide/ny.md", "da", "kort.svg", True),
        ("ny.md", "da", "guide/kort.svg", True),
        ("guide/gmo.md", "en", "kort.svg", True),
        ("ny.md", "da", "kort.svg", False),
        ("ny.md", "da", "../data/sources.yml", False),
        ("ny.md", "da", "", False),
    ],
)
def test_an_image_lies_in_a_tree_its_readers_see(site, path, language, target, right):
    said = faults(site, path, language, f"![x]({target})")
    assert [message.startswith(f"billedet »{target}« ") for _, message in said] == ([] if right else [True])
