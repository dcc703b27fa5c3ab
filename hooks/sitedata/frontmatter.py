"""The front matter of a page: what an editor says of it above its text."""

from enum import StrEnum
from typing import Literal

from sitedata.dates import Day
from sitedata.models.base import FormerAddress, Line, Model, Slug, described


class Notice(StrEnum):
    """What the reader is told above the page."""

    DRAFT = "draft"
    NOT_ADVICE = "not-advice"


class PageMeta(Model):
    """The front matter of a page."""

    description: Line = described("Én sætning om siden, højst 200 tegn.", "One sentence on the page.", max_length=200)
    slug_en: Slug | None = described("Sidens engelske adresseled.", "The page's English path segment.", default=None)
    english: Literal["fallback", "hide"] = described(
        "Uden oversættelse: fallback viser den danske tekst på engelsk adresse, hide giver ingen engelsk side.",
        "Without a translation: fallback shows the Danish text at the English address, hide gives no English page.",
        default="fallback",
    )
    summary_en: Line | None = described(
        "Kort engelsk resumé, som vises i stedet for den danske tekst.",
        "Short English summary, shown instead of the Danish text.",
        default=None,
    )
    title_en: Line | None = described(
        "Sidens engelske titel over det engelske resumé.",
        "The page's English title, above the English summary.",
        default=None,
    )
    redirect_from: list[FormerAddress] = described(
        "Adresser, siden havde før.", "Addresses the page had before.", default=list
    )
    notices: list[Notice] = described("Forbehold øverst på siden.", "Notices above the page.", default=list)
    template: Literal["home.html", "search.html", "whole-section.html"] | None = described(
        "Særlig skabelon.", "Special template.", default=None
    )
    checked: Day | None = described("Sidst kontrolleret.", "Last checked.", default=None)
    checked_by: Line | None = described("Rolle, der kontrollerede.", "Role that checked.", default=None)
    review_by: Day | None = described("Kontrolleres igen senest.", "To be reviewed by.", default=None)
    owner: Line | None = described("Rolle, der ejer siden.", "Role that owns the page.", default=None)
