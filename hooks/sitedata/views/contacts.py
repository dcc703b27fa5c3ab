"""Whom to ask: by need, region and audience, and what to do where nobody is known."""

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from sitedata.answers import Gap, answers, entrance, former_regions, regions_of, regions_of_the_day
from sitedata.dates import Language
from sitedata.models import Contact, Need, Step
from sitedata.models.contacts import Audience, NeedGroup
from sitedata.site import Site, once_for_each_site
from sitedata.views.links import RecordLink, record_link
from sitedata.views.localised import localised
from sitedata.views.sorting import grouped_by_choice


@dataclass(frozen=True)
class AnsweredNeed:
    """A need, who answers it, who documents the competence it asks for, and for which regions nobody is known."""

    need: Any
    link: RecordLink
    answers: tuple[Any, ...]
    competent: tuple[RecordLink, ...]
    gaps: tuple[Any, ...]


def contacts(site: Site, language: Language) -> dict[str, Any]:
    """Every need by group, each with the contacts that answer it, national ones first."""
    shown = [answered_need(site, need, language) for need in site.records(Need)]
    groups = grouped_by_choice(site, language, shown, lambda item: item.need.group.id, NeedGroup)
    return {"groups": groups, **_choices(site, language)}


def step_contacts(site: Site, language: Language, step_id: str) -> dict[str, Any]:
    """Whom to ask in one step of the guide."""
    step = site.records(Step)[step_id]
    return {"needs": [answered_need(site, need, language) for need in step.needs], **_choices(site, language)}


def step_in_short(site: Site, language: Language, step_id: str) -> dict[str, Any]:
    """A step at a glance: who decides, how long, at what fee, and the bodies to ask, each once."""
    needs = step_contacts(site, language, step_id)["needs"]
    asked = dict.fromkeys(answer.organisation for found in needs for answer in found.answers)
    return {"step": localised(site, site.records(Step)[step_id], language), "asked": list(asked)}


@once_for_each_site
def answered_need(site: Site, need_id: str, language: Language) -> AnsweredNeed:
    """A need as several pages show it."""
    need = site.records(Need)[need_id]
    found = answers(site, need)
    return AnsweredNeed(
        need=localised(site, need, language),
        link=record_link(site, "needs", need.id, language),
        answers=tuple(_answer(site, contact, language) for contact in found.contacts),
        competent=tuple(record_link(site, "organisations", body.id, language) for body in found.competent),
        gaps=tuple(gap_in_words(site, gap, language) for gap in found.gaps),
    )


def gap_in_words(site: Site, gap: Gap, language: Language) -> Any:
    """A gap by the names of its regions; ``audiences`` only where some of the readers there have somebody to ask."""
    return SimpleNamespace(
        regions=[region.name.in_language(language) for region in gap.regions],
        audiences=[] if gap.is_whole else localised(site, list(gap.audiences), language),
        region_ids=[region.id for region in gap.regions],
        audience_ids=list(gap.audiences),
    )


def entrance_in_words(site: Site, language: Language) -> Any:
    """Whom to write to where nobody else is known: the body, and its mailbox if it has published one."""
    contact = entrance(site)
    return _answer(site, contact, language) if contact else None


def _answer(site: Site, contact: Contact, language: Language) -> Any:
    answer = localised(site, contact, language)
    body = site.organisation(contact.organisation)
    answer.organisation = record_link(site, "organisations", body.id, language)
    answer.email = contact.email or (body.contact.email if body.contact else None)
    answer.phone = contact.phone or (body.contact.phone if body.contact else None)
    answer.website = contact.url or body.website
    # Two regions may have become one since the contact was written.
    answer.regions = list(dict.fromkeys(region.name for region in answer.regions))
    answer.region_ids = regions_of(site, contact)
    return answer


def _choices(site: Site, language: Language) -> dict[str, Any]:
    """What a reader can choose between, and the entrance."""
    regions = [
        SimpleNamespace(id=region.id, name=region.name.in_language(language), former=former_regions(site, region))
        for region in regions_of_the_day(site)
    ]
    audiences = localised(site, list(Audience), language)
    return {"regions": regions, "audiences": audiences, "entrance": entrance_in_words(site, language)}
