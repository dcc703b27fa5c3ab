"""Which route applies: one question at a time, by keyboard and by example, back and forth, and on to the plan."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect
from routes import ADDRESS, CAR_T, DOUBT, go_on, heading
from served import BuiltSite

from sitedata.flow import walk
from sitedata.models import Flow

BY_HAND = ("car-t-one-hospital", "aav-three-countries", "hospital-exemption-one-patient")


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"no {selector} is reached by Tab")


@pytest.mark.parametrize("name", BY_HAND)
def test_a_case_is_answered_by_keyboard_alone(page: Page, flow: Flow, name: str) -> None:
    """Each question takes the focus to its heading; Tab, space, arrows and Enter do the rest."""
    case = next(case for case in flow.cases if case.id == name)
    heading(page).focus()
    for question, answer in walk(flow, case.answers).choices:
        expect(heading(page)).to_have_text(question.title.da)
        expect(heading(page)).to_be_focused()
        _tab_to(page, ".finder [type=radio]")
        page.keyboard.press("Space")
        for _ in range(question.answers.index(answer)):
            page.keyboard.press("ArrowDown")
        expect(page.get_by_role("radio", name=answer.text.da)).to_be_checked()
        _tab_to(page, ".finder form button")
        page.keyboard.press("Enter")
    outcome = next(outcome for outcome in flow.outcomes if outcome.id == case.outcome)
    expect(heading(page)).to_have_text(f"{outcome.id.capitalize()}. {outcome.title.da}")
    expect(heading(page)).to_be_focused()


def test_every_case_comes_out_as_by_hand(page: Page, site: BuiltSite, flow: Flow) -> None:
    """The script leads the answers to the same end and marks, and shows every one of them."""
    titles = {part.id: part.title.da for part in (*flow.outcomes, flow.unclear)}
    for case in flow.cases:
        found = walk(flow, case.answers)
        page.goto(f"{site.url}{ADDRESS}#{found.fragment}")
        expect(heading(page)).to_contain_text(titles[case.outcome])
        expect(page.locator(".marked li")).to_have_count(len(case.marks))
        expect(page.locator(".result > ol > li > strong")).to_have_text([answer.text.da for _, answer in found.choices])


def test_an_example_is_one_press_away(page: Page) -> None:
    """It fills in its answers."""
    page.get_by_role("link", name="Se alle spørgsmål og ruter").click()
    page.get_by_role("link", name="Autolog CAR-T").click()
    expect(heading(page)).to_have_text("R2a. Accelereret dansk procedure")
    assert page.url.endswith(CAR_T)


def test_back_leads_to_the_question_before_with_its_answer(page: Page) -> None:
    """By the page's own link and by the browser."""
    go_on(page, "Ja, mindst én af dem")
    go_on(page, "Nej, men der er celler")
    expect(page.locator(".progress:visible")).to_have_text("Spørgsmål 3 af højst 9")
    page.get_by_role("link", name="Tilbage").click()
    expect(heading(page)).to_have_text("Skyldes produktets virkning en rekombinant nukleinsyre?")
    expect(page.get_by_role("radio", name="Nej, men der er celler")).to_be_checked()
    page.go_back()
    page.go_back()
    expect(heading(page)).to_have_text("Skyldes produktets virkning en rekombinant nukleinsyre?")
    page.go_back()
    expect(heading(page)).to_have_text("Indeholder produktet celler, væv eller rekombinant nukleinsyre?")


def test_one_answer_is_changed_and_the_others_stay(page: Page, site: BuiltSite) -> None:
    """Only the questions that the new answer brings are asked; at an end those it leaves out are forgotten."""
    page.goto(f"{site.url}{ADDRESS}{CAR_T}")
    page.get_by_role("link", name="Ret svaret (Skyldes produktets virkning").click()
    expect(page.get_by_role("radio", name="Ja, og det er ikke en vaccine")).to_be_checked()
    go_on(page, "Nej, men der er celler")
    go_on(page, "Ja, mindst ét af de to gælder")
    go_on(page, "Ja, produktet skal regenerere")
    expect(heading(page)).to_have_text("R2a. Accelereret dansk procedure")
    expect(page.locator(".marked")).to_contain_text("Vævsteknisk produkt")
    page.get_by_role("link", name="Ret svaret (Indeholder produktet").click()
    go_on(page, "Nej, ingen af dem")
    expect(heading(page)).to_have_text("R0. Uden for ATMP-reglerne")
    assert page.url.endswith("#q1=no")


def test_doubt_gives_no_verdict_but_a_question_ready_to_send(page: Page, site: BuiltSite) -> None:
    """The mail to the entrance holds the answers so far, and the page names who can help with this question."""
    page.goto(f"{site.url}{ADDRESS}{DOUBT}")
    expect(page.locator(".result .progress")).to_have_text("Der er ikke et sikkert svar endnu")
    expect(heading(page)).to_have_text("Når svaret er uklart")
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


def test_going_on_without_an_answer_says_what_is_missing(page: Page) -> None:
    """The question stays, and the first answer has the focus."""
    page.get_by_role("button", name="Videre").click()
    expect(page.get_by_role("status").filter(has_text="Vælg et svar")).to_be_visible()
    expect(page.get_by_role("radio").first).to_be_focused()
