"""Axe in a page that is open, for tests of one part of a page; all kinds of pages are the affair of accessibility/."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = (Path(__file__).parents[1] / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[Any]:
    """Each fault that axe finds as the page stands: its rule, and the first element that has it."""
    page.evaluate(AXE)  # not a script element, which the page's own policy would refuse
    run = "tags => axe.run({runOnly: tags}).then(result => result.violations)"
    return [(fault["id"], fault["nodes"][0]["html"]) for fault in page.evaluate(run, _TAGS)]
