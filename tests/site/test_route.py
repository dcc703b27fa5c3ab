"""Which route applies: one question at a time by keyboard, what the address keeps, doubt, print, and no script."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from axe import violations
from playwright.sync_api import Browser, Locator, Page, expect
from served import BuiltSite

from projects import ROOT
from sitedata.flow import walk
from sitedata.loading import load_data
from sitedata.models import Flow
from sitedata.models.route import Case

ADDRESS = "guide/rute/"
BY_HAND = ("car-t-one-hospital", "aav-three-countries", "hospital-exemption-one-patient")
CAR_T = "#q1=yes&q2=yes&q5=no&q6=yes&q7=yes&q8=denmark&q9=denmark-early"
DOUBT = "#q1=yes&q2=cells&q3=unsure"


@pytest.fixture(scope="module")
def flow() -> Flow:
    """The flow the page was made of."""
    found = load_data(ROOT)[0].flow
    assert found
    return found


@pytest.fixture
def page(site: BuiltSite, browser: Browser) -> Iterator[Page]:
    """The page, before anything is answered."""
    page = browser.new_page()
    page.goto(site.url + ADDRESS)
    yield page
    page.close()


def _heading(page: Page) -> Locator:
    return page.locator(".finder .screen:visible h2")


def _go_on(page: Page, answer: str) -> None:
    page.get_by_role("radio", name=answer).check()
    page.get_by_role("button", name="Videre").click()


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"no {selector} is reached by Tab")


def _case(flow: Flow, name: str) -> Case:
    return next(case for case in flow.cases if case.id == name)


@pytest.mark.parametrize("name", BY_HAND)
def test_a_case_is_answered_by_keyboard_alone(page: Page, flow: Flow, name: str) -> None:
    """Each question takes the focus to its heading; Tab, space, arrows and Enter do the rest."""
    case = _case(flow, name)
    _heading(page).focus()
    for question, answer in walk(flow, case.answers).choices:
        expect(_heading(page)).to_have_text(question.title.da)
        expect(_heading(page)).to_be_focused()
        _tab_to(page, ".finder [type=radio]")
        page.keyboard.press("Space")
        for _ in range(question.answers.index(answer)):
            page.keyboard.press("ArrowDown")
        expect(page.get_by_role("radio", name=answer.text.da)).to_be_checked()
        _tab_to(page, ".finder form button")
        page.keyboard.press("Enter")
    outcome = next(outcome for outcome in flow.outcomes if outcome.id == case.outcome)
    expect(_heading(page)).to_have_text(f"{outcome.id.capitalize()}. {outcome.title.da}")
    expect(_heading(page)).to_be_focused()


def test_every_case_comes_out_as_by_hand(page: Page, site: BuiltSite, flow: Flow) -> None:
    """The script leads the answers to the same end and marks, and shows every one of them."""
    titles = {part.id: part.title.da for part in (*flow.outcomes, flow.unclear)}
    for case in flow.cases:
        found = walk(flow, case.answers)
        page.goto(f"{site.url}{ADDRESS}#{found.fragment}")
        expect(_heading(page)).to_contain_text(titles[case.outcome])
        expect(page.locator(".marked li")).to_have_count(len(case.marks))
        expect(page.locator(".result > ol > li > strong")).to_have_text([answer.text.da for _, answer in found.choices])


def test_an_example_is_one_press_away(page: Page) -> None:
    """It fills in its answers."""
    page.get_by_role("link", name="Se alle spørgsmål og ruter").click()
    page.get_by_role("link", name="Autolog CAR-T").click()
    expect(_heading(page)).to_have_text("R2a. Accelereret dansk procedure")
    assert page.url.endswith(CAR_T)


def test_back_leads_to_the_question_before_with_its_answer(page: Page) -> None:
    """By the page's own link and by the browser."""
    _go_on(page, "Ja, mindst én af dem")
    _go_on(page, "Nej, men der er celler")
    expect(page.locator(".progress:visible")).to_have_text("Spørgsmål 3 af højst 9")
    page.get_by_role("link", name="Tilbage").click()
    expect(_heading(page)).to_have_text("Skyldes produktets virkning en rekombinant nukleinsyre?")
    expect(page.get_by_role("radio", name="Nej, men der er celler")).to_be_checked()
    page.go_back()
    page.go_back()
    expect(_heading(page)).to_have_text("Skyldes produktets virkning en rekombinant nukleinsyre?")
    page.go_back()
    expect(_heading(page)).to_have_text("Indeholder produktet celler, væv eller rekombinant nukleinsyre?")


def test_one_answer_is_changed_and_the_others_stay(page: Page, site: BuiltSite) -> None:
    """Only the questions that the new answer brings are asked; at an end those it leaves out are forgotten."""
    page.goto(f"{site.url}{ADDRESS}{CAR_T}")
    page.get_by_role("link", name="Ret svaret (Skyldes produktets virkning").click()
    expect(page.get_by_role("radio", name="Ja, og det er ikke en vaccine")).to_be_checked()
    _go_on(page, "Nej, men der er celler")
    _go_on(page, "Ja, mindst ét af de to gælder")
    _go_on(page, "Ja, produktet skal regenerere")
    expect(_heading(page)).to_have_text("R2a. Accelereret dansk procedure")
    expect(page.locator(".marked")).to_contain_text("Vævsteknisk produkt")
    page.get_by_role("link", name="Ret svaret (Indeholder produktet").click()
    _go_on(page, "Nej, ingen af dem")
    expect(_heading(page)).to_have_text("R0. Uden for ATMP-reglerne")
    assert page.url.endswith("#q1=no")


def test_of_two_answers_to_one_question_the_first_counts(page: Page, site: BuiltSite) -> None:
    """Also in the address of the next answer."""
    page.goto(f"{site.url}{ADDRESS}#q1=yes&q1=no")
    expect(_heading(page)).to_contain_text("Skyldes produktets virkning")
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
    expect(_heading(page)).to_have_text("R2a. Accelereret dansk procedure")
    page.get_by_role("link", name="Ret svaret (Indgår medicinsk udstyr").click()
    _go_on(page, "Ja, medicinsk udstyr")
    expect(page.get_by_label("Studiets titel")).to_have_value("NORD & Æble")
    assert [request for request in requests if "NORD" in request.partition("#")[0] or not request.endswith(" ")] == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_doubt_gives_no_verdict_but_a_question_ready_to_send(page: Page, site: BuiltSite) -> None:
    """The mail to the entrance holds the answers so far, and the page names who can help with this question."""
    page.goto(f"{site.url}{ADDRESS}{DOUBT}")
    expect(page.locator(".result .progress")).to_have_text("Der er ikke et sikkert svar endnu")
    expect(_heading(page)).to_have_text("Når svaret er uklart")
    ways = page.locator(".result .ways > li > p:first-child")
    expect(ways).to_contain_text(["produktets klasse", "de danske regler", "hvem du skal spørge"])
    expect(ways).to_have_count(3)
    page.get_by_label("Studiets titel").fill("NORD-CAR")
    mail = urlsplit(page.get_by_role("link", name="Skriv til").get_attribute("href") or "")
    said = parse_qs(mail.query)
    assert (mail.scheme, mail.path) == ("mailto", "atmp@atmp.dk")
    assert said["subject"] == ["Spørgsmål: Hvilken rute gælder for mig?"]
    assert "NORD-CAR" in said["body"][0]
    assert "\n" not in said["body"][0].replace("\r\n", "")
    assert "Skyldes produktets virkning en rekombinant nukleinsyre?\r\n- Nej, men der er celler" in said["body"][0]


def test_a_route_leads_on_to_its_plan(page: Page, site: BuiltSite) -> None:
    """With its id, its marks and the title, which is all the plan has to know."""
    page.goto(f"{site.url}{ADDRESS}{CAR_T}")
    page.get_by_label("Studiets titel").fill("NORD-CAR")
    plan = page.locator(".result .plan").evaluate("link => link.href")
    assert plan == (
        f"{site.url}guide/plan/#route=r2a&marks=gene-therapy,gmo,made-in-denmark,first-phase&title=NORD-CAR"
    )


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
    expect(_heading(page)).to_contain_text(asked)
    expect(page.get_by_role("status").filter(has_text="passer ikke til spørgsmålene")).to_be_visible()
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Videre").click()
    expect(page.get_by_role("status").filter(has_text="passer ikke til spørgsmålene")).to_have_count(0)


def test_going_on_without_an_answer_says_what_is_missing(page: Page) -> None:
    """The question stays, and the first answer has the focus."""
    page.get_by_role("button", name="Videre").click()
    expect(page.get_by_role("status").filter(has_text="Vælg et svar")).to_be_visible()
    expect(page.get_by_role("radio").first).to_be_focused()


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
    expect(_heading(page)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("fragment", ["#q1=yes&q2=perhaps", CAR_T, DOUBT, "#questions"])
def test_no_screen_has_a_fault_that_axe_finds(site: BuiltSite, browser: Browser, fragment: str, theme: str) -> None:
    """A question with a note and answers, a route, doubt, and everything at once."""
    context = browser.new_context(color_scheme=theme, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.goto(f"{site.url}{ADDRESS}{fragment}")
    expect(_heading(page)).to_be_visible()
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
