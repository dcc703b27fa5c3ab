"""What a finished site is held against before it replaces the old one: promised files, no gaps, nothing live."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from sitedata.addresses import address
from sitedata.assessment import sheets
from sitedata.dates import LANGUAGES
from sitedata.exporting import file_names
from sitedata.inertness import live_parts
from sitedata.problems import Problem, shortened
from sitedata.redirects import redirects
from sitedata.site import Site

# Text that only the sources may contain; on a page it means that something was not expanded.
_UNEXPANDED = re.compile(r"<!--\s*(?:data|note):|\]\(org:|href=\"org:|\[\^[a-z]")
_PROMISED = ("404.html", "_headers", "nginx.conf", "sitemap.xml", "index.html", "en/index.html")


def verification_problems(site: Site, folder: Path) -> list[Problem]:
    """Everything a built site in ``folder`` lacks or has too much of."""
    pages = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.html")}
    return sorted({*_pages(site, pages), *_live_markup(pages), *_files(site, folder)})


def _pages(site: Site, pages: Mapping[str, str]) -> Iterator[Problem]:
    expected = {
        f"{address(path, edition, site.pages)}index.html"
        for path, _ in site.pages
        for edition in LANGUAGES
        if site.has_edition(path, edition)
    }
    expected |= {redirect.file for redirect in redirects(site.pages)}
    written = pages.keys() - {"404.html"}
    for missing in expected - written:
        yield Problem(missing, 1, "page-not-written", "siden skulle være bygget, men findes ikke.")
    for extra in written - expected:
        yield Problem(extra, 1, "unexpected-page", "siden er bygget, men hører ikke til nogen kilde.")
    for name in expected & written:
        match = _UNEXPANDED.search(pages[name])
        if match:
            yield Problem(name, 1, "unexpanded", f"»{match[0]}« står tilbage på siden i stedet for sit indhold.")


def _live_markup(pages: Mapping[str, str]) -> Iterator[Problem]:
    """The browser would refuse it: the policy of every page allows files of the site only."""
    for name, html in pages.items():
        for tag in live_parts(html):
            message = f"»{shortened(tag)}« kan køre, style eller hente noget. Læg script og stil i overrides/assets/."
            yield Problem(name, 1, "live-markup", message)


def _files(site: Site, folder: Path) -> Iterator[Problem]:
    for name in (*_PROMISED, *file_names(site), *sheets(site)):
        path = folder / name
        if not path.is_file():
            yield Problem(name, 1, "file-not-written", "filen er lovet, men findes ikke.")
        elif name.endswith(".json"):
            json.loads(path.read_text(encoding="utf-8"))
