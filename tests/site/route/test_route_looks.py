"""How the questions look: without script, on paper, on a narrow phone, to axe, and on the guide's one page."""

import pytest
from axe import violations
from playwright.sync_api import Browser, Page, expect
from routes import ADDRESS, CAR_T, DOUBT, heading
from served import BuiltSite

from sitedata.models import Flow


def test_without_script_the_whole_flow_is_text_and_links(site: BuiltSite, browser: Browser, flow: Flow) -> None:
    """Every question and route under a heading of its own, and each answer with a link to what it leads to."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + ADDRESS)
    expect(page.locator(".finder")).to_be_hidden()
    for part in (*flow.questions, *flow.outcomes):
        expect(page.locator(f"h3#{part.id}")).to_be_visible()
    expect(page.locator(".flow [data-answer] > p > a")).to_have_count(
        sum(len(question.answers) for question in flow.questions)
    )
    page.locator("[data-question=q1] a", has_text="Gå til spørgsmål 2").click()
    expect(page.locator("#q2")).to_be_in_viewport()
    context.close()


def test_paper_shows_the_result_or_the_whole_flow(page: Page, site: BuiltSite) -> None:
    """With a result: title, reasons, answers and the day; no buttons. Before that everything."""
    page.emulate_media(media="print")
    expect(page.locator("h3#q1")).to_be_visible()
    expect(page.locator(".finder")).to_be_hidden()
    page.goto("about:blank")
    page.goto(f"{site.url}{ADDRESS}{CAR_T}&title=NORD-CAR")
    expect(page.locator("h3#q1")).to_be_hidden()
    expect(page.get_by_label("Studiets titel")).to_have_value("NORD-CAR")
    expect(page.locator(".result .end")).to_contain_text("14 dage")
    expect(page.locator(".result .steps a").first).to_be_visible()
    expect(page.locator(".result > ol > li")).to_have_count(7)
    expect(page.locator(".result .date")).to_contain_text(page.evaluate("String(new Date().getFullYear())"))
    expect(page.locator(".result").get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize("fragment", ["", "#q1=yes&q2=cells", CAR_T, DOUBT])
def test_no_screen_is_wider_than_a_narrow_phone(site: BuiltSite, browser: Browser, fragment: str) -> None:
    """At 320 px nothing has to be moved sideways."""
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(f"{site.url}en/guide/route/{fragment}")
    expect(heading(page)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("fragment", ["#q1=yes&q2=perhaps", CAR_T, DOUBT, "#questions"])
def test_no_screen_has_a_fault_that_axe_finds(site: BuiltSite, browser: Browser, fragment: str, theme: str) -> None:
    """A question with a note and answers, a route, doubt, and everything at once."""
    context = browser.new_context(color_scheme=theme, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.goto(f"{site.url}{ADDRESS}{fragment}")
    expect(heading(page)).to_be_visible()
    assert violations(page) == []
    context.close()


def test_the_guide_on_one_page_has_the_text_without_the_tool(site: BuiltSite, browser: Browser) -> None:
    """No script of the tool; the questions can be read, and there is no form that does nothing."""
    page = browser.new_page()
    page.goto(f"{site.url}guide/samlet/")
    expect(page.locator("script[src*='/route.js']")).to_have_count(0)
    expect(page.locator(".flow [data-question=q1]")).to_be_visible()
    expect(page.locator(".finder")).to_be_hidden()
    page.close()
