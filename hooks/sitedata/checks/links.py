"""Checks on links and images: every target exists, and every anchor too, also those the data make."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from sitedata.addresses import relative
from sitedata.dates import Language
from sitedata.edition import Edition
from sitedata.exporting import file_names
from sitedata.inertness import scheme
from sitedata.items import items
from sitedata.models import Organisation
from sitedata.models.base import MAIL_ADDRESS
from sitedata.pages import TREES, Page, PageKey
from sitedata.problems import Problem, nearest
from sitedata.site import Site
from sitedata.views.links import SHOWN_BY, page_of

_ID = re.compile(r"\sid=\"([^\"]+)\"")
_MAIL = re.compile(rf"mailto:{MAIL_ADDRESS}(\?\S*)?")
_SCHEMES = ("https", "mailto", "tel", "org")


class LinkCheck:
    """Checks the links of all pages; the anchors that a page's data make are found once."""

    def __init__(self, root: Path, site: Site, editions: Mapping[Language, Edition]) -> None:
        self._root = root
        self._site = site
        self._pages = site.pages
        self._editions = editions
        self._ids: dict[PageKey, set[str]] = {}

    def problems(self) -> Iterator[Problem]:
        """Every broken link, image and anchor in either tree."""
        for page in self._pages.values():
            for found in page.links:
                image = found.extra.startswith("!")
                message = self._fault(page, found.text, image)
                if message:
                    what = "billedet" if image else "linket"
                    yield Problem(page.file, found.line, "broken-link", f"{what} »{found.text}« {message}")

    def _fault(self, page: Page, target: str, image: bool) -> str:
        try:
            parts, found = urlsplit(target), scheme(target)
        except ValueError:  # half an IPv6 address
            return "er ikke en gyldig adresse. Ret adressen."
        if not target:
            return "har ingen adresse. Skriv den mellem parenteserne."
        if target.startswith("www.") or (found == "https" and not parts.netloc):
            return f"er ikke en hel adresse. Skriv https://{re.sub('^https:/*', '', target)}."
        if found:
            if found == "mailto" and not _MAIL.fullmatch(target):
                return "er ikke en gyldig mailadresse. Ret den, fx mailto:navn@eksempel.dk."
            if found in _SCHEMES:
                return ""
            return f"begynder med {found}:. Tilladt: https://, mailto: og tel:. Ret adressen."
        if target.startswith("/"):
            return "begynder med /. Skriv stien fra siden selv, fx ../guide/gmo.md, eller hele adressen med https://."
        if re.fullmatch(r"[^/@]+@[^/@]+", target):
            return f"er en mailadresse. Skriv mailto: foran: mailto:{target}."
        path = _resolved(page.path, unquote(parts.path)) if parts.path else page.path
        if target in self._site.all_records["organisations"]:
            return f"er en organisation. Skriv org:{target}."
        if (f"{path}.md", "da") in self._pages:
            return f"peger på en side uden .md. Skriv {parts.path}.md."
        if image or (parts.path and not path.endswith(".md")):
            return (
                ""
                if self._is_file(path, page.language)
                else "peger på en fil, der ikke findes. Ret stien, eller tilføj filen."
            )
        if (path, "da") not in self._pages:
            known = {relative(other, page.path) for other, _ in self._pages}
            return f"peger på en side, der ikke findes. {nearest(parts.path, known)} Ret stien."
        for language in self._shown_in(page) if parts.fragment else ():
            edition = self._pages.get((path, language)) or self._pages[path, "da"]
            # The text's own and records first: they cost nothing, the rest of the data has to be rendered.
            if parts.fragment in _own_ids(edition):
                continue
            if edition.directives and self._is_record_on(path, parts.fragment):
                continue
            if parts.fragment not in self._data_ids(edition, language):
                if lost := self._lost(edition):
                    return f"viser noget, der mangler i {edition.file}. Sæt linjen <!-- data: {lost} --> ind igen dér."
                guess = nearest(parts.fragment, _own_ids(edition) | self._data_ids(edition, language))
                return f"peger på et afsnit, der ikke findes i {edition.file}. {guess} Ret det, der står efter #."
        return ""

    def _is_file(self, path: str, language: Language) -> bool:
        if path in file_names(self._site):
            return True
        return any(
            (self._root / folder / path.removeprefix(prefix)).is_file()
            for folder, tree_language, prefix in TREES
            if path.startswith(prefix) and not path.startswith("..") and tree_language in {"da", language}
        )

    def _shown_in(self, page: Page) -> Iterator[Language]:
        """The languages whose readers see this text: a Danish page stands in for an English one that is missing."""
        yield page.language
        if page.language == "da" and (page.path, "en") not in self._pages:
            yield "en"

    def _lost(self, edition: Page) -> str:
        """A data directive of the Danish page that its translation lacks."""
        shown = {found.text for found in edition.directives}
        danish = self._pages[edition.path, "da"].directives
        return next((f"{found.text} {found.extra}".strip() for found in danish if found.text not in shown), "")

    def _is_record_on(self, path: str, anchor: str) -> bool:
        for file in SHOWN_BY:
            record = self._site.all_records[file].get(anchor) if page_of(self._site, file) == path else None
            if record:
                return not isinstance(record, Organisation) or self._site.has_not_ended(record)
        return False

    def _data_ids(self, edition: Page, language: Language) -> set[str]:
        key = (edition.path, language)
        if key not in self._ids:
            fragment = self._editions[language].expander.fragment
            texts = [fragment(found.text, found.extra, edition.path) for found in edition.directives]
            self._ids[key] = {anchor for text in texts for anchor in _ID.findall(text)}
        return self._ids[key]


def _own_ids(page: Page) -> set[str]:
    """The ids that an editor has given to headings and to items of lists."""
    return {heading.id for heading in page.headings if heading.id} | {item.id for item in items(page.body) if item.id}


def _resolved(source: str, target: str) -> str:
    parts = list(PurePosixPath(source).parent.parts)
    for part in PurePosixPath(target).parts:
        if part == ".." and parts[-1:] not in ([], [".."]):
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
