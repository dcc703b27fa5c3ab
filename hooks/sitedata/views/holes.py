"""What is known to be missing, in one place: answers in a region, facts of steps and routes, times, open questions."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from sitedata.answers import answers
from sitedata.dates import Language
from sitedata.models import Clock, Need, Requirement, Step
from sitedata.models.clocks import ClockBasis
from sitedata.models.route import Outcome
from sitedata.site import Site
from sitedata.views.contacts import entrance_in_words, gap_in_words
from sitedata.views.links import RecordLink, page_of, record_link
from sitedata.views.localised import localised


def holes(site: Site, language: Language) -> dict[str, Any]:
    """Every gap there is today; what has been filled in the data is not among them."""
    steps = sorted(site.records(Step).values(), key=lambda step: step.number)
    outcomes = site.flow.outcomes if site.flow else []
    return {
        "needs": list(_needs(site, steps, language)),
        "steps": [localised(site, step, language) for step in steps if step.holes],
        "routes": [
            (_route(site, outcome, f"{outcome.number}. {outcome.title.in_language(language)}"), found)
            for outcome in outcomes
            if (found := localised(site, outcome.holes, language))
        ],
        "times": list(_times(site, steps, outcomes, language)),
        "questions": [
            (
                record_link(site, "requirements", requirement.id, language),
                requirement.open_question.in_language(language),
            )
            for requirement in site.records(Requirement).values()
            if requirement.open_question and not requirement.withdrawn
        ],
        "entrance": entrance_in_words(site, language),
    }


def _needs(site: Site, steps: list[Step], language: Language) -> Iterator[tuple[RecordLink, list[Any], list[Any]]]:
    """The needs that nobody answers in some region, with the steps they arise in."""
    for need in site.records(Need).values():
        gaps = [gap_in_words(site, gap, language) for gap in answers(site, need).gaps]
        if gaps:
            used = [
                (step.number, record_link(site, "steps", step.id, language)) for step in steps if need.id in step.needs
            ]
            yield record_link(site, "needs", need.id, language), gaps, used


def _times(site: Site, steps: list[Step], outcomes: list[Outcome], language: Language) -> Iterator[SimpleNamespace]:
    """The times of the plan that nobody knows, in the order of the steps, with the routes they are part of."""
    for step in steps:
        for clock in site.records(Clock).values():
            if clock.step == step.id and clock.basis is ClockBasis.UNKNOWN:
                shown: SimpleNamespace = localised(site, clock, language)
                shown.number = step.number
                shown.routes = [_route(site, route, route.number) for route in outcomes if route.id in clock.routes]
                yield shown


def _route(site: Site, outcome: Outcome, name: str) -> RecordLink:
    return RecordLink(outcome.id, name, page_of(site, "route"), outcome.id)
