"""Organisations, the competences they document, and the stages of the value chain they work in."""

from typing import Any

from sitedata.dates import Language
from sitedata.models import Capability, Competence, Organisation, Stage
from sitedata.models.competences import CompetenceGroup
from sitedata.models.organisations import OrganisationKind
from sitedata.site import Site
from sitedata.views.links import record_link, record_name
from sitedata.views.localised import localised
from sitedata.views.sorting import alphabetical, grouped_by_choice


def organisations(site: Site, language: Language) -> dict[str, Any]:
    """Every organisation that has not ended, by kind, with the competences it documents."""
    documented: dict[str, list[Any]] = {}
    for body, capability in _capabilities(site):
        link = record_link(site, "competences", capability.competence, language)
        documented.setdefault(body.id, []).append(link)
    bodies = [body for body in site.records(Organisation).values() if site.has_not_ended(body)]
    bodies.sort(key=lambda body: alphabetical(record_name(site, body, language), language))
    shown = [(localised(site, body, language), documented.get(body.id, [])) for body in bodies]
    groups = grouped_by_choice(site, language, shown, lambda item: item[0].kind.id, OrganisationKind)
    return {"groups": groups, "count": len(bodies)}


def competences(site: Site, language: Language) -> dict[str, Any]:
    """The competence framework by group, and who documents each competence in which region."""
    holders: dict[str, list[Any]] = {}
    for body, capability in _capabilities(site):
        holder = localised(site, capability, language)
        holder.organisation = record_link(site, "organisations", body.id, language)
        holders.setdefault(capability.competence, []).append(holder)
    for capabilities in holders.values():
        capabilities.sort(key=lambda item: alphabetical(item.organisation.name, language))
    shown = [
        (localised(site, competence, language), holders.get(competence.id, []))
        for competence in site.records(Competence).values()
    ]
    return {"groups": grouped_by_choice(site, language, shown, lambda item: item[0].group.id, CompetenceGroup)}


def _capabilities(site: Site) -> list[tuple[Organisation, Capability]]:
    """Each capability with the body that has it today: a successor has its predecessor's until it documents its own."""
    held: dict[tuple[str, str], tuple[Organisation, Capability]] = {}
    for capability in site.records(Capability).values():
        body = site.organisation(capability.organisation)
        key = (body.id, capability.competence)
        if site.has_not_ended(body) and (key not in held or body.id == capability.organisation):
            held[key] = (body, capability)
    return list(held.values())


def value_chain(site: Site, language: Language) -> dict[str, Any]:
    """The stages in order, each with its competences and with the organisations that work in it."""
    stages = []
    for stage in sorted(site.records(Stage).values(), key=lambda stage: stage.order):
        links = [
            record_link(site, "competences", competence.id, language)
            for competence in site.records(Competence).values()
            if stage.id in competence.stages
        ]
        bodies = [
            record_link(site, "organisations", body.id, language)
            for body in site.records(Organisation).values()
            if stage.id in body.stages and site.has_not_ended(body)
        ]
        bodies.sort(key=lambda body: alphabetical(body.name, language))
        stages.append((localised(site, stage, language), links, bodies))
    return {"stages": stages}
