"""What a reader meets in a real browser, on every kind of page."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from served import BuiltSite

AXE = Path(__file__).parent.parent / "node_modules" / "axe-core" / "axe.min.js"
# One address of every kind of page, in both languages.
KINDS = {
    "front": ("", "en/"),
    "text": ("programmet/en-indgang/", "en/programme/single-entrance/"),
    "guide": ("guide/", "en/guide/"),
    "step": ("guide/gmo/", "en/guide/gmo/"),
    "route": ("guide/rute/", "en/guide/route/"),
    "whole": ("standard/samlet/", "en/standard/whole/"),
    "requirements": ("standard/krav/", "en/standard/requirements/"),
    "products": ("atmp/godkendte/", "en/atmp/approved/"),
    "trials": ("atmp/forsoeg/", "en/atmp/trials/"),
    "value chain": ("kortlaegning/vaerdikaede/", "en/mapping/value-chain/"),
    "competences": ("kortlaegning/kompetencer/", "en/mapping/competences/"),
    "actors": ("kortlaegning/aktoerer/", "en/mapping/actors/"),
    "contacts": ("kontakt/", "en/contact/"),
    "meeting": ("programmet/moeder/2025-12-17/", "en/programme/meetings/2025-12-17/"),
    "glossary": ("ordliste/", "en/glossary/"),
    "index": ("oversigt/", "en/site-index/"),
    "news": ("nyheder/", "en/news/"),
    "sources": ("om-siden/kilder/", "en/about/sources/"),
    "open data": ("om-siden/aabne-data/", "en/about/open-data/"),
    "not found": ("404.html",),
}
ADDRESSES = [address for addresses in KINDS.values() for address in addresses]
# axe takes seconds for each long list; these carry every element that the others repeat.
AXE_KINDS = ("front", "text", "step", "competences", "contacts", "meeting", "news", "open data", "not found")


def test_no_page_asks_anybody_else_for_anything(site: BuiltSite, browser: Browser) -> None:
    """Every request goes to the site itself and is answered, and the console stays silent."""
    page = browser.new_page()
    requested: list[tuple[str, str]] = []
    complaints: list[str] = []
    page.on("request", lambda request: requested.append((page.url, request.url)))
    page.on(
        "response", lambda answer: complaints.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None
    )
    page.on("console", lambda message: complaints.append(message.text) if message.type != "log" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for address in site.addresses():
        page.goto(site.url + address)
    page.close()
    assert len(requested) > len(site.addresses())
    assert [pair for pair in requested if not pair[1].startswith((site.url, "data:"))] == []
    assert complaints == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_no_page_has_accessibility_faults_that_axe_finds(
    site: BuiltSite, browser: Browser, width: int, theme: str
) -> None:
    """Axe finds no violation of WCAG 2.2 A and AA on any kind of page."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme)
    page = context.new_page()
    faults = []
    for address in (address for kind in AXE_KINDS for address in KINDS[kind]):
        page.goto(site.url + address)
        page.add_script_tag(path=AXE)
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        violations = page.evaluate("tags => axe.run({runOnly: tags}).then(result => result.violations)", tags)
        faults += [(address, v["id"], [node["html"] for node in v["nodes"]][:3]) for v in violations]
    context.close()
    assert faults == []


@pytest.mark.parametrize("width", [320, 390, 820, 1440])
def test_no_page_is_wider_than_the_screen(site: BuiltSite, browser: Browser, width: int) -> None:
    """Nothing has to be read by scrolling sideways, down to 320 pixels."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    wide = []
    for address in ADDRESSES:
        page.goto(site.url + address)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(address)
    page.close()
    assert wide == []


def test_the_reader_chooses_light_or_dark_and_keeps_it(site: BuiltSite, browser: Browser) -> None:
    """The button turns the theme, and the next page remembers."""
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(site.url)
    light = _background(page)
    page.get_by_role("button", name="Skift mellem lyst og mørkt").click()
    dark = _background(page)
    page.goto(f"{site.url}en/guide/")
    assert light != dark
    assert _background(page) == dark
    context.close()


def test_the_narrow_menu_works_by_keyboard_and_without_script(site: BuiltSite, browser: Browser) -> None:
    """It opens by Enter, closes by Escape and gives the focus back; without script it still opens."""
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(site.url)
    summary = page.locator(".narrow-menu summary")
    summary.press("Enter")
    assert page.locator(".narrow-menu nav").is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert not page.locator(".narrow-menu nav").is_visible()
    assert summary.evaluate("element => element === document.activeElement")
    page.close()
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    silent = context.new_page()
    silent.goto(site.url)
    silent.locator(".narrow-menu summary").click()
    assert silent.locator(".narrow-menu nav").is_visible()
    context.close()


def test_from_the_front_page_to_a_named_body_in_three_clicks(site: BuiltSite, browser: Browser) -> None:
    """A researcher on a phone finds whom to ask about GMO in two clicks, and the same page in English in one more."""
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(site.url)
    page.get_by_role("link", name="genetisk modificerede organismer").click()
    answer = page.locator(".titled:has(#gmo-approval) ~ ul").first
    assert "Arbejdstilsynet" in answer.inner_text()
    page.get_by_role("link", name="English", exact=True).click()
    assert page.url == f"{site.url}en/contact/"
    page.close()


def _background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))
