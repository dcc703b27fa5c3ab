"""How the plan looks: on a phone, in print, without script, and to axe."""

import pytest
from axe import violations
from plans import DANISH, TRIAL
from playwright.sync_api import Browser, Page, expect
from served import BuiltSite


def test_a_plan_fits_a_narrow_screen(site: BuiltSite, browser: Browser) -> None:
    """Nothing runs over the edge of 320 px, and what one presses is large enough."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True)
    page = context.new_page()
    page.goto(site.url + DANISH + TRIAL)
    expect(page.locator(".plan-list li")).not_to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for pressed in page.locator(".plan :is(button, select, input:visible)").all():
        box = pressed.bounding_box()
        assert box is None or min(box["width"], box["height"]) >= 24
    context.close()


def test_print_shows_the_plan_and_not_the_form(site: BuiltSite, page: Page) -> None:
    """The list, the picture and the assumptions are printed, the form, the buttons and the tables are not."""
    page.goto(site.url + DANISH + TRIAL)
    expect(page.locator(".plan-list li")).not_to_have_count(0)
    page.emulate_media(media="print")
    for shown in (".plan-head", ".plan-list", ".plan-chart"):
        expect(page.locator(shown)).to_be_visible()
    expect(page.get_by_role("heading", name="Det går planen ud fra")).to_be_visible()
    for hidden in (".plan-form", ".plan-tools", ".plan-times"):
        expect(page.locator(hidden)).to_be_hidden()


def test_without_script_every_route_has_its_table(site: BuiltSite, browser: Browser) -> None:
    """No form that does nothing; the same times, with law, target and estimate told apart."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + DANISH)
    expect(page.locator(".plan-form")).to_be_hidden()
    expect(page.get_by_text("Uden det kan du selv tælle dagene")).to_be_visible()
    times = page.locator('[data-plan-route="r2b"]')
    times.locator("summary").click()
    expect(times.get_by_text("Validering af ansøgningen").first).to_be_visible()
    assert set(times.locator(".plan-mark").all_inner_texts()) == {"Lov", "Mål", "Skøn", "Ukendt"}
    context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_plan_has_no_accessibility_faults_that_axe_finds(site: BuiltSite, browser: Browser, theme: str) -> None:
    """Axe finds no violation on the page with a plan."""
    context = browser.new_context(color_scheme=theme)
    page = context.new_page()
    page.goto(site.url + DANISH + TRIAL)
    expect(page.locator(".plan-list li")).not_to_have_count(0)
    assert violations(page) == []
    context.close()
