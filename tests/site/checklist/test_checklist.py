"""The reader's own checklist: ticked on any page, in any language, in any tab, and kept in this browser alone."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path

from bs4 import BeautifulSoup
from checklists import ENTRY, POINT, REQUIREMENTS, SHEET, SHEET_EN, STEP, STEP_EN, box, keep, kept, point
from playwright.sync_api import BrowserContext, Page, expect
from served import BuiltSite


def test_a_tick_and_a_note_are_kept_across_pages_and_languages(opened: Callable[[str], Page], site: BuiltSite) -> None:
    """The same point in Danish and English and on the sheet is one; the key knows no language."""
    page = opened(STEP)
    box(page).check()
    point(page).get_by_text("Note", exact=True).click()
    point(page).get_by_role("textbox").fill("Ring til afdelingen")
    assert kept(page)["points"][POINT] | {"fingerprint": "", "date": ""} == ENTRY | {
        "note": "Ring til afdelingen",
        "fingerprint": "",
        "date": "",
    }
    for address in (STEP_EN, SHEET, SHEET_EN, STEP):
        page.goto(site.url + address)
        expect(box(page)).to_be_checked()
        expect(point(page).locator("textarea")).to_have_value("Ring til afdelingen")
        expect(point(page).locator(".point-changed")).to_be_hidden()
    box(page).uncheck()
    point(page).get_by_text("Note", exact=True).click()
    point(page).get_by_role("textbox").fill("")
    assert kept(page) is None


def test_every_point_can_be_ticked_where_it_stands(site: BuiltSite) -> None:
    """Each point of the sheet stands on its own page too, with the same key, fingerprint and wording."""
    for sheet, pages in (
        (SHEET, [*_siblings(site, "guide"), REQUIREMENTS]),
        (SHEET_EN, [*_siblings(site, "en/guide"), "en/standard/requirements/"]),
    ):
        there = [point for address in pages for point in _points(site, address)]
        assert sorted(there) == sorted(_points(site, sheet))
        assert len(there) > 200


def _siblings(site: BuiltSite, folder: str) -> list[str]:
    own = {SHEET, SHEET_EN, "guide/samlet/", "en/guide/whole/"}
    return [address for address in site.addresses() if address.startswith(f"{folder}/") and address not in own]


def _points(site: BuiltSite, address: str) -> list[tuple[str, ...]]:
    page = BeautifulSoup((site.folder / address / "index.html").read_text(encoding="utf-8"), "html.parser")
    return [
        (point["data-point"], point["data-fingerprint"], point["data-text"]) for point in page.select("[data-point]")
    ]


def test_the_sheet_counts_by_step(opened: Callable[[str], Page]) -> None:
    """Each step and chapter says how far it is, and the top says it for all."""
    page = opened(SHEET)
    box(page).check()
    box(page, "standard#ns-01").check()
    step = page.locator(".checklist-part", has=page.locator("#step-gmo")).locator(".checklist-progress")
    expect(step).to_contain_text(re.compile(r"1 af \d+ på plads"))
    expect(page.locator(".checklist-total")).to_contain_text(re.compile(r"2 af \d+ på plads"))


def test_two_tabs_keep_in_step(opened: Callable[[str], Page]) -> None:
    """A tick in one shows in the other, and neither overwrites what the other has kept."""
    first, second = opened(STEP), opened(SHEET)
    box(first).check()
    expect(box(second)).to_be_checked()
    box(second, "gmo#room-classes").check()
    expect(box(first, "gmo#room-classes")).to_be_checked()
    box(first).uncheck()
    expect(box(second)).not_to_be_checked()
    assert set(kept(first)["points"]) == {"gmo#room-classes"}


def test_where_the_browser_keeps_nothing_the_sheet_can_still_be_used(
    context: BrowserContext, opened: Callable[[str], Page], tmp_path: Path
) -> None:
    """A notice says so; ticks hold for the visit and can be saved as a file."""
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    )
    page = opened(SHEET)
    expect(page.get_by_role("status").filter(has_text="Browseren lader ikke siden gemme noget.")).to_be_visible()
    box(page).check()
    expect(page.locator(".checklist-total")).to_contain_text(re.compile(r"1 af \d+"))
    with page.expect_download() as download:
        page.get_by_role("button", name="Gem som fil").click()
    download.value.save_as(tmp_path / "list.json")
    page.reload()
    expect(box(page)).not_to_be_checked()
    page.locator("input[type=file]").set_input_files(tmp_path / "list.json")
    expect(box(page)).to_be_checked()


def test_nothing_is_sent(context: BrowserContext, opened: Callable[[str], Page]) -> None:
    """Ticking, writing and saving ask the server for nothing."""
    page = opened(SHEET)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    box(page).check()
    page.get_by_label("Studiets titel").fill("AAV")
    with page.expect_download():
        page.get_by_role("button", name="Gem som fil").click()
    assert [url for url in asked if not url.startswith("blob:")] == []


def test_the_keyboard_is_enough(opened: Callable[[str], Page]) -> None:
    """Tick, unfold the note, write, and confirm what has changed."""
    page = opened(STEP)
    keep(page, {POINT: ENTRY | {"text": "Før.", "ticked": True}})
    box(page).focus()
    page.keyboard.press("Space")
    expect(box(page)).not_to_be_checked()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Ring")
    assert kept(page)["points"][POINT] | {"fingerprint": "", "date": ""} == ENTRY | {
        "note": "Ring",
        "fingerprint": "",
        "date": "",
    }
    keep(page, {POINT: ENTRY | {"text": "Før."}})
    box(page).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(point(page).locator(".point-changed")).to_be_hidden()


def test_pages_without_points_load_nothing_for_them(site: BuiltSite) -> None:
    """Neither script nor style sheet."""
    for address in ("", "en/guide/timeline/", "kontakt/"):
        assert "assets/checklist" not in (site.folder / address / "index.html").read_text(encoding="utf-8")


def test_the_scripts_are_small(site: BuiltSite) -> None:
    """All of the checklist's, gzip."""
    scripts = (site.folder / "assets" / "checklist").glob("*.js")
    assert 0 < sum(len(gzip.compress(script.read_bytes())) for script in scripts) < 7000
