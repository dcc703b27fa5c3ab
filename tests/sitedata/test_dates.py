"""Dates: what an editor may write, and what readers of each language read."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from sitedata.dates import Day, PartialDate, first_day, formatted, today

PARTIAL = TypeAdapter(PartialDate)
DAY = TypeAdapter(Day)
MONTHS = {
    "da": [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}


@pytest.mark.parametrize(
    ("text", "danish", "english"),
    [
        ("2025", "2025", "2025"),
        ("2025-05", "maj 2025", "May 2025"),
        ("2025-12-17", "17. december 2025", "17 December 2025"),
        ("2026-03-01", "1. marts 2026", "1 March 2026"),
        ("2024-02-29", "29. februar 2024", "29 February 2024"),
        ("2025-spring", "foråret 2025", "spring 2025"),
        ("2025-summer", "sommeren 2025", "summer 2025"),
        ("2025-autumn", "efteråret 2025", "autumn 2025"),
        ("2025-winter", "vinteren 2025", "winter 2025"),
    ],
)
def test_a_date_reads_naturally_in_both_languages(text, danish, english):
    assert PARTIAL.validate_python(text) == text
    assert (formatted(text, "da"), formatted(text, "en")) == (danish, english)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2025", date(2025, 1, 1)),
        ("2025-05", date(2025, 5, 1)),
        ("2025-05-31", date(2025, 5, 31)),
        ("2025-spring", date(2025, 3, 1)),
        ("2025-summer", date(2025, 6, 1)),
        ("2025-autumn", date(2025, 9, 1)),
        ("2025-winter", date(2025, 12, 1)),
    ],
)
def test_a_period_counts_from_its_first_day(text, first):
    assert first_day(text) == first


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25",
        "2025-1",
        "2025-1-1",
        "17-12-2025",
        "2025/12/17",
        "2025-Autumn",
        "2025-fall",
        "2025-12-17T10:00",
        "2025 ",
        "2025\n",
        "٢٠٢٥",
    ],
)
def test_other_ways_of_writing_a_date_are_refused(text):
    with pytest.raises(ValidationError, match="skal være"):
        PARTIAL.validate_python(text)


@pytest.mark.parametrize("text", ["2025-00", "2025-13", "2025-02-29", "2025-04-31", "2025-01-00", "0000-01-01"])
def test_days_that_are_not_in_the_calendar_are_refused(text):
    with pytest.raises(ValidationError, match="i kalenderen"):
        PARTIAL.validate_python(text)


@pytest.mark.parametrize("text", ["2025", "2025-12", "2025-autumn", "2025-02-30"])
def test_a_day_is_a_whole_date(text):
    with pytest.raises(ValidationError):
        DAY.validate_python(text)


def test_site_date_stands_in_for_today(monkeypatch):
    monkeypatch.setenv("SITE_DATE", "2027-01-01")
    assert today() == date(2027, 1, 1)


@pytest.mark.parametrize("setting", ["", None])
def test_without_site_date_today_is_today(monkeypatch, setting):
    monkeypatch.delenv("SITE_DATE")
    if setting is not None:
        monkeypatch.setenv("SITE_DATE", setting)
    assert abs((today() - date.today()).days) <= 1


@pytest.mark.parametrize("setting", ["2027", "2027-01", "i morgen", "2027-02-30"])
def test_a_site_date_that_is_no_day_stops_the_build(monkeypatch, setting):
    monkeypatch.setenv("SITE_DATE", setting)
    with pytest.raises(ValueError, match=r"isoformat|day|month"):
        today()


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_written_day_can_be_read_back(day):
    for language, pattern in (("da", r"(\d+)\. (\w+) (\d{4})"), ("en", r"(\d+) (\w+) (\d{4})")):
        match = re.fullmatch(pattern, formatted(day.isoformat(), language))
        assert match
        assert date(int(match[3]), MONTHS[language].index(match[2]) + 1, int(match[1])) == day


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_order_of_days_is_order_of_texts(one, other):
    assert (one < other) == (one.isoformat() < other.isoformat()) == (first_day(one.isoformat()) < other)
