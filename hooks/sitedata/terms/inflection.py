"""The forms a word takes in running text: number, definiteness and genitive, as far as its spelling shows them.

Too many forms are made rather than too few: no text holds those that are not words of the language.
"""

import re
from collections.abc import Iterator
from functools import cache

from sitedata.dates import Language

# Where a word ends in what looks like a sibilant, the genitive adds only an apostrophe, which is no part of the word.
_SIBILANT = ("s", "x", "z")
_ABBREVIATION = re.compile(r".*[A-ZÆØÅ][A-ZÆØÅ0-9]*")
_ENGLISH_SIBILANT = re.compile(r".*(?:s|x|z|ch|sh)")
_CONSONANT_AND_Y = re.compile(r".*[^aeiou]y")

_DANISH_ENDINGS = ("", "en", "et", "er", "ene", "erne")
_DANISH_ENDINGS_AFTER_E = ("", "n", "t", "r", "ne", "rne")
_DANISH_ENDINGS_AFTER_ER = ("", "e", "en", "et", "er", "ne", "ene")
_DANISH_ENDINGS_OF_SHORTENED = ("e", "en", "et", "er", "ene", "erne")
_DANISH_ENDINGS_OF_VERBS = ("", "r", "t", "de", "nde")
_DANISH_ENDINGS_OF_ABBREVIATIONS = ("", "'en", "'et", "'er", "'erne", "'ene", "'ne")
# The plural is the word itself; with the common endings the noun would become the verb (forsøg, forsøger).
_DANISH_UNCHANGED_PLURAL = re.compile(r".*(?:forsøg|spor|brud|fund|mål)")
_DANISH_ADJECTIVE = re.compile(r".*(?:isk|ig|log|gen|[ae]l|iv|eret)")
# A single consonant after a single vowel is doubled before an ending, in many words: protokol, protokoller.
_DOUBLED = re.compile(r".*[^aeiouyæøå][aeiouyæøå][bdfgklmnprst]|[aeiouyæøå][bdfgklmnprst]")
_DOUBLE = re.compile(r"([bdfgklmnprst])\1(?=[lr]$)")


@cache
def noun_forms(word: str, language: Language) -> frozenset[str]:
    """Every form of a noun; in Danish also of a verb or an adjective that stands alone."""
    if language == "en":
        return frozenset(_english(word))
    return frozenset(
        form + s for form in _danish(word) for s in ("", "" if form.endswith(_SIBILANT) else _genitive(form))
    )


@cache
def adjective_forms(word: str, language: Language) -> frozenset[str]:
    """Every form of a word that describes the noun after it."""
    if language == "en" or not word.islower():
        return frozenset({word})
    stems = {word, word + word[-1]} if _DOUBLED.fullmatch(word) else {word}
    plurals = {word[:-1] + "de"} if word.endswith("et") else {f"{stem}e" for stem in stems}
    return frozenset({word, f"{word}t", *plurals})


def _genitive(form: str) -> str:
    return "'s" if _ABBREVIATION.fullmatch(form) else "s"


def _danish(word: str) -> Iterator[str]:
    if _ABBREVIATION.fullmatch(word):
        endings: tuple[str, ...] = _DANISH_ENDINGS_OF_ABBREVIATIONS
        yield word + "s"
    elif _DANISH_UNCHANGED_PLURAL.fullmatch(word):
        endings = ("", "et", "ene")
        yield from (word + word[-1] + ending for ending in ("et", "ene"))
    elif word.endswith("ere"):
        endings = _DANISH_ENDINGS_OF_VERBS
    elif word.endswith("e"):
        endings = _DANISH_ENDINGS_AFTER_E
    elif word.endswith("er"):
        endings = _DANISH_ENDINGS_AFTER_ER
    else:
        endings = _DANISH_ENDINGS
        if _DOUBLED.fullmatch(word):
            yield from (word + word[-1] + ending for ending in endings[1:])
    yield from (word + ending for ending in endings)
    if word.endswith(("el", "er")):  # the e falls out: middel, midler; center, centre
        shortened = _DOUBLE.sub(r"\1", word[:-2] + word[-1])
        yield from (shortened + ending for ending in _DANISH_ENDINGS_OF_SHORTENED)
    if word.endswith("um"):  # kommissorium, kommissoriet
        yield from (word[:-2] + ending for ending in _DANISH_ENDINGS[1:])
    if _DANISH_ADJECTIVE.fullmatch(word):
        yield from adjective_forms(word, "da")


def _english(word: str) -> Iterator[str]:
    plural = f"{word}s"
    if _ENGLISH_SIBILANT.fullmatch(word):
        plural = f"{word}es"
    elif _CONSONANT_AND_Y.fullmatch(word):
        plural = f"{word[:-1]}ies"
    yield from (word, f"{word}'s", plural)
