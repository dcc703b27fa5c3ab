"""``make release``: today's requirements become a version of the standard, once and for all."""

from pathlib import Path
from typing import cast

from sitedata.content import load_content
from sitedata.loading import load_data
from sitedata.models import Requirement
from sitedata.pages import load_pages
from sitedata.problems import ContentError, errors
from sitedata.standard.releases import write_release
from sitedata.translation.overview import read_translations

# What is true of every version until it has been released.
_STILL_TO_COME = {"unreleased-version", "version-without-page"}


class ReleaseError(Exception):
    """That a version is not released, and why, for an editor."""


def release(root: Path, number: str) -> str:
    """Keep the requirements of today as the version ``number`` (``0.2``); returns the path of its file.

    A released text is never mended. Therefore nothing is released while the content has a fault (``ContentError``), or
    while the languages say different things, or when the version is not listed or released already (``ReleaseError``).
    """
    _stop_at_faults(root)
    data, _ = load_data(root)
    pages, _ = load_pages(root)
    translations, _ = read_translations(root, pages, data)
    version = number.replace(".", "-")
    if version not in data.records["standard_versions"]:
        raise ReleaseError(f"Version {number} står ikke i data/standard_versions.yml. Skriv posten først.")
    requirements = cast(dict[str, Requirement], data.records["requirements"])
    lagging = [name for name in requirements if translations.lagging(f"requirements/{name}")]
    if lagging:
        raise ReleaseError(
            f"Den engelske tekst følger ikke den danske i {', '.join(lagging)}, og en udgivet version kan ikke rettes. "
            "Ret den engelske tekst, kør make translated PAGE=data/requirements.yml, og udgiv så versionen."
        )
    try:
        return write_release(root, version, requirements.values())
    except FileExistsError:
        raise ReleaseError(
            f"Version {number} er udgivet og ændres ikke. Giv ændringerne et nyt versionsnummer. Er den udgivet ved en "
            f"fejl og endnu ikke flettet ind i main, så slet data/standard/{version}.json, og udgiv igen."
        ) from None


def _stop_at_faults(root: Path) -> None:
    try:
        load_content(root)
    except ContentError as error:
        others = [problem for problem in errors(error.problems) if problem.code not in _STILL_TO_COME]
        if others:
            raise ContentError(others) from None
