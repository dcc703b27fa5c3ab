"""A text as the ledger keeps it: in blocks, so that the way its lines are broken means nothing."""

import hashlib
import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

# A paragraph ends at a blank line; an item of a list and a row of a table stand for themselves.
_BLOCK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d+\.)[ \t])|\n(?=[ \t]*\|)")


@dataclass(frozen=True)
class Passage:
    """A piece of text in one language, and the file and line where it stands."""

    text: str
    file: str
    line: int

    @cached_property
    def blocks(self) -> tuple[str, ...]:
        """The text's paragraphs, list items and table rows, each on one line."""
        pieces = (" ".join(piece.split()) for piece in _BLOCK.split(self.text))
        return tuple(piece for piece in pieces if piece)

    @cached_property
    def fingerprint(self) -> str:
        """The same for two texts that differ in nothing but white space."""
        return fingerprint(self.text)

    @property
    def words(self) -> int:
        """How many words a translator has to deal with."""
        return len(self.text.split())


def fingerprint(text: str) -> str:
    """A short hash of the text; white space, however much of it, counts as one space."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Change:
    """Blocks that stood in the text before, and those that stand there now; either may be empty."""

    before: tuple[str, ...]
    now: tuple[str, ...]


def changes(before: tuple[str, ...], now: tuple[str, ...]) -> tuple[Change, ...]:
    """The places where two versions of a text differ, in order."""
    codes = SequenceMatcher(None, before, now, autojunk=False).get_opcodes()
    return tuple(Change(before[a:b], now[c:d]) for code, a, b, c, d in codes if code != "equal")
