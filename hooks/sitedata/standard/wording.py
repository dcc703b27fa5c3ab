"""A changed text word by word: what went, what came, and what stayed between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = re.compile(r"\w[\w'’-]*|\S")


class PieceKind(StrEnum):
    """Whether words stand in both texts, only in the old one, or only in the new one."""

    SAME = "same"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True)
class Piece:
    """Some words that follow one another; ``spaced`` tells whether there is a space before them."""

    kind: PieceKind
    text: str
    spaced: bool


def pieces(before: str, now: str) -> list[Piece]:
    """Both texts in one: what was deleted stands, with a space after it, before what was inserted in its place."""
    return list(_pieces(" ".join(before.split()), " ".join(now.split())))


def _pieces(before: str, now: str) -> Iterator[Piece]:
    old, new = list(_WORD.finditer(before)), list(_WORD.finditer(now))
    matcher = SequenceMatcher(None, [word[0] for word in old], [word[0] for word in new], autojunk=False)
    for code, a, b, c, d in matcher.get_opcodes():
        if code == "equal":
            yield _piece(PieceKind.SAME, now, new[c:d])
            continue
        if a < b:
            yield _piece(PieceKind.DELETED, before, old[a:b])
        if c < d:
            inserted = _piece(PieceKind.INSERTED, now, new[c:d])
            yield replace(inserted, spaced=inserted.spaced or a < b)


def _piece(kind: PieceKind, text: str, words: list[re.Match[str]]) -> Piece:
    start = words[0].start()
    return Piece(kind, text[start : words[-1].end()], start > 0 and text[start - 1] == " ")
