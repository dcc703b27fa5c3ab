"""What a Markdown page contains, found without building it: headings, links, citations, data directives.

Code (fenced and inline) is masked first, so that examples are not taken for content.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

# As in Markdown itself, a code span ends with its paragraph, and an escaped backtick does not begin one.
_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)[^\n]*$"
    r"|(?<!\\)(?P<tick>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=tick)(?!`)",
    re.M | re.S,
)
_HEADING = re.compile(r"^(?P<marks>#{1,6})[ \t]+(?P<text>.*?)[ \t]*(?:\{:?[ \t]*#(?P<id>[^\s}]+)[^}]*\})?[ \t]*$", re.M)
LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]\((?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+\"[^\"]*\")?\)"
)
CITATION = re.compile(r"\[\^(?P<citation>[^\]\n]+)\]")
DIRECTIVE = re.compile(r"^<!--[ \t]*data:[ \t]*(?P<name>[^\s>]+)(?:[ \t]+(?P<argument>[^\s>]+))?[ \t]*-->[ \t]*$", re.M)

# What is taken out of a text to read it plainly, in this order, and what takes its place.
_MARKS = (
    (re.compile(r"<!--.*?-->|</?[a-zA-Z][^>]*>", re.S), " "),
    (CITATION, ""),
    (LINK, r"\g<text>"),
    (re.compile(r"\{:?[ \t]*[#.][^}]*\}"), ""),
    (re.compile(r"^[ \t]*(?:#{1,6}|[-*+]|\d+\.|>|:)[ \t]+|^[ \t|:-]+$", re.M), ""),
    (re.compile(r"\*+|`+|\\(?=[^\w\s])"), ""),
    (re.compile(r"[ \t]*\|[ \t]*"), " "),
)


@dataclass(frozen=True)
class Heading:
    """A heading: level 1-6, its text, its explicit id (empty if none) and its line."""

    level: int
    text: str
    id: str
    line: int


@dataclass(frozen=True)
class Found:
    """Something found in a page: a link's target, a citation, a directive's name; with a second part and its line."""

    text: str
    extra: str
    line: int


def without_code(text: str) -> str:
    """The text with every code span and block blanked out, at the same length and with the same lines."""
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def headings(masked: str, first_line: int) -> list[Heading]:
    """The headings of a page."""
    return [
        Heading(len(match["marks"]), match["text"].strip(), match["id"] or "", _line(masked, match, first_line))
        for match in _HEADING.finditer(masked)
    ]


def links(masked: str, first_line: int) -> Iterator[Found]:
    """Every link (``extra`` is its text) and image (``extra`` is ``!`` and its text)."""
    for match in LINK.finditer(masked):
        yield Found(match["target"], match["image"] + match["text"], _line(masked, match, first_line))


def citations(masked: str, first_line: int) -> Iterator[Found]:
    """Every citation, as written between ``[^`` and ``]``."""
    for match in CITATION.finditer(masked):
        yield Found(match["citation"], "", _line(masked, match, first_line))


def directives(masked: str, first_line: int) -> Iterator[Found]:
    """Every data directive: its name, and in ``extra`` its argument."""
    for match in DIRECTIVE.finditer(masked):
        yield Found(match["name"], match["argument"] or "", _line(masked, match, first_line))


def _line(text: str, match: re.Match[str], first_line: int) -> int:
    return text.count("\n", 0, match.start()) + first_line


def plain(text: str) -> str:
    """What a reader reads of Markdown: no marks, no notes, no comments, links by their words."""
    for pattern, replacement in _MARKS:
        text = pattern.sub(replacement, text)
    return " ".join(unescape(text).split())
