"""Dates as editors write them, and as readers of each language read them.

A date may be known to the day, the month, the season or only the year. What is not known is not made up.
"""

import os
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Literal

from babel.dates import format_date
from pydantic import AfterValidator, WithJsonSchema

Language = Literal["da", "en"]
LANGUAGES: tuple[Language, ...] = ("da", "en")

_PATTERN = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-(spring|summer|autumn|winter))?"
_SEASONS = {
    "spring": ("03", "foråret", "spring"),
    "summer": ("06", "sommeren", "summer"),
    "autumn": ("09", "efteråret", "autumn"),
    "winter": ("12", "vinteren", "winter"),
}
LOCALES: dict[Language, str] = {"da": "da_DK", "en": "en_GB"}


def _valid(text: str) -> str:
    if not re.fullmatch(_PATTERN, text):
        raise ValueError(
            'skal være "ÅÅÅÅ", "ÅÅÅÅ-MM", "ÅÅÅÅ-MM-DD" eller "ÅÅÅÅ-autumn" (spring, summer, autumn, winter)'
        )
    first_day(text)
    return text


def _valid_day(text: str) -> str:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError('skal være en hel dato: "ÅÅÅÅ-MM-DD"')
    first_day(text)
    return text


@dataclass(frozen=True)
class IsDate:
    """Marks a text field as a date, so that views can write it in the reader's language."""


PartialDate = Annotated[
    str, AfterValidator(_valid), WithJsonSchema({"type": "string", "pattern": f"^{_PATTERN}$"}), IsDate()
]
Day = Annotated[str, AfterValidator(_valid_day), WithJsonSchema({"type": "string", "format": "date"}), IsDate()]


@cache
def first_day(text: str) -> date:
    """The first day of the period a (valid) date text names; raises ``ValueError`` when it is not in the calendar."""
    parts = text.split("-")
    if len(parts) > 1 and parts[1] in _SEASONS:
        parts[1] = _SEASONS[parts[1]][0]
    year, month, day = (int(part) for part in [*parts, "1", "1"][:3])
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ValueError("er en dato, der ikke findes i kalenderen") from error


@cache
def formatted(text: str, language: Language) -> str:
    """A date as running text: ``17. december 2025`` or ``17 December 2025``, ``efteråret 2025`` or ``autumn 2025``."""
    parts = text.split("-")
    if len(parts) == 1:
        return text
    if parts[1] in _SEASONS:
        _, danish, english = _SEASONS[parts[1]]
        return f"{danish if language == 'da' else english} {parts[0]}"
    pattern = {2: "MMMM y", 3: "d. MMMM y" if language == "da" else "d MMMM y"}[len(parts)]
    return format_date(first_day(text), pattern, locale=LOCALES[language])


def today() -> date:
    """Today, or the day in the environment variable ``SITE_DATE`` (so that no build or test depends on the calendar).

    Raises ``ValueError`` when ``SITE_DATE`` is not a full date.
    """
    setting = os.environ.get("SITE_DATE")
    return date.fromisoformat(setting) if setting else date.today()
