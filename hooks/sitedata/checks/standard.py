"""Checks that a released version of the standard stays what it was, and that no requirement is lost on the way."""

from collections.abc import Iterator, Mapping
from datetime import date

from sitedata.data import Data
from sitedata.dates import first_day
from sitedata.models import Requirement, StandardVersion
from sitedata.pages import Page, PageKey
from sitedata.problems import Problem
from sitedata.standard.comparison import changed
from sitedata.standard.releases import Release, in_order, newest, provisions

_REQUIREMENTS = "data/requirements.yml"
_VERSIONS = "data/standard_versions.yml"


def standard_problems(
    data: Data, releases: Mapping[str, Release], pages: Mapping[PageKey, Page], day: date
) -> Iterator[Problem]:
    """Every problem between today's requirements, the list of versions, and what was released."""
    yield from _versions(data, releases, pages)
    yield from _dates(data, day)
    yield from _withdrawn(data)
    yield from _lost(data, releases)
    yield from _sources(data, releases)
    yield from _unreleased(data, releases)


def _versions(data: Data, releases: Mapping[str, Release], pages: Mapping[PageKey, Page]) -> Iterator[Problem]:
    shown = {found.extra for page in pages.values() for found in page.directives if found.text == "standard-version"}
    for version in data.records["standard_versions"]:
        line = data.line("standard_versions", version, "id")
        number = version.replace("-", ".")
        if version not in releases:
            message = f"version {number} er ikke udgivet. Kør make release VERSION={number}, eller slet posten."
            yield Problem(_VERSIONS, line, "unreleased-version", message)
        if version not in shown:
            message = (
                f"version {number} har ingen side. Opret docs/standard/version-{version}.md og den engelske side efter "
                "skabelonen data/templates/standard-version.md."
            )
            yield Problem(_VERSIONS, line, "version-without-page", message)
    for release in releases.values():
        if data.lacks("standard_versions", release.version):
            message = (
                f"filen hører til en version, der ikke står i {_VERSIONS}. Skriv posten igen; hent den evt. fra git."
            )
            yield Problem(release.file, 1, "unknown-release", message)


def _dates(data: Data, day: date) -> Iterator[Problem]:
    versions = data.records["standard_versions"]
    before: StandardVersion | None = None
    for version in in_order(versions):
        record = versions[version]
        assert isinstance(record, StandardVersion)  # noqa: S101 - the loader put only versions here
        line = data.line("standard_versions", version, "date")
        if first_day(record.date) > day:
            message = f"version {record.number} er dateret {record.date}, som er efter i dag. Skriv udgivelsesdagen."
            yield Problem(_VERSIONS, line, "future-date", message)
        elif before and first_day(record.date) < first_day(before.date):
            message = (
                f"version {record.number} er dateret {record.date}, før version {before.number} ({before.date}). "
                "Ret den af datoerne, der er forkert."
            )
            yield Problem(_VERSIONS, line, "dates-reversed", message)
        before = record


def _withdrawn(data: Data) -> Iterator[Problem]:
    for requirement in _requirements(data):
        for index, successor in enumerate(requirement.withdrawn.replaced_by if requirement.withdrawn else ()):
            other = data.records["requirements"].get(successor)
            if isinstance(other, Requirement) and other.withdrawn:
                line = data.line("requirements", requirement.id, "withdrawn", "replaced_by", index)
                message = (
                    f"{requirement.id}: afløseren »{successor}« er selv udgået. Skriv det krav, der gælder i dag, "
                    "eller skriv en grund (reason) i stedet."
                )
                yield Problem(_REQUIREMENTS, line, "withdrawn-successor", message)


def _lost(data: Data, releases: Mapping[str, Release]) -> Iterator[Problem]:
    told: set[str] = set()
    for release in releases.values():
        for requirement_id in release.provisions:
            if requirement_id not in told and data.lacks("requirements", requirement_id):
                told.add(requirement_id)
                message = (
                    f"»{requirement_id}« er udgivet i version {release.number}, men findes ikke mere. "
                    "Hent posten igen fra git. Skal kravet udgå, så skriv withdrawn med en afløser eller en grund."
                )
                yield Problem(_REQUIREMENTS, 1, "released-requirement-gone", message)


def _sources(data: Data, releases: Mapping[str, Release]) -> Iterator[Problem]:
    told: set[str] = set()
    for release in releases.values():
        for source in _cited(release):
            if source not in told and data.lacks("sources", source):
                told.add(source)
                message = (
                    f"»{source}« er grundlag i version {release.number} af standarden, men findes ikke "
                    "mere. Hent posten igen fra git."
                )
                yield Problem("data/sources.yml", 1, "released-source-gone", message)


def _unreleased(data: Data, releases: Mapping[str, Release]) -> Iterator[Problem]:
    last = newest(releases)
    if not last or not data.complete("requirements"):
        return
    if differ := changed(last.provisions, provisions(_requirements(data))):
        named = ", ".join(change.id for change in differ)
        message = (
            f"ændret siden version {last.number}: {named}. Siden viser det som kommende ændringer. "
            "Er ændringerne besluttet, så udgiv en ny version; se CONTRIBUTING.md."
        )
        yield Problem(_REQUIREMENTS, 1, "unreleased-changes", message, "warning")


def cited_in(releases: Mapping[str, Release]) -> set[str]:
    """The sources that released versions rest on, whatever today's requirements cite."""
    return {source for release in releases.values() for source in _cited(release)}


def _cited(release: Release) -> Iterator[str]:
    for provision in release.provisions.values():
        yield from (citation.source for citation in provision.legal_basis)


def _requirements(data: Data) -> list[Requirement]:
    return [record for record in data.records["requirements"].values() if isinstance(record, Requirement)]
