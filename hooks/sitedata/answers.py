"""Who answers which need, in which region and for whom; and where nobody is known to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitedata.dates import first_day
from sitedata.models import Capability, Contact, Need, Organisation, Region, Step
from sitedata.models.contacts import Audience, NeedGroup
from sitedata.site import Site

NATIONAL = "national"


@dataclass(frozen=True)
class Gap:
    """Regions in which no contact is known to answer a need; ``audiences`` are those left without."""

    regions: tuple[Region, ...]
    audiences: tuple[Audience, ...]
    # Whether nobody at all is answered there.
    is_whole: bool


@dataclass(frozen=True)
class Answers:
    """A need, those who answer it (national contacts first), and what is missing.

    ``competent`` are other bodies that document the competence the need asks for. They have not said that they
    answer, so they fill no gap.
    """

    need: Need
    contacts: tuple[Contact, ...]
    gaps: tuple[Gap, ...]
    competent: tuple[Organisation, ...]


def answers(site: Site, need: Need) -> Answers:
    """Who answers a need on the day of the site."""
    contacts = _contacts(site, need)
    return Answers(need, contacts, tuple(_gaps(site, contacts)), tuple(_competent(site, need, contacts)))


def regions_of_the_day(site: Site) -> list[Region]:
    """The regions there are on the day of the site, in the order of the file."""
    return [region for region in site.records(Region).values() if region.id != NATIONAL and _exists(site, region)]


def former_regions(site: Site, region: Region) -> list[str]:
    """The regions that ``region`` has replaced: who had chosen one of them lives in this one now."""
    return [other for other in site.records(Region) if other != region.id and site.region(other).id == region.id]


def regions_of(site: Site, contact: Contact) -> list[str]:
    """The regions a contact answers for on the day of the site: two of them may have become one."""
    return list(dict.fromkeys(site.region(region).id for region in contact.regions))


def steps_of(need: str, steps: Iterable[Step]) -> list[int]:
    """The numbers of the steps in which the reader has a need."""
    return sorted(step.number for step in steps if need in step.needs)


def entrance(site: Site) -> Contact | None:
    """Whom to ask when nobody else is known: the first to answer the first need of those who are just starting."""
    start = next((need for need in site.records(Need).values() if need.group is NeedGroup.START), None)
    return next(iter(_contacts(site, start)), None) if start else None


def _exists(site: Site, region: Region) -> bool:
    has_begun = not region.valid_from or first_day(region.valid_from) <= site.today
    return has_begun and site.region(region.id) is region


def _contacts(site: Site, need: Need) -> tuple[Contact, ...]:
    found = [contact for contact in site.records(Contact).values() if contact.need == need.id]
    own = {contact.organisation for contact in found}
    # Where a body has been replaced and its successor answers too, only the successor is asked.
    kept = [
        contact
        for contact in found
        if (today := site.organisation(contact.organisation)).id == contact.organisation or today.id not in own
        if site.has_not_ended(today)
    ]
    return tuple(sorted(kept, key=lambda contact: NATIONAL not in contact.regions))


def _gaps(site: Site, contacts: Iterable[Contact]) -> Iterator[Gap]:
    """Whom a need concerns is seen from those who answer it somewhere: the others are missed in no region."""
    answered: dict[str, set[Audience]] = {}
    for contact in contacts:
        for region_id in regions_of(site, contact):
            answered.setdefault(region_id, set()).update(contact.audiences)
    concerned = set().union(*answered.values()) or set(Audience)
    gaps: dict[tuple[Audience, ...], list[Region]] = {}
    for region in regions_of_the_day(site):
        left = concerned - answered.get(NATIONAL, set()) - answered.get(region.id, set())
        if left:
            gaps.setdefault(tuple(audience for audience in Audience if audience in left), []).append(region)
    return (Gap(tuple(regions), left, set(left) == concerned) for left, regions in gaps.items())


def _competent(site: Site, need: Need, contacts: Iterable[Contact]) -> Iterator[Organisation]:
    asked = {site.organisation(contact.organisation).id for contact in contacts}
    holders = {
        body.id: body
        for capability in site.records(Capability).values()
        if need.competence and capability.competence == need.competence
        if site.has_not_ended(body := site.organisation(capability.organisation))
    }
    return (body for body in holders.values() if body.id not in asked)
