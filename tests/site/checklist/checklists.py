"""Where points can be ticked, one of them as the browser keeps it, and how a test ticks and reads."""

import json
from typing import Any

from playwright.sync_api import Locator, Page

KEY = "atmp:checklist:1"
STEP, STEP_EN = "guide/gmo/", "en/guide/gmo/"
SHEET, SHEET_EN = "guide/tjekliste/", "en/guide/checklist/"
REQUIREMENTS = "standard/krav/"
POINT = "gmo#biosafety-officer"
WORDING = "Udpeg en biosikkerhedsansvarlig."
ENTRY = {
    "ticked": True,
    "note": "",
    "text": WORDING,
    "language": "da",
    "fingerprint": "v",
    "standardVersion": "",
    "date": "2026-01-02",
}


def point(page: Page, key: str = POINT) -> Locator:
    """A point, with what is offered at it."""
    return page.locator(f'[data-point="{key}"]')


def box(page: Page, key: str = POINT) -> Locator:
    """The box of a point."""
    return point(page, key).get_by_role("checkbox")


def kept(page: Page) -> Any:
    """The checklist as the browser keeps it."""
    return page.evaluate("key => JSON.parse(localStorage.getItem(key))", KEY)


def keep(page: Page, points: dict[str, Any], title: str = "") -> None:
    """Puts a checklist into the browser as if it had been made earlier, and opens the page again."""
    checklist = {"format": "atmp-checklist", "schema": 1, "title": title, "points": points}
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(checklist)])
    page.reload()
