"""What the address keeps of the answers, and what an address that somebody else has written leads to."""

import pytest
from playwright.sync_api import Browser, Page, expect
from routes import ADDRESS, CAR_T, go_on, heading
from served import BuiltSite


def test_of_two_answers_to_one_question_the_first_counts(page: Page, site: BuiltSite) -> None:
    """Also in the address of the next answer."""
    page.goto(f"{site.url}{ADDRESS}#q1=yes&q1=no")
    expect(heading(page)).to_contain_text("Skyldes produktets virkning")
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Videre").click()
    page.wait_for_url("**#q1=yes&q2=*")


def test_answers_and_title_stay_in_the_address_and_are_not_sent(page: Page, site: BuiltSite) -> None:
    """A reload shows them again; no request carries them, and nothing else keeps them."""
    requests: list[str] = []
    page.on("request", lambda request: requests.append(f"{request.url} {request.post_data or ''}"))
    page.goto(f"{site.url}{ADDRESS}{CAR_T}")
    page.get_by_label("Studiets titel").fill("NORD & Æble")
    expect(page.get_by_label("Studiets titel")).to_be_focused()
    page.reload()
    expect(page.get_by_label("Studiets titel")).to_have_value("NORD & Æble")
    expect(heading(page)).to_have_text("R2a. Accelereret dansk procedure")
    page.get_by_role("link", name="Ret svaret (Indgår medicinsk udstyr").click()
    go_on(page, "Ja, medicinsk udstyr")
    expect(page.get_by_label("Studiets titel")).to_have_value("NORD & Æble")
    assert [request for request in requests if "NORD" in request.partition("#")[0] or not request.endswith(" ")] == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


@pytest.mark.parametrize(
    ("fragment", "asked"),
    [
        ("#q1=yes&q2=perhaps&q5=no", "Skyldes produktets virkning"),
        ("#q99=yes", "Indeholder produktet celler"),
        ("#q1=&q2=yes", "Indeholder produktet celler"),
        ("#=", "Indeholder produktet celler"),
    ],
)
def test_an_address_that_does_not_fit_goes_on_from_the_last_question_that_does(
    page: Page, site: BuiltSite, fragment: str, asked: str
) -> None:
    """It is said calmly, and gone once the question is answered."""
    page.goto(f"{site.url}{ADDRESS}{fragment}")
    expect(heading(page)).to_contain_text(asked)
    expect(page.get_by_role("status").filter(has_text="passer ikke til spørgsmålene")).to_be_visible()
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Videre").click()
    expect(page.get_by_role("status").filter(has_text="passer ikke til spørgsmålene")).to_have_count(0)


@pytest.mark.parametrize("anchor", ["q5", "q6b", "r2a", "unclear", "questions"])
@pytest.mark.parametrize("script", [True, False])
def test_links_to_a_question_or_a_route_lead_to_its_text(
    site: BuiltSite, browser: Browser, anchor: str, script: bool
) -> None:
    """Also those that others have kept."""
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{site.url}{ADDRESS}#{anchor}")
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
    context.close()
