"""What the ledger says of each unit: whether the English text still belongs to the Danish one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from sitedata.translation.ledger import Ledger, Pin
from sitedata.translation.passages import Change, changes
from sitedata.translation.units import Unit


class UnitState(StrEnum):
    """How an English text stands to the Danish one."""

    CURRENT = "current"
    OUTDATED = "outdated"  # the Danish text has changed since
    ADDED = "added"  # there is no English text yet
    DELETED = "deleted"  # there is no Danish text any more
    RENAMED = "renamed"  # the Danish section has a new id and the old text
    UNPINNED = "unpinned"  # both are there, and nobody has noted that one is a translation of the other


LAGGING = {UnitState.OUTDATED, UnitState.ADDED, UnitState.DELETED}


@dataclass(frozen=True)
class Status:
    """A unit with its state, and the pin that tells what the Danish text was (``None``: never noted)."""

    unit: Unit
    state: UnitState
    pin: Pin | None = None

    @property
    def lags(self) -> bool:
        """Whether a reader of the English text is told less, or something else, than a reader of the Danish one."""
        return self.state in LAGGING

    @property
    def english_is_untouched(self) -> bool:
        """Whether the English text is the one that was noted."""
        english = self.unit.english
        return bool(self.pin and english and self.pin.english_hash == english.fingerprint)

    @property
    def changes(self) -> tuple[Change, ...]:
        """What has changed in the Danish text since it was translated."""
        before = tuple(self.pin.danish.split("\n")) if self.pin else ()
        return changes(before, self.unit.danish.blocks if self.unit.danish else ())


def statuses(units: Iterable[Unit], ledger: Ledger) -> list[Status]:
    """The status of every unit, in their order."""
    groups: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        groups[unit.group].append(unit)
    pins: dict[str, list[Pin]] = defaultdict(list)
    for key, pin in ledger.items():
        pins[key.rpartition(" ")[0]].append(pin)
    return [status for group, members in groups.items() for status in _of_group(members, ledger, pins[group])]


def _of_group(units: list[Unit], ledger: Ledger, pins: list[Pin]) -> Iterator[Status]:
    # Pins follow the text: what was moved or renamed in both languages is still translated.
    translated = {(pin.danish_hash, pin.english_hash) for pin in pins}
    left = {ledger[unit.key].danish_hash: unit.key for unit in units if not unit.danish and unit.key in ledger}
    renamed = {
        unit.key: left[unit.danish.fingerprint]
        for unit in units
        if unit.danish and not unit.english and unit.danish.fingerprint in left
    }
    for unit in units:
        pin = ledger.get(unit.key)
        if unit.key in renamed:
            yield Status(unit, UnitState.RENAMED, ledger[renamed[unit.key]])
        elif unit.key not in renamed.values():  # its Danish text stands under the new id
            yield Status(unit, _state(unit, pin, translated), pin)


def _state(unit: Unit, pin: Pin | None, translated: set[tuple[str, str]]) -> UnitState:
    if not unit.danish:
        return UnitState.DELETED
    if not unit.english:
        return UnitState.ADDED
    if pin and pin.danish_hash == unit.danish.fingerprint:
        return UnitState.CURRENT
    if (unit.danish.fingerprint, unit.english.fingerprint) in translated:
        return UnitState.CURRENT
    return UnitState.OUTDATED if pin else UnitState.UNPINNED
