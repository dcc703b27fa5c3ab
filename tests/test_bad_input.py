"""Bad input, one folder per case: files laid over the fixture site, and what ``make check`` must say to it.

A case holds the files to overwrite, ``deleted.txt`` with the paths to remove, and ``expected.txt`` with the exact output.
What would be silly to store, or must follow the real labels, is made here.
"""

import ast
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from projects import ROOT, Project
from sitedata import __main__ as command
from sitedata.content import load_content
from sitedata.problems import ContentError

FOLDER = ROOT / "tests" / "bad_input"
CASES = sorted(path.name for path in FOLDER.iterdir())


def _without_label(project: Project) -> None:
    labels = project.read("data/labels.yml")
    project.write("data/labels.yml", re.sub(r"^word\.source:\n  da: .*\n  en: .*\n", "", labels, flags=re.M))


def _with_wrong_label(project: Project) -> None:
    wrong = "Menu Øverst:\n  da: Menu\n  en: Menu\n"
    project.write("data/labels.yml", wrong + project.read("data/labels.yml"))


MADE_HERE: dict[str, Callable[[Project], None]] = {
    "line-of-10-mb": lambda project: project.write("data/glossary.yml", "- id: " + "a" * 10_000_000),
    "nested-brackets": lambda project: project.write("data/glossary.yml", "[" * 100_000),
    "missing-label": _without_label,
    "wrong-label-key": _with_wrong_label,
}


def lay_over(project: Project, name: str) -> None:
    """Put a case's files over the fixture site."""
    case = FOLDER / name
    for file in case.rglob("*"):
        if file.is_file() and file.parent != case:
            project.write(file.relative_to(case).as_posix(), file.read_bytes())
    if (case / "deleted.txt").is_file():
        for path in (case / "deleted.txt").read_text(encoding="utf-8").split():
            project.delete(path)
    if name in MADE_HERE:
        MADE_HERE[name](project)


def contents(root: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", CASES)
def test_check_says_exactly_what_is_wrong_and_writes_nothing(
    name: str,
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
):
    shutil.rmtree(project.root / "overrides" / "assets", ignore_errors=True)
    lay_over(project, name)
    project.write("site/index.html", "the site as it was")
    before = contents(project.root)
    monkeypatch.chdir(project.root)

    status = command.main(["check"])

    said = capsys.readouterr()
    if request.config.getoption("--renew-expected"):
        (FOLDER / name / "expected.txt").write_text(said.out, encoding="utf-8")
    assert said.out == (FOLDER / name / "expected.txt").read_text(encoding="utf-8")
    assert said.err == ""
    assert status == (0 if "Ingen fejl" in said.out else 1)
    assert contents(project.root) == before


def test_every_problem_code_in_the_source_has_a_case(tmp_path_factory: pytest.TempPathFactory, project: Project):
    shown: set[str] = set()
    for name in CASES:
        copy = Project(tmp_path_factory.mktemp("case") / "project")
        shutil.copytree(project.root, copy.root)
        lay_over(copy, name)
        try:
            problems = load_content(copy.root).warnings
        except ContentError as error:
            problems = error.problems
        shown |= {problem.code for problem in problems}

    assert codes_in_the_source() - shown == set()


def codes_in_the_source() -> set[str]:
    """Every code that ``check`` can give: spelt out where a problem is made, or returned beside its message."""
    found: set[str] = set()
    for file in (ROOT / "hooks" / "sitedata").rglob("*.py"):
        if file.name == "verifying.py":  # holds a finished build against its promises: no input of an editor
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"Problem", "_problem"}:
                found |= {part.value for part in node.args if _is_code(part)}
            if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple) and _is_code(node.value.elts[0]):
                found.add(node.value.elts[0].value)
    return found - {"warning"}


def _is_code(node: ast.expr) -> bool:
    text = node.value if isinstance(node, ast.Constant) else None
    return isinstance(text, str) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", text) is not None
