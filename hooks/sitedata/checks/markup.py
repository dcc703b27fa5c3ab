"""Checks that a page's text stays text: of HTML, attributes and links only the forms that cannot run or restyle."""

import re
from collections.abc import Iterator

from sitedata.conflicts import CONFLICT, CONFLICT_MESSAGE
from sitedata.markdown import LINK, MEANT_DIRECTIVE, without_fences
from sitedata.pages import Page
from sitedata.problems import Problem, shortened

_ELEMENTS = ("div", "span", "dl", "dt", "dd", "abbr", "br", "sub", "sup")
_ATTRIBUTES = ("class", "id", "lang", "title", "markdown")
_HTML = re.compile(r"<(?P<end>/?)(?P<name>[a-z!?][^\s<>/]*)[^<>\n]*>?", re.I)
_ALLOWED_HTML = re.compile(
    rf"<!--[^<>]*-->|</?(?:{'|'.join(_ELEMENTS)})"
    rf"(?:\s+(?:{'|'.join(_ATTRIBUTES)})=(?:\"[^\"<>]*\"|'[^'<>]*')|\s+markdown)*\s*/?>"
)
# Inside such an element Markdown sees no code but fences.
_BLOCK = re.compile(r"<(?:div|dl|dt|dd)\b")
_BARE_LINK = re.compile(r"<[a-z][a-z0-9+.-]*:|<[^<>\s]+@", re.I)
_BRACES = re.compile(r"\{[^\n]*?\}")
_ALLOWED_BRACES = re.compile(r"\{:?\s*(?:[#.][A-Za-z][\w-]*\s*|lang=[\"']?[a-z]{2}[\"']?\s*)+\}")
_REFERENCE = re.compile(r"\[(?!\^)[^\[\]]*\]:")
_ALIGNMENT = re.compile(r"^[ \t>]*\|?(?=[^\n]*\|)(?=[^\n]*:)(?:[ \t]*:?-+:?[ \t]*\|?)+[ \t]*$", re.M)


def markup_problems(page: Page) -> Iterator[Problem]:
    """Every piece of markup on the page that is not one of the allowed forms."""
    text = page.body_without_code
    yield from _conflicts(page)
    yield from _html(page, without_fences(page.body) if _BLOCK.search(text) else text)
    yield from _attributes(page, text)
    yield from _links(page, text)
    yield from _tables(page, text)


def _problem(page: Page, at: int, code: str, message: str) -> Problem:
    return Problem(page.file, page.line(at), code, message)


def _conflicts(page: Page) -> Iterator[Problem]:
    for match in CONFLICT.finditer(page.body):
        yield _problem(page, match.start(), "git-conflict", CONFLICT_MESSAGE)


def _html(page: Page, text: str) -> Iterator[Problem]:
    refused: set[str] = set()
    for match in _HTML.finditer(text):
        end = match["end"] and match["name"] in refused  # one message for an element, not two
        # A data directive gone wrong is told of as such.
        if end or _ALLOWED_HTML.match(text, match.start()) or MEANT_DIRECTIVE.match(text, match.start()):
            continue
        refused.add(match["name"])
        written = shortened(match[0])
        if _BARE_LINK.match(match[0]):
            yield _problem(
                page, match.start(), "bare-link", f"linket »{written}« har ingen tekst. Skriv [tekst](adresse)."
            )
            continue
        message = (
            f"»{written}« er HTML, som en side ikke må have. Tilladt: {', '.join(_ELEMENTS)} "
            f"med {', '.join(_ATTRIBUTES)}. Skriv det i Markdown, eller sæt det i kode: `…`."
        )
        yield _problem(page, match.start(), "html-not-allowed", message)


def _attributes(page: Page, text: str) -> Iterator[Problem]:
    for match in _BRACES.finditer(text):
        if not _ALLOWED_BRACES.fullmatch(match[0]):
            message = (
                f"»{shortened(match[0])}« er ikke tilladt i krøllede parenteser. "
                "Tilladt: {#id}, {.klasse} og {lang=en}. Slet resten, eller sæt det i kode: `…`."
            )
            yield _problem(page, match.start(), "attribute-not-allowed", message)


def _links(page: Page, text: str) -> Iterator[Problem]:
    for match in _REFERENCE.finditer(text) if "]:" in text else ():
        message = (
            f"»{shortened(match[0])}« giver et link sin adresse et andet sted. Skriv den ved linket: [tekst](adresse)."
        )
        yield _problem(page, match.start(), "reference-link", message)
    if text.count("](") == len(page.links):
        return  # each of them has been read
    read = {match.start("target") for match in LINK.finditer(text)}
    for match in re.finditer(r"\]\(", text):
        if match.end() not in read:
            message = "linket kan ikke læses. Skriv [tekst](adresse) uden mellemrum i adressen og uden link i teksten."
            yield _problem(page, match.start(), "wrong-link", message)


def _tables(page: Page, text: str) -> Iterator[Problem]:
    for match in _ALIGNMENT.finditer(text):
        message = (
            f"»{shortened(match[0])}« justerer tabellens kolonner. Skriv kun bindestreger mellem stregerne: | --- |."
        )
        yield _problem(page, match.start(), "column-alignment", message)
