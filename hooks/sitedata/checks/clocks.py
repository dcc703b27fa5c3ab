"""Checks on the clocks of plans: no circles, nothing after a time nobody knows, and no other times than the steps'."""

from collections.abc import Iterator

from sitedata.circles import circles
from sitedata.data import Data
from sitedata.models import Clock, Step
from sitedata.models.clocks import ClockBasis
from sitedata.problems import Problem

_FIXED = {ClockBasis.STATUTORY, ClockBasis.TARGET}


def clock_problems(data: Data) -> Iterator[Problem]:
    """Every problem between clocks, and between them and the limits of the steps."""
    clocks = {clock.id: clock for clock in data.records["clocks"].values() if isinstance(clock, Clock)}
    yield from _not_routes(data, clocks)
    yield from _circles(data, clocks)
    yield from _after_unknown(data, clocks)
    yield from _other_than_the_limit(data, clocks)


def _problem(data: Data, clock: Clock, field: str, code: str, message: str) -> Problem:
    return Problem("data/clocks.yml", data.line("clocks", clock.id, field), code, f"{clock.id}: {message}")


def _not_routes(data: Data, clocks: dict[str, Clock]) -> Iterator[Problem]:
    if not data.flow:
        return
    outcomes = [outcome.id for outcome in data.flow.outcomes]
    for clock in clocks.values():
        for index, route in enumerate(clock.routes):
            if route not in outcomes:
                message = f"»{route}« er ikke en rute i data/route.yml. Tilladt: {', '.join(outcomes)}. Ret id'et."
                line = data.line("clocks", clock.id, "routes", index)
                yield Problem("data/clocks.yml", line, "unknown-target", f"{clock.id}: {message}")


def _circles(data: Data, clocks: dict[str, Clock]) -> Iterator[Problem]:
    for way in circles({clock.id: clock.after for clock in clocks.values()}):
        message = f"»after« går i ring: {' → '.join(way)}. Ret eller slet en af henvisningerne."
        yield _problem(data, clocks[way[0]], "after", "circular-reference", message)


def _after_unknown(data: Data, clocks: dict[str, Clock]) -> Iterator[Problem]:
    for clock in clocks.values():
        for before in clock.after:
            if before in clocks and clocks[before].basis is ClockBasis.UNKNOWN:
                message = f"»after« peger på »{before}«, som ingen kendt tid har. Peg på en tid, der kan regnes med."
                yield _problem(data, clock, "after", "after-unknown-time", message)


def _other_than_the_limit(data: Data, clocks: dict[str, Clock]) -> Iterator[Problem]:
    for clock in clocks.values():
        step = data.records["steps"].get(clock.step)
        if not isinstance(step, Step) or clock.basis not in _FIXED:
            continue
        parts = [other for other in clocks.values() if other.step == clock.step and other.part_of == clock.part_of]
        whole = clock.part_of is None or sum(part.days or 0 for part in parts) == clock.part_of
        limits = [(limit.days, limit.weeks, limit.months) for limit in step.limits]
        if not whole or (clock.part_of or clock.days, clock.weeks, clock.months) not in limits:
            message = (
                f"tiden findes ikke blandt fristerne (limits) for trinnet »{step.id}« i data/steps.yml. Ret den ene, "
                "så begge siger det samme; er uret en del af en frist, så skriv fristens dage i part_of, og lad delene "
                "give fristen."
            )
            yield _problem(data, clock, "basis", "clock-differs-from-limit", message)
