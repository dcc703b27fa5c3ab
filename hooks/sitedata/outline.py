"""The sections of a finished page, whether they came from its text or from its data."""

import re
from dataclasses import dataclass

from markupsafe import Markup

_SECTION = re.compile(r'<h2\b[^>]*?\sid="(?P<id>[^"]+)"[^>]*>(?P<title>.*?)</h2>', re.S)


@dataclass(frozen=True)
class Section:
    """A section: the id of its heading, which is its address, and the heading's text."""

    id: str
    title: str


def sections(html: str) -> list[Section]:
    """The sections of the page in the order they stand."""
    return [Section(match["id"], Markup(match["title"]).striptags()) for match in _SECTION.finditer(html)]  # noqa: S704 - read, not shown
