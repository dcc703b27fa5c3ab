"""Checks between records: against today, against each other, against the pages."""

from datetime import date

import pytest

from sitedata.checks.records import record_problems
from sitedata.loading import load_data
from sitedata.pages import load_pages

TODAY = date(2026, 11, 22)
HOSPITAL = "  kind: hospital\n"
CHECKED = '  checked: "2026-10-01"\n'


def found(project, today=TODAY):
    """The problems between the records of a project whose records are right each for itself."""
    data, problems = load_data(project.root)
    assert problems == []
    pages, _ = load_pages(project.root)
    return [(problem.path, problem.line, problem.code) for problem in record_problems(data, today, pages)]


def organisation(record_id, parent):
    return (
        f"- id: {record_id}\n  name: {{da: x, en: x}}\n  kind: company\n  parent: {parent}\n  region: national\n"
        "  description: {da: x, en: x}\n  status: active\n  sources: [at-genteknologi]\n"
    )


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("organisations", 'checked: "2026-10-01"', 'checked: "{}"'),
        ("sources", 'kind: page\n  seen: "2026-11-22"', 'kind: page\n  seen: "{}"'),
        ("sources", 'date: "2008-09-11"', 'date: "{}"'),
        ("milestones", 'date: "2025-02-07"', 'date: "{}"'),
    ],
)
@pytest.mark.parametrize(("day", "codes"), [("2026-11-22", []), ("2026-11-23", ["future-date"])])
def test_what_has_been_done_was_not_done_tomorrow(project, file, old, new, day, codes):
    project.replace(f"data/{file}.yml", old, new.format(day))
    assert [code for _, _, code in found(project)] == codes


@pytest.mark.parametrize(
    ("day", "codes"), [("2026-11", []), ("2026-12", ["future-date"]), ("2026-autumn", []), ("2027", ["future-date"])]
)
def test_of_a_date_known_in_part_the_first_day_counts(project, day, codes):
    project.replace("data/milestones.yml", 'date: "2025-02-07"', f'date: "{day}"')
    assert [code for _, _, code in found(project)] == codes


def test_the_same_site_is_judged_by_the_day_it_is_built(project):
    assert found(project) == []
    assert ("data/organisations.yml", 52, "future-date") in found(project, date(2026, 9, 30))


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [(CHECKED, "", 39), ("  checked_by: sekretariatet\n", "", 52)],
)
def test_the_day_and_the_role_of_a_check_belong_together(project, old, new, line):
    project.replace("data/organisations.yml", old, new)
    assert found(project) == [("data/organisations.yml", line, "half-checked")]


@pytest.mark.parametrize(
    ("start", "end", "codes"),
    [
        ("2026-01-01", "2026-01-01", []),
        ("2026-01-02", "2026-01-01", ["dates-reversed"]),
        ("2026-01-02", None, []),
        (None, "2026-01-01", []),
    ],
)
def test_nothing_ends_before_it_begins(project, start, end, codes):
    days = {"valid_from": start, "valid_to": end}
    fields = "".join(f'  {name}: "{day}"\n' for name, day in days.items() if day)
    project.replace("data/organisations.yml", HOSPITAL, HOSPITAL + fields)
    assert [code for _, _, code in found(project)] == codes


@pytest.mark.parametrize(
    ("parents", "rings"),
    [
        ({"a": "b", "b": "c", "c": "atmp-danmark"}, []),
        ({"a": "a"}, ["a → a"]),
        ({"a": "b", "b": "c", "c": "a"}, ["a → b → c → a"]),
        ({"tail": "a", "a": "b", "b": "a"}, ["a → b → a"]),
        ({"a": "b", "b": "a", "c": "d", "d": "c"}, ["a → b → a", "c → d → c"]),
    ],
)
def test_each_ring_is_told_once(project, parents, rings):
    added = "".join(organisation(child, parent) for child, parent in parents.items())
    project.write("data/organisations.yml", project.read("data/organisations.yml") + added)
    data, _ = load_data(project.root)
    pages, _ = load_pages(project.root)
    messages = [problem.message for problem in record_problems(data, TODAY, pages)]
    assert [message.partition("ring: ")[2].partition(".")[0] for message in messages] == rings


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("glossary", '["sundhedsloven?, § 2"]', '["sundhedsloven, § 2"]', 13),
        ("steps", 'legal_basis: ["sundhedsloven?, § 2"]', "legal_basis: [sundhedsloven]", 11),
        ("value_chain", 'source: "nyt-fra-hospitalet?, side 2"', 'source: "nyt-fra-hospitalet, side 2"', 25),
        ("products", '      sources: ["nyt-fra-hospitalet?"]', "      sources: [nyt-fra-hospitalet]", 17),
    ],
)
def test_what_nobody_has_read_is_cited_with_a_question_mark_wherever_it_stands(project, file, old, new, line):
    project.replace(f"data/{file}.yml", old, new)
    assert found(project) == [(f"data/{file}.yml", line, "unread-source")]


@pytest.mark.parametrize("field", ['date: "2024"', "seen: 2026-11-22"])
def test_a_source_with_a_date_or_a_reader_may_be_cited_as_seen(project, field):
    project.replace("data/sources.yml", "- id: sundhedsloven\n", f"- id: sundhedsloven\n  {field}\n")
    project.replace("data/glossary.yml", '["sundhedsloven?, § 2"]', '["sundhedsloven, § 2"]')
    assert found(project) == []


@pytest.mark.parametrize("url", ["http://hospital.example.dk/nyt", "HTTP://hospital.example.dk/nyt"])
def test_an_insecure_source_is_a_warning(project, url):
    project.replace("data/sources.yml", "https://hospital.example.dk/nyt", url)
    data, _ = load_data(project.root)
    (problem,) = record_problems(data, TODAY, load_pages(project.root)[0])
    assert (problem.line, problem.code, problem.severity) == (40, "insecure-address", "warning")


def test_every_need_is_answered_by_a_contact(project):
    contacts = project.read("data/contacts.yml")
    project.write("data/contacts.yml", contacts[contacts.index("- id: gmo-approval-hospital") :])
    assert found(project) == [("data/needs.yml", 1, "unanswered-need")]


def test_two_steps_do_not_share_a_number(project):
    project.replace("data/steps.yml", "number: 2", "number: 1")
    assert found(project) == [("data/steps.yml", 16, "duplicate-number")]


@pytest.mark.parametrize(
    ("step", "after", "lines"),
    [
        ("gmo", "classification", []),
        ("gmo", "gmo", [52]),
        ("classification", "gmo", [14]),
        ("classification", "classification", [14]),
    ],
)
def test_a_step_comes_after_earlier_steps_only_so_no_circle_can_be(project, step, after, lines):
    project.replace("data/steps.yml", "  after: [classification]\n", "")
    name = {"gmo": "GMO notification}\n", "classification": "Classification}\n"}[step]
    project.replace("data/steps.yml", name, f"{name}  after: [{after}]\n")
    assert found(project) == [("data/steps.yml", line, "step-order") for line in lines]


@pytest.mark.parametrize(
    ("page", "codes"),
    [
        ("guide/gmo.md", []),
        ("kontakt.md", []),
        ("docs/kontakt.md", ["missing-page"]),
        ("guide/gmo", ["missing-page"]),
        ("../docs/kontakt.md", ["missing-page"]),
        ("mkdocs.yml", ["missing-page"]),
    ],
)
def test_a_step_names_its_page_by_the_path_on_the_site(project, page, codes):
    project.replace("data/steps.yml", "page: guide/klassificering.md", f"page: {page}")
    assert [code for _, _, code in found(project)] == codes
