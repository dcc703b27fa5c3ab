"""Two versions of the standard side by side: what was added, withdrawn and changed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from sitedata.models import Provision
from sitedata.places import place


class ChangeKind(StrEnum):
    """What has happened to a requirement from one version to the next."""

    ADDED = "added"
    WITHDRAWN = "withdrawn"
    LEVEL_CHANGED = "level-changed"
    CHANGED = "changed"


@dataclass(frozen=True)
class Change:
    """A requirement as it was and as it is; one of them is missing where it was added or withdrawn."""

    id: str
    before: Provision | None
    now: Provision | None

    @property
    def kind(self) -> ChangeKind:
        """What has happened to it; a change of level says more than one of words."""
        if not self.before:
            return ChangeKind.ADDED
        if not self.now:
            return ChangeKind.WITHDRAWN
        return ChangeKind.CHANGED if self.before.level is self.now.level else ChangeKind.LEVEL_CHANGED


def changed(before: Mapping[str, Provision], now: Mapping[str, Provision]) -> list[Change]:
    """The requirements that differ, in the order of the newer version; those withdrawn come last."""
    ids = [*now, *(provision_id for provision_id in before if provision_id not in now)]
    pairs = [Change(provision_id, before.get(provision_id), now.get(provision_id)) for provision_id in ids]
    return [pair for pair in pairs if _substance(pair.before) != _substance(pair.now)]


def _substance(provision: Provision | None) -> Provision | None:
    """The provision as it reads: without the marks of what is still to be checked, and with places in one language.

    Neither checking a source nor naming the same place in another language changes a requirement.
    """
    if not provision:
        return None
    basis = [
        replace(citation, to_check=False, locator=place(citation.locator, "da")) for citation in provision.legal_basis
    ]
    return provision.model_copy(update={"legal_basis": basis})
