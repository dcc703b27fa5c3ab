"""Amounts of money as data, and as readers of each language read them."""

from typing import Literal

from babel.numbers import format_decimal

from sitedata.dates import LOCALES, Language
from sitedata.models.base import Model, described

_MILLION = 1_000_000


class Money(Model):
    """An amount, or a range between two amounts, in whole kroner or euros."""

    currency: Literal["DKK", "EUR"] = described("Valuta.", "Currency.", example="DKK")
    least: int = described("Beløbet, eller det mindste.", "The amount, or the least.", example=40898, ge=0)
    most: int | None = described("Det største, hvis beløbet varierer.", "The most, if it varies.", default=None, ge=0)

    def written(self, language: Language) -> str:
        """The amount in running text: ``40.898 kr.`` or ``DKK 40,898``, ``1,5 mio. kr.`` or ``DKK 1.5 million``."""
        ends = [self.least] if self.most is None else [self.least, self.most]
        # Round millions are read as such; 1,234,567 is not rounded to be one.
        in_millions = all(end >= _MILLION and end % (_MILLION // 10) == 0 for end in ends)
        scale = _MILLION if in_millions else 1
        numbers = "-".join(format_decimal(end / scale, locale=LOCALES[language]) for end in ends)
        if language == "en":
            return f"{self.currency} {numbers}{' million' if in_millions else ''}"
        unit = "kr." if self.currency == "DKK" else "euro"
        return f"{numbers}{' mio.' if in_millions else ''} {unit}"
