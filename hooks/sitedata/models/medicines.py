"""Products and trials: what is authorised, what the Medicines Council has said, what is or was tried out in Denmark."""

from enum import StrEnum

from sitedata.citations import CitationField
from sitedata.dates import PartialDate
from sitedata.models.base import Line, Model, SourcedRecord, Text, described
from sitedata.models.competences import ProductClass
from sitedata.models.organisations import OrganisationId


class EuStatus(StrEnum):
    """State of the EU marketing authorisation."""

    AUTHORISED = "authorised"
    WITHDRAWN = "withdrawn"


class Decision(StrEnum):
    """What the Danish Medicines Council decided on an indication."""

    RECOMMENDED = "recommended"
    NOT_RECOMMENDED = "not-recommended"
    UPHELD = "upheld"
    NOT_ASSESSED = "not-assessed"
    OUTCOME_UNKNOWN = "outcome-unknown"
    NONE_FOUND = "none-found"
    NOT_RELEVANT = "not-relevant"


class Assessment(Model):
    """One assessment by the Danish Medicines Council."""

    indication: Text | None = described("Den vurderede anvendelse.", "The use that was assessed.", default=None)
    decision: Decision = described("Afgørelse.", "Decision.", example="recommended")
    date: PartialDate | None = described(
        "Dato, hvis den er kendt.", "Date, if known.", example="2023-09-27", default=None
    )
    note: Text | None = described("Bemærkning til læseren.", "Note to the reader.", default=None)
    sources: list[CitationField] = described("Kilder.", "Sources.", default=list)


class Product(SourcedRecord):
    """An ATMP that has or had an EU marketing authorisation."""

    name: Line = described("Handelsnavn.", "Trade name.", example="Kymriah")
    active_substance: Line = described("Aktivt stof.", "Active substance.", example="tisagenlecleucel")
    product_class: ProductClass = described("Produktklasse.", "Product class.", example="gene-therapy")
    indication: Text = described(
        "Anvendelse, forkortet; ikke den godkendte tekst.", "Use, shortened; not the approved wording."
    )
    company: Line | None = described("Virksomhed.", "Company.", example="Novartis", default=None)
    eu_status: EuStatus = described("Status i EU.", "Status in the EU.", example="authorised")
    eu_year: int | None = described("Godkendt i EU (år).", "Authorised in the EU (year).", example=2018, default=None)
    withdrawn_year: int | None = described("Trukket tilbage (år).", "Withdrawn (year).", example=2024, default=None)
    assessments: list[Assessment] = described(
        "Medicinrådets vurderinger.", "The Medicines Council's assessments.", default=list
    )
    hospitals: list[OrganisationId] = described(
        "Hospitaler, der behandler.", "Treating hospitals.", example=["rigshospitalet-blodsygdomme"], default=list
    )
    hospitals_basis: Text | None = described(
        "Hvad angivelsen af hospitaler bygger på.", "What the naming of hospitals rests on.", default=None
    )


class TrialStatus(StrEnum):
    """Status of a trial as the source states it."""

    NOT_YET_ENROLLING = "not-yet-enrolling"
    APPROVED_TO_START = "approved-to-start"
    ONGOING = "ongoing"
    COMPLETED = "completed"
    UNCONFIRMED = "unconfirmed"
    UNKNOWN = "unknown"


class AtmpStatus(StrEnum):
    """Whether the product is known to be an ATMP."""

    CONFIRMED = "confirmed"
    UNCERTAIN = "uncertain"


class Trial(SourcedRecord):
    """A trial with an ATMP or a kindred product and a Danish sponsor or site."""

    name: Text = described("Kort navn med egne ord.", "Short name in our own words.")
    register_title: Line | None = described("Titel i registret.", "Title in the register.", default=None)
    eu_ct_number: Line | None = described("EU CT-nummer.", "EU CT number.", example="2025-522559-25-00", default=None)
    eudract_number: Line | None = described(
        "EudraCT-nummer.", "EudraCT number.", example="2021-006556-14", default=None
    )
    nct_number: Line | None = described("NCT-nummer.", "NCT number.", example="NCT07290946", default=None)
    sponsor: Line | None = described("Sponsor.", "Sponsor.", example="Rigshospitalet", default=None)
    sponsor_organisation: OrganisationId | None = described(
        "Sponsorens id.", "Id of the sponsor.", example="cell2cure", default=None
    )
    sites: list[OrganisationId] = described("Danske forsøgssteder.", "Danish sites.", default=list)
    phase: Line | None = described("Fase.", "Phase.", example="1/2", default=None)
    product_type: Text = described("Produktets art.", "Kind of product.")
    condition: Text = described("Sygdom eller tilstand.", "Condition.")
    status: TrialStatus = described("Status.", "Status.", example="completed")
    active: bool | None = described(
        "Om forsøget er i gang.", "Whether the trial is active.", example=False, default=None
    )
    atmp: AtmpStatus = described("Om produktet er et ATMP.", "Whether the product is an ATMP.", example="confirmed")
