"""How the checklist looks: in print, on a narrow screen, and to axe."""

import pytest
from axe import violations
from checklists import ENTRY, POINT, SHEET, SHEET_EN, STEP, WORDING, box, keep, point
from playwright.sync_api import Browser, expect
from served import BuiltSite


@pytest.mark.parametrize("scripted", [True, False])
def test_the_sheet_prints_with_its_boxes_and_notes(browser: Browser, site: BuiltSite, scripted: bool) -> None:
    """Without script every box is empty, to be ticked by hand."""
    context = browser.new_context(java_script_enabled=scripted)
    page = context.new_page()
    page.goto(site.url + SHEET)
    if scripted:
        keep(page, {POINT: ENTRY | {"note": "Ring til afdelingen"}}, "AAV i Aarhus")
    page.emulate_media(media="print")
    expect(point(page)).to_contain_text(WORDING)
    expect(page.get_by_role("button", name="Udskriv")).to_be_hidden()
    expect(page.locator(".checklist-buttons:visible")).to_have_count(0)
    if scripted:
        expect(box(page)).to_be_visible()
        expect(box(page, "gmo#room-classes")).to_be_visible()
        expect(point(page).locator(".point-note")).to_have_text("Ring til afdelingen")
        expect(point(page).locator(".point-note")).to_be_visible()
        expect(page.get_by_label("Studiets titel")).to_have_value("AAV i Aarhus")
        expect(page.locator(".checklist-date")).to_contain_text("Status pr.")
    else:
        expect(page.locator(".checklist-tools")).to_be_hidden()
        expect(page.locator(".checklist-progress").first).to_be_hidden()
    context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("address", [STEP, SHEET_EN])
def test_on_a_narrow_screen_nothing_is_cut_off_and_axe_finds_nothing(
    browser: Browser, site: BuiltSite, address: str, theme: str
) -> None:
    """With a changed point, an open note and a point that is gone, 320 pixels wide."""
    context = browser.new_context(viewport={"width": 320, "height": 700}, color_scheme=theme)
    page = context.new_page()
    page.goto(site.url + address)
    keep(page, {POINT: ENTRY | {"text": "Før.", "note": "Ring"}, "gmo#gone": ENTRY}, "AAV")
    point(page).locator("summary").click()
    expect(point(page).locator(".point-changed")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert violations(page) == []
    for target in (box(page), point(page).locator("summary"), point(page).get_by_role("button")):
        size = target.bounding_box()
        assert size is not None
        assert size["height"] >= 24
    context.close()
