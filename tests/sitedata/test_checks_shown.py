"""What links lead to is on a page, and a page that lost it is told so before its links are."""

import pytest

from sitedata.content import load_content
from sitedata.problems import ContentError


def the_error(project):
    with pytest.raises(ContentError) as raised:
        load_content(project.root)
    (problem,) = [problem for problem in raised.value.problems if problem.severity == "error"]
    assert problem.code == "missing-page"
    return problem


@pytest.mark.parametrize(
    ("page", "directive", "file"),
    [
        ("nyheder.md", "news", "data/milestones.yml"),
        ("ordliste.md", "glossary", "data/glossary.yml"),
    ],
)
def test_records_that_no_page_shows_are_told_once(project, page, directive, file):
    project.replace(f"docs/{page}", f"<!-- data: {directive} -->", "Skriv til os.")
    problem = the_error(project)
    assert problem.path == file
    assert f"Sæt <!-- data: {directive} --> ind på den side" in problem.message


@pytest.mark.parametrize(("lost", "kept"), [("docs", "docs_en"), ("docs_en", "docs")])
def test_a_page_that_lost_its_records_is_told_where_the_line_still_stands(project, lost, kept):
    line = project.read(f"{kept}/kontakt.md").split("\n").index("<!-- data: contacts -->") + 1
    project.replace(f"{lost}/kontakt.md", "<!-- data: contacts -->", "Skriv til os.")
    problem = the_error(project)
    assert problem.path == f"{lost}/kontakt.md"
    assert f"<!-- data: contacts --> ind; den står i {kept}/kontakt.md på linje {line}." in problem.message
