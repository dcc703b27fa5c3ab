"""The items of the lists of a Markdown page, and the ids that editors give them.

An id stands at the end of the item's own text, as that of a heading does. Markdown looks for it on a line of its own.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from sitedata.markdown import without_code

# An item of a list that stands in no other, with the lists in it; and the id at the end of its own text.
# Markdown counts up to three spaces as none.
_ITEM = re.compile(r"^ {0,3}(?:[-*+]|\d+\.)[ \t]+\S.*(?:\n(?! {0,3}(?:[-*+]|\d+\.)[ \t]|[ \t]*(?:\n|\Z)|#).*)*", re.M)
_INNER_ITEM = re.compile(r"\n(?: {4}| {0,3}\t)[ \t]*(?:[-*+]|\d+\.)[ \t]")
_ITEM_ID = re.compile(r"(?<=\s)\{:?[ \t]*#(?P<id>[^\s{}]+)[ \t]*\}(?=[ \t]*(?:\n|\Z))")


@dataclass(frozen=True)
class Item:
    """An item of a list: its text without its id, the id (empty if none), its line, and where the id is written."""

    text: str
    id: str
    line: int
    mark: tuple[int, int]


def items(text: str, first_line: int = 1) -> list[Item]:
    """The items of the lists of a page, those in other items left out."""
    masked = without_code(text)
    found = []
    for match in _ITEM.finditer(masked):
        start, end = match.span()
        inner = _INNER_ITEM.search(masked, start, end)
        own_end = inner.start() if inner else end
        mark = _ITEM_ID.search(masked, start, own_end)
        # Code is blank in the masked text, and no blank here.
        place = (len(text[: mark.start()].rstrip()), mark.end()) if mark else (own_end, own_end)
        words = text[start : place[0]] + text[place[1] : end]
        found.append(Item(words, mark["id"] if mark else "", masked.count("\n", 0, start) + first_line, place))
    return found


def with_item_ids(text: str) -> str:
    """The text with each item's id on a line of its own, where Markdown looks for it."""
    return _with_ids(text, lambda item: f"\n{{#{item.id}}}")


def without_item_ids(text: str) -> str:
    """The text without the ids of items."""
    return _with_ids(text, lambda _: "")


def _with_ids(text: str, written: Callable[[Item], str]) -> str:
    if "{" not in text:
        return text  # as most, which are not read closely
    for item in reversed([item for item in items(text) if item.id]):
        start, end = item.mark
        text = text[:start] + written(item) + text[end:]
    return text
