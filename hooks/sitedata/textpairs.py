"""Texts in both languages, found in the values of a data file wherever they stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from sitedata.yamlvalues import KeyPath


@dataclass(frozen=True)
class TextPair:
    """A text in both languages, and the way to it."""

    where: KeyPath
    da: str
    en: str


def text_pairs(value: object, where: KeyPath = ()) -> Iterator[TextPair]:
    """Every text that stands in both languages inside ``value``."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from text_pairs(item, (*where, index))
    elif isinstance(value, dict):
        da, en = value.get("da"), value.get("en")
        if isinstance(da, str) and isinstance(en, str):
            yield TextPair(where, da, en)
            return
        for key, item in value.items():
            yield from text_pairs(item, (*where, key))
