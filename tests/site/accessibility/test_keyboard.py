"""The site by keyboard alone: every link and button in order, a focus one sees, nothing one cannot leave."""

from pathlib import Path
from typing import Any

import pytest
from figures import Figures
from playwright.sync_api import Browser, Page
from served import BuiltSite

from sitedata.models.accessibility import AccessibilityCheck

FOCUS = (Path(__file__).parent / "focus.js").read_text(encoding="utf-8")
WALKED = ("", "kortlaegning/", "en/guide/gmo/", "404.html")
PHONE = {"width": 390, "height": 800}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_a_page_is_walked_by_tab_in_order_and_in_sight(
    site: BuiltSite, browser: Browser, figures: Figures, width: int, theme: str
) -> None:
    """Every link, button and disclosure takes its turn, framed by 2 pixels in a contrast of 3:1, covered by nothing."""
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=theme, reduced_motion="reduce")
    faults = [(address, fault) for address in WALKED for fault in _walk_faults(page, site.url + address)]
    page.close()
    figures.note(AccessibilityCheck.KEYBOARD, WALKED, len(faults))
    assert faults == []


def _walk_faults(page: Page, url: str) -> list[str]:
    page.goto(url)
    stops: list[dict[str, Any]] = []
    while True:
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None or (stops and stop["number"] <= stops[-1]["number"]):
            break
        stops.append(stop)
    all_of_them = "[...document.querySelectorAll('a[href], button, input, select, textarea, summary')]"
    everything = page.evaluate(f"{all_of_them}.filter(each => each.checkVisibility()).length")
    faults = [] if stop is None else [f"the walk returns to {stop['name']}"]
    if [stop["number"] for stop in stops] != list(range(everything)):
        faults.append(f"{len(stops)} of {everything} are reached in order")
    faults += [f"thin or faint focus on {stop}" for stop in stops if stop["outline"] < 2 or stop["contrast"] < 3]
    return faults + [f"{stop['name']} is covered" for stop in stops if not stop["onTop"]]


def test_the_focus_changes_what_one_sees(site: BuiltSite, browser: Browser) -> None:
    """The picture of a link, of the theme button and of a door of the front page differ with the focus on them."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(site.url)
    for selector in (".brand", ".language-link a", "button.theme", "article a", ".site-footer a"):
        element = page.locator(selector).first
        element.scroll_into_view_if_needed()
        box = element.bounding_box()
        assert box
        clip = {"x": box["x"] - 6, "y": box["y"] - 6, "width": box["width"] + 12, "height": box["height"] + 12}
        before = page.screenshot(clip=clip)  # type: ignore[arg-type]
        page.keyboard.press("Shift")  # from here on the browser takes the reader for one who types
        element.focus()
        assert page.screenshot(clip=clip) != before, selector  # type: ignore[arg-type]
    page.close()


def test_the_skip_link_leads_past_the_menu(site: BuiltSite, browser: Browser) -> None:
    """It is the first stop and in sight there, and the next stop after it stands in the text."""
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    page.goto(f"{site.url}guide/gmo/")
    page.keyboard.press("Tab")
    skip = page.locator(".skip:focus")
    box = skip.bounding_box()
    assert box
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")
    page.close()


def test_the_narrow_menu_works_by_keyboard_and_without_script(site: BuiltSite, browser: Browser) -> None:
    """It opens by Enter, closes by Escape and gives the focus back; without script it still opens."""
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    page.goto(site.url)
    summary = page.locator(".narrow-menu summary")
    summary.press("Enter")
    assert page.locator(".narrow-menu nav").is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert not page.locator(".narrow-menu nav").is_visible()
    assert summary.evaluate("element => element === document.activeElement")
    page.close()
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)  # type: ignore[arg-type]
    silent = context.new_page()
    silent.goto(site.url)
    silent.locator(".narrow-menu summary").click()
    assert silent.locator(".narrow-menu nav").is_visible()
    context.close()


def test_a_note_on_a_translation_opens_by_keyboard(sample: BuiltSite, browser: Browser) -> None:
    """The Danish passage before and now stands behind a summary that Enter opens and closes."""
    page = browser.new_page()
    page.goto(f"{sample.url}en/guide/gmo/")
    note = page.locator(".translation-note").first
    for shown in (True, False):
        note.locator("summary").press("Enter")
        assert note.locator("blockquote").first.is_visible() is shown
    page.close()
