"""Whoever removes a contact is told which steps and regions it leaves without an answer."""

import re
from datetime import date

import pytest

from projects import ROOT, Project
from sitedata.checks.contacts import contact_problems
from sitedata.content import load_content
from sitedata.loading import load_data
from sitedata.problems import ContentError


@pytest.fixture
def real_project(tmp_path):
    """The real content in a place where it can be changed."""
    for folder in ("data", "docs", "docs_en", "guide", "overrides"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    (tmp_path / "mkdocs.yml").symlink_to(ROOT / "mkdocs.yml")
    (tmp_path / "data").unlink()
    (tmp_path / "data").mkdir()
    for file in (ROOT / "data").iterdir():
        (tmp_path / "data" / file.name).symlink_to(file)
    return Project(tmp_path)


def told_without(project, contact):
    """What is said of needs once a contact is gone, apart from what is said today."""
    text = project.read("data/contacts.yml")
    project.delete("data/contacts.yml")
    project.write("data/contacts.yml", re.sub(rf"^- id: {contact}\n(?:[ ].*\n|\n(?=[ ]))*\n?", "", text, flags=re.M))
    try:
        problems = load_content(project.root).warnings
    except ContentError as error:
        problems = error.problems
    today = {problem.message for problem in load_content(ROOT).warnings}
    return [
        (problem.severity, problem.message)
        for problem in problems
        if problem.path == "data/needs.yml" and problem.message not in today
    ]


def test_without_a_regional_contact_its_region_and_steps_are_named(real_project):
    ((severity, message),) = told_without(real_project, "gcp-monitoring-odense")
    assert severity == "warning"
    assert message.startswith(
        "gcp-monitoring: ingen kontakt i data/contacts.yml svarer i Region Syddanmark. "
        "Det gælder trin 2, 6, 7, 10 og 11 i guiden."
    )


def test_without_the_only_national_contact_the_regions_left_and_the_audiences_are_named(real_project):
    ((severity, message),) = told_without(real_project, "car-t-expertise-netvaerk")
    assert severity == "warning"
    assert "svarer i Region Sjælland og Region Nordjylland" in message
    assert "klinikere og virksomheder i Region Midtjylland" in message
    assert "trin 10 i guiden" in message


def test_without_the_only_contact_at_all_it_is_an_error(real_project):
    ((severity, message),) = told_without(real_project, "gmo-approval-arbejdstilsynet")
    assert severity == "error"
    assert message.startswith("gmo-approval: ingen kontakt i data/contacts.yml svarer på behovet i nogen region.")
    assert "trin 5, 10 og 11 i guiden" in message


def test_what_is_said_follows_the_regions_of_the_day(monkeypatch):
    monkeypatch.setenv("SITE_DATE", "2027-02-01")
    told = [problem.message for problem in load_content(ROOT).warnings if problem.code == "region-without-answer"]
    assert any(
        "phase-1-unit: ingen kontakt i data/contacts.yml svarer i Region Syddanmark, Region Midtjylland og" in message
        for message in told
    )
    assert not any("Region Sjælland" in message or "Region Hovedstaden" in message for message in told)


def test_a_need_is_answered_by_somebody(project):
    contacts = project.read("data/contacts.yml")
    project.write("data/contacts.yml", contacts[contacts.index("- id: gmo-approval-hospital") :])
    data, _ = load_data(project.root)
    assert [(p.path, p.line, p.code) for p in contact_problems(data)] == [("data/needs.yml", 1, "unanswered-need")]


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ('  phone: "+45 12 34 56 78"\n', [24]),
        ("  phone: '+45 12 34 56 79'\n", []),
        ("  email: gmo@example.dk\n", []),
    ],
)
def test_an_address_stands_in_one_place(project, line, lines):
    project.replace("data/contacts.yml", "  url: https://at.dk/gmo\n", line)
    data, problems = load_data(project.root)
    assert problems == []
    assert [(p.line, p.code, p.severity) for p in contact_problems(data)] == [
        (number, "repeated-address", "warning") for number in lines
    ]


def test_real_contacts_repeat_nothing(real):
    assert real.site.today == date(2026, 11, 22)
    assert [str(problem) for problem in real.warnings if problem.code == "repeated-address"] == []
