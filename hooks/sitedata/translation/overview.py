"""The state of all translations, as pages, lists and checks ask for it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from sitedata.data import Data
from sitedata.pages import Page, PageKey
from sitedata.problems import Problem
from sitedata.translation.ledger import Ledger, read_ledger
from sitedata.translation.states import Status, statuses
from sitedata.translation.units import page_units, record_units


class Translations:
    """Every unit's status, by what the unit belongs to."""

    def __init__(self, all_statuses: Iterable[Status] = (), ledger: Ledger | None = None) -> None:
        self.all = tuple(all_statuses)
        self.ledger: Ledger = ledger or {}
        self._groups: dict[str, list[Status]] = defaultdict(list)
        for status in self.all:
            self._groups[status.unit.group].append(status)

    def lagging(self, group: str) -> list[Status]:
        """What a page or a record (``guide/gmo.md``, ``contacts/x``) says in English that lags behind the Danish."""
        return [status for status in self._groups.get(group, ()) if status.lags]


def read_translations(root: Path, pages: Mapping[PageKey, Page], data: Data) -> tuple[Translations, list[Problem]]:
    """The state of every translation under ``root``, and what is wrong with the ledger itself."""
    ledger, problems = read_ledger(root)
    units = [*page_units(pages), *record_units(data)]
    return Translations(statuses(units, ledger), ledger), problems
