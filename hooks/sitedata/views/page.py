"""The facts of one page that its frame shows: notices, state of translation, dates, the twin in the other language."""

from dataclasses import dataclass
from enum import StrEnum

from sitedata.addresses import address
from sitedata.dates import LANGUAGES, LOCALES, Language, first_day, formatted
from sitedata.models import Step
from sitedata.pages import WHOLE_SECTION
from sitedata.site import Site
from sitedata.views.localised import label_key


class PageState(StrEnum):
    """What a page in one edition is, as every list of pages tells it."""

    SOURCE = "source"  # the Danish text
    TRANSLATED = "translated"
    OUTDATED = "outdated"  # translated, and some of the Danish text has changed since
    FALLBACK = "fallback"  # the Danish text at the English address
    SUMMARY = "summary"  # a few English lines instead of the Danish text
    ONLY_HERE = "only-here"  # Danish, and not meant to be translated


@dataclass(frozen=True)
class PageLanguages:
    """The languages of a page's title and of its text, which differ from the edition's where it is not translated."""

    title: Language
    text: Language


@dataclass(frozen=True)
class PageView:
    """A page as its frame shows it, in the language of the reader; ``twin`` is ``None`` without another edition."""

    is_front: bool
    is_whole_section: bool
    state: PageState
    languages: PageLanguages
    notices: tuple[str, ...]
    canonical: str
    pairs: tuple[tuple[Language, str], ...]
    locale: str
    twin: str | None
    twin_language: Language
    twin_text_language: Language
    step: int | None
    step_count: int
    as_of: str
    checked: str
    review_by: str
    is_overdue: bool
    owner: str


def page_state(site: Site, path: str, edition: Language) -> PageState:
    """The state of the page at ``path`` in an edition in which it has an address."""
    meta = site.pages[path, "da"].meta
    if edition == "da":
        deliberate = meta.english == "hide" or meta.summary_en
        return PageState.ONLY_HERE if deliberate else PageState.SOURCE
    if (path, "en") in site.pages:
        lags = any(status.unit.is_section for status in site.translations.lagging(path))
        return PageState.OUTDATED if lags else PageState.TRANSLATED
    return PageState.SUMMARY if meta.summary_en else PageState.FALLBACK


def page_languages(site: Site, path: str, edition: Language) -> PageLanguages:
    """The languages a reader of the edition meets at the page."""
    return PageLanguages(site.title(path, edition)[1], site.text_language(path, edition))


def step_number(site: Site, path: str) -> int | None:
    """The number of the guide's step that the page is about, if it is about one."""
    return next((step.number for step in site.records(Step).values() if step.page == path), None)


def page_description(site: Site, path: str, edition: Language) -> tuple[str, Language]:
    """What the page is about, for a reader of the edition, and the language it is told in."""
    summary = site.pages[path, "da"].meta.summary_en if edition == "en" else None
    page = site.page(path, edition)
    return (summary, "en") if summary else (page.meta.description, page.language)


def true_pairs(site: Site, path: str) -> tuple[tuple[Language, str], ...]:
    """The addresses of the page in both languages, when both have their own text; otherwise none."""
    if (path, "en") not in site.pages:
        return ()
    return tuple((language, address(path, language, site.pages)) for language in LANGUAGES)


@dataclass(frozen=True)
class SitemapEntry:
    """An address with its own text, and the true pair it belongs to."""

    url: str
    pairs: tuple[tuple[Language, str], ...]


def sitemap(site: Site, site_url: str) -> list[SitemapEntry]:
    """Every address that has its own text, in the order of their paths; a fallback page is not one of them."""
    entries = []
    for path in sorted({path for path, _ in site.pages}):
        if site.pages[path, "da"].meta.template == WHOLE_SECTION:
            continue  # says nothing that its pages do not say
        pairs = tuple((other, site_url + url) for other, url in true_pairs(site, path))
        for edition in LANGUAGES:
            if site.has_edition(path, edition) and site.text_language(path, edition) == edition:
                entries.append(SitemapEntry(site_url + address(path, edition, site.pages), pairs))
    return entries


def page_view(site: Site, path: str, edition: Language) -> PageView:
    """The facts of the page at ``path`` for a reader of ``edition``; notices and dates stand on the Danish page."""
    meta = site.pages[path, "da"].meta
    other: Language = "en" if edition == "da" else "da"
    languages = page_languages(site, path, edition)
    return PageView(
        is_front=path == "index.md",
        is_whole_section=meta.template == WHOLE_SECTION,
        state=page_state(site, path, edition),
        languages=languages,
        notices=tuple(site.label(label_key(notice), edition) for notice in meta.notices),
        canonical=address(path, languages.text, site.pages),
        pairs=true_pairs(site, path),
        locale=LOCALES[languages.text],
        twin=address(path, other, site.pages) if site.has_edition(path, other) else None,
        twin_language=other,
        twin_text_language=site.text_language(path, other),
        step=step_number(site, path),
        step_count=len(site.records(Step)),
        as_of=formatted(site.today.isoformat(), edition),
        checked=formatted(meta.checked, edition) if meta.checked else "",
        review_by=formatted(meta.review_by, edition) if meta.review_by else "",
        is_overdue=bool(meta.review_by) and first_day(meta.review_by) < site.today,
        owner=meta.owner or "",
    )
