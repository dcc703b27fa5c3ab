"""Axe finds nothing: every kind of page and every state of one, both languages, light and dark, screen and phone."""

from pathlib import Path
from typing import Any

import pytest
from axe import AXE
from figures import Figures
from kinds import ADDRESSES
from playwright.sync_api import Browser, Page
from served import BuiltSite

from sitedata.models.accessibility import AccessibilityCheck

THIN = (Path(__file__).parent / "thin.js").read_text(encoding="utf-8")
ALL_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# A theme changes colours and nothing else, and its colours are the same at every width.
COLOUR_RULES = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
RUNS = ((1280, "light", ALL_RULES), (390, "light", ALL_RULES), (390, "dark", COLOUR_RULES))
STATES = ("en/guide/gmo/", "en/guide/classification/")


def test_no_kind_of_page_has_a_fault_that_axe_finds(site: BuiltSite, browser: Browser, figures: Figures) -> None:
    """Axe finds no violation of WCAG 2.2 A and AA or of best practice."""
    faults = _faults(browser, site, ADDRESSES)
    figures.note(AccessibilityCheck.AXE, ADDRESSES, len(faults))
    assert faults == []


@pytest.mark.parametrize("opened", [False, True])
def test_no_state_of_a_page_has_a_fault_that_axe_finds(
    sample: BuiltSite, browser: Browser, figures: Figures, opened: bool
) -> None:
    """The same for a page without translation, and for one whose notes and menus stand open."""
    faults = _faults(browser, sample, STATES, opened=opened)
    figures.note(AccessibilityCheck.AXE, [f"{address} (state)" for address in STATES], len(faults))
    assert faults == []


def _faults(browser: Browser, site: BuiltSite, addresses: tuple[str, ...] | list[str], *, opened: bool = False) -> Any:
    page = browser.new_page()
    found = []
    for address in addresses:
        page.goto(site.url + address)
        page.evaluate(THIN)
        page.evaluate(AXE)
        if opened:
            page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
        for width, theme, rules in RUNS:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=theme)
            found += [(address, width, theme, *fault) for fault in _run(page, rules)]
    page.close()
    return found


def _run(page: Page, rules: dict[str, Any]) -> Any:
    options = rules | {"resultTypes": ["violations"], "preload": False, "iframes": False}
    return page.evaluate(
        "options => axe.run(options).then(({violations}) => violations.map("
        "rule => [rule.id, rule.nodes.slice(0, 3).map(node => node.html)]))",
        options,
    )
