"""What is known to be missing, in one place: answers in a region, facts of the guide's steps, open requirements."""

from typing import Any

from sitedata.answers import answers
from sitedata.dates import Language
from sitedata.models import Need, Requirement, Step
from sitedata.site import Site
from sitedata.views.contacts import entrance_in_words, gap_in_words
from sitedata.views.links import record_link
from sitedata.views.localised import localised


def holes(site: Site, language: Language) -> dict[str, Any]:
    """Every gap there is today; what has been filled in the data is not among them."""
    steps = sorted(site.records(Step).values(), key=lambda step: step.number)
    needs = []
    for need in site.records(Need).values():
        gaps = [gap_in_words(site, gap, language) for gap in answers(site, need).gaps]
        if gaps:
            used = [
                (step.number, record_link(site, "steps", step.id, language)) for step in steps if need.id in step.needs
            ]
            needs.append((record_link(site, "needs", need.id, language), gaps, used))
    return {
        "needs": needs,
        "steps": [localised(site, step, language) for step in steps if step.holes],
        "questions": [
            (
                record_link(site, "requirements", requirement.id, language),
                requirement.open_question.in_language(language),
            )
            for requirement in site.records(Requirement).values()
            if requirement.open_question
        ],
        "entrance": entrance_in_words(site, language),
    }
