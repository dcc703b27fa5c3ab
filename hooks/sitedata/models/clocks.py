"""The times a plan is made of: how long, on what basis, after what, and for whom they apply."""

from enum import StrEnum
from typing import Annotated

from pydantic import model_validator

from sitedata.citations import CitationField
from sitedata.models.base import Record, RecordId, Ref, Slug, Text, described
from sitedata.models.guide import StepId
from sitedata.models.organisations import OrganisationId
from sitedata.models.route import RouteMark

ClockId = Annotated[RecordId, Ref("clocks")]


class PlanOption(StrEnum):
    """What the reader adds to a plan."""

    CLASSIFICATION = "classification"
    PREPARATION = "preparation"
    NEW_PERMIT = "new-permit"
    QUESTIONS = "questions"
    EXPERTS = "experts"
    FAST_EU = "fast-eu"
    CONDUCT = "conduct"


class ClockBasis(StrEnum):
    """What a time rests on: law, a published target, an estimate of ours, or nothing that we have found."""

    STATUTORY = "statutory"
    TARGET = "target"
    ESTIMATE = "estimate"
    UNKNOWN = "unknown"


class ClockHolder(StrEnum):
    """Who holds the clock: whose time it is."""

    SPONSOR = "sponsor"
    AUTHORITY = "authority"
    SHARED = "shared"


class CountingRule(StrEnum):
    """How a time is counted: plain calendar days, those of Regulation 1182/71, or those with the stop at Christmas."""

    CALENDAR = "calendar"
    EU = "eu"
    CTIS = "ctis"


class Clock(Record):
    """One time in a plan."""

    step: StepId = described("Id på guidens trin.", "Id of the guide's step.", example="application")
    name: Text = described("Hvad der sker.", "What happens.")
    basis: ClockBasis = described(
        "Grundlag: statutory (lov), target (mål), estimate (skøn) eller unknown (ingen kendt tid).",
        "Basis: statutory, target, estimate or unknown (no known time).",
        example="statutory",
    )
    days: int | None = described("Kalenderdage.", "Calendar days.", example=45, default=None, ge=1)
    weeks: int | None = described("Uger.", "Weeks.", example=14, default=None, ge=1)
    months: int | None = described("Måneder.", "Months.", example=12, default=None, ge=1)
    least_weeks: int | None = described("Færrest uger i et skøn.", "Fewest weeks.", example=6, default=None, ge=0)
    most_weeks: int | None = described("Flest uger i et skøn.", "Most weeks.", example=12, default=None, ge=1)
    part_of: int | None = described(
        "Dage i trinnets frist, når uret kun er en del af den.",
        "Days of the step's limit when the clock is only a part of it.",
        example=31,
        default=None,
        ge=1,
    )
    up_to: bool = described("Sand, hvis tiden er »op til«.", "True if 'up to'.", example=True, default=False)
    counting: CountingRule = described(
        "Sådan tælles: calendar, eu (forordning 1182/71) eller ctis (også med urstop ved jul).",
        "How it is counted: calendar, eu (Regulation 1182/71) or ctis (with the Christmas clock stop too).",
        example="ctis",
        default=CountingRule.CALENDAR,
    )
    who: ClockHolder = described("Hvis tid det er.", "Whose time it is.", example="authority")
    routes: list[Slug] = described(
        "Id på de ruter, tiden gælder.", "Ids of the routes it applies to.", example=["r2a"], min_length=1
    )
    marks: list[RouteMark] = described(
        "Tag kun tiden med, når et af mærkerne gælder.", "Only with one of the marks.", example=["gmo"], default=list
    )
    options: list[PlanOption] = described(
        "Tag kun tiden med, når alle valgene er truffet.",
        "Only with all of the options.",
        example=["questions"],
        default=list,
    )
    unless: list[PlanOption] = described(
        "Udelad tiden, når et af valgene er truffet.", "Left out with any of the options.", default=list
    )
    after: list[ClockId] = described(
        "De tider, der skal være gået først; udeladt: planens start.",
        "The times that come first; left out: the start of the plan.",
        example=["validation"],
        default=list,
    )
    ask: OrganisationId | None = described(
        "Hvem man kan spørge, når tiden er ukendt.", "Whom to ask when the time is unknown.", default=None
    )
    note: Text | None = described("Forbehold.", "Reservation.", default=None)
    sources: list[CitationField] = described(
        "Kilder; et skøn har ingen.", "Sources; an estimate has none.", example=["ctr?, art. 5"], default=list
    )

    @model_validator(mode="after")
    def _length_fits_basis(self) -> "Clock":
        fixed = [length for length in (self.days, self.weeks, self.months) if length is not None]
        estimated = [weeks for weeks in (self.least_weeks, self.most_weeks) if weeks is not None]
        if self.basis is ClockBasis.ESTIMATE and (fixed or len(estimated) != 2 or estimated[0] > estimated[1]):
            raise ValueError("er et skøn og skal have least_weeks og most_weeks, det mindste først, og ingen fast tid")
        if self.basis in (ClockBasis.STATUTORY, ClockBasis.TARGET):
            if len(fixed) != 1 or estimated:
                raise ValueError("er lov eller mål og skal have én tid: days, weeks eller months")
            if not self.sources:
                raise ValueError("er lov eller mål og skal have mindst én kilde under sources")
        if self.basis is ClockBasis.UNKNOWN and (fixed or estimated or self.ask is None):
            raise ValueError("har ingen kendt tid og skal sige, hvem man kan spørge (ask), men ingen tid have")
        return self

    @model_validator(mode="after")
    def _says_only_what_counts(self) -> "Clock":
        if self.counting is CountingRule.CTIS and self.months is not None:
            raise ValueError(
                "tæller måneder, og urstoppet ved jul kan kun tælles i dage. Tilladt counting: eu, calendar"
            )
        if self.basis in (ClockBasis.ESTIMATE, ClockBasis.UNKNOWN):
            said = {
                "counting": self.counting is not CountingRule.CALENDAR,
                "up_to": self.up_to,
                "part_of": self.part_of is not None,
            }
            if any(said.values()):
                fields = ", ".join(field for field, is_said in said.items() if is_said)
                raise ValueError(f"har ingen fast tid, så {fields} ville blive overset. Slet feltet, eller skriv tiden")
        return self
