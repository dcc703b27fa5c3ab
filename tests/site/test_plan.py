"""The plan as readers use it: by keyboard, by its address, on a phone, in print, as files, and without script."""

import csv
import re
from collections.abc import Iterator

import pytest
from axe import violations
from playwright.sync_api import Browser, Page, expect
from served import BuiltSite

DANISH, ENGLISH = "guide/plan/", "en/guide/plan/"
TRIAL = (
    "#route=r2a&marks=gene-therapy,gmo,made-in-denmark,first-phase&start=2026-12-01"
    "&title=CAR-T%20p%C3%A5%20%C3%A9t%20hospital&options=questions,experts,new-permit"
)
# One title that a spreadsheet would run, and that has every character a calendar gives a meaning.
AWKWARD = "=1+1; a, b\\c æøå " + "meget " * 15


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that reports nothing wrong."""
    page = browser.new_page(locale="da-DK")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    yield page
    page.close()
    assert faults == []


def _entry(page: Page, name: str) -> str:
    return page.locator(".plan-list li", has=page.get_by_text(name, exact=True)).inner_text()


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
    assert "Senest mandag den 10. maj 2027" in _entry(page, "Afgørelse")


def test_the_address_makes_the_plan_and_only_what_matters_is_offered(site: BuiltSite, page: Page) -> None:
    """A link from the route brings the whole choice; the sums and dates are those worked by hand."""
    page.goto(site.url + DANISH + TRIAL)
    head = page.locator(".plan-head")
    expect(head).to_contain_text("CAR-T på ét hospital")
    expect(head).to_contain_text("tilsammen 156 dage")
    expect(head).to_contain_text("senest mandag den 24. maj 2027")
    assert "Senest mandag den 11. januar 2027" in _entry(page, "Bekræftelse efter svaret")
    assert "mellem tirsdag den 12. januar 2027 og tirsdag den 23. februar 2027" in _entry(
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
    permit = _entry(page, "Permit for the treating physician (section 11 a of the Tissue Act)")
    assert "no time in a public source" in permit
    assert not re.search(r"20\d\d", permit)
    assert "No later than Thursday 15 April 2027" in _entry(
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
    assert "Slutter efter 2035" in _entry(page, "Rekruttering og behandling")


def _downloaded(page: Page, name: str) -> tuple[str, str]:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name).click()
    text = waiting.value.path().read_bytes().decode("utf-8")
    return waiting.value.suggested_filename, text


def test_the_calendar_file_is_one_that_calendars_read(site: BuiltSite, page: Page) -> None:
    """CRLF, folded lines, escaped text, whole days with an exclusive end, UIDs that are unique and stay."""
    page.goto(site.url + DANISH + TRIAL)
    page.get_by_label("Studiets titel").fill(AWKWARD)
    page.get_by_role("button", name="Vis planen").click()
    name, text = _downloaded(page, "Hent til kalender")
    assert name == "plan-r2a-2026-12-01.ics"
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    lines = text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[-1] == "END:VCALENDAR"
    events = [dict(line.split(":", 1) for line in event) for event in _events(lines)]
    assert len(events) == 16
    names = {"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "DESCRIPTION", "TRANSP"}
    assert all(set(event) == names for event in events)
    assert all(re.fullmatch(r"\d{8}T\d{6}Z", event["DTSTAMP"]) for event in events)
    assert len({event["UID"] for event in events}) == len(events)
    escaped = AWKWARD.strip().replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    decision = next(event for event in events if event["SUMMARY"] == f"{escaped}: Afgørelse (Lov)")
    # Counted from 19 May, no later than 24 May.
    assert (decision["DTSTART;VALUE=DATE"], decision["DTEND;VALUE=DATE"]) == ("20270520", "20270525")
    assert [event["UID"] for event in _again(page)] == [event["UID"] for event in events]


def _events(lines: list[str]) -> Iterator[list[str]]:
    begun = [index for index, line in enumerate(lines) if line == "BEGIN:VEVENT"]
    ended = [index for index, line in enumerate(lines) if line == "END:VEVENT"]
    for first, last in zip(begun, ended, strict=True):
        yield lines[first + 1 : last]


def _again(page: Page) -> list[dict[str, str]]:
    _, text = _downloaded(page, "Hent til kalender")
    lines = text.replace("\r\n ", "").split("\r\n")
    return [dict(line.split(":", 1) for line in event) for event in _events(lines)]


def test_files_and_head_are_those_of_the_plan_that_is_shown(site: BuiltSite, page: Page) -> None:
    """What is chosen in the form afterwards counts when the plan is shown anew."""
    page.goto(site.url + DANISH + TRIAL)
    _, before = _downloaded(page, "Hent til kalender")
    page.get_by_role("combobox", name="Rute").select_option("r3")
    page.get_by_label("Studiets titel").fill("Et andet studie")
    page.get_by_label("Startdato").fill("2028-01-03")
    name, text = _downloaded(page, "Hent til kalender")
    assert name == "plan-r2a-2026-12-01.ics"
    stamp = re.compile(r"DTSTAMP:\w+")
    assert stamp.sub("", text) == stamp.sub("", before)


def test_only_what_is_offered_on_the_route_is_said_to_be_chosen(site: BuiltSite, page: Page) -> None:
    """A mark in the address that changes nothing on the route is no part of the plan."""
    page.goto(site.url + DANISH + "#route=r4&marks=gene-therapy,gmo,made-in-denmark&start=2027-03-01")
    chosen = page.locator(".plan-head p", has_text="Du har valgt")
    expect(chosen).to_contain_text("Genetisk modificeret organisme")
    for label in page.locator(".plan-form label:has(input:disabled) span").all():
        expect(chosen).not_to_contain_text(label.text_content() or "")


def test_times_without_a_date_are_counted_apart(site: BuiltSite, page: Page) -> None:
    """A route whose times nobody knows, and in the list of routes those that have none."""
    page.goto(site.url + DANISH + "#route=r4&start=2027-03-01")
    expect(page.locator(".plan [role=status]")).to_have_text("Planen er klar. Tider med dato: 0. Tider uden dato: 2.")
    assert "(ingen tider)" in page.locator("option[value=r0]").inner_text()
    assert "(ingen tider)" not in page.locator("option[value=r4]").inner_text()


@pytest.mark.parametrize(("address", "button", "separator"), [(DANISH, "regneark", ";"), (ENGLISH, "spreadsheet", ",")])
def test_the_table_opens_in_a_spreadsheet(
    site: BuiltSite, page: Page, address: str, button: str, separator: str
) -> None:
    """A signature, the separator Excel has in that language, one row for each time, dates as ISO writes them."""
    page.goto(site.url + address + TRIAL)
    name, text = _downloaded(page, button)
    assert name == "plan-r2a-2026-12-01.csv"
    assert text.startswith("\ufeff")
    rows = list(csv.reader(text.removeprefix("\ufeff").split("\r\n")[:-1], delimiter=separator))
    assert {len(row) for row in rows} == {10}
    assert len(rows) == 1 + 18
    decision = next(row for row in rows if row[0] in {"Afgørelse", "Decision"})
    assert decision[5:9] == ["2027-05-19", "2027-05-19", "2027-05-24", "2027-05-24"]
    unknown = next(row for row in rows if row[2] in {"Ukendt", "Unknown"})
    assert unknown[5:9] == [""] * 4
    assert unknown[9]


def test_a_plan_fits_a_narrow_screen(site: BuiltSite, browser: Browser) -> None:
    """Nothing runs over the edge of 320 px, and what one presses is large enough."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True)
    page = context.new_page()
    page.goto(site.url + DANISH + TRIAL)
    expect(page.locator(".plan-list li")).not_to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for pressed in page.locator(".plan :is(button, select, input:visible)").all():
        box = pressed.bounding_box()
        assert box is None or min(box["width"], box["height"]) >= 24
    context.close()


def test_print_shows_the_plan_and_not_the_form(site: BuiltSite, page: Page) -> None:
    """The list, the picture and the assumptions are printed, the form, the buttons and the tables are not."""
    page.goto(site.url + DANISH + TRIAL)
    expect(page.locator(".plan-list li")).not_to_have_count(0)
    page.emulate_media(media="print")
    for shown in (".plan-head", ".plan-list", ".plan-chart"):
        expect(page.locator(shown)).to_be_visible()
    expect(page.get_by_role("heading", name="Det går planen ud fra")).to_be_visible()
    for hidden in (".plan-form", ".plan-tools", ".plan-times"):
        expect(page.locator(hidden)).to_be_hidden()


def test_without_script_every_route_has_its_table(site: BuiltSite, browser: Browser) -> None:
    """No form that does nothing; the same times, with law, target and estimate told apart."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + DANISH)
    expect(page.locator(".plan-form")).to_be_hidden()
    expect(page.get_by_text("Uden det kan du selv tælle dagene")).to_be_visible()
    times = page.locator('[data-plan-route="r2b"]')
    times.locator("summary").click()
    expect(times.get_by_text("Validering af ansøgningen").first).to_be_visible()
    assert set(times.locator(".plan-mark").all_inner_texts()) == {"Lov", "Mål", "Skøn", "Ukendt"}
    context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_plan_has_no_accessibility_faults_that_axe_finds(site: BuiltSite, browser: Browser, theme: str) -> None:
    """Axe finds no violation on the page with a plan."""
    context = browser.new_context(color_scheme=theme)
    page = context.new_page()
    page.goto(site.url + DANISH + TRIAL)
    expect(page.locator(".plan-list li")).not_to_have_count(0)
    assert violations(page) == []
    context.close()


def test_the_plan_asks_nothing_of_the_network(site: BuiltSite, page: Page) -> None:
    """Once the page is there, a plan and its files are made without a request."""
    page.goto(site.url + DANISH, wait_until="networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate(f"location.hash = '{TRIAL}'")
    expect(page.locator(".plan-list li")).not_to_have_count(0)
    _downloaded(page, "Hent til kalender")
    # The browser asks for the page's icon when it likes.
    assert [url for url in asked if not url.startswith("blob:") and not url.endswith("icon.svg")] == []
