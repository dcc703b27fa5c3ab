"""A whole section of the site on one page, made of its finished pages: every page a chapter, every id under its own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin

from sitedata.addresses import address, relative_address
from sitedata.dates import Language
from sitedata.site import Site
from sitedata.views.page import step_number

_TAG = re.compile(r'<[a-z][^<>]*\s(?:id|href|src)="[^<>]*>')
_ADDRESS = re.compile(r'(?<=\s)(?P<name>id|href|src)="(?P<value>[^"]*)"')
_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:")
# The script of a tool finds its place by ids, and the tool is not whole among the other pages.
_TOOL = re.compile(r"<script\b[^<>]*\sdata-tool\b[^<>]*></script>")
_SHEET = re.compile(r'<link rel="stylesheet"[^<>]*>')
_HEADING = re.compile(r"(?<=<h|/h)[1-5](?=[\s>])")


@dataclass(frozen=True)
class Chapter:
    """A page as a chapter; its id is the page's English word, and stands before every id in it."""

    id: str
    title: str
    title_language: Language
    language: Language
    step: int | None
    html: str


def chapters(site: Site, path: str, edition: Language, pages: Mapping[str, str]) -> list[Chapter]:
    """The finished ``pages`` (path and HTML) as chapters of the page at ``path``.

    Headings move down one level, links from one chapter to another stay on the page, and tools are left out.
    """
    ids = {address(other, edition, site.pages): site.pages[other, "da"].meta.slug_en or "front" for other in pages}
    here = address(path, edition, site.pages)
    found = []
    sheets: set[str] = set()
    for other, html in pages.items():
        own = address(other, edition, site.pages)
        title, title_language = site.title(other, edition)
        text_language = site.text_language(other, edition)
        text = _each_once(_SHEET, _lowered(_moved(_TOOL.sub("", html), own, here, ids)), sheets)
        found.append(Chapter(ids[own], title, title_language, text_language, step_number(site, other), text))
    return found


def _moved(html: str, own: str, here: str, ids: Mapping[str, str]) -> str:
    """The HTML of the page at ``own`` as part of the page at ``here``."""

    def rewritten(match: re.Match[str]) -> str:
        name, value = match["name"], match["value"]
        if name == "id":
            value = f"{ids[own]}-{value}"
        elif value.startswith("#"):
            value = f"#{ids[own]}-{value[1:]}"
        elif not _ABSOLUTE.match(value):
            target, anchor = urldefrag(urljoin(f"/{own}", value))
            target = target.removeprefix("/")
            if target in ids:
                value = f"#{ids[target]}-{anchor}" if anchor else f"#{ids[target]}"
            else:
                value = relative_address(target, here) + (f"#{anchor}" if anchor else "")
        return f'{name}="{value}"'

    return _TAG.sub(lambda tag: _ADDRESS.sub(rewritten, tag[0]), html)


def _each_once(pattern: re.Pattern[str], html: str, met: set[str]) -> str:
    """The HTML without what was met before."""

    def kept(match: re.Match[str]) -> str:
        if match[0] in met:
            return ""
        met.add(match[0])
        return match[0]

    return pattern.sub(kept, html)


def _lowered(html: str) -> str:
    return _HEADING.sub(lambda match: str(int(match[0]) + 1), html)
