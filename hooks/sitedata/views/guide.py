"""The guide's steps: the overview, and the data each step's page shows."""

from typing import Any

from sitedata.dates import Language
from sitedata.models import Requirement, Step
from sitedata.site import Site
from sitedata.views.links import law_apart, record_link
from sitedata.views.localised import localised


def steps(site: Site, language: Language) -> dict[str, Any]:
    """The steps in order, each with the first two of its limits: the rest stand on its own page."""
    ordered = sorted(site.records(Step).values(), key=lambda step: step.number)
    shown = [localised(site, step, language) for step in ordered]
    for step in shown:
        step.limits = step.limits[:2]
    return {"steps": shown}


def step_decision(site: Site, language: Language, step_id: str) -> dict[str, Any]:
    """Who decides, in how long and at what fee, and what is not known."""
    return {"step": localised(site, site.records(Step)[step_id], language)}


def step_legal(site: Site, language: Language, step_id: str) -> dict[str, Any]:
    """The rules behind a step: law apart from guidelines and practice."""
    law, practice = law_apart(site, site.records(Step)[step_id].legal_basis)
    return {"law": localised(site, law, language), "practice": localised(site, practice, language)}


def step_requirements(site: Site, language: Language, step_id: str) -> dict[str, Any]:
    """The requirements of the standard that a step meets, each with how binding the rule behind it is."""
    wanted = (site.records(Requirement)[requirement] for requirement in site.records(Step)[step_id].requirements)
    shown = [
        (record_link(site, "requirements", requirement.id, language), localised(site, requirement.level, language))
        for requirement in wanted
    ]
    return {"requirements": shown}
