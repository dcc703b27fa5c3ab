"""data/ as a whole: every record, every problem at once, and nothing that pulls other problems along."""

import re

import pytest

from projects import DATA_FILES, PAGES
from sitedata.content import load_content
from sitedata.loading import load_data
from sitedata.models import RECORDS
from sitedata.problems import ContentError


def found(project):
    """The problems in the data: file, line, code."""
    return [(problem.path, problem.line, problem.code) for problem in load_data(project.root)[1]]


def test_the_small_site_is_read_whole_and_without_a_word(project):
    content = load_content(project.root)
    assert content.warnings == ()
    assert {stem: len(records) > 1 for stem, records in content.site.all_records.items()} == dict.fromkeys(
        [*RECORDS, "route"], True
    )
    assert len(content.site.pages) == len(PAGES)


def test_records_keep_the_order_of_the_file_and_know_their_lines(project):
    data, _ = load_data(project.root)
    assert list(data.records["regions"]) == ["national", "hovedstaden", "oestdanmark"]
    lines = project.read("data/regions.yml").splitlines()
    assert lines[data.line("regions", "oestdanmark", "valid_from") - 1] == '  valid_from: "2027-01-01"'
    assert lines[data.line("regions", "hovedstaden", "id") - 1] == "- id: hovedstaden"


def test_five_faults_in_five_files_are_all_told_sorted_by_file_and_line(project):
    project.replace("guide/gmo.md", "step-legal gmo", "step-legal gmoo")
    project.replace("data/sources.yml", "  kind: act\n  date", "  kind: lov\n  date")
    project.replace("docs/index.md", "(org:arbejdstilsynet)", "(org:arbejdstilsynt)")
    project.replace("data/needs.yml", "group: permits", "group: permits\n  gruppe: x")
    project.replace("data/needs.yml", "  group: start\n", "  group: no\n")
    with pytest.raises(ContentError) as raised:
        load_content(project.root)
    assert [(problem.path, problem.code) for problem in raised.value.problems] == [
        ("data/needs.yml", "yaml-trap"),
        ("data/needs.yml", "unknown-field"),
        ("data/sources.yml", "not-allowed"),
        ("docs/index.md", "unknown-organisation"),
        ("guide/gmo.md", "wrong-directive-argument"),
    ]
    assert str(raised.value).count("\n") == 4


def test_a_record_with_a_fault_is_not_also_said_to_be_missing(project):
    project.replace("data/regions.yml", '  valid_from: "2027-01-01"', "  valid_from: i morgen")
    assert found(project) == [("data/regions.yml", 19, "wrong-form")]


@pytest.mark.parametrize("content", ["", "- id: [\n", "tekst", b"\xff"])
@pytest.mark.parametrize("stem", ["organisations", "sources", "steps", "contacts", "labels"])
def test_a_file_that_cannot_be_read_is_one_problem_however_much_rests_on_it(project, stem, content):
    project.write(f"data/{stem}.yml", content)
    with pytest.raises(ContentError) as raised:
        load_content(project.root)
    assert [problem.path for problem in raised.value.problems] == [f"data/{stem}.yml"]


def test_an_unknown_id_is_told_even_while_another_record_of_that_file_is_wrong(project):
    project.replace("data/regions.yml", '  valid_from: "2027-01-01"', "  valid_from: i morgen")
    project.replace("data/contacts.yml", "[hovedstaden, oestdanmark]", "[hovedstaden, vestdanmark]")
    assert found(project) == [("data/regions.yml", 19, "wrong-form"), ("data/contacts.yml", 14, "unknown-reference")]


def test_of_two_records_with_one_id_the_first_counts(project):
    project.write("data/regions.yml", project.read("data/regions.yml") + "\n" + project.read("data/regions.yml"))
    data, problems = load_data(project.root)
    assert [problem.code for problem in problems] == ["duplicate-id"] * 3
    assert data.positions["regions"] == {"national": (0,), "hovedstaden": (1,), "oestdanmark": (2,)}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("- id: x", "x"),
        ("- id: ''", "post nr. 1"),
        ("- id: [a]", "post nr. 1"),
        ("- id: 7", "post nr. 1"),
        ("- tekst", "post nr. 1"),
        ("-", "post nr. 1"),
        (f"- id: {'x' * 500}", "x" * 59 + "…"),
    ],
)
def test_a_record_is_called_by_its_id_or_its_number(project, written, name):
    project.write("data/glossary.yml", written)
    _, problems = load_data(project.root)
    assert problems
    assert all(problem.message.startswith(f"{name}: ") for problem in problems)


@pytest.mark.parametrize("name", ["organisation.yml", "trials.yaml", "Sources.yml"])
def test_a_file_nobody_reads_is_pointed_out(project, name):
    project.write(f"data/{name}", "- id: x\n")
    assert found(project) == [(f"data/{name}", 1, "unknown-file")]


HTML = "<script>alert(1)</script><img src=x onerror=alert(1)>[x](javascript:alert(1)){onclick=x} | `x` **x**"
TEXT_FIELD = re.compile(
    r"^( +(?:- )?(?:da|en|city|company|active_substance|sponsor|register_title|phase|publisher|checked_by|person): )"
    r"(\[?)['\"]?(.*?)['\"]?$",
    re.M,
)


def with_html(match):
    """The same field with HTML in front of its text, or in front of the first text of its list."""
    field, bracket, text = match.groups()
    html, text = HTML.replace("'", "''"), text.replace("'", "")
    return f"{field}['{html}', {text}" if bracket else f"{field}'{html} {text}'"


# What Excel lets a sheet be called is checked by itself.
SHEET_NAMES = re.compile(r"^sheet\.(?:about|requirements):\n(?: .*\n){2}", re.M)


def test_html_in_every_text_field_is_text(project, made):
    names = iter(SHEET_NAMES.findall(project.read("data/labels.yml")))
    for path in [*DATA_FILES, "data/labels.yml"]:
        text, count = TEXT_FIELD.subn(with_html, project.read(path))
        assert count > 0 or path in {"data/adoptions.yml", "data/capabilities.yml"}  # ids and dates only
        project.write(path, text)
    labels = SHEET_NAMES.sub(lambda _: next(names), project.read("data/labels.yml"))
    project.write("data/labels.yml", labels)
    for path in PAGES:
        text = re.sub("^description: (.*)$", rf"description: '{HTML} \1'", project.read(path), count=1, flags=re.M)
        project.write(path, text)

    content = load_content(project.root)

    # All of it has changed, the requirements since their release too, and none of it reads well.
    assert {problem.code for problem in content.warnings} == {"translation-lags", "unreleased-changes", "mark-in-data"}
    for (path, language), page in content.site.pages.items():
        shown = made(content.editions[language], page.body, path)
        assert not shown.select("script:not([data-tool]), img, [onclick], [href^=javascript]")
        if page.directives:
            assert HTML in shown.get_text()
