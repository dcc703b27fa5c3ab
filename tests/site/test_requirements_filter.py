"""The requirements narrowed by a choice that stands in the address: by hand, by link, on paper and without script."""

import pytest
from axe import violations
from playwright.sync_api import Browser, Locator, Page, expect
from served import BuiltSite

ADDRESS = "standard/krav/"
ALL = 50
GMO = ["NS-26", "NS-27", "NS-28", "NS-29"]


def _shown(page: Page) -> list[str]:
    """The numbers of the requirements that can be seen."""
    return [heading.inner_text().split()[0] for heading in page.locator("section.requirement h3:visible").all()]


def _status(page: Page) -> Locator:
    return page.locator(".requirement-count")


def test_a_choice_narrows_the_list_and_stands_in_the_address(page: Page, site: BuiltSite) -> None:
    """Chapters without requirements go too; the count is announced; reset brings everything back."""
    assert len(_shown(page)) == ALL
    page.get_by_label("Kapitel").select_option(label="D. GMO")
    assert _shown(page) == GMO
    expect(page.locator("section.requirement-chapter h2:visible")).to_have_count(1)
    expect(_status(page)).to_have_text(f"4 af {ALL} krav vises: Kapitel: D. GMO")
    assert page.url == f"{site.url}{ADDRESS}?chapter=gmo"
    page.get_by_label("Ord i kravet").fill("LAB-id")
    assert _shown(page) == ["NS-27"]
    assert page.url == f"{site.url}{ADDRESS}?chapter=gmo&text=LAB-id"
    page.get_by_label("Niveau").select_option("could")
    expect(_status(page)).to_contain_text("Ingen krav passer til valget: Niveau: Kan; Kapitel: D. GMO")
    page.get_by_role("button", name="Vis alle krav").click()
    assert len(_shown(page)) == ALL
    expect(_status(page)).to_have_text(f"Alle {ALL} krav vises.")
    assert page.url == site.url + ADDRESS


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("?chapter=gmo", GMO),
        ("?level=could", ["NS-14"]),
        ("?step=gmo&level=must", GMO),
        ("?text=jacie%20vævscenter", ["NS-11"]),
        ("?text=krydsede", []),
    ],
)
def test_an_address_shows_what_was_chosen(page: Page, site: BuiltSite, query: str, shown: list[str]) -> None:
    """In both languages, for the choices are named by ids."""
    page.goto(site.url + ADDRESS + query)
    assert _shown(page) == shown
    if "text" not in query:
        page.goto(f"{site.url}en/standard/requirements/{query}")
        assert _shown(page) == shown


def test_a_choice_that_does_not_exist_hides_nothing(page: Page, site: BuiltSite) -> None:
    """An address somebody wrote by hand, or of an older version."""
    page.goto(f"{site.url}{ADDRESS}?chapter=nowhere&level=must%3Cscript%3E")
    assert len(_shown(page)) == ALL


def test_a_role_never_hides_a_requirement_that_does_not_say_whom_it_is_for(page: Page) -> None:
    """NS-08 is the hospital's, NS-09 the investigator's, NS-03 does not say."""
    page.get_by_role("combobox", name="Gælder for").select_option("hospital")
    assert {"NS-03", "NS-08"} <= set(_shown(page))
    assert "NS-09" not in _shown(page)


def test_an_anchor_wins_over_a_choice_that_would_hide_it(page: Page, site: BuiltSite) -> None:
    """Anchors of requirements keep leading there, also inside the page."""
    page.goto(f"{site.url}{ADDRESS}?chapter=gmo#ns-14")
    expect(page.locator("#ns-14")).to_be_in_viewport()
    assert page.url == f"{site.url}{ADDRESS}#ns-14"
    page.get_by_label("Kapitel").select_option("gmo")
    assert page.url == f"{site.url}{ADDRESS}?chapter=gmo#ns-14"
    page.evaluate("location.hash = 'ns-50'")
    expect(page.locator("#ns-50")).to_be_in_viewport()
    assert len(_shown(page)) == ALL


def test_words_are_searched_in_the_requirement_and_not_in_the_readers_note(page: Page) -> None:
    """Neither the checklist's own words nor what the reader has written there."""
    page.locator("section.requirement").first.get_by_text("Note", exact=True).click()
    page.locator("section.requirement").first.get_by_role("textbox").fill("spektrometer")
    page.get_by_label("Ord i kravet").fill("spektrometer")
    assert _shown(page) == []


def test_a_broken_address_does_not_stop_the_page(site: BuiltSite, browser: Browser) -> None:
    """The list can still be narrowed, and an error still be reported."""
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{site.url}{ADDRESS}?chapter=gmo#%E0%A4%A")
    assert _shown(page) == GMO
    page.evaluate("addEventListener('click', event => event.preventDefault())")
    links = page.locator("a.report").all()
    assert links
    for link in links:
        link.dispatch_event("click")
    assert faults == []
    page.close()


def test_the_filter_works_by_keyboard_alone(page: Page) -> None:
    """Tab from field to field, letters to choose, Enter in the text field stays on the page, Space resets."""
    page.get_by_label("Niveau").focus()
    page.keyboard.press("k")
    assert _shown(page) == ["NS-14"]
    for _ in range(4):
        page.keyboard.press("Tab")
    page.keyboard.type("audit")
    page.keyboard.press("Enter")
    assert _shown(page) == ["NS-14"]
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert len(_shown(page)) == ALL


def test_paper_shows_the_choice_and_no_form(page: Page, site: BuiltSite) -> None:
    """Whoever reads the print knows that requirements are missing, and which."""
    page.goto(f"{site.url}{ADDRESS}?chapter=gmo")
    page.emulate_media(media="print")
    expect(page.locator("form.requirement-filter")).to_be_hidden()
    expect(_status(page)).to_be_visible()
    assert _shown(page) == GMO


def test_without_script_every_requirement_is_there_and_nothing_to_choose(site: BuiltSite, browser: Browser) -> None:
    """Also where the address asks for some of them."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}{ADDRESS}?chapter=gmo")
    assert len(_shown(page)) == ALL
    expect(page.locator("form.requirement-filter")).to_be_hidden()
    context.close()


def test_the_page_of_the_whole_section_offers_no_filter(site: BuiltSite, browser: Browser) -> None:
    """Nothing answers there; the requirements are all shown."""
    page = browser.new_page()
    page.goto(f"{site.url}standard/samlet/")
    expect(page.locator("form.requirement-filter")).to_be_hidden()
    assert page.locator("section.requirement:visible").count() == ALL
    page.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_narrowed_list_has_no_accessibility_faults_that_axe_finds(
    site: BuiltSite, browser: Browser, theme: str, width: int
) -> None:
    """Nothing sticks out of a narrow screen either."""
    context = browser.new_context(color_scheme=theme, viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{site.url}{ADDRESS}?chapter=gmo")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
