"""What the commands print, in Danish for editors: the warnings of ``make check``, and the report of ``make status``."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from sitedata.checks.translation import unit_name
from sitedata.dates import first_day
from sitedata.pages import Page
from sitedata.problems import Problem
from sitedata.site import Site
from sitedata.translation.states import Status, UnitState
from sitedata.views.page import PageState, page_state

_EACH = 3  # warnings alike that get a line each
_WHAT = {
    UnitState.OUTDATED: "ændret på dansk",
    UnitState.ADDED: "nyt på dansk",
    UnitState.DELETED: "slettet på dansk",
    UnitState.RENAMED: "nyt id på dansk",
    UnitState.UNPINNED: "ikke noteret",
}


def warning_lines(warnings: Sequence[Problem]) -> Iterator[str]:
    """A line for each warning; of many records of a file that get the same one, a single line where the first stands.

    Such a warning begins with the record's id and a colon.
    """
    alike: dict[tuple[str, str, str], list[Problem]] = {}
    for warning in warnings:
        alike.setdefault(_likeness(warning), []).append(warning)
    for warning in warnings:
        found = alike[_likeness(warning)]
        text = _likeness(warning)[2]
        if not text or len(found) <= _EACH:
            yield str(warning)
        elif warning is found[0]:
            places = ", ".join(f"{one.message.partition(': ')[0]} (linje {one.line})" for one in found)
            yield str(replace(warning, message=f"{text} Det gælder {len(found)}: {places}."))


def _likeness(warning: Problem) -> tuple[str, str, str]:
    return warning.path, warning.code, warning.message.partition(": ")[2]


def status_report(site: Site) -> Iterator[str]:
    """The report, line by line."""
    danish = [page for (_, language), page in site.pages.items() if language == "da"]
    states = Counter(_state(site, page) for page in danish)
    lacking = [page for page in danish if _state(site, page) is PageState.FALLBACK]
    pending = [status for status in site.translations.all if status.state is not UnitState.CURRENT]
    lagging = {status.unit.group for status in pending if status.lags}
    translated = states[PageState.TRANSLATED] + states[PageState.OUTDATED]
    yield (
        f"Sider: {len(danish)}. Oversat: {translated}. Vises på dansk: {len(lacking)}. "
        f"Kort engelsk resumé: {states[PageState.SUMMARY]}. Kun på dansk: {states[PageState.ONLY_HERE]}."
    )
    yield f"Tekster i sider og data: {len(site.translations.all)}. Noteret og ajour: {_current(site)}."
    yield f"Kontrolleret: {sum(bool(page.meta.checked) for page in danish)} af {len(danish)} sider."
    yield from _overdue(danish, site.today)
    if lacking:
        yield f"\nIkke oversat ({sum(_words(page.body) for page in lacking)} ord):"
        yield from (f"  {page.file}: {_words(page.body)} ord" for page in lacking)
    if pending:
        words = sum(status.unit.where.words for status in pending)
        places = "1 side eller post" if len(lagging) == 1 else f"{len(lagging)} sider og poster"
        yield f"\nIkke ajour, på {places} ({words} ord at se på):"
        yield from (_line(status) for status in pending)


def _state(site: Site, page: Page) -> PageState:
    """The state of the page for readers of English."""
    return page_state(site, page.path, "en" if site.has_edition(page.path, "en") else "da")


def _overdue(pages: list[Page], today: date) -> Iterator[str]:
    """The pages somebody should have looked at by now, the longest overdue first."""
    late = sorted(
        (page.meta.review_by, page.file, page.meta.owner or "ikke oplyst")
        for page in pages
        if page.meta.review_by and first_day(page.meta.review_by) < today
    )
    if late:
        yield f"\nSkulle være set efter ({len(late)}):"
        yield from (f"  {file}: senest {day}, ansvarlig: {owner}" for day, file, owner in late)


def _line(status: Status) -> str:
    unit = status.unit
    where = f"{unit.where.file}:{unit.where.line}"
    return f"  {where}: {unit_name(unit)}: {_WHAT[status.state]}, {unit.where.words} ord (PAGE={unit.argument})"


def _current(site: Site) -> int:
    return sum(status.state is UnitState.CURRENT for status in site.translations.all)


def _words(text: str) -> int:
    return len(text.split())
