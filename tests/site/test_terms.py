"""A term explained where it stands: by mouse, keyboard, touch and without script."""

import pytest
from axe import violations
from playwright.sync_api import Browser, Locator, Page, expect
from served import BuiltSite

ADDRESS = "guide/gmo/"
TERM = "indesluttet anvendelse"


def _term(page: Page) -> Locator:
    return page.get_by_role("button", name=TERM, exact=True)


def _note(page: Page) -> Locator:
    return page.get_by_role("dialog", name=TERM)


def test_a_click_opens_and_closes_the_definition(page: Page) -> None:
    """The second click, a click beside it and a click on another term close it; the focus returns to the term."""
    _term(page).click()
    expect(_note(page)).to_contain_text("særlige foranstaltninger")
    expect(_term(page)).to_have_attribute("aria-expanded", "true")
    _term(page).click()
    expect(_note(page)).to_have_count(0)
    expect(_term(page)).to_have_attribute("aria-expanded", "false")
    _term(page).click()
    page.locator("h1").click()
    expect(_note(page)).to_have_count(0)
    expect(_term(page)).to_be_focused()
    _term(page).click()
    page.get_by_role("button", name="genetisk modificeret organisme").click()
    expect(_note(page)).to_have_count(0)
    expect(page.get_by_role("dialog")).to_have_count(1)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_keyboard_opens_and_closes_the_definition(page: Page, key: str) -> None:
    """The focus moves into the note, on to its link, and back to the term by Escape; Tab leads on and closes it."""
    _term(page).press(key)
    expect(_note(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(_note(page).get_by_role("link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(_note(page)).to_have_count(0)
    expect(_term(page)).to_be_focused()
    _term(page).press(key)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(_note(page)).to_have_count(0)
    expect(_term(page)).not_to_be_focused()
    assert page.evaluate("document.activeElement.tagName") == "A"


def test_the_note_leads_to_the_word_in_the_glossary(page: Page, site: BuiltSite) -> None:
    """Its link is the one the term has without script."""
    _term(page).click()
    _note(page).get_by_role("link").click()
    assert page.url == f"{site.url}ordliste/#contained-use"
    expect(page.locator("#contained-use")).to_be_in_viewport()


def test_a_tap_opens_the_note_inside_a_narrow_screen(site: BuiltSite, browser: Browser) -> None:
    """Every term of the page, wherever it stands, has its whole note on a phone's screen."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True)
    page = context.new_page()
    page.goto(site.url + ADDRESS)
    for term in page.locator("a.term").all():
        term.tap()
        note = page.locator("div.definition")
        expect(note).to_be_in_viewport(ratio=1)
        page.keyboard.press("Escape")
        expect(note).to_have_count(0)
    context.close()


def test_without_script_a_term_is_a_link_to_the_glossary(site: BuiltSite, browser: Browser) -> None:
    """A reader without script gets there too."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + ADDRESS)
    page.get_by_role("link", name=TERM, exact=True).click()
    assert page.url == f"{site.url}ordliste/#contained-use"
    context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_open_note_has_no_accessibility_faults_that_axe_finds(site: BuiltSite, browser: Browser, theme: str) -> None:
    """Axe finds no violation on a page with an open note."""
    context = browser.new_context(color_scheme=theme)
    page = context.new_page()
    page.goto(site.url + ADDRESS)
    _term(page).click()
    expect(_note(page)).to_be_visible()
    assert violations(page) == []
    context.close()


def test_pages_without_terms_load_no_script_for_them(site: BuiltSite) -> None:
    """The glossary itself marks no terms."""
    for address in ("ordliste/", "en/glossary/"):
        assert "terms.js" not in (site.folder / address / "index.html").read_text(encoding="utf-8")
    assert "terms.js" in (site.folder / ADDRESS / "index.html").read_text(encoding="utf-8")
