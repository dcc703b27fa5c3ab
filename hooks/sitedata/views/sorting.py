"""Alphabetical order in each language (æ, ø, å come last in Danish, and aa is å), and items under headings."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from sitedata.dates import Language
from sitedata.recordnames import SPELT_OUT
from sitedata.site import Site
from sitedata.views.localised import label_key

T = TypeVar("T")
_DANISH = str.maketrans({"æ": "{", "ø": "|", "å": "}"})


@cache
def alphabetical(text: str, language: Language) -> str:
    """A sort key for ``text`` as readers of the language expect it."""
    # Accents do not change the place of a word; the ring of å makes it another letter.
    folded = "".join(
        letter if letter == "å" else _plain(letter) for letter in unicodedata.normalize("NFC", text).casefold()
    )
    if language == "da":
        return folded.replace("aa", "å").translate(_DANISH)
    return folded.translate(SPELT_OUT)


def _plain(letter: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))


@dataclass(frozen=True)
class Group:
    """Items under one heading."""

    id: str
    title: str
    items: list[Any]


def grouped(items: Iterable[T], key: Callable[[T], str], groups: Iterable[tuple[str, str]]) -> list[Group]:
    """The items under ``groups`` (id and title, in the order shown), keeping their order; empty groups are left out."""
    members: dict[str, list[T]] = {}
    for item in items:
        members.setdefault(key(item), []).append(item)
    return [Group(group_id, title, members[group_id]) for group_id, title in groups if group_id in members]


def grouped_by_choice(
    site: Site, language: Language, items: Iterable[T], choice: Callable[[T], str], choices: type[StrEnum]
) -> list[Group]:
    """The items under each of a fixed set of values, by its word, in the order in which the model lists them."""
    return grouped(items, choice, [(value.value, site.label(label_key(value), language)) for value in choices])
