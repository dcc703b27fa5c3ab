"""Former addresses: what the front matter names, and the page that a reader finds there.

A redirect names the page it leads to and not an address, so it follows the page when that moves again: there are no
chains.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment

from sitedata.addresses import address, relative_address
from sitedata.dates import Language
from sitedata.pages import Page, PageKey
from sitedata.rendering import safe_address, words
from sitedata.security import protection
from sitedata.site import Site
from sitedata.views.page import page_view


@dataclass(frozen=True)
class Redirect:
    """A former address, the edition it leads to, and where it is written: in the front matter of the Danish page."""

    former: str
    language: Language
    page: Page
    line: int

    @property
    def file(self) -> str:
        """The path of the redirect page on the site."""
        return f"{self.former}index.html"


def redirects(pages: Mapping[PageKey, Page]) -> list[Redirect]:
    """Every redirect of the site."""
    return [
        Redirect(
            former, "en" if former.startswith("en/") else "da", page, page.front_matter.line("redirect_from", index)
        )
        for page in pages.values()
        if page.language == "da"
        for index, former in enumerate(page.meta.redirect_from)
    ]


def redirect_pages(site: Site, environment: Environment, site_url: str) -> dict[str, str]:
    """Every redirect page by its path on the site, as HTML."""
    template = environment.get_template("_redirect.html")
    pages = {}
    for redirect in redirects(site.pages):
        path = redirect.page.path
        language = redirect.language if site.has_edition(path, redirect.language) else "da"
        target = relative_address(address(path, language, site.pages), redirect.former)
        pages[redirect.file] = template.render(
            target=safe_address(target),
            canonical=safe_address(site_url + page_view(site, path, language).canonical),
            page=site.page(path, language),
            protection=protection(site_url),
            **words(site, language),
        )
    return pages
