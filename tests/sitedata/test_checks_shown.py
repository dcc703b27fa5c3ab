"""What links lead to is on a page, and a page that lost it is told so before its links are."""

import pytest

from sitedata.content import load_content
from sitedata.problems import ContentError


@pytest.mark.parametrize(
    ("page", "directive", "file"),
    [
        ("kontakt.md", "contacts", "data/needs.yml"),
        ("nyheder.md", "news", "data/milestones.yml"),
        ("ordliste.md", "glossary", "data/glossary.yml"),
    ],
)
def test_records_that_no_page_shows_are_told_once(project, page, directive, file):
    project.replace(f"docs/{page}", f"<!-- data: {directive} -->", "Skriv til os.")
    with pytest.raises(ContentError) as raised:
        load_content(project.root)
    (problem,) = [problem for problem in raised.value.problems if problem.severity == "error"]
    assert (problem.path, problem.code) == (file, "missing-page")
    assert f"Sæt <!-- data: {directive} --> ind på den side" in problem.message
