"""The plan: the times of each route, what a reader can choose, and the calendar they are counted in."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from types import SimpleNamespace
from typing import Any

from sitedata.dates import Language
from sitedata.holidays import CLOCK_STOP, YEARS, public_holidays
from sitedata.models import Clock
from sitedata.models.clocks import PlanOption
from sitedata.models.route import Outcome, RouteMark
from sitedata.site import Site
from sitedata.views.localised import Choice, localised


def plan(site: Site, language: Language) -> dict[str, Any]:
    """The routes with their times in order, the marks and options that change any of them, and the calendar."""
    clocks = list(site.records(Clock).values())
    outcomes = site.flow.outcomes if site.flow else []
    return {
        "routes": [_route(site, language, clocks, outcome) for outcome in outcomes],
        "marks": list(_choices(site, language, RouteMark, [(clock.marks, clock) for clock in clocks])),
        "options": list(
            _choices(site, language, PlanOption, [([*clock.options, *clock.unless], clock) for clock in clocks])
        ),
        "holidays": [day.isoformat() for year in YEARS for day in public_holidays(year)],
        "years": (YEARS[0], YEARS[-1]),
        "stop": CLOCK_STOP,
    }


def _route(site: Site, language: Language, clocks: Iterable[Clock], outcome: Outcome) -> SimpleNamespace:
    shown = [_clock(site, language, clock) for clock in clocks if outcome.id in clock.routes]
    title = f"{outcome.number}. {outcome.title.in_language(language)}"
    return SimpleNamespace(choice=Choice(outcome.id, title), clocks=shown)


def _clock(site: Site, language: Language, clock: Clock) -> SimpleNamespace:
    """A clock in one language, and beside it the bare values that the page's script counts with."""
    shown: SimpleNamespace = localised(site, clock, language)
    lengths = {
        "days": (clock.days, clock.days),
        "weeks": (clock.weeks, clock.weeks) if clock.weeks is not None else (clock.least_weeks, clock.most_weeks),
        "months": (clock.months, clock.months),
    }
    shown.unit = next((unit for unit, (_, most) in lengths.items() if most is not None), "")
    shown.least, shown.most = lengths.get(shown.unit, (0, 0))
    shown.after_ids = clock.after
    return shown


def _choices(
    site: Site, language: Language, kind: type[StrEnum], asked: list[tuple[list[Any], Clock]]
) -> Iterator[SimpleNamespace]:
    """The values that some clock asks for, each with the routes on which it makes a difference."""
    for value in kind:
        routes = {route for values, clock in asked if value in values for route in clock.routes}
        if routes:
            yield SimpleNamespace(choice=localised(site, value, language), routes=sorted(routes))
