"""The route as a picture where there is room, as a list where there is not, by mouse, keyboard and in any colours."""

from collections.abc import Iterator
from typing import Literal
from urllib.parse import urlsplit

import pytest
from axe import violations
from playwright.sync_api import Browser, Locator, Page
from served import BuiltSite

ADDRESSES = ["", "en/", "guide/", "en/guide/"]
WIDE, NARROW = 1280, 390


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that is as wide as a small laptop."""
    page = browser.new_page(viewport={"width": WIDE, "height": 800})
    yield page
    page.close()


def _links(page: Page) -> Locator:
    return page.locator(".route").get_by_role("link")


@pytest.mark.parametrize("width", [320, NARROW, 768, WIDE])
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_step_is_one_link_in_a_list_of_twelve_at_any_width(
    site: BuiltSite, page: Page, address: str, width: int
) -> None:
    """Whoever hears the page is told once: by the picture or by the list, which lead to the same pages."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site.url + address)
    assert page.locator(".route-picture").is_visible() == (width >= 768)
    route = page.locator(".route")
    steps = route.get_by_role("list").first.get_by_role("listitem")
    assert steps.count() == _links(page).count() == 12
    targets = [
        urlsplit(str(link.evaluate("link => link.href.baseVal ?? link.href"))).path for link in _links(page).all()
    ]
    hidden = page.locator(".route ol a, .route-picture a").evaluate_all(
        "links => links.filter(link => !link.checkVisibility()).map(link => link.getAttribute('href'))"
    )
    assert len(set(targets)) == len(hidden) == 12
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not page.evaluate(wide)
    inside = """svg => [...svg.querySelectorAll("a")].filter(link => {
      const {left, right} = link.querySelector("rect").getBoundingClientRect();
      return [...link.querySelectorAll(":scope > text")].some(text => {
        const words = text.getBoundingClientRect();
        return words.left < left || words.right > right;
      });
    }).length"""
    assert page.locator(".route-picture").evaluate(inside) == 0


def test_a_step_of_the_picture_leads_to_its_page(site: BuiltSite, page: Page) -> None:
    """With the mouse, anywhere in the box; and the name says what is decided, what comes before, and whether by law."""
    page.goto(site.url)
    step = page.get_by_role("link", name="5 Anmeldelse af GMO: ")
    assert str(step.get_attribute("aria-label")).endswith("projektet. Efter trin 2. Tilladelse efter loven.")
    step.click(position={"x": 10, "y": 60})
    assert page.url == f"{site.url}guide/gmo/"


def test_the_keyboard_goes_through_the_steps_in_order(site: BuiltSite, page: Page) -> None:
    """Each step is reached once, shows that it is, and opens with Enter."""
    page.goto(f"{site.url}en/guide/")
    _links(page).first.focus()
    numbers = []
    for _ in range(12):
        focused = page.locator(".route-picture a:focus-visible")
        numbers.append(str(focused.get_attribute("aria-label")).split()[0])
        assert focused.locator("rect").evaluate("box => getComputedStyle(box).strokeWidth") == "4px"
        page.keyboard.press("Tab")
    assert numbers == [str(number) for number in range(1, 13)]
    assert page.locator(".route a:focus").count() == 0
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site.url}en/guide/after-the-trial/")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_law_and_practice_differ_in_shape_and_word(
    site: BuiltSite, browser: Browser, theme: Literal["light", "dark"]
) -> None:
    """Also where the reader's own colours are forced on the page: a whole edge and a §, or a broken edge and none."""
    for forced in ("none", "active"):
        context = browser.new_context(viewport={"width": WIDE, "height": 800}, color_scheme=theme, forced_colors=forced)
        page = context.new_page()
        page.goto(f"{site.url}guide/")
        edges = "boxes => [...new Set(boxes.map(box => getComputedStyle(box).strokeDasharray))]"
        law, practice = page.locator(".route-picture a.permission"), page.locator(".route-picture a:not(.permission)")
        assert law.count() == page.locator(".law text").count() == 6
        assert practice.locator("rect").evaluate_all(edges) != law.locator("rect").evaluate_all(edges) == ["none"]
        seen = """link => [link.querySelector("rect"), link.querySelector(":scope > text")].map(
          part => getComputedStyle(part).fill)"""
        for link in (*law.all(), *practice.all()):
            paper, words = link.evaluate(seen)
            assert paper != words
        context.close()


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_axe_finds_no_fault_in_the_route(site: BuiltSite, browser: Browser, width: int) -> None:
    """Neither in the picture nor in the list."""
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{site.url}guide/")
    assert violations(page) == []
    context.close()


def test_on_paper_the_picture_stays_whole(site: BuiltSite, page: Page) -> None:
    """A sheet of A4 has room for the picture."""
    page.goto(f"{site.url}guide/")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 718, "height": 1000})
    assert page.locator(".route-picture").is_visible()
    assert page.locator(".route-picture").evaluate("svg => getComputedStyle(svg).breakInside") == "avoid"
