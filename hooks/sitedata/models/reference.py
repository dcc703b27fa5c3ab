"""What the rest points to: sources, and the words of the field."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, RootModel, model_validator

from sitedata.citations import CitationField
from sitedata.dates import Day, PartialDate
from sitedata.models.base import Line, Model, Record, SourceAddress, SourcedRecord, Text, described
from sitedata.models.organisations import OrganisationId


class SourceKind(StrEnum):
    """What sort of source it is. Acts are law; guidelines are good practice."""

    ACT = "act"
    GUIDELINE = "guideline"
    PAGE = "page"
    NEWS = "news"
    REGISTER = "register"
    ARTICLE = "article"
    MINUTES = "minutes"
    TENDER = "tender"


class SourceLanguage(StrEnum):
    """The language of the source itself."""

    DA = "da"
    EN = "en"
    SV = "sv"
    NO = "no"
    NL = "nl"
    IT = "it"
    DE = "de"
    FR = "fr"


class Source(Record):
    """One address, or one legal act: what a statement on the site rests on."""

    title: Text = described(
        "Hvad kilden handler om, eller lovens navn.", "What the source is about, or the name of the act."
    )
    short: Text | None = described(
        "Kort navn for en lov eller vejledning.", "Short name of an act or guideline.", default=None
    )
    language: SourceLanguage = described("Kildens sprog.", "Language of the source.", example="da")
    publisher: Line | None = described(
        "Udgiver, som navnet skrives.", "Publisher as written.", example="EUR-Lex", default=None
    )
    organisation: OrganisationId | None = described(
        "Udgiverens id, hvis den er i organisations.yml.",
        "Id of the publisher, if among the organisations.",
        default=None,
    )
    url: SourceAddress | None = described(
        "Adresse.", "Address.", example="https://eur-lex.europa.eu/eli/reg/2014/536/oj", default=None
    )
    kind: SourceKind = described("Slags kilde.", "Kind of source.", example="act")
    date: PartialDate | None = described(
        "Sidens egen dato, hvis den står der.",
        "The page's own date, if it states one.",
        example="2024-01-11",
        default=None,
    )
    seen: Day | None = described(
        "Den dag, en kopi af siden er læst. Tom: ikke læst, og så må kilden kun citeres med ?.",
        "The day a copy of the page was read. Empty: not read, and then it may only be cited with ?.",
        example="2026-11-22",
        default=None,
    )

    @model_validator(mode="after")
    def _one_publisher(self) -> "Source":
        if (self.publisher is None) == (self.organisation is None):
            raise ValueError("skal have enten publisher eller organisation, ikke begge")
        return self


class Abbreviation(Model):
    """An abbreviation, which may differ between the languages."""

    da: Line = described("Dansk forkortelse.", "Danish abbreviation.", example="VMK")
    en: Line = described("Engelsk forkortelse.", "English abbreviation.", example="MREC")


class Forms(Model):
    """Other forms of a term."""

    da: list[Line] = described("Danske former.", "Danish forms.", example=["klinisk trial"], default=list)
    en: list[Line] = described("Engelske former.", "English forms.", example=["clinical study"], default=list)


class Term(SourcedRecord):
    """A word of the field: the preferred form in both languages, and what it means."""

    sources: list[CitationField] = described(
        "Lov eller side, der bruger ordet. Tom: vores forslag.",
        "Act or page that carries the term. Empty: our proposal.",
        example=["ctr?, art. 2"],
        default=list,
    )
    term: Text = described("Foretrukken form.", "Preferred form.")
    abbreviation: Abbreviation | None = described("Forkortelse.", "Abbreviation.", default=None)
    allowed: Forms = described("Tilladte former.", "Allowed forms.", default=Forms)
    forbidden: Forms = described("Former, vi undgår.", "Forms we avoid.", default=Forms)
    marked: bool = described(
        "Om ordet bliver forklaret, hvor det først står på en side. false for ord, læseren kender i forvejen.",
        "Whether the word is explained where it first stands on a page. false for words the reader knows.",
        example=False,
        default=True,
    )
    definition: Text = described("Forklaring i almindelige ord.", "Explanation in plain words.")


class Labels(RootModel[dict[Annotated[str, Field(pattern=r"^[a-z0-9_.-]+$")], Text]]):
    """The words the templates need, by key."""
