"""The index of the whole site: every page in the order of the menu, with what it is about."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sitedata.dates import Language
from sitedata.menu import Place
from sitedata.site import Site
from sitedata.views.page import page_description


@dataclass(frozen=True)
class IndexEntry:
    """A page with its description, each under its own language, and the pages of the section it opens."""

    id: str
    path: str
    title: str
    title_language: Language
    description: str
    description_language: Language
    entries: tuple["IndexEntry", ...]


def site_index(site: Site, language: Language) -> dict[str, Any]:
    """Every page; a section is called what its first page is called."""
    return {"entries": _entries(site, site.menu.places, language)}


def _entries(site: Site, places: Iterable[Place], language: Language) -> tuple[IndexEntry, ...]:
    return tuple(_entry(site, place, language) for place in places if any(place.pages()))


def _entry(site: Site, place: Place, language: Language) -> IndexEntry:
    first = next(place.pages())
    title, title_language = site.title(first.path, language)
    description, description_language = page_description(site, first.path, language)
    return IndexEntry(
        id=site.pages[first.path, "da"].meta.slug_en or "front",
        path=first.path,
        title=title,
        title_language=title_language,
        description=description,
        description_language=description_language,
        entries=_entries(site, (other for other in place.places if other is not first), language),
    )
