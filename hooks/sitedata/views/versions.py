"""The released versions of the standard: the list, each as it was, and what changed from one to the next."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from sitedata.dates import Language
from sitedata.models import Provision, Requirement, StandardVersion
from sitedata.models.standard import Chapter
from sitedata.site import Site
from sitedata.standard.comparison import Change, ChangeKind, changed
from sitedata.standard.releases import in_order, newest, provisions
from sitedata.standard.wording import pieces
from sitedata.views.links import SourceNote, record_link
from sitedata.views.localised import label_key, localised
from sitedata.views.sorting import grouped_by_choice

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

_SHEETS: dict[Language, str] = {"da": "selvevaluering", "en": "self-assessment"}


@dataclass(frozen=True)
class Comparison:
    """What changed up to a version (``number`` empty: up to today) since the one before it (empty: there is none)."""

    id: str
    number: str
    since: str
    changes: list[dict[str, Any]]


def sheet_path(site: Site, version: str, language: Language) -> str:
    """Where the self-assessment sheet of a version lies on the site."""
    return f"data/standard-{site.records(StandardVersion)[version].number}-{_SHEETS[language]}.xlsx"


def json_path(site: Site, version: str) -> str:
    """Where the requirements of a version lie on the site as data."""
    return f"data/standard-{site.records(StandardVersion)[version].number}.json"


def standard_versions(site: Site, language: Language) -> dict[str, Any]:
    """The versions, the newest first."""
    return {"versions": [_version(site, version, language) for version in reversed(in_order(site.releases))]}


def standard_version(site: Site, language: Language, version: str) -> dict[str, Any]:
    """A version as it was released, requirement by requirement, under the chapters."""
    last = in_order(site.releases)[-1]
    shown = [localised(site, provision, language) for provision in site.releases[version].provisions.values()]
    return {
        "version": _version(site, version, language),
        "newer": _version(site, last, language) if last != version else None,
        "groups": grouped_by_choice(site, language, shown, lambda item: item.chapter.id, Chapter),
        "today": {item.id: record_link(site, "requirements", item.id, language) for item in shown},
    }


def self_assessment_sheet(site: Site, language: Language) -> dict[str, Any]:
    """The newest version, whose sheet a reader is offered; none before anything has been released."""
    release = newest(site.releases)
    return {"version": _version(site, release.version, language) if release else None}


def standard_changes(site: Site, language: Language) -> dict[str, Any]:
    """What the next version would change, then what each version changed, the newest first."""
    versions = in_order(site.releases)
    number = {version: site.records(StandardVersion)[version].number for version in versions}
    found = []
    if versions:
        now = provisions(site.records(Requirement).values())
        upcoming = changed(site.releases[versions[-1]].provisions, now)
        found.append(Comparison("changes-next", "", number[versions[-1]], _shown(site, upcoming, language)))
    for before, version in reversed(list(pairwise(versions))):
        changes = changed(site.releases[before].provisions, site.releases[version].provisions)
        shown = _shown(site, changes, language)
        found.append(Comparison(f"changes-{version}", number[version], number[before], shown))
    if versions:
        found.append(Comparison(f"changes-{versions[0]}", number[versions[0]], "", []))
    return {"comparisons": found}


def _version(site: Site, version: str, language: Language) -> Any:
    record = site.records(StandardVersion)[version]
    shown = localised(site, record, language)
    shown.number = record.number
    shown.page = record_link(site, "standard_versions", version, language)
    shown.sheet = sheet_path(site, version, language)
    shown.json = json_path(site, version)
    return shown


def _shown(site: Site, changes: list[Change], language: Language) -> list[dict[str, Any]]:
    """The changes a reader of the language can see: a mended translation changes nothing in the other language."""
    shown = []
    for change in changes:
        before = _texts(site, change.before, language)
        now = _texts(site, change.now, language)
        differing = [field for field in FIELDS if before.get(field) != now.get(field)]
        if not differing:
            continue
        requirement = site.records(Requirement)[change.id]
        shown.append(
            {
                "link": record_link(site, "requirements", change.id, language),
                "title": (now or before)["title"],
                "kind": site.label(label_key(change.kind), language),
                "text": "" if change.before and change.now else (now or before)["text"],
                "withdrawn": localised(site, requirement.withdrawn, language) if not change.now else None,
                "fields": [
                    (site.label(FIELDS[field], language), pieces(before[field], now[field])) for field in differing
                ]
                if change.kind in {ChangeKind.CHANGED, ChangeKind.LEVEL_CHANGED}
                else [],
            }
        )
    return shown


def _texts(site: Site, provision: Provision | None, language: Language) -> dict[str, str]:
    """What a reader reads in each field that is compared."""
    if not provision:
        return {}
    shown = localised(site, provision, language)
    basis = [site.label("requirements.voluntary", language)] if provision.voluntary else []
    texts = {field: str(getattr(shown, field)) for field in FIELDS}
    texts["applies_to"] = ", ".join(map(str, shown.applies_to))
    texts["legal_basis"] = " ".join([*basis, "; ".join(_cited(note) for note in shown.legal_basis)])
    return texts


def _cited(note: SourceNote) -> str:
    return ", ".join(filter(None, [note.short or note.title, note.locator]))
