"""Checks on links and images: every target exists, and every anchor too, also those the data make."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from sitedata.expansion import Expander
from sitedata.models import RECORDS
from sitedata.pages import Page, PageKey
from sitedata.problems import Problem, nearest

_ANCHOR = re.compile(r"\{:? ?#([a-z0-9-]+)")
_SCHEMES = ("https", "mailto", "tel", "org")


class LinkCheck:
    """Checks the links of all pages; anchors of a page are found once."""

    def __init__(self, root: Path, pages: Mapping[PageKey, Page], expander: Expander) -> None:
        self._root = root
        self._pages = pages
        self._expander = expander
        self._anchors: dict[str, set[str]] = {}

    def problems(self) -> Iterator[Problem]:
        """Every broken link, image and anchor in either tree."""
        for page in self._pages.values():
            for found in page.links:
                message = self._fault(page, found.text, image=found.extra.startswith("!"))
                if message:
                    yield Problem(page.file, found.line, "broken-link", f"linket »{found.text}« {message}")

    def _fault(self, page: Page, target: str, image: bool) -> str:
        parts = urlsplit(target)
        if parts.scheme:
            if parts.scheme in _SCHEMES:
                return ""
            return f"begynder med {parts.scheme}:. Tilladt: https://, mailto: og tel:. Ret adressen."
        if parts.path.startswith("/"):
            return "begynder med /. Skriv stien fra siden selv, fx ../guide/gmo.md."
        path = _resolved(page.path, unquote(parts.path)) if parts.path else page.path
        if image or (parts.path and not path.endswith(".md")):
            return "" if self._is_file(path) else "peger på en fil, der ikke findes. Ret stien, eller tilføj filen."
        if (path, "da") not in self._pages:
            known = {other for other, _ in self._pages}
            return f"peger på en side, der ikke findes. {nearest(path, known)} Ret stien."
        if parts.fragment and parts.fragment not in self._anchors_of(path):
            return f"peger på et afsnit, der ikke findes. {nearest(parts.fragment, self._anchors_of(path))} Ret det efter #."
        return ""

    def _is_file(self, path: str) -> bool:
        exports = {f"data/{stem}.{ending}" for stem in RECORDS for ending in ("json", "csv")} | {"data/pages.json"}
        return path in exports or any((self._root / folder / path).is_file() for folder in ("docs", "docs_en"))

    def _anchors_of(self, path: str) -> set[str]:
        if path not in self._anchors:
            page = self._pages[path, "da"]
            anchors = {heading.id for heading in page.headings if heading.id}
            for found in page.directives:
                anchors |= set(_ANCHOR.findall(self._expander.fragment(found.text, found.extra, path)))
            self._anchors[path] = anchors
        return self._anchors[path]


def _resolved(source: str, target: str) -> str:
    parts = list(PurePosixPath(source).parent.parts)
    for part in PurePosixPath(target).parts:
        if part == "..":
            parts = parts[:-1]
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
