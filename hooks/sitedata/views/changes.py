"""What changed in the standard from one version to the next, and what the next one would change."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from sitedata.dates import Language
from sitedata.models import Provision, Requirement, StandardVersion
from sitedata.site import Site
from sitedata.standard.comparison import Change, ChangeKind, changed
from sitedata.standard.releases import in_order, provisions
from sitedata.standard.wording import pieces
from sitedata.views.links import RecordLink, record_link
from sitedata.views.localised import label_key, localised

# The fields that are compared, with the label of each.
FIELDS = {
    "chapter": "field.chapter",
    "title": "field.title",
    "text": "field.wording",
    "level": "field.level",
    "applies_to": "field.applies-to",
    "legal_basis": "field.legal-basis",
    "evidence": "field.evidence",
}


@dataclass(frozen=True)
class Comparison:
    """What changed up to a version (``number`` empty: up to today) since the one before it (empty: there is none).

    ``elsewhere`` are requirements of which only the wording in the other language has changed.
    """

    id: str
    number: str
    since: str
    changes: list[dict[str, Any]]
    elsewhere: list[RecordLink]


def standard_changes(site: Site, language: Language) -> dict[str, Any]:
    """What the next version would change, then what each version changed, the newest first."""
    versions = in_order(site.releases)
    number = {version: site.records(StandardVersion)[version].number for version in versions}
    found = []
    if versions:
        now = provisions(site.records(Requirement).values())
        upcoming = changed(site.releases[versions[-1]].provisions, now)
        found.append(_comparison(site, "next", "", number[versions[-1]], upcoming, language))
    for before, version in reversed(list(pairwise(versions))):
        changes = changed(site.releases[before].provisions, site.releases[version].provisions)
        found.append(_comparison(site, version, number[version], number[before], changes, language))
    if versions:
        found.append(_comparison(site, versions[0], number[versions[0]], "", [], language))
    return {"comparisons": found}


def _comparison(
    site: Site, name: str, number: str, since: str, changes: list[Change], language: Language
) -> Comparison:
    shown = [(change, _shown(site, change, language)) for change in changes]
    elsewhere = [record_link(site, "requirements", change.id, language) for change, seen in shown if not seen]
    return Comparison(f"changes-{name}", number, since, [seen for _, seen in shown if seen], elsewhere)


def _shown(site: Site, change: Change, language: Language) -> dict[str, Any] | None:
    """A change as a reader of the language sees it; nothing where only the other language's wording has changed."""
    before = _texts(site, change.before, language)
    now = _texts(site, change.now, language)
    differing = [field for field in FIELDS if before.get(field) != now.get(field)]
    if not differing:
        return None
    requirement = site.records(Requirement)[change.id]
    fields = [(site.label(FIELDS[field], language), field) for field in differing]
    return {
        "link": record_link(site, "requirements", change.id, language),
        "title": (now or before)["title"],
        "kind": site.label(label_key(change.kind), language),
        "text": "" if change.before and change.now else (now or before)["text"],
        "withdrawn": localised(site, requirement.withdrawn, language) if not change.now else None,
        "fields": [(label, pieces(before[field], now[field])) for label, field in fields]
        if change.kind in {ChangeKind.CHANGED, ChangeKind.LEVEL_CHANGED}
        else [],
    }


def _texts(site: Site, provision: Provision | None, language: Language) -> dict[str, str]:
    """What a reader reads in each field that is compared."""
    if not provision:
        return {}
    shown = localised(site, provision, language)
    basis = [site.label("requirements.voluntary", language)] if provision.voluntary else []
    texts = {field: str(getattr(shown, field)) for field in FIELDS}
    texts["applies_to"] = ", ".join(map(str, shown.applies_to))
    texts["legal_basis"] = " ".join([*basis, "; ".join(note.cited for note in shown.legal_basis)])
    return texts
