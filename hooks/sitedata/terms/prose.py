"""Where text stands in the HTML that MkDocs made of a page, and which of it is prose.

Headings, links and code are not prose, nor is what stands in another language than the page.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_MARKUP = re.compile(
    r"<!--.*?-->|<(?P<close>/?)(?P<name>[a-zA-Z][\w-]*)(?P<attributes>[^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*)>",
    re.S,
)
_NOT_PROSE = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "a", "button", "summary", "code", "pre", "script", "style"})
_LANGUAGE = re.compile(r"\slang\s*=")


class Stretch(NamedTuple):
    """A stretch of text without markup: from where to where, and whether it is prose."""

    start: int
    end: int
    is_prose: bool


def stretches(page: str) -> Iterator[Stretch]:
    """Every stretch of text from first to last."""
    left_out, depth = "", 0  # the outermost element whose text is not prose, and how many of its name are open in it
    end = 0
    for match in _MARKUP.finditer(page):
        start = match.start()
        if start > end:
            yield Stretch(end, start, not depth)
        end = match.end()
        close, name, attributes = match.groups()
        if depth:
            if name == left_out:
                depth += -1 if close else 1
        elif name and not close and (name in _NOT_PROSE or (attributes and _LANGUAGE.search(attributes))):
            left_out, depth = name, 1
    if end < len(page):
        yield Stretch(end, len(page), not depth)
