"""The whole content of the site, checked and linked: what every view is made from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, wraps
from typing import TypeVar, TypeVarTuple, cast
from weakref import WeakKeyDictionary

from sitedata.dates import Language, first_day
from sitedata.menu import Menu
from sitedata.models import RECORDS, AccessibilityResults, Flow, Organisation, Record, Region
from sitedata.pages import Page, PageKey
from sitedata.standard.releases import Release
from sitedata.translation.overview import Translations

R = TypeVar("R", bound=Record)
T = TypeVar("T")
Arguments = TypeVarTuple("Arguments")
_STEMS: dict[type[Record], str] = {model: stem for stem, model in RECORDS.items()}


@dataclass(frozen=True, eq=False)
class Site:
    """Records, labels, pages and their menu, as of a day."""

    today: date
    all_records: Mapping[str, Mapping[str, Record]]
    labels: Mapping[str, Mapping[Language, str]]
    pages: Mapping[PageKey, Page]
    menu: Menu = field(default_factory=Menu)
    translations: Translations = field(default_factory=Translations)
    accessibility: AccessibilityResults | None = None
    releases: Mapping[str, Release] = field(default_factory=dict)
    flow: Flow | None = None

    def records(self, model: type[R]) -> dict[str, R]:
        """The records of one kind by id, in the order of the file."""
        return cast(dict[str, R], self.all_records[_STEMS[model]])  # the loader put only this kind under this stem

    def region(self, region_id: str) -> Region:
        """The region that answers for ``region_id`` today: its successor once it has ended."""
        region = self.records(Region)[region_id]
        if region.replaced_by and region.valid_to and first_day(region.valid_to) < self.today:
            return self.region(region.replaced_by)
        return region

    def organisation(self, organisation_id: str) -> Organisation:
        """The organisation that answers for ``organisation_id`` today: that of the region which replaced its own."""
        return self.records(Organisation)[self._successors.get(organisation_id, organisation_id)]

    @cached_property
    def _successors(self) -> Mapping[str, str]:
        """For the organisation of each region that of the region which answers today."""
        today = ((region.organisation, self.region(region.id).organisation) for region in self.records(Region).values())
        return {organisation: successor for organisation, successor in today if organisation and successor}

    def has_not_ended(self, organisation: Organisation) -> bool:
        """Whether the organisation is still there, or is still to come."""
        return not organisation.valid_to or first_day(organisation.valid_to) >= self.today

    def page(self, path: str, language: Language) -> Page:
        """The page in the language, or the Danish page where there is no translation."""
        return self.pages.get((path, language)) or self.pages[path, "da"]

    def title(self, path: str, edition: Language) -> tuple[str, Language]:
        """What the page is called in the edition, and in which language: a Danish page may have an English title."""
        page = self.page(path, edition)
        title_en = page.meta.title_en if edition == "en" else None
        return (title_en, "en") if title_en else (page.title, page.language)

    @cached_property
    def page_by_directive(self) -> Mapping[str, str]:
        """The path of the page that shows everything of a data directive: the first one with it, without argument."""
        found: dict[str, str] = {}
        for (path, language), page in self.pages.items():
            for directive in page.directives if language == "da" else ():
                if not directive.extra:
                    found.setdefault(directive.text, path)
        return found

    def has_edition(self, path: str, edition: Language) -> bool:
        """Whether the page has an address in the edition: a hidden page has none in English."""
        return edition == "da" or (path, "en") in self.pages or self.pages[path, "da"].meta.english != "hide"

    def text_language(self, path: str, edition: Language) -> Language:
        """The language of what stands on the page: Danish in the English edition where nothing is translated."""
        has_summary = self.pages[path, "da"].meta.summary_en is not None
        return "en" if edition == "en" and has_summary else self.page(path, edition).language

    def label(self, key: str, language: Language) -> str:
        """The word for ``key``; raises ``KeyError`` when the label is missing."""
        return self.labels[key][language]


def once_for_each_site(function: Callable[[Site, *Arguments], T]) -> Callable[[Site, *Arguments], T]:
    """The function, which keeps what it gave for a site for as long as somebody keeps the site.

    Under ``make serve`` each rebuild makes a new one, and the old one goes with all that was made of it. What the
    function gives is shared, and may therefore neither be changed nor hold the site.
    """
    given: WeakKeyDictionary[Site, dict[tuple[*Arguments], T]] = WeakKeyDictionary()

    @wraps(function)
    def remembering(site: Site, *arguments: *Arguments) -> T:
        of_site = given.setdefault(site, {})
        if arguments not in of_site:
            of_site[arguments] = function(site, *arguments)
        return of_site[arguments]

    return remembering
