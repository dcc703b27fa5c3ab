"""Bad input: files laid over the fixture site, and what ``make check`` must say to them.

``bad_input/<code>/<case>/`` holds the files to overwrite, ``deleted.txt`` with the paths to remove, and
``expected.txt`` with the exact output. What would be silly to store, or must follow the real labels, is made here.
"""

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from projects import ROOT, Project
from sitedata import __main__ as command
from sitedata.content import load_content
from sitedata.problems import ContentError

FOLDER = ROOT / "tests" / "bad_input"
CASES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("*/*"))
# Folders that are not named for the one code their cases show.
WITHOUT_CODE = {"no-fault", "several-faults"}
CODES = sorted({case.split("/")[0] for case in CASES} - WITHOUT_CODE)


def _without_label(project: Project, _: pytest.MonkeyPatch) -> None:
    labels = project.read("data/labels.yml")
    project.write("data/labels.yml", re.sub(r"^word\.source:\n  da: .*\n  en: .*\n", "", labels, flags=re.M))


def _with_wrong_label(project: Project, _: pytest.MonkeyPatch) -> None:
    wrong = "Menu Øverst:\n  da: Menu\n  en: Menu\n"
    project.write("data/labels.yml", wrong + project.read("data/labels.yml"))


def _with_unused_label(project: Project, _: pytest.MonkeyPatch) -> None:
    project.write("data/labels.yml", project.read("data/labels.yml") + "site.old:\n  da: Gammel\n  en: Old\n")


def _with_wrong_worksheet(project: Project, _: pytest.MonkeyPatch) -> None:
    labels = re.sub(r"^sheet.about:\n  da: .*\n  en: .*\n", "", project.read("data/labels.yml"), flags=re.M)
    project.write("data/labels.yml", "sheet.about:\n  da: Om vurderingen [alle]\n  en: About\n" + labels)


MADE_HERE: dict[str, Callable[[Project, pytest.MonkeyPatch], None]] = {
    "file-too-large/line-of-10-mb": lambda project, _: project.write("data/glossary.yml", "- id: " + "a" * 10_000_000),
    "too-deep/nested-brackets": lambda project, _: project.write("data/glossary.yml", "[" * 100_000),
    "wrong-site-date/words": lambda _, patch: patch.setenv("SITE_DATE", "i morgen"),
    "missing-label/deleted-label": _without_label,
    "unused-label/word-of-an-old-template": _with_unused_label,
    "wrong-form/label-key": _with_wrong_label,
    "wrong-form/label-of-a-worksheet": _with_wrong_worksheet,
}


def lay_over(project: Project, case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a case's files over the fixture site."""
    folder = FOLDER / case
    for file in folder.rglob("*"):
        if file.is_file() and file not in (folder / "expected.txt", folder / "deleted.txt"):
            project.write(file.relative_to(folder).as_posix(), file.read_bytes())
    if (folder / "deleted.txt").is_file():
        for path in (folder / "deleted.txt").read_text(encoding="utf-8").split():
            project.delete(path)
    if case in MADE_HERE:
        MADE_HERE[case](project, monkeypatch)


def contents(root: Path) -> dict[str, bytes]:
    """Every file of a project but its compiled templates, which are nobody's work and no part of it."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and path.parent != root / ".build" / "templates"
    }


@pytest.mark.parametrize("case", CASES)
def test_check_says_exactly_what_is_wrong_and_writes_nothing(
    case: str,
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    renew: bool,
):
    lay_over(project, case, monkeypatch)
    project.write("site/index.html", "the site as it was")
    before = contents(project.root)
    monkeypatch.chdir(project.root)

    status = command.main(["check"])

    said = capsys.readouterr()
    expected = FOLDER / case / "expected.txt"
    if renew:
        expected.write_text(said.out, encoding="utf-8")
    assert said.out == expected.read_text(encoding="utf-8")
    assert said.err == ""
    assert status == (0 if "Ingen fejl" in said.out else 1)
    assert contents(project.root) == before


@pytest.mark.parametrize("code", CODES)
def test_the_cases_of_a_code_show_that_code_and_no_other(code: str, project: Project, monkeypatch: pytest.MonkeyPatch):
    lay_over(project, next(case for case in CASES if case.startswith(f"{code}/")), monkeypatch)
    try:
        problems = load_content(project.root).warnings
    except ContentError as error:
        problems = error.problems
    # Whoever changes a Danish text is also told that the English one now lags.
    aside = {"translation-lags", "translation-not-noted"} - {code}
    assert {problem.code for problem in problems} - aside == {code}


def test_every_problem_code_in_the_source_has_a_case():
    assert codes_in_the_source() == set(CODES)


def codes_in_the_source() -> set[str]:
    """Every code that ``check`` can give: spelt out where a problem is made, or returned beside its message."""
    found: set[str] = set()
    for file in (ROOT / "hooks" / "sitedata").rglob("*.py"):
        if file.name in {"verifying.py", "pinning.py"}:  # not part of the check: a finished build, make translated
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"Problem", "_problem"}:
                found |= {part.value for part in node.args if _is_code(part)}
            if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
                found |= {part.value for part in node.value.elts[:1] if _is_code(part)}
    return found


def _is_code(node: ast.expr) -> bool:
    text = node.value if isinstance(node, ast.Constant) else None
    return isinstance(text, str) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", text) is not None
