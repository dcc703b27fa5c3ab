"""Organisations and the regions they serve."""

from enum import StrEnum
from typing import Annotated

from sitedata.citations import CitationField
from sitedata.dates import Day
from sitedata.models.base import Email, Line, Model, Phone, RecordId, Ref, SourcedRecord, Text, WebAddress, described

OrganisationId = Annotated[RecordId, Ref("organisations")]
RegionId = Annotated[RecordId, Ref("regions")]
StageId = Annotated[RecordId, Ref("value_chain")]


class OrganisationKind(StrEnum):
    """What sort of body an organisation is."""

    AUTHORITY = "authority"
    HOSPITAL = "hospital"
    UNIVERSITY = "university"
    GCP_UNIT = "gcp-unit"
    INFRASTRUCTURE = "infrastructure"
    NETWORK = "network"
    COMPANY = "company"
    FOUNDATION = "foundation"
    PATIENT_ORGANISATION = "patient-organisation"


class ActivityStatus(StrEnum):
    """Whether the activity in the field goes on."""

    ACTIVE = "active"
    PLANNED = "planned"
    DISCONTINUED = "discontinued"
    UNCONFIRMED = "unconfirmed"


class Channel(Model):
    """A published way to reach an organisation: functional addresses only, never a person's."""

    email: Email | None = described("Funktionspostkasse.", "Functional mailbox.", example="atmp@atmp.dk", default=None)
    phone: Phone | None = described("Telefonnummer.", "Telephone number.", example="+45 12 34 56 78", default=None)
    note: Text | None = described("Bemærkning.", "Note.", default=None)
    sources: list[CitationField] = described(
        "Kilder til kontaktoplysningen.", "Sources of the contact data.", example=["minutes-2025-12-17"], min_length=1
    )


class Organisation(SourcedRecord):
    """A body in the Danish ATMP field, as public sources document it."""

    name: Text = described("Navn på begge sprog.", "Name in both languages.")
    kind: OrganisationKind = described("Slags organisation.", "Kind of organisation.", example="authority")
    parent: OrganisationId | None = described(
        "Id på den organisation, den hører under.",
        "Id of the parent organisation.",
        example="rigshospitalet",
        default=None,
    )
    region: RegionId = described(
        "Id på regionen, eller national.", "Id of the region, or national.", example="national"
    )
    city: Line | None = described("By.", "City.", example="København", default=None)
    website: WebAddress | None = described("Hjemmeside.", "Website.", example="https://at.dk", default=None)
    contact: Channel | None = described("Kontaktoplysning.", "Contact data.", default=None)
    description: Text = described("Hvad organisationen gør på området.", "What the organisation does in the field.")
    status: ActivityStatus = described("Om aktiviteten er i gang.", "Whether the activity goes on.", example="active")
    status_year: int | None = described(
        "År for start eller ophør.", "Year of start or end.", example=2027, default=None
    )
    valid_from: Day | None = described(
        "Findes fra denne dag.", "Exists from this day.", example="2027-01-01", default=None
    )
    valid_to: Day | None = described(
        "Findes til og med denne dag.", "Exists to this day.", example="2026-12-31", default=None
    )
    stages: list[StageId] = described(
        "Led i værdikæden.", "Stages of the value chain.", example=["clinical-trials"], default=list
    )


class Region(SourcedRecord):
    """A region of the Danish health service, with the dates between which it exists."""

    name: Text = described("Regionens navn.", "Name of the region.")
    organisation: OrganisationId | None = described(
        "Regionens id som organisation.",
        "The region's id as an organisation.",
        example="region-syddanmark",
        default=None,
    )
    valid_from: Day | None = described(
        "Findes fra denne dag.", "Exists from this day.", example="2027-01-01", default=None
    )
    valid_to: Day | None = described(
        "Findes til og med denne dag.", "Exists to this day.", example="2026-12-31", default=None
    )
    replaced_by: RegionId | None = described(
        "Den region, der afløser den.", "The region that replaces it.", example="oestdanmark", default=None
    )
