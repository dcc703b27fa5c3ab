"""The checklist saved as a file and loaded from one, and deleted."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from checklists import ENTRY, POINT, SHEET, SHEET_EN, box, keep, kept
from playwright.sync_api import Browser, Page, expect
from served import BuiltSite


def file_of(name: str, content: Any) -> Any:
    text = content if isinstance(content, str) else json.dumps(content)
    return {"name": name, "mimeType": "application/json", "buffer": text.encode()}


def test_a_file_brings_the_checklist_to_another_browser(
    browser: Browser, opened: Callable[[str], Page], site: BuiltSite, tmp_path: Path
) -> None:
    """Saved here and loaded there, nothing is lost, whatever language the page has."""
    page = opened(SHEET)
    page.get_by_label("Studiets titel").fill("»AAV« i Aarhus")
    box(page).check()
    box(page, "standard#ns-01").check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Gem som fil").click()
    assert re.fullmatch(r"atmp-tjekliste-\d{4}-\d\d-\d\d\.json", download.value.suggested_filename)
    download.value.save_as(tmp_path / "list.json")
    other = browser.new_page()
    other.goto(site.url + SHEET_EN)
    other.locator("input[type=file]").set_input_files(tmp_path / "list.json")
    expect(other.get_by_role("status").filter(has_text="The file has been loaded.")).to_be_visible()
    assert kept(other) == kept(page)
    expect(other.get_by_label("Title of the study")).to_have_value("»AAV« i Aarhus")
    expect(box(other)).to_be_checked()
    other.close()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"format": "atmp-checklist", "schema": 1, "points": {', "Filen kan ikke læses."),
        ({"format": "atmp-checklist", "schema": 1, "title": "", "points": {"gmo#x": {**ENTRY, "note": 7}}}, "læses"),
        ({"name": "package", "version": "1.0.0"}, "Filen er ikke en tjekliste herfra."),
        ({"format": "atmp-checklist", "schema": 2}, "nyere udgave"),
        (" " * 4_000_001, "over 4 MB"),
    ],
)
def test_a_file_that_is_no_checklist_changes_nothing_and_says_why(
    opened: Callable[[str], Page], content: Any, message: str
) -> None:
    """Nothing is half loaded."""
    page = opened(SHEET)
    keep(page, {POINT: ENTRY}, "AAV")
    before = kept(page)
    page.locator("input[type=file]").set_input_files(file_of("list.json", content))
    expect(page.locator(".checklist-message")).to_contain_text(message)
    expect(page.locator(".checklist-message")).to_contain_text("Intet er ændret.")
    assert kept(page) == before


def test_a_file_that_the_browser_cannot_read_says_so(opened: Callable[[str], Page]) -> None:
    """Gone or locked since it was chosen; the same file can be chosen again."""
    page = opened(SHEET)
    page.evaluate("() => { File.prototype.text = () => Promise.reject(new DOMException('gone')); }")
    page.locator("input[type=file]").set_input_files(file_of("list.json", "{}"))
    expect(page.locator(".checklist-message")).to_contain_text("Filen kan ikke læses.")
    expect(page.locator("input[type=file]")).to_have_value("")


@pytest.mark.parametrize(
    ("answer", "ticked", "title"),
    [
        ("Læg sammen", {POINT, "gmo#room-classes"}, "AAV"),
        ("Erstat", {"gmo#room-classes"}, "CAR-T"),
        ("Annuller", {POINT}, "AAV"),
    ],
)
def test_loading_asks_before_it_touches_what_is_there(
    opened: Callable[[str], Page], answer: str, ticked: set[str], title: str
) -> None:
    """Both together, the file instead, or neither."""
    page = opened(SHEET)
    keep(page, {POINT: ENTRY}, "AAV")
    file = {"format": "atmp-checklist", "schema": 1, "title": "CAR-T", "points": {"gmo#room-classes": ENTRY}}
    page.locator("input[type=file]").set_input_files(file_of("list.json", file))
    page.get_by_role("dialog").get_by_role("button", name=answer).click()
    expect(page.get_by_label("Studiets titel")).to_have_value(title)
    assert set(kept(page)["points"]) == ticked


def test_deleting_asks_and_leaves_nothing(opened: Callable[[str], Page]) -> None:
    """Escape and Cancel keep everything."""
    page = opened(SHEET)
    keep(page, {POINT: ENTRY}, "AAV")
    button = page.get_by_role("button", name="Slet alt")
    button.click()
    page.keyboard.press("Escape")
    assert kept(page)["title"] == "AAV"
    button.click()
    expect(page.get_by_role("dialog").get_by_role("button", name="Annuller")).to_be_focused()
    page.get_by_role("dialog").get_by_role("button", name="Slet").click()
    expect(page.locator(".checklist-message")).to_have_text("Alt er slettet i denne browser.")
    expect(box(page)).not_to_be_checked()
    assert page.evaluate("Object.keys(localStorage)") == []
