"""``make translated``: note that English texts now say what the Danish ones say."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sitedata.problems import Problem
from sitedata.translation.ledger import Ledger, Pin
from sitedata.translation.states import Status, UnitState
from sitedata.translation.units import Unit

ALL = "alt"


def in_scope(status: Status, wanted: str) -> bool:
    """Whether ``wanted`` names the unit: ``alt``, a page, a data file, or one of them with ``#`` and an id."""
    page, _, anchor = wanted.partition("#")
    unit = status.unit
    if page.endswith(".yml"):
        file, _, record = unit.group.partition("/")
        return f"data/{file}.yml" == page and anchor in ("", record)
    path = page.removeprefix("docs_en/").removeprefix("docs/")
    return wanted == ALL or (unit.group == path and anchor in ("", unit.anchor))


@dataclass(frozen=True)
class Pinning:
    """What ``make translated`` does: the new ledger, how many texts it notes, and those it refuses."""

    ledger: Ledger
    noted: int = 0
    refused: tuple[Problem, ...] = ()


def pinned(statuses: Sequence[Status], ledger: Ledger, wanted: str, day: date, wording_only_by: str = "") -> Pinning:
    """The ledger with every English text that ``wanted`` names noted as translated on ``day``.

    A text that has not been touched since the Danish one changed is refused, and nothing is noted then, unless a
    role vouches (``wording_only_by``) that only the wording of the Danish text changed and not its meaning.
    """
    scope = [status for status in statuses if in_scope(status, wanted)]
    stale = [status for status in scope if status.state is UnitState.OUTDATED and status.english_is_untouched]
    if stale and not wording_only_by:
        return Pinning(ledger, refused=tuple(_unchanged(status.unit) for status in stale))
    pins = _without_orphans(ledger, statuses, {status.unit.group for status in scope})
    noted = 0
    for status in scope:
        key, danish, english = status.unit.key, status.unit.danish, status.unit.english
        if not danish or not english:
            continue
        noted += status.state is not UnitState.CURRENT
        if key not in pins or status.state is not UnitState.CURRENT or not status.english_is_untouched:
            pins[key] = Pin(
                danish="\n".join(danish.blocks),
                danish_hash=danish.fingerprint,
                english_hash=english.fingerprint,
                date=day.isoformat(),
                wording_only_by=wording_only_by if status in stale else None,
            )
    return Pinning(pins, noted)


def _without_orphans(ledger: Ledger, statuses: Sequence[Status], groups: Collection[str]) -> dict[str, Pin]:
    """The pins without those in ``groups`` whose texts are gone in both languages; a renamed text keeps its old pin."""
    alive = {status.unit.key for status in statuses}
    renamed = [status.pin for status in statuses if status.state is UnitState.RENAMED]
    return {
        key: pin
        for key, pin in ledger.items()
        if key in alive or key.rpartition(" ")[0] not in groups or pin in renamed
    }


def _unchanged(unit: Unit) -> Problem:
    message = (
        "den engelske tekst er ikke ændret, siden den danske blev det. Ret den engelske tekst. Er kun sproget ændret "
        f"på dansk og ikke meningen, så kør make translated PAGE={unit.argument} KUN_SPROG=din-rolle. Intet er noteret."
    )
    return Problem(unit.where.file, unit.where.line, "translation-unchanged", message)
