"""The figures the accessibility statement shows are those of the checks and the tool there are today."""

import json

from projects import ROOT
from sitedata.accessibility import read_results
from sitedata.models.accessibility import AccessibilityCheck


def test_the_figures_are_of_the_checks_and_the_tool_of_today() -> None:
    """After a new check or a new version of axe, ``make accessibility`` has been run."""
    results, problems = read_results(ROOT)
    assert problems == []
    assert results is not None
    packages = json.loads((ROOT / "tests" / "package.json").read_text(encoding="utf-8"))
    assert results.tool == f"axe-core {packages['devDependencies']['axe-core']}"
    assert [result.check for result in results.checks] == list(AccessibilityCheck)
