"""labels.yml has every word that the templates, the views and the hooks ask for, and no other."""

import ast

import pytest
from told import named

from projects import ROOT
from sitedata.checks.labels import label_problems
from sitedata.loading import load_data


def faults(root, code):
    """The faults of one kind."""
    data, _ = load_data(root)
    return [problem for problem in label_problems(data, root / "overrides") if problem.code == code]


def missing(project):
    """The keys that are said to be missing."""
    return list(map(named, faults(project.root, "missing-label")))


def without(project, key):
    """Take one label out of the file."""
    before, found, after = project.read("data/labels.yml").partition(f"\n{key}:\n")
    assert found
    project.write("data/labels.yml", before + "\n" + after.split("\n", 2)[2])


@pytest.mark.parametrize(
    "key",
    [
        "organisation-kind.gcp-unit",
        "milestone-state.happened",
        "notice.draft",
        "source-language.no",
        "file.value_chain",
        "grade.background",
        "in-language.sv",
        "word.source",
        "site.footnote-back",
    ],
)
def test_a_word_that_is_used_must_be_there(project, key):
    without(project, key)
    assert missing(project) == [key]


def test_a_word_in_a_new_template_must_be_there(project):
    project.write("overrides/fragments/ny.html", '{{ t("ny.tekst") }} {{ t( \'word.source\' ) }} {{ not("x.y") }}')
    project.write("overrides/partials/ny.html", '{{ t("ny.knap") }}')
    project.write("overrides/assets/ny.js", 't("ikke.en-skabelon")')
    assert missing(project) == ["ny.knap", "ny.tekst"]


def test_labels_that_cannot_be_read_are_not_also_missing(project):
    project.replace("data/labels.yml", "  en: Skip to content\n", "")
    assert missing(project) == []


def test_every_key_that_code_spells_out_is_checked(project):
    spelt = {
        call.args[0].value
        for file in (ROOT / "hooks").rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "label"
        if isinstance(call.args[0], ast.Constant)
    }
    assert spelt
    for key in spelt:
        without(project, key)
    assert missing(project) == sorted(spelt)


def test_a_word_that_nothing_asks_for_is_told_on_its_line(project):
    added = "".join(f"{key}:\n  da: x\n  en: x\n" for key in ("ny.tekst", "ny.knap", "slags.a", "organisation-kind.by"))
    project.write("data/labels.yml", project.read("data/labels.yml") + added)
    project.write("overrides/partials/ny.html", '{{ both("ny.knap").da }} {{ t("slags." ~ slags) }}')
    unused = faults(project.root, "unused-label")
    assert list(map(named, unused)) == ["ny.tekst", "organisation-kind.by"]
    assert project.read("data/labels.yml").splitlines()[unused[0].line - 1] == "ny.tekst:"


def test_every_real_word_is_used():
    assert faults(ROOT, "unused-label") == []


@pytest.mark.parametrize(
    ("word", "allowed"),
    [
        ("x" * 31, True),
        ("x" * 32, False),
        ("Krav & mål", True),
        ("Krav: alle", False),
        ("Krav/mål", False),
        ("[Krav]", False),
        ("Krav?", False),
        ("'Krav'", False),
    ],
)
def test_a_word_that_names_a_worksheet_is_one_that_excel_takes(project, word, allowed):
    project.replace("data/labels.yml", "sheet.requirements:\n  da: Krav\n", f'sheet.requirements:\n  da: "{word}"\n')
    line = project.read("data/labels.yml").split("\n").index("sheet.requirements:") + 2
    assert [problem.line for problem in faults(project.root, "wrong-form")] == [line] * (not allowed)
