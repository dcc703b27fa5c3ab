"""The common national standard: its requirements, the versions they were released in, and who has adopted one."""

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints, model_validator

from sitedata.citations import CitationField
from sitedata.dates import Day
from sitedata.models.base import Model, Record, Ref, SourcedRecord, Text, described
from sitedata.models.guide import RequirementId, Role, StepId
from sitedata.models.organisations import OrganisationId

VERSION = r"^[0-9]+-[0-9]+$"
VersionId = Annotated[str, StringConstraints(pattern=VERSION), Ref("standard_versions")]


class Chapter(StrEnum):
    """Chapters of the standard, in order."""

    GOVERNANCE = "governance"
    SITE = "site"
    PRODUCT = "product"
    GMO = "gmo"
    PROTOCOL = "protocol"
    DATA = "data"
    CONDUCT = "conduct"
    CLOSE_OUT = "close-out"


class RequirementLevel(StrEnum):
    """How binding the rule behind a requirement is: law, guideline, voluntary practice."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"


class Provision(Record):
    """What a version of the standard fixes of a requirement: a change of any of it is a change of the standard."""

    chapter: Chapter = described("Kapitel.", "Chapter.", example="gmo")
    title: Text = described("Kort titel.", "Short title.")
    text: Text = described("Kravet i én sætning.", "The requirement in one sentence.")
    evidence: Text = described("Dokumentation, der viser, at kravet er opfyldt.", "Evidence that it is met.")
    level: RequirementLevel = described("Niveau.", "Level.", example="must")
    legal_basis: list[CitationField] = described(
        "Reglen, kravet er afledt af.", "The rule it is derived from.", example=["gmo-order"], default=list
    )
    voluntary: bool = described(
        "Sand, hvis kravet ikke følger af en regel.", "True if no rule is behind it.", example=True, default=False
    )
    applies_to: list[Role] = described(
        "Dem, kravets ordlyd lægger det på. Udelades, når ordlyden ikke siger det.",
        "Those the wording puts it on. Left out where the wording does not say.",
        example=["sponsor"],
        default=list,
    )


class Withdrawal(Model):
    """Why a requirement no longer applies: what took its place, a reason, or both."""

    replaced_by: list[RequirementId] = described(
        "Krav, der afløser det.", "Requirements that take its place.", example=["ns-12"], default=list
    )
    reason: Text | None = described("Hvorfor kravet er udgået.", "Why it was withdrawn.", default=None)

    @model_validator(mode="after")
    def _said_why(self) -> "Withdrawal":
        if not self.replaced_by and not self.reason:
            raise ValueError(
                "skal have replaced_by (id på de krav, der afløser det) eller reason (hvorfor), evt. begge"
            )
        return self


class Requirement(Provision, SourcedRecord):
    """A requirement of the standard as it stands today: a proposal until a version with it is adopted."""

    sources: list[CitationField] = described("Andre kilder end grundlaget.", "Sources besides the basis.", default=list)
    steps: list[StepId] = described("Trin i guiden.", "Steps of the guide.", example=["gmo"], min_length=1)
    open_question: Text | None = described("Hvad der skal afklares.", "What is to be settled.", default=None)
    withdrawn: Withdrawal | None = described(
        "Kun når kravet er udgået: hvad der afløser det, eller hvorfor.",
        "Only once it is withdrawn: what takes its place, or why.",
        default=None,
    )

    @property
    def grade(self) -> str:
        """``background`` when every rule and source behind it is to be checked."""
        return "background" if all(c.to_check for c in [*self.legal_basis, *self.sources]) else "seen"


class VersionStatus(StrEnum):
    """How far a version has come."""

    PROPOSAL = "proposal"
    ADOPTED = "adopted"
    SUPERSEDED = "superseded"


class AuthoritativeLanguage(StrEnum):
    """The language whose text decides where the two differ."""

    DA = "da"
    EN = "en"


class StandardVersion(Record):
    """A released version of the standard. Its requirements are kept in data/standard/, written by ``make release``."""

    id: Annotated[str, StringConstraints(pattern=VERSION)] = described(
        "Versionens nummer med bindestreg i stedet for punktum.",
        "The version's number, with a hyphen for the point.",
        example="0-1",
    )
    date: Day = described("Dagen, versionen blev udgivet.", "The day the version was released.", example="2026-11-22")
    status: VersionStatus = described("Hvor langt versionen er.", "How far the version has come.", example="proposal")
    title: Text = described("Hvad versionen er, i få ord.", "What the version is, in a few words.")
    note: Text = described("Hvad en læser skal vide om den.", "What a reader should know about it.")
    authoritative: AuthoritativeLanguage = described(
        "Sproget, der gælder, når de to tekster er forskellige.",
        "The language that decides where the two texts differ.",
        example="da",
    )
    sources: list[CitationField] = described(
        "Beslutningen; påkrævet, når versionen er vedtaget.", "The decision; required once adopted.", default=list
    )

    @model_validator(mode="after")
    def _decision_is_cited(self) -> "StandardVersion":
        if self.status is VersionStatus.ADOPTED and not self.sources:
            raise ValueError("er vedtaget (adopted) og skal derfor have sources: kilden til beslutningen")
        return self

    @property
    def number(self) -> str:
        """The number as it is written: ``0.1``."""
        return self.id.replace("-", ".")


class Adoption(SourcedRecord):
    """That a region or a hospital has taken a version of the standard into use."""

    organisation: OrganisationId = described(
        "Id på regionen eller hospitalet.", "Id of the region or hospital.", example="region-midtjylland"
    )
    version: VersionId = described("Id på versionen.", "Id of the version.", example="0-1")
    date: Day = described("Dagen, den blev taget i brug.", "The day it was taken into use.", example="2027-01-15")
