"""What a reader meets in a real browser."""

import pytest
from playwright.sync_api import Browser, Page
from served import BuiltSite


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
        if 'http-equiv="refresh"' in (site.folder / address / "index.html").read_text(encoding="utf-8"):
            page.wait_for_url(lambda url, left=site.url + address: url != left)  # or its way on crosses the next one
    page.close()
    assert len(requested) > len(site.addresses())
    assert [pair for pair in requested if not pair[1].startswith((site.url, "data:"))] == []
    assert complaints == []


@pytest.mark.parametrize("width", [360, 390, 430, 1440])
def test_the_header_is_one_line(site: BuiltSite, browser: Browser, width: int) -> None:
    """Name, search, the other language, theme and menu stand side by side, on a phone too, in both languages."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    for address in ("guide/", "en/guide/"):
        page.goto(site.url + address)
        brand, tools = page.locator(".brand").bounding_box(), page.locator(".tools").bounding_box()
        assert brand
        assert tools
        assert brand["x"] + brand["width"] < tools["x"]
        assert tools["y"] < brand["y"] + brand["height"]
    page.close()


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


def test_from_the_front_page_to_a_named_body_in_three_clicks(site: BuiltSite, browser: Browser) -> None:
    """A researcher on a phone finds whom to ask about GMO in two clicks, and the same page in English in one more."""
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(site.url)
    page.get_by_role("link", name="genetisk modificerede organismer").first.click()
    answer = page.locator(".titled:has(#gmo-approval) ~ ul").first
    assert "Arbejdstilsynet" in answer.inner_text()
    page.get_by_role("link", name="English", exact=True).click()
    assert page.url == f"{site.url}en/contact/"
    page.close()


def test_a_former_address_leads_to_the_page_without_script(site: BuiltSite, browser: Browser) -> None:
    """The programme's first address of the page on ATMPs still opens it, as it was linked: without a slash."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}en/about-atmps")
    page.wait_for_url(f"{site.url}en/atmp/")
    assert page.get_by_role("heading", level=1).inner_text() == "What is an ATMP?"
    context.close()


def _background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))
