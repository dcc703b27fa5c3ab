"""Finds the forms of the glossary in running text.

A table of words and not one long regular expression: each word of the text is looked up once, however many forms
there are, and neither the words inside a compound nor those joined by a hyphen are words here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from operator import contains
from typing import Generic, TypeVar

from sitedata.dates import Language
from sitedata.terms.inflection import adjective_forms, noun_forms

T = TypeVar("T")

# The letters of Western Europe, named: to ask of each character whether it is a letter at all takes half as long again.
_LETTER = "[0-9A-Za-zÀ-ÖØ-öø-ÿ]"
# A hyphen at either end is that of a carried part, "celle- og genterapi"; what slashes join is a reference number.
_WORD = re.compile(rf"[-/]?{_LETTER}+(?:[-/']{_LETTER}+)*[-/]?|§")
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
    """A form word by word: the shapes each word takes, what stands between two words, and which is the longest."""

    shapes: tuple[frozenset[str], ...]
    gaps: tuple[str, ...]
    anchor: int
    meaning: T

    def has_words(self, words: list[str]) -> bool:
        """Whether the words are those of the form."""
        return len(words) == len(self.shapes) and all(map(contains, self.shapes, words))

    def has_gaps(self, text: str, spans: list[tuple[int, int]]) -> bool:
        """Whether between the words stands what stands between those of the form, a line's end being a space."""
        gaps = [_SPACE.sub(" ", text[end:start]) for (_, end), (start, _) in pairwise(spans)]
        return gaps == list(self.gaps)


class Lexicon(Generic[T]):
    """Forms in one language, each with what it means."""

    def __init__(self, language: Language) -> None:
        self._language: Language = language
        # Each form under its longest word, which is seldom a common one.
        self._forms: dict[str, list[_Form[T]]] = {}

    def add(self, form: str, meaning: T) -> None:
        """Find the form, in every inflection, from now on."""
        words = list(_WORD.finditer(form))
        if not words:
            return  # a form without a word stands nowhere
        shapes = tuple(_shapes([word[0] for word in words], self._language))
        gaps = tuple(form[before.end() : word.start()] for before, word in pairwise(words))
        anchor = max(range(len(words)), key=lambda index: len(words[index][0]))
        for word in shapes[anchor]:
            self._forms.setdefault(word, []).append(_Form(shapes, gaps, anchor, meaning))

    def find(self, text: str) -> list[Found[T]]:
        """Every form in the text from left to right, the longest where two begin alike, none overlapping."""
        text = text.replace("’", "'")
        words = _WORD.findall(text)
        if self._forms.keys().isdisjoint(words):
            return []  # as of most texts
        same = [
            (first, form)
            for index, word in enumerate(words)
            if word in self._forms
            for form in self._forms[word]
            if (first := index - form.anchor) >= 0 and form.has_words(words[first : first + len(form.shapes)])
        ]
        if not same:
            return []
        spans = [word.span() for word in _WORD.finditer(text)]
        found = [
            Found(of_form[0][0], of_form[-1][1], form.meaning)
            for first, form in same
            if form.has_gaps(text, of_form := spans[first : first + len(form.shapes)])
        ]
        return list(_apart(sorted(found, key=lambda each: (each.start, -each.end))))


def _apart(found: Iterable[Found[T]]) -> Iterator[Found[T]]:
    end = 0
    for each in found:
        if each.start >= end:
            yield each
            end = each.end


def _shapes(words: list[str], language: Language) -> Iterator[frozenset[str]]:
    """For each word of a form the shapes it takes, with a capital first too; an abbreviation keeps its capitals."""
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word in _JOINING[language]:
            forms = frozenset({word})
        elif not following or following in _JOINING[language]:
            forms = noun_forms(word, language)
        else:
            forms = adjective_forms(word, language)
        small = {form.lower() if form[1:].islower() else form for form in forms}
        yield frozenset(small | {form[0].upper() + form[1:] for form in small if form.islower()})
