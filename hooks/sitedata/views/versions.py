"""The released versions of the standard: the list, and each as it was."""

from typing import Any

from sitedata.dates import Language
from sitedata.models import StandardVersion
from sitedata.models.standard import Chapter
from sitedata.site import Site
from sitedata.standard.releases import in_order, newest
from sitedata.views.links import record_link
from sitedata.views.localised import localised
from sitedata.views.sorting import grouped_by_choice

_SHEETS: dict[Language, str] = {"da": "selvevaluering", "en": "self-assessment"}


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


def _version(site: Site, version: str, language: Language) -> Any:
    record = site.records(StandardVersion)[version]
    shown = localised(site, record, language)
    shown.number = record.number
    shown.page = record_link(site, "standard_versions", version, language)
    shown.sheet = sheet_path(site, version, language)
    shown.json = json_path(site, version)
    return shown
