"""The plan as readers make it: by keyboard and by its address, and what is said where there is none."""

import re

import pytest
from plans import DANISH, ENGLISH, TRIAL, downloaded, entry
from playwright.sync_api import Page, expect
from served import BuiltSite


def test_a_plan_is_made_by_keyboard_alone(site: BuiltSite, page: Page) -> None:
    """Route, mark, option, date and title, then Enter: the focus is on the plan, and the address holds the choice."""
    page.goto(site.url + DANISH)
    page.get_by_role("combobox", name="Rute").focus()
    page.keyboard.type("R2b")
    page.get_by_label("Genetisk modificeret organisme").focus()
    page.keyboard.press("Space")
    page.get_by_label("Spørgsmål fra myndighederne").focus()
    page.keyboard.press("Space")
    page.get_by_label("Startdato").fill("2027-01-18")
    page.get_by_label("Studiets titel").focus()
    page.keyboard.type("Et forsøg")
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Din plan")).to_be_focused()
    expect(page.locator(".plan [role=status]")).to_contain_text("Planen er klar")
    assert page.url.endswith("#route=r2b&marks=gmo&start=2027-01-18&title=Et%20fors%C3%B8g&options=questions")
    assert "Senest mandag den 10. maj 2027" in entry(page, "Afgørelse")


def test_the_address_makes_the_plan_and_only_what_matters_is_offered(site: BuiltSite, page: Page) -> None:
    """A link from the route brings the whole choice; the sums and dates are those worked by hand."""
    page.goto(site.url + DANISH + TRIAL)
    head = page.locator(".plan-head")
    expect(head).to_contain_text("CAR-T på ét hospital")
    expect(head).to_contain_text("tilsammen 156 dage")
    expect(head).to_contain_text("udløber den sidste af dem mandag den 24. maj 2027")
    assert "Senest mandag den 11. januar 2027" in entry(page, "Bekræftelse efter svaret")
    assert "mellem tirsdag den 12. januar 2027 og tirsdag den 23. februar 2027" in entry(
        page, "Klassificering af lokaler og anmeldelse af GMO-projektet"
    )
    expect(page.get_by_label("FAST-EU")).to_be_hidden()
    page.get_by_role("combobox", name="Rute").select_option("r3")
    expect(page.get_by_label("FAST-EU")).to_be_visible()


def test_another_address_makes_another_plan(site: BuiltSite, page: Page) -> None:
    """Going from one link to another on the page; a hospital exemption has no date but those of the GMO rules."""
    page.goto(site.url + ENGLISH + TRIAL)
    page.evaluate("location.hash = '#route=r4&marks=gmo&start=2027-03-01'")
    expect(page.locator(".plan-list li")).to_have_count(5)
    permit = entry(page, "Permit for the treating physician (section 11 a of the Tissue Act)")
    assert "no time in a public source" in permit
    assert not re.search(r"20\d\d", permit)
    assert "No later than Thursday 15 April 2027" in entry(
        page, "GMO class 2, new premises (the Directive's limit)"
    ).replace(",", "")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("#route=r2a&start=2040-01-01", "Planens kalender dækker 2026-2035"),
        ("#route=r2a&start=2027-02-30", "Skriv en startdato"),
        ("#route=r2a", "Skriv en startdato"),
        ("#route=r9&start=2027-01-01", "Vælg en rute"),
        ("#route=r0&start=2027-01-01", "Vi har ingen tider for ruten"),
    ],
)
def test_what_cannot_be_planned_is_said(site: BuiltSite, page: Page, address: str, said: str) -> None:
    """Out of range, no date, no such route, a route without times: a message, and no plan."""
    page.goto(site.url + DANISH + address)
    expect(page.locator(".plan [role=status]")).to_contain_text(said)
    expect(page.locator(".plan-result")).to_be_hidden()


def test_times_beyond_the_calendar_have_no_date(site: BuiltSite, page: Page) -> None:
    """The plan is there, and the late times say why they have no date."""
    page.goto(site.url + DANISH + "#route=r2b&start=2034-06-01&options=conduct")
    assert "Slutter efter 2035" in entry(page, "Rekruttering og behandling")


def test_only_what_is_offered_on_the_route_is_said_to_be_chosen(site: BuiltSite, page: Page) -> None:
    """A mark in the address that changes nothing on the route is no part of the plan."""
    page.goto(site.url + DANISH + "#route=r4&marks=gene-therapy,gmo,made-in-denmark&start=2027-03-01")
    chosen = page.locator(".plan-head p", has_text="Du har valgt")
    expect(chosen).to_contain_text("Genetisk modificeret organisme")
    not_offered = page.locator(".plan-form label:has(input:disabled) span").all()
    assert not_offered
    for label in not_offered:
        expect(chosen).not_to_contain_text(label.text_content() or "")


def test_times_without_a_date_are_counted_apart(site: BuiltSite, page: Page) -> None:
    """A route whose times nobody knows, and in the list of routes those that have none."""
    page.goto(site.url + DANISH + "#route=r4&start=2027-03-01")
    expect(page.locator(".plan [role=status]")).to_have_text("Planen er klar. Tider med dato: 0. Tider uden dato: 2.")
    assert "(ingen tider)" in page.locator("option[value=r0]").inner_text()
    assert "(ingen tider)" not in page.locator("option[value=r4]").inner_text()


def test_the_plan_asks_nothing_of_the_network(site: BuiltSite, page: Page) -> None:
    """Once the page is there, a plan and its files are made without a request."""
    page.goto(site.url + DANISH, wait_until="networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate(f"location.hash = '{TRIAL}'")
    expect(page.locator(".plan-list li")).not_to_have_count(0)
    downloaded(page, "Hent til kalender")
    # The browser asks for the page's icon when it likes.
    assert [url for url in asked if not url.startswith("blob:") and not url.endswith("icon.svg")] == []
