"""Checks that no mark of Markdown is left as text: a link, a citation or a heading that was not closed or not begun."""

import re
from collections.abc import Container, Iterator

from sitedata.markdown import LINK, TAG, blanked
from sitedata.pages import Page
from sitedata.problems import Problem, shortened

_BEGINNINGS = ("https://", "http://", "mailto:", "www.", ".md", "org:", "(#", "[#")
# What follows "](" is told of as a link that cannot be read.
_ADDRESS = re.compile(
    r"(?<!\]\()(?:(?:https?://|mailto:|www\.|org:(?=\w))[^\s()\[\]<>\"]+|(?<![\w/.-])[\w./-]+\.md\b(?:#[\w-]+)?)"
    r"|(?<=\()(?<!\]\()#[\w-]+(?=\))|(?<=\[)#[\w-]+(?=\])"
)
_OPEN_CITATION = re.compile(r"\[\^[^\]\[\n]*(?=[\[\n]|$)")
_CARET = re.compile(r"\^(?P<id>[a-z0-9][a-z0-9-]*)?")
_BRACKET = re.compile(r"\[(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)\??(?:,[^\]\n]*)?\](?!\()")
_HEADING = re.compile(r"^#{1,6}(?P<text>[^# \t\n].*)$|^#{1,6} .*(?P<open>\{[^}\n]*)$", re.M)


def leftovers(page: Page, sources: Container[str]) -> Iterator[Problem]:
    """A problem for each mark that readers would see; ``sources`` are the ids that may be cited."""
    text = page.body_without_code
    for match in _OPEN_CITATION.finditer(text):
        message = f"henvisningen »{shortened(match[0])}« er ikke sluttet. Sæt ] efter kildens id."
        yield _problem(page, match, "wrong-citation", message)
    for match in _HEADING.finditer(text):
        marks = match[0][: len(match[0]) - len(match[0].lstrip("#"))]
        message = f"der mangler et mellemrum efter {marks}. Skriv »{marks} {(match['text'] or '').strip()}«."
        if match["open"]:
            message = f"klammen i overskriften er ikke sluttet. Skriv »{match['open'].rstrip()}}}« sidst på linjen."
        yield _problem(page, match, "wrong-heading", message)
    bare = [match for match in _BRACKET.finditer(text) if match["id"] in sources]
    bare += [match for match in _CARET.finditer(text) if not text.endswith("[", 0, match.start())]
    for match in bare:
        message = f"»{shortened(match[0])}« er ikke en henvisning. Skriv [^{match['id'] or 'kilde'}]."
        yield _problem(page, match, "wrong-citation", message)
    linked = " ".join(f"({found.text}" for found in page.links)
    if all(text.count(beginning) == linked.count(beginning) for beginning in _BEGINNINGS):
        return  # as on nearly all
    for match in _ADDRESS.finditer(blanked(TAG, blanked(LINK, text))):
        address = match[0].rstrip(".,;:")
        message = f"»{shortened(address)}« står som tekst og er ikke et link. Skriv [tekst]({address}) uden mellemrum."
        yield _problem(page, match, "wrong-link", message)


def _problem(page: Page, match: re.Match[str], code: str, message: str) -> Problem:
    return Problem(page.file, page.line(match.start()), code, message)
