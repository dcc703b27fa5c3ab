"""The state of each page's language, and what lags."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from sitedata.dates import Language
from sitedata.site import Site
from sitedata.translation.states import Status, UnitState
from sitedata.views.links import page_of, record_link
from sitedata.views.page import PageState, page_state
from sitedata.views.sorting import alphabetical


@dataclass(frozen=True)
class PageRow:
    """A page and its English state."""

    title: str
    title_language: Language
    path: str
    state: PageState


@dataclass(frozen=True)
class LaggingText:
    """A section or a record whose English text lags, and where to see it (``path`` empty: on no page of its own)."""

    title: str
    title_language: Language
    path: str
    anchor: str
    state: UnitState


def language_status(site: Site, language: Language) -> dict[str, Any]:
    """Every page with its state in English, how many there are of each, and every text that lags."""
    rows = [_row(site, path, language) for path, page_language in site.pages if page_language == "da"]
    rows.sort(key=lambda row: alphabetical(row.title, language))
    counted = Counter(row.state for row in rows)
    totals = [(state.value, counted[state]) for state in PageState if counted[state]]
    lagging = [_lagging(site, status, language) for status in site.translations.all if status.lags]
    return {"rows": rows, "totals": totals, "lagging": lagging}


def _row(site: Site, path: str, language: Language) -> PageRow:
    state = page_state(site, path, "en" if site.has_edition(path, "en") else "da")
    return PageRow(*site.title(path, language), path, state)


def _lagging(site: Site, status: Status, language: Language) -> LaggingText:
    unit = status.unit
    if unit.group.endswith(".md"):
        page = site.page(unit.group, language)
        heading = next((heading.text for heading in page.headings if heading.id == unit.anchor), "")
        title = f"{page.title}: {heading}" if heading else page.title
        return LaggingText(title, page.language, unit.group, unit.anchor if heading else "", status.state)
    stem, _, record = unit.group.partition("/")
    if page_of(site, stem):
        link = record_link(site, stem, record, language)
        return LaggingText(link.name, language, link.path, link.anchor, status.state)
    return LaggingText(unit.group, language, "", "", status.state)
