"""Finds the forms of the glossary in running text.

A table of words and not one long regular expression: each word of the text is looked up once, however many forms
there are, and neither the words inside a compound nor those joined by a hyphen are words here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from sitedata.dates import Language
from sitedata.terms.inflection import adjective_forms, noun_forms

T = TypeVar("T")

# A hyphen at either end is that of a carried part, "celle- og genterapi"; what slashes join is a reference number.
_WORD = re.compile(r"[-/]?[^\W_]+(?:[-/'][^\W_]+)*[-/]?|§")
_SPACE = re.compile(r"\s+")
# Between these and the noun before them the inflection ends: "lægemidlet til avanceret terapi", "chains of custody".
_JOINING = {
    "da": frozenset(
        {"af", "den", "det", "efter", "en", "et", "for", "fra", "i", "med", "og", "om", "på", "til", "uden"}
    ),
    "en": frozenset({"and", "by", "for", "from", "in", "of", "on", "out", "the", "to", "under", "with"}),
}


@dataclass(frozen=True)
class Found(Generic[T]):
    """A form found in a text: from where to where, and what it is a form of."""

    start: int
    end: int
    meaning: T


@dataclass(frozen=True)
class _Form(Generic[T]):
    """A form word by word: what stands between each and the one before, and the shapes it takes."""

    words: tuple[tuple[str, frozenset[str]], ...]
    anchor: int
    meaning: T

    def has_words(self, words: list[str]) -> bool:
        """Whether the words are those of the form."""
        return len(words) == len(self.words) and all(
            _key(word) in shapes for word, (_, shapes) in zip(words, self.words, strict=True)
        )

    def has_gaps(self, text: str, spans: list[tuple[int, int]]) -> bool:
        """Whether between the words stands what stands between those of the form, a line's end being a space."""
        gaps = (text[end:start] for (_, end), (start, _) in pairwise(spans))
        return all(_SPACE.sub(" ", gap) == wanted for gap, (wanted, _) in zip(gaps, self.words[1:], strict=True))


class Lexicon(Generic[T]):
    """Forms in one language, each with what it means."""

    def __init__(self, language: Language) -> None:
        self._language: Language = language
        # Each form under its longest word, which is seldom a common one.
        self._forms: dict[str, list[_Form[T]]] = {}

    def add(self, form: str, meaning: T) -> None:
        """Find the form, in every inflection, from now on."""
        words = tuple(_inflected(form, self._language))
        if not words:
            return  # a form without a word stands nowhere
        anchor = max(range(len(words)), key=lambda index: max(map(len, words[index][1])))
        for word in {word.lower() for word in words[anchor][1]}:
            self._forms.setdefault(word, []).append(_Form(words, anchor, meaning))

    def find(self, text: str) -> list[Found[T]]:
        """Every form in the text from left to right, the longest where two begin alike, none overlapping."""
        text = text.replace("’", "'")
        words = _WORD.findall(text)
        same = [
            (first, form)
            for index, word in enumerate(words)
            if word.lower() in self._forms
            for form in self._forms[word.lower()]
            if (first := index - form.anchor) >= 0 and form.has_words(words[first : first + len(form.words)])
        ]
        if not same:
            return []  # of most texts no more is asked
        spans = [word.span() for word in _WORD.finditer(text)]
        found = [
            Found(of_form[0][0], of_form[-1][1], form.meaning)
            for first, form in same
            if form.has_gaps(text, of_form := spans[first : first + len(form.words)])
        ]
        return list(_apart(sorted(found, key=lambda each: (each.start, -each.end))))


def _apart(found: Iterable[Found[T]]) -> Iterator[Found[T]]:
    end = 0
    for each in found:
        if each.start >= end:
            yield each
            end = each.end


def _inflected(form: str, language: Language) -> Iterator[tuple[str, frozenset[str]]]:
    words = list(_WORD.finditer(form))
    for index, word in enumerate(words):
        gap = form[words[index - 1].end() : word.start()] if index else ""
        following = words[index + 1][0] if index + 1 < len(words) else ""
        if word[0] in _JOINING[language]:
            shapes = frozenset({word[0]})
        elif not following or following in _JOINING[language]:
            shapes = noun_forms(word[0], language)
        else:
            shapes = adjective_forms(word[0], language)
        yield gap, frozenset(map(_key, shapes))


def _key(word: str) -> str:
    """The word as it is compared: a capital first makes no difference, capitals in an abbreviation do."""
    return word.lower() if word[1:].islower() else word
