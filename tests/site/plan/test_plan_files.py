"""The plan as files: a calendar and a table, of the plan that is shown."""

import csv
import re

import pytest
from plans import DANISH, ENGLISH, TRIAL, downloaded
from playwright.sync_api import Page
from served import BuiltSite

# One title that a spreadsheet would run, and that has every character a calendar gives a meaning.
AWKWARD = "=1+1; a, b\\c æøå " + "meget " * 15


def test_the_calendar_file_is_one_that_calendars_read(site: BuiltSite, page: Page) -> None:
    """CRLF, folded lines, escaped text, whole days with an exclusive end, UIDs that are unique and stay."""
    page.goto(site.url + DANISH + TRIAL)
    page.get_by_label("Studiets titel").fill(AWKWARD)
    page.get_by_role("button", name="Vis planen").click()
    name, text = downloaded(page, "Hent til kalender")
    assert name == "plan-r2a-2026-12-01.ics"
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    lines = _unfolded(text)
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[-1] == "END:VCALENDAR"
    events = _events(text)
    assert len(events) == 16
    names = {"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "DESCRIPTION", "TRANSP"}
    assert all(set(event) == names for event in events)
    assert all(re.fullmatch(r"\d{8}T\d{6}Z", event["DTSTAMP"]) for event in events)
    assert len({event["UID"] for event in events}) == len(events)
    escaped = AWKWARD.strip().replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    decision = next(event for event in events if event["SUMMARY"] == f"{escaped}: Afgørelse (Lov)")
    # Counted from 19 May, no later than 24 May.
    assert (decision["DTSTART;VALUE=DATE"], decision["DTEND;VALUE=DATE"]) == ("20270520", "20270525")
    _, again = downloaded(page, "Hent til kalender")
    assert [event["UID"] for event in _events(again)] == [event["UID"] for event in events]


def _unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def _events(text: str) -> list[dict[str, str]]:
    lines = _unfolded(text)
    begun = [index for index, line in enumerate(lines) if line == "BEGIN:VEVENT"]
    ended = [index for index, line in enumerate(lines) if line == "END:VEVENT"]
    pairs = zip(begun, ended, strict=True)
    return [dict(line.split(":", 1) for line in lines[first + 1 : last]) for first, last in pairs]


def test_files_and_head_are_those_of_the_plan_that_is_shown(site: BuiltSite, page: Page) -> None:
    """What is chosen in the form afterwards counts when the plan is shown anew."""
    page.goto(site.url + DANISH + TRIAL)
    _, before = downloaded(page, "Hent til kalender")
    page.get_by_role("combobox", name="Rute").select_option("r3")
    page.get_by_label("Studiets titel").fill("Et andet studie")
    page.get_by_label("Startdato").fill("2028-01-03")
    name, text = downloaded(page, "Hent til kalender")
    assert name == "plan-r2a-2026-12-01.ics"
    stamp = re.compile(r"DTSTAMP:\w+")
    assert stamp.sub("", text) == stamp.sub("", before)


@pytest.mark.parametrize(("address", "button", "separator"), [(DANISH, "regneark", ";"), (ENGLISH, "spreadsheet", ",")])
def test_the_table_opens_in_a_spreadsheet(
    site: BuiltSite, page: Page, address: str, button: str, separator: str
) -> None:
    """A signature, the separator Excel has in that language, one row for each time, dates as ISO writes them."""
    page.goto(site.url + address + TRIAL)
    name, text = downloaded(page, button)
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
