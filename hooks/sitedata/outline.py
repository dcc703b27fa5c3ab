"""The sections of a finished page, whether they came from its text or from its data."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

_SECTION = re.compile(r'<h2\b[^>]*?\sid="(?P<id>[^"]+)"[^>]*>(?P<title>.*?)</h2>', re.S)
_HEADING = re.compile(r'<(?P<level>h[23])\b[^>]*?\sid="(?P<id>[^"]+)"[^>]*>(?P<title>.*?)</(?P=level)>', re.S)
_H1 = re.compile(r"<h1\b.*?</h1>", re.S)
_PLACE = r'<(?:h[1-6]\b[^>]*?\sid="{id}"[^>]*>.*?</h[1-6]>|dt\b[^>]*?\sid="{id}"[^>]*>.*?</dt>\s*<dd>)'


@dataclass(frozen=True)
class Section:
    """A section: the id of its heading, which is its address, and the heading's text."""

    id: str
    title: str


def sections(html: str) -> list[Section]:
    """The sections of the page in the order they stand."""
    return [_section(match) for match in _SECTION.finditer(html)]


def with_headings(html: str, shown: Callable[[Section, Markup], str]) -> str:
    """The page with each heading of a section or part of one replaced by what ``shown`` makes of it."""
    return _HEADING.sub(lambda match: shown(_section(match), Markup(match[0])), html)  # noqa: S704 - stood on the page


def _section(match: re.Match[str]) -> Section:
    return Section(match["id"], Markup(match["title"]).striptags())  # noqa: S704 - read, not shown


def with_inserted(html: str, addition: str, anchor: str, *, before: bool = False) -> str:
    """The page with ``addition`` under the heading, or in the description of the term, that has the id ``anchor``.

    An empty anchor is the page's own title. With ``before`` the addition stands in front of the heading, or last on
    the page when ``anchor`` is empty. A page without the anchor stays as it is.
    """
    if before and not anchor:
        return f"{html}\n{addition}"
    found = (re.compile(_PLACE.format(id=re.escape(anchor)), re.S) if anchor else _H1).search(html)
    if not found:
        return html
    place = found.start() if before else found.end()
    return f"{html[:place]}\n{addition}\n{html[place:]}"
