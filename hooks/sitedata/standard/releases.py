"""Released versions as they were: one file each, written once by ``make release`` and never edited.

They are the published standard; data/requirements.yml is what the next version will say.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from sitedata.models import Provision, Requirement
from sitedata.models.base import Model, described
from sitedata.models.standard import VERSION
from sitedata.problems import Problem
from sitedata.translation.passages import fingerprint

FOLDER = "data/standard"


class _File(Model):
    """What a file of a released version holds."""

    fingerprint: str = described("Kravenes fingeraftryk.", "The fingerprint of the requirements.")
    requirements: list[Provision] = described("Kravene.", "The requirements.")


@dataclass(frozen=True)
class Release:
    """The requirements of a released version by id, in their order; ``file`` is where they are kept."""

    version: str
    file: str
    provisions: Mapping[str, Provision]

    @property
    def number(self) -> str:
        """The version's number as it is written: ``0.1``."""
        return self.version.replace("-", ".")


def release_file(version: str) -> str:
    """The path of the file of a version."""
    return f"{FOLDER}/{version}.json"


def in_order(versions: Iterable[str]) -> list[str]:
    """Ids of versions from the oldest to the newest: 0-9 comes before 0-10."""
    return sorted(versions, key=lambda version: [int(part) for part in version.split("-")])


def newest(releases: Mapping[str, Release]) -> Release | None:
    """The version released last; none before there is one."""
    return releases[in_order(releases)[-1]] if releases else None


def provisions(requirements: Iterable[Requirement]) -> dict[str, Provision]:
    """What a version released today would say: the requirements that apply, without what is only said about them."""
    kept = set(Provision.model_fields)
    return {
        requirement.id: Provision.model_validate(requirement.model_dump(include=kept))
        for requirement in requirements
        if not requirement.withdrawn
    }


def write_release(root: Path, version: str, requirements: Iterable[Requirement]) -> str:
    """Keep the requirements of today as a version; returns the path. Raises ``FileExistsError`` if it is released."""
    text = _as_text([provision.model_dump(mode="json") for provision in provisions(requirements).values()])
    path = root / release_file(version)
    path.parent.mkdir(exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(f'{{"fingerprint": "{fingerprint(text)}", "requirements": {text}}}\n')
    return release_file(version)


def read_releases(root: Path) -> tuple[dict[str, Release], list[Problem]]:
    """Every released version by id, oldest first, and the files that are no longer as they were written."""
    releases: dict[str, Release] = {}
    problems: list[Problem] = []
    files = {path.stem: path for path in (root / FOLDER).glob("*.json")}
    for version in in_order(stem for stem in files if re.fullmatch(VERSION, stem)):
        file = release_file(version)
        content = files[version].read_bytes()
        try:
            kept = _File.model_validate_json(content)
        except ValidationError:
            problems.append(_spoilt(file, "kan ikke læses"))
            releases[version] = Release(version, file, {})  # released all the same
            continue
        # As it was written: the model may have got new fields since.
        if fingerprint(_as_text(json.loads(content)["requirements"])) != kept.fingerprint:
            problems.append(_spoilt(file, "er rettet, efter at versionen blev udgivet"))
        releases[version] = Release(version, file, {provision.id: provision for provision in kept.requirements})
    return releases, problems


def _as_text(requirements: list[dict[str, object]]) -> str:
    return json.dumps(requirements, ensure_ascii=False, indent=1)


def _spoilt(file: str, what: str) -> Problem:
    mend = "Hent den igen fra git. Skal et krav ændres, så ret data/requirements.yml, og udgiv en ny version."
    return Problem(file, 1, "spoilt-release", f"filen {what}. {mend}")
