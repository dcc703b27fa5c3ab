"""What the browser kept and cannot be read: put aside, until the reader has decided."""

import json
import re
from collections.abc import Callable
from typing import Any

from checklists import KEY, POINT, STEP, box, kept
from playwright.sync_api import Page, expect


def put_aside(page: Page) -> Any:
    return page.evaluate("key => localStorage.getItem(key)", f"{KEY}:unread")


def test_what_was_kept_and_cannot_be_read_is_put_aside(opened: Callable[[str], Page]) -> None:
    """A spoilt entry of the storage does not stop the page, and the next tick does not overwrite it."""
    page = opened(STEP)
    page.evaluate("key => localStorage.setItem(key, '{half')", KEY)
    page.reload()
    box(page).check()
    assert set(kept(page)["points"]) == {POINT}
    assert put_aside(page) == "{half"


def test_what_was_put_aside_can_be_saved_and_is_kept_until_removed(opened: Callable[[str], Page]) -> None:
    """A notice offers it as a file; a second fault does not write over the first."""
    page = opened(STEP)
    notice = page.get_by_role("status").filter(has_text="En liste i browseren kan ikke læses.")
    expect(notice).to_have_count(0)
    newer = json.dumps({"format": "atmp-checklist", "schema": 2, "points": "in a shape of its own"})
    for fault in (newer, "{half"):
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, fault])
        page.reload()
        expect(notice).to_be_visible()
        assert put_aside(page) == newer
    with page.expect_download() as download:
        notice.get_by_role("button", name="Gem som fil").click()
    assert re.fullmatch(r"atmp-tjekliste-\d{4}-\d\d-\d\d\.json", download.value.suggested_filename)
    assert download.value.path().read_text(encoding="utf-8") == newer
    box(page).check()
    notice.get_by_role("button", name="Fjern").click()
    expect(notice).to_have_count(0)
    assert page.evaluate("Object.keys(localStorage)") == [KEY]
    expect(box(page)).to_be_checked()
