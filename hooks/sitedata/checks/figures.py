"""Checks that both languages of a text name the same figures: limits, amounts, dates, numbers of rules."""

import re
from collections.abc import Iterator

from sitedata.dates import Language
from sitedata.problems import Problem
from sitedata.translation.overview import Translations
from sitedata.translation.passages import Passage

# What is no figure of the text: targets of links, citations, comments, addresses, attribute lists, the numbers of a
# list, names such as CD19, 24-hour, which is døgn in Danish, and the country code of telephone numbers.
_ASIDE = re.compile(
    r"\]\([^)\n]*\)|\[\^[^\]\n]*\]|<!--.*?-->|https?://\S+|\{[^}\n]*\}"
    r"|^\s*\d+\.(?=\s)|\b[A-Za-z][A-Za-zÀ-ÿ_-]*+\d[\w-]*|\b24-hour\b|\+45\b",
    re.M,
)
_DIGIT = re.compile("[0-9]")
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_THOUSANDS: dict[Language, re.Pattern[str]] = {
    "da": re.compile(r"(?<=\d)\.(?=\d{3}(?!\d))"),
    "en": re.compile(r"(?<=\d),(?=\d{3}(?!\d))"),
}
_WORD_UP_TO = 12  # "fifth" and "5." say the same; so do "fase 1" and "phase I"


def figure_problems(translations: Translations) -> Iterator[Problem]:
    """A warning for each pair of texts in which only one of the languages names a figure."""
    for status in translations.all:
        danish, english = status.unit.danish, status.unit.english
        if danish and english and (differ := figures(danish, "da") ^ figures(english, "en")):
            named = ", ".join(sorted(differ))
            message = (
                f"tallene er ikke de samme på dansk ({danish.file}:{danish.line}): {named} står kun på det ene sprog. "
                "Ret det sprog, der er forkert."
            )
            yield Problem(english.file, english.line, "figures-differ", message, "warning")


def figures(passage: Passage, language: Language) -> set[str]:
    """The figures of a text in one spelling: 40.898 and 40,898 are 40898, 1,5 is 1.5, 16:30 is 16.30.

    Small whole numbers are left out, because they may be written as words.
    """
    found: set[str] = set()
    if not _DIGIT.search(passage.text):
        return found  # most texts name none
    for written in _FIGURE.findall(_ASIDE.sub(" ", passage.text)):
        plain = re.sub("[,:]", ".", _THOUSANDS[language].sub("", written)).removesuffix(".00")
        if not plain.isdecimal() or int(plain) > _WORD_UP_TO:
            found.add(plain)
    return found
