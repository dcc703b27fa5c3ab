"""Whom to ask: what readers need, and which organisation answers."""

from enum import StrEnum
from typing import Annotated

from sitedata.models.base import Email, Phone, Record, RecordId, Ref, SourcedRecord, Text, WebAddress, described
from sitedata.models.competences import CompetenceId
from sitedata.models.organisations import OrganisationId, RegionId

NeedId = Annotated[RecordId, Ref("needs")]


class NeedGroup(StrEnum):
    """What a need is about, in the order a reader meets it."""

    START = "start"
    ADVICE = "advice"
    PERMITS = "permits"
    TRIAL_SUPPORT = "trial-support"
    DATA = "data"
    MANUFACTURE = "manufacture"
    PATIENTS = "patients"
    ACCESS = "access"
    FUNDING = "funding"


class Need(Record):
    """Something a reader has to get done or answered."""

    name: Text = described("Behovet, som læseren ville sige det.", "The need as the reader would say it.")
    group: NeedGroup = described("Gruppe.", "Group.", example="permits")
    competence: CompetenceId | None = described(
        "Den kompetence, der svarer på behovet.",
        "The competence that answers the need.",
        example="gmo-approval",
        default=None,
    )


class Audience(StrEnum):
    """For whom a contact answers."""

    CLINICIAN = "clinician"
    RESEARCHER = "researcher"
    COMPANY = "company"


class Contact(SourcedRecord):
    """Which organisation answers which need, for which region and audience."""

    need: NeedId = described("Behovets id.", "Id of the need.", example="gmo-approval")
    organisation: OrganisationId = described(
        "Id på den organisation, der svarer.", "Id of the organisation that answers.", example="arbejdstilsynet"
    )
    regions: list[RegionId] = described(
        "Regioner, svaret gælder for; national for hele landet.",
        "Regions the answer is for; national for the whole country.",
        example=["national"],
        min_length=1,
    )
    audiences: list[Audience] = described("Målgrupper.", "Audiences.", example=["clinician", "company"], min_length=1)
    note: Text | None = described(
        "Hvad de gør, og hvornår du skriver.", "What they do and when to write.", default=None
    )
    email: Email | None = described(
        "Offentliggjort postkasse netop til dette behov. Uden den vises organisationens egen.",
        "Published mailbox for this very need. Without it, the organisation's own is shown.",
        example="legal@trialnation.dk",
        default=None,
    )
    phone: Phone | None = described(
        "Offentliggjort nummer netop til dette behov. Uden det vises organisationens eget.",
        "Published number for this very need. Without it, the organisation's own is shown.",
        example="+45 12 34 56 78",
        default=None,
    )
    url: WebAddress | None = described(
        "Side netop til dette behov. Uden den vises organisationens hjemmeside.",
        "Page for this very need. Without it, the organisation's website is shown.",
        example="https://at.dk/selvbetjening/",
        default=None,
    )
