"""What a reader of the English edition is told where its text lags behind the Danish."""

from dataclasses import dataclass
from itertools import groupby

from sitedata.addresses import address
from sitedata.markdown import plain
from sitedata.site import Site
from sitedata.translation.states import Status, UnitState
from sitedata.views.links import SHOWN_BY, body_name, page_of


@dataclass(frozen=True)
class Passages:
    """A piece of Danish text as it was when it was translated, and as it is now; either may be empty."""

    before: str
    now: str


@dataclass(frozen=True)
class Note:
    """One section or record that lags; ``anchor`` is its id on the page, or where to put it for a section not there."""

    anchor: str
    state: UnitState
    passages: tuple[Passages, ...]
    danish_address: str

    @property
    def goes_before(self) -> bool:
        """Whether the note stands before the section ``anchor``, because its own does not exist."""
        return self.state is UnitState.ADDED


def translation_notes(site: Site, path: str) -> list[Note]:
    """The notes of the English page at ``path``, in the order of the Danish page; one for each section or record."""
    shown = [status for status in site.translations.lagging(path) if status.unit.is_section]
    for stem in SHOWN_BY:
        if page_of(site, stem) == path:
            shown += [
                status for record in site.all_records[stem] for status in site.translations.lagging(f"{stem}/{record}")
            ]
    by_anchor = groupby(shown, key=lambda status: (status.unit.anchor, status.state))
    return [_note(site, path, list(statuses)) for _, statuses in by_anchor]


def _note(site: Site, path: str, statuses: list[Status]) -> Note:
    unit, state = statuses[0].unit, statuses[0].state
    passages = tuple(
        Passages(_plain(site, change.before), _plain(site, change.now))
        for status in statuses
        for change in status.changes
    )
    anchor = _following(site, path, unit.anchor) if state is UnitState.ADDED else unit.anchor
    danish = address(path, "da", site.pages)
    return Note(anchor, state, passages, f"{danish}#{unit.anchor}" if unit.danish and unit.anchor else danish)


def _following(site: Site, path: str, anchor: str) -> str:
    """The first section after ``anchor`` on the Danish page that the English one has too."""
    danish = [heading.id for heading in site.pages[path, "da"].headings]
    english = {heading.id for heading in site.pages[path, "en"].headings}
    return next((section for section in danish[danish.index(anchor) + 1 :] if section in english), "")


def _plain(site: Site, blocks: tuple[str, ...]) -> str:
    return " ".join(plain(block, lambda target: body_name(site, target, "da")) for block in blocks)
