"""The reader's region, chosen once: its answers first, national ones always, the rest within reach."""

from collections.abc import Iterator

import pytest
from axe import violations
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from served import BuiltSite

STEP = "guide/gennemfoerelse/"
NO_STORAGE = (
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('blocked', 'SecurityError') }})"
)


@pytest.fixture
def context(site: BuiltSite, browser: Browser) -> Iterator[BrowserContext]:
    """A reader who has chosen nothing yet."""
    context = browser.new_context(base_url=site.url)
    yield context
    context.close()


def _open(context: BrowserContext, address: str = "kontakt/") -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def _choose(page: Page, region: str = "", audience: str = "") -> None:
    page.get_by_label("Din region").select_option(label=region or "Alle regioner")
    page.get_by_label("Målgruppe").select_option(label=audience or "Alle målgrupper")


def _answers(page: Page, need: str) -> Locator:
    return page.locator(f"h3#{need}, .titled:has(#{need})").locator("xpath=following-sibling::ul[1]")


def _others(page: Page, need: str) -> Locator:
    return _answers(page, need).locator("xpath=following-sibling::*[1]")


def test_the_chosen_region_comes_first_the_nation_stays_and_the_rest_is_folded(context: BrowserContext) -> None:
    page = _open(context)
    before = _answers(page, "car-t-expertise").locator("> li").count()
    _choose(page, "Region Syddanmark")
    shown = _answers(page, "car-t-expertise").locator("> li")
    places = shown.locator("> p:first-child").all_inner_texts()
    assert ["Region Syddanmark" in place for place in places] == [True, True, True, False]
    assert "(Hele landet)" in places[-1]
    expect(page.get_by_role("status").first).to_have_text("Valgt: Region Syddanmark. Svar for hele landet vises altid.")
    others = _others(page, "car-t-expertise")
    expect(others.locator("summary")).to_contain_text(f"({before - 4})")
    expect(others.locator("li").first).to_be_hidden()
    _choose(page)
    expect(shown).to_have_count(before)
    expect(page.locator(".elsewhere")).to_have_count(0)


def test_the_audience_can_be_chosen_too(context: BrowserContext) -> None:
    page = _open(context)
    _choose(page, "Region Midtjylland", "Virksomheder")
    places = _answers(page, "car-t-expertise").locator("> li > p:first-child").all_inner_texts()
    assert len(places) == 1
    assert "(Hele landet)" in places[0]
    # Nobody answers companies here, so nothing is folded for their sake.
    assert _answers(page, "compassionate-use").locator("> li").count() == 1


def test_where_nobody_is_known_the_page_says_so_and_names_the_entrance(context: BrowserContext) -> None:
    page = _open(context)
    _choose(page, "Region Nordjylland")
    hole = _answers(page, "phase-1-unit").locator("> li")
    expect(hole).to_have_count(1)
    expect(hole).to_contain_text("Vi kender ingen regional kontakt. Spørg indgangen, ATMP Danmark (atmp@atmp.dk).")
    assert hole.get_by_role("link", name="atmp@atmp.dk").get_attribute("href") == "mailto:atmp@atmp.dk"


def test_the_choice_holds_on_other_pages_and_in_the_other_language(context: BrowserContext) -> None:
    _choose(_open(context), "Region Syddanmark", "Klinikere")
    page = _open(context, STEP)
    expect(page.get_by_label("Din region")).to_have_value("syddanmark")
    answers = page.locator("p.need", has_text="GCP-vejledning").locator("xpath=following-sibling::ul[1]")
    expect(answers.locator("> li").first).to_contain_text("Region Syddanmark")
    page.goto("en/contact/")
    expect(page.get_by_label("Your region")).to_have_value("syddanmark")
    expect(page.get_by_label("Audience")).to_have_value("clinician")
    assert page.evaluate("({...localStorage})") == {"atmp:region": "syddanmark", "atmp:audience": "clinician"}
    page.get_by_label("Your region").select_option("")
    page.get_by_label("Audience").select_option("")
    assert page.evaluate("({...localStorage})") == {}


def test_a_region_that_is_gone_is_forgotten_and_one_that_was_replaced_is_followed(context: BrowserContext) -> None:
    page = _open(context)
    page.evaluate("localStorage.setItem('atmp:region', 'atlantis')")
    page.reload()
    expect(page.get_by_label("Din region")).to_have_value("")
    expect(page.locator(".elsewhere")).to_have_count(0)
    context.route("**/kontakt/", lambda route: route.fulfill(body=_in_2027(route.fetch().text())))
    page.evaluate("localStorage.setItem('atmp:region', 'hovedstaden')")
    page.reload()
    expect(page.get_by_label("Din region")).to_have_value("oestdanmark")


def _in_2027(html: str) -> str:
    return html.replace('value="hovedstaden"', 'value="oestdanmark" data-former="hovedstaden sjaelland"')


def test_the_other_regions_are_reached_and_the_region_changed_by_keyboard(context: BrowserContext) -> None:
    page = _open(context)
    _choose(page, "Region Syddanmark")
    others = _others(page, "gcp-monitoring")
    others.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(others.locator("li")).to_have_count(2)
    expect(others.locator("li").first).to_be_visible()
    others.get_by_role("link", name="Skift region").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Din region")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Din region")).to_have_value("midtjylland")
    expect(_answers(page, "gcp-monitoring").locator("> li").first).to_contain_text("Region Midtjylland")


def test_with_storage_blocked_the_choice_holds_on_the_page(context: BrowserContext) -> None:
    context.add_init_script(NO_STORAGE)
    page = _open(context)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    _choose(page, "Region Syddanmark")
    expect(_answers(page, "gcp-monitoring").locator("> li")).to_have_count(1)
    assert faults == []


def test_a_print_says_what_was_chosen_and_leaves_out_what_is_folded(context: BrowserContext) -> None:
    page = _open(context)
    _choose(page, "Region Syddanmark")
    page.emulate_media(media="print")
    expect(page.get_by_role("status").first).to_be_visible()
    expect(page.get_by_label("Din region")).to_be_hidden()
    others = _others(page, "gcp-monitoring")
    expect(others.locator("summary")).to_be_visible()
    heights = "details => [details.clientHeight, details.querySelector('summary').clientHeight]"
    whole, summary = others.locator("details").evaluate(heights)
    assert whole - summary < 2


def test_without_script_every_answer_is_there_and_nothing_to_choose(site: BuiltSite, browser: Browser) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(site.url + "kontakt/")
    expect(page.get_by_label("Din region")).to_be_hidden()
    assert _answers(page, "gcp-monitoring").locator("> li").count() == 3
    expect(_answers(page, "phase-1-unit").locator("> li").last).to_contain_text("Region Sjælland, Region Syddanmark")
    page.close()


def test_the_whole_guide_on_one_page_is_not_arranged(context: BrowserContext) -> None:
    page = _open(context)
    _choose(page, "Region Syddanmark")
    page.goto("guide/samlet/")
    expect(page.locator(".elsewhere")).to_have_count(0)
    assert page.locator(".region-choice:visible").count() == 0


@pytest.mark.parametrize("address", ["kontakt/", STEP])
def test_it_fits_a_narrow_screen_and_is_accessible(context: BrowserContext, address: str) -> None:
    page = _open(context, address)
    page.set_viewport_size({"width": 320, "height": 640})
    _choose(page, "Region Nordjylland", "Forskere")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(page) == []


def test_a_kept_choice_moves_nothing_worth_mentioning(context: BrowserContext) -> None:
    _choose(_open(context), "Region Nordjylland")
    page = context.new_page()
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => {"
        " window.shift += entry.value; })).observe({ type: 'layout-shift', buffered: true });"
    )
    for address in ("kontakt/", STEP, STEP + "#ask"):
        page.goto("about:blank")
        page.goto(address)
        page.wait_for_timeout(300)
        assert page.evaluate("window.shift") < 0.05  # half of what counts as good
