"""The plan's arithmetic: cases worked by hand, and what holds for every day, counted by the page's script in Node."""

import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from dateutil.easter import easter as easter_elsewhere
from hypothesis import given, settings
from hypothesis import strategies as st

from projects import ROOT
from sitedata.content import load_content
from sitedata.holidays import CLOCK_STOP, YEARS, easter, public_holidays
from sitedata.models import Clock
from sitedata.models.clocks import ClockBasis, CountingRule
from sitedata.site import Site
from sitedata.views.plan import plan

HERE = Path(__file__).parent
NODE = Path(sys.executable).parent / "node"
CASES = yaml.safe_load((HERE / "cases.yml").read_text(encoding="utf-8"))
CALENDAR = {
    "years": [YEARS[0], YEARS[-1]],
    "holidays": [day.isoformat() for year in YEARS for day in public_holidays(year)],
    "stop": CLOCK_STOP,
}
# Easter Sunday in the years of the calendar.
EASTERS = {
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2029-04-01",
    "2030-04-21",
    "2031-04-13",
    "2032-03-28",
    "2033-04-17",
    "2034-04-09",
    "2035-03-25",
}


def counted(periods=(), plans=()):
    """What the script makes of the periods and plans."""
    asked = json.dumps({"calendar": CALENDAR, "periods": list(periods), "plans": list(plans)})
    done = subprocess.run([NODE, HERE / "run.mjs"], input=asked, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def real() -> Site:
    """The real content."""
    return load_content(ROOT).site


@pytest.fixture(scope="module")
def clocks(real):
    """The clocks of each route as the page gives them to the script."""
    return {
        route.choice.id: [
            {
                "id": clock.id,
                "unit": clock.unit,
                "least": clock.least,
                "most": clock.most,
                "counting": clock.counting.id,
                "after": clock.after_ids,
                **{name: [value.id for value in getattr(clock, name)] for name in ("marks", "options", "unless")},
            }
            for clock in route.clocks
        ]
        for route in plan(real, "da")["routes"]
    }


@pytest.mark.parametrize("case", CASES["periods"], ids=lambda case: case["case"])
def test_a_period_ends_where_it_does_by_hand(case):
    assert counted(periods=[case])["periods"][0]["end"] == case["end"]


@pytest.mark.parametrize("case", CASES["plans"], ids=lambda case: case["case"])
def test_a_plan_is_the_one_worked_by_hand(case, clocks, real):
    choice = {"clocks": clocks[case["route"]], "start": case["start"]}
    choice |= {name: case.get(name, []) for name in ("marks", "options")}
    entries = {entry["id"]: entry for entry in counted(plans=[choice])["plans"][0]}
    for name, ends in case["times"].items():
        start, end = ([both, both] if isinstance(both, str) else both for both in ends)
        assert (name, entries[name]["start"], entries[name]["end"]) == (name, start, end)
        assert entries[name]["state"] == "dated"
    for state in ("unknown", "beyond"):
        assert {name for name, entry in entries.items() if entry["state"] == state} == set(case.get(state, []))
    records = [real.records(Clock)[name] for name in entries]
    law = [clock for clock in records if (clock.basis, clock.counting) == (ClockBasis.STATUTORY, CountingRule.CTIS)]
    assert sum(clock.days for clock in law) == case["law"]


EXAMPLES = [case for case in CASES["plans"] if case.get("example")]


def test_there_are_three_examples():
    assert {case["route"] for case in EXAMPLES} == {"r2a", "r3", "r4"}


@pytest.mark.parametrize("case", EXAMPLES, ids=lambda case: case["case"])
def test_the_examples_begin_where_the_questions_about_the_route_end(case, real):
    """The same three, worked by hand in data/route.yml: the route and the marks that the answers lead to."""
    found = next(one for one in real.flow.cases if one.id == case["example"])
    assert (found.outcome, set(found.marks)) == (case["route"], set(case["marks"]))


@pytest.mark.parametrize("case", EXAMPLES, ids=lambda case: case["case"])
def test_the_cases_for_the_three_examples_name_every_time(case, clocks):
    choice = {"clocks": clocks[case["route"]], "start": case["start"]}
    choice |= {name: case.get(name, []) for name in ("marks", "options")}
    shown = {entry["id"] for entry in counted(plans=[choice])["plans"][0]}
    assert shown == {*case["times"], *case["unknown"]}


PERIODS = st.fixed_dictionaries(
    {
        "from": st.dates(date(YEARS[0], 1, 1), date(YEARS[-1] - 3, 12, 31)).map(date.isoformat),
        "length": st.integers(1, 156),
        "unit": st.sampled_from(["days", "weeks"]),
        "counting": st.sampled_from(["eu", "ctis"]),
    }
)


@settings(max_examples=25, deadline=None)
@given(st.lists(PERIODS, min_size=1, max_size=50))
def test_under_the_rule_no_period_ends_on_a_day_off_or_too_early(periods):
    for asked, found in zip(periods, counted(periods=periods)["periods"], strict=True):
        end = date.fromisoformat(found["end"])
        days = asked["length"] * (7 if asked["unit"] == "weeks" else 1)
        off = public_holidays(end.year)
        assert found["working"]
        assert end.weekday() < 5
        assert end not in off
        assert end >= date.fromisoformat(asked["from"]) + timedelta(days)
        if asked["counting"] == "ctis":
            assert CLOCK_STOP[1] < end.strftime("%m-%d") < CLOCK_STOP[0]


@settings(max_examples=10, deadline=None)
@given(st.lists(PERIODS.filter(lambda period: period["length"] < 100), min_size=1, max_size=50))
def test_a_longer_period_never_ends_earlier(periods):
    longer = [period | {"length": period["length"] + 1} for period in periods]
    found = counted(periods=[*periods, *longer])["periods"]
    ends = [entry["end"] for entry in found]
    assert all(end <= later for end, later in zip(ends[: len(periods)], ends[len(periods) :], strict=True))


def test_easter_is_on_its_known_days():
    assert {easter(year).isoformat() for year in YEARS} == EASTERS
    assert all(easter(year) == easter_elsewhere(year) for year in range(1900, 2200))


def test_a_year_has_its_public_holidays():
    assert [day.isoformat() for day in public_holidays(2026)] == [
        "2026-01-01",
        "2026-04-02",
        "2026-04-03",
        "2026-04-05",
        "2026-04-06",
        "2026-05-14",
        "2026-05-24",
        "2026-05-25",
        "2026-12-25",
        "2026-12-26",
    ]


def test_every_route_of_a_trial_or_a_treatment_has_times(clocks):
    assert {route for route, found in clocks.items() if found} == {"r2a", "r2b", "r3", "r4", "r5"}
    assert set(clocks) == {f"r{number}" for number in (0, 1, "2a", "2b", 3, 4, 5, 6)}


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_page_says_how_far_the_calendar_goes_and_when_the_clocks_stand(real, language):
    text = real.pages["guide/plan.md", language].body
    assert f"{YEARS[0]}-{YEARS[-1]}" in text
    stop = (
        "fra den 23. december til og med den 7. januar"
        if language == "da"
        else "from 23 December up to and including 7"
    )
    assert stop in text
    assert CLOCK_STOP == ("12-23", "01-07")
