"""The news as an Atom feed in each language, for those who follow the site from a reader of their own."""

from collections.abc import Mapping
from datetime import date
from xml.etree import ElementTree

from sitedata.addresses import address
from sitedata.dates import LANGUAGES, Language, first_day, formatted
from sitedata.models import Milestone
from sitedata.site import Site, once_for_each_site
from sitedata.views.programme import feed_path, happened, news_page

_ATOM = "http://www.w3.org/2005/Atom"


@once_for_each_site
def feeds(site: Site, site_url: str) -> Mapping[str, str]:
    """Each feed by its path, as text; each language's build asks for the same ones."""
    return {feed_path(site, language): _feed(site, site_url, language) for language in LANGUAGES}


def _feed(site: Site, site_url: str, language: Language) -> str:
    news = happened(site)
    page = site_url + address(news_page(site), language, site.pages)
    feed = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": language})
    _add(feed, "id", page)
    _add(feed, "title", f"{site.label('site.name', language)}: {site.label('site.news', language)}")
    _add(feed, "updated", _moment(first_day(news[0].date) if news else site.today))
    _add(_add(feed, "author"), "name", site.label("site.name", language))
    _add(feed, "link", rel="self", type="application/atom+xml", href=site_url + feed_path(site, language))
    _add(feed, "link", rel="alternate", type="text/html", hreflang=language, href=page)
    for item in news:
        _entry(feed, item, language, f"{page}#{item.id}")
    return ElementTree.tostring(feed, encoding="unicode", xml_declaration=True) + "\n"


def _entry(feed: ElementTree.Element, item: Milestone, language: Language, url: str) -> None:
    """One piece of news; a date known only to the month or season counts from its first day, and is also written."""
    when = formatted(item.date, language)
    text = item.text.in_language(language) if item.text else ""
    entry = _add(feed, "entry")
    _add(entry, "id", url)
    _add(entry, "title", item.title.in_language(language))
    _add(entry, "updated", _moment(first_day(item.date)))
    _add(entry, "link", rel="alternate", type="text/html", href=url)
    _add(entry, "summary", f"{when[:1].upper()}{when[1:]}. {text}".strip())


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, name, attributes)
    child.text = text or None
    return child
