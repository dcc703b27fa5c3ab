"""The facts of one page that its frame shows: notices, state of translation, dates, the twin in the other language."""

from dataclasses import dataclass
from typing import Literal

from sitedata.addresses import address
from sitedata.dates import LANGUAGES, Language, formatted
from sitedata.models import Step
from sitedata.site import Site
from sitedata.views.localised import label_key

State = Literal["source", "translated", "fallback"]


@dataclass(frozen=True)
class PageView:
    """A page as its frame shows it, in the language of the reader."""

    is_front: bool
    state: State
    text_language: Language
    notices: tuple[str, ...]
    canonical: str
    pairs: tuple[tuple[Language, str], ...]
    twin: str
    twin_language: Language
    step: int | None
    checked: str
    owner: str


def page_state(site: Site, path: str, language: Language) -> State:
    """Danish is the source; an English page is translated, or falls back to the Danish text."""
    if language == "da":
        return "source"
    return "translated" if (path, "en") in site.pages else "fallback"


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
    for path, language in sorted(site.pages):
        pairs = tuple((other, site_url + url) for other, url in true_pairs(site, path))
        entries.append(SitemapEntry(site_url + address(path, language, site.pages), pairs))
    return entries


def page_view(site: Site, path: str, language: Language) -> PageView:
    """The facts of the page at ``path`` for a reader of ``language``; notices and dates stand on the Danish page."""
    meta = site.pages[path, "da"].meta
    other: Language = "en" if language == "da" else "da"
    state = page_state(site, path, language)
    step = next((step.number for step in site.records(Step).values() if step.page == path), None)
    return PageView(
        is_front=path == "index.md",
        state=state,
        text_language="da" if state == "fallback" else language,
        notices=tuple(site.label(label_key(notice), language) for notice in meta.notices),
        canonical=address(path, "da" if state == "fallback" else language, site.pages),
        pairs=true_pairs(site, path),
        twin=address(path, other, site.pages),
        twin_language=other,
        step=step,
        checked=formatted(meta.checked, language) if meta.checked else "",
        owner=meta.owner or "",
    )
