"""The HTML that MkDocs made of a page, cut into markup and text, and which of the text is prose.

Headings, links and code are not prose, nor is what stands in another language than the page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PIECE = re.compile(
    r"<!--.*?-->|<(?P<close>/?)(?P<tag>[a-zA-Z][\w-]*)(?P<attributes>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>|(?P<text>[^<]+)|<",
    re.S,
)
_NOT_PROSE = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "a", "button", "summary", "code", "pre", "script", "style"})
_LANGUAGE = re.compile(r"\slang\s*=")


@dataclass(frozen=True)
class Piece:
    """A tag, a comment or a stretch of text, as it stands in the HTML."""

    html: str
    is_text: bool
    is_prose: bool


def pieces(html: str) -> Iterator[Piece]:
    """The HTML piece by piece; joined they are the HTML again."""
    left_out, depth = "", 0  # the outermost element whose text is not prose, and how many of its name are open in it
    for match in _PIECE.finditer(html):
        if match["text"]:
            yield Piece(match[0], is_text=True, is_prose=not depth)
            continue
        tag = (match["tag"] or "").lower()
        if depth:
            if tag == left_out:
                depth += -1 if match["close"] else 1
        elif tag and not match["close"] and (tag in _NOT_PROSE or _LANGUAGE.search(match["attributes"])):
            left_out, depth = tag, 1
        yield Piece(match[0], is_text=False, is_prose=False)
