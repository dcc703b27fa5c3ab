"""What a Markdown page contains, found without building it: headings, links, citations, tables, data directives.

Code (fenced and inline) is masked first, so that examples are not taken for content.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape

# As in Markdown itself, a fence names at most its language, a code span ends with its paragraph or where a line begins
# with HTML, and an escaped backtick does not begin one.
_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[ ]*[\w+#.-]*[ ]*\n.*?^(?P=fence)[ ]*$"
    r"|(?<!\\)(?!^`{3,}[^`\n]*$)(?P<tick>`+)(?!`)(?:(?!\n[ \t]*[\n<]).)+?(?<!`)(?P=tick)(?!`)",
    re.M | re.S,
)
_HEADING = re.compile(r"^(?P<marks>#{1,6})[ \t]+(?P<text>.*?)[ \t]*(?:\{:?[ \t]*#(?P<id>[^\s}]+)[^}]*\})?[ \t]*$", re.M)
LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]\((?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+\"[^\"]*\")?\)"
)
CITATION = re.compile(r"\[\^(?P<citation>[^\]\n]+)\]")
DIRECTIVE = re.compile(r"^<!--[ \t]*data:[ \t]*(?P<name>[^\s>]+)(?:[ \t]+(?P<argument>[^\s>]+))?[ \t]*-->[ \t]*$", re.M)
# What an editor means as a data directive, well written or not.
MEANT_DIRECTIVE = re.compile(
    r"<\s*(?:!\s*[-–—]*|[-–—]+)\s*data\b[\s:]*(?P<words>[\w \t-]*?)[ \t–—-]*(?:>|$)", re.I | re.M
)

# The row below a table's head; a line of dashes alone is a rule.
_TABLE = re.compile(r"^(?=.*\|)(?=.*-)[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*(?:[ \t]*:?-+:?)?[ \t]*$", re.M)
TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z][^>]*>", re.S)
# What else is taken out of a text to read it plainly, in this order, and what takes its place.
_MARKS = (
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
class Table:
    """A table: how many columns it has, and the line below its head."""

    columns: int
    line: int


@dataclass(frozen=True)
class Found:
    """Something found in a page: a link's target, a citation, a directive's name; with a second part and its line."""

    text: str
    extra: str
    line: int


def blanked(pattern: re.Pattern[str], text: str) -> str:
    """The text with what fits blanked out, at the same length and with the same lines."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def without_code(text: str) -> str:
    """The text with every code span and block blanked out, at the same length and with the same lines."""
    if "`" not in text and "~~~" not in text:
        return text  # as nearly all
    return blanked(_CODE, text)


def without_fences(text: str) -> str:
    """The text with every block of code blanked out, but not its spans."""
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]) if match["fence"] else match[0], text)


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


def tables(masked: str, first_line: int) -> Iterator[Table]:
    """Every table."""
    for match in _TABLE.finditer(masked):
        yield Table(len(re.findall("-+", match[0])), _line(masked, match, first_line))


def directives(masked: str, first_line: int) -> Iterator[Found]:
    """Every data directive: its name, and in ``extra`` its argument."""
    for match in DIRECTIVE.finditer(masked):
        yield Found(match["name"], match["argument"] or "", _line(masked, match, first_line))


def _line(text: str, match: re.Match[str], first_line: int) -> int:
    return text.count("\n", 0, match.start()) + first_line


def plain(text: str, name: Callable[[str], str] = lambda _: "") -> str:
    """What a reader reads of Markdown: no marks, no notes, no comments, links by their words.

    ``name`` gives the words of a link that has none of its own, from its target.
    """
    text = CITATION.sub("", TAG.sub(" ", text))
    text = LINK.sub(lambda match: match["text"] or name(match["target"]), text)
    for pattern, replacement in _MARKS:
        text = pattern.sub(replacement, text)
    return " ".join(unescape(text).split())
