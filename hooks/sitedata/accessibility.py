"""The figures of the last accessibility run: written by the tests, read by every build, no part of the open data."""

from pathlib import Path

from pydantic import ValidationError

from sitedata.models.accessibility import AccessibilityResults
from sitedata.problems import Problem

PATH = "data/accessibility.json"


def read_results(root: Path) -> tuple[AccessibilityResults | None, list[Problem]]:
    """The last run; without a file there has been none."""
    try:
        content = (root / PATH).read_bytes()
    except FileNotFoundError:
        return None, []
    try:
        return AccessibilityResults.model_validate_json(content), []
    except ValidationError:
        message = (
            "filen kan ikke læses. Den skrives kun af make accessibility. "
            "Hent den seneste version fra git, eller kør make accessibility igen."
        )
        return None, [Problem(PATH, 1, "spoilt-results", message)]


def write_results(root: Path, results: AccessibilityResults) -> None:
    """Note a run."""
    (root / PATH).write_text(results.model_dump_json(indent=1) + "\n", encoding="utf-8", newline="\n")
