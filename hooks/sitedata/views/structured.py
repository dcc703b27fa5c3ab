"""What a page is, for machines: schema.org in JSON-LD. Only what is known is said, so no page has a last change."""

from typing import Any

from sitedata.addresses import address
from sitedata.dates import LANGUAGES, Language
from sitedata.site import Site
from sitedata.views.page import page_description


def structured_data(site: Site, path: str, edition: Language, site_url: str) -> dict[str, Any]:
    """The site, the page where its text is at home, and the way to it through the menu."""
    language = site.text_language(path, edition)
    url = _url(site, path, language, site_url)
    website: dict[str, Any] = {"@type": "WebSite", "@id": f"{site_url}#website"}
    website |= {"url": site_url, "name": site.label("site.name", language), "inLanguage": list(LANGUAGES)}
    page: dict[str, Any] = {"@type": "WebPage", "@id": url, "url": url, "name": site.title(path, language)[0]}
    page |= {"description": page_description(site, path, language)[0], "inLanguage": language}
    page |= {"isPartOf": {"@id": website["@id"]}}
    if checked := site.pages[path, "da"].meta.checked:
        page["lastReviewed"] = checked
    graph: list[dict[str, Any]] = [website, page]
    if path != "index.md":
        graph.append(_breadcrumbs(site, path, language, site_url))
    return {"@context": "https://schema.org", "@graph": graph}


def _breadcrumbs(site: Site, path: str, language: Language, site_url: str) -> dict[str, Any]:
    home = (site.label("site.home", language), _url(site, "index.md", language, site_url))
    inner = [
        (site.title(other, language)[0], _url(site, other, language, site_url))
        for other in [*site.menu.trail(path), path]
    ]
    steps = [
        {"@type": "ListItem", "position": position, "name": name, "item": url}
        for position, (name, url) in enumerate([home, *inner], start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def _url(site: Site, path: str, language: Language, site_url: str) -> str:
    return site_url + address(path, language if site.has_edition(path, language) else "da", site.pages)
