"""Whom to ask: by need, region and audience."""

from typing import Any

from sitedata.dates import Language
from sitedata.models import Contact, Need, Step
from sitedata.models.contacts import NeedGroup
from sitedata.site import Site
from sitedata.views.links import record_link
from sitedata.views.localised import localised
from sitedata.views.sorting import grouped_by_choice


def contacts(site: Site, language: Language) -> dict[str, Any]:
    """Every need by group, each with the contacts that answer it, national ones first."""
    shown = [need_with_answers(site, need, language) for need in site.records(Need).values()]
    return {"groups": grouped_by_choice(site, language, shown, lambda item: item[0].group.id, NeedGroup)}


def step_contacts(site: Site, language: Language, step_id: str) -> dict[str, Any]:
    """Whom to ask in one step of the guide."""
    needs = site.records(Need)
    step = site.records(Step)[step_id]
    shown = [
        (record_link(site, "needs", need, language), need_with_answers(site, needs[need], language)[1])
        for need in step.needs
    ]
    return {"needs": shown}


def step_in_short(site: Site, language: Language, step_id: str) -> dict[str, Any]:
    """A step at a glance: who decides, how long, at what fee, and the bodies to ask, each once."""
    needs = step_contacts(site, language, step_id)["needs"]
    asked = dict.fromkeys(answer.organisation for _, answers in needs for answer in answers)
    return {"step": localised(site, site.records(Step)[step_id], language), "asked": list(asked)}


def need_with_answers(site: Site, need: Need, language: Language) -> tuple[Any, list[Any]]:
    """A need and its contacts, each with the organisation's own address where the contact has none."""
    contacts = [contact for contact in site.records(Contact).values() if contact.need == need.id]
    own = {contact.organisation for contact in contacts}
    # Where a body has been replaced and its successor answers too, only the successor is shown.
    answers = [
        contact
        for contact in contacts
        if (today := site.organisation(contact.organisation).id) == contact.organisation or today not in own
    ]
    answers.sort(key=lambda contact: contact.regions != ["national"])
    return localised(site, need, language), [_answer(site, contact, language) for contact in answers]


def _answer(site: Site, contact: Contact, language: Language) -> Any:
    answer = localised(site, contact, language)
    body = site.organisation(contact.organisation)
    answer.organisation = record_link(site, "organisations", body.id, language)
    answer.email = contact.email or (body.contact.email if body.contact else None)
    answer.phone = contact.phone or (body.contact.phone if body.contact else None)
    answer.website = contact.url or body.website
    # Two regions may have become one since the contact was written.
    answer.regions = list(dict.fromkeys(region.name for region in answer.regions))
    return answer
