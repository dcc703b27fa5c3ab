"""The steps of the guide."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, model_validator

from sitedata.citations import CitationField
from sitedata.models.base import Line, Model, Record, RecordId, Ref, Text, described
from sitedata.models.contacts import NeedId
from sitedata.models.holes import Hole
from sitedata.models.money import Money
from sitedata.models.organisations import OrganisationId

RequirementId = Annotated[RecordId, Ref("requirements")]
StepId = Annotated[RecordId, Ref("steps")]
_LONGEST = 14  # letters of a word that fit in one lane of the picture of the route


class Role(StrEnum):
    """Who acts in a step."""

    SPONSOR = "sponsor"
    INVESTIGATOR = "investigator"
    HOSPITAL = "hospital"
    COMPANY = "company"
    MANUFACTURER = "manufacturer"
    QUALIFIED_PERSON = "qualified-person"
    STATISTICIAN = "statistician"
    PATIENT_PARTNER = "patient-partner"
    REGION = "region"
    GCP_UNIT = "gcp-unit"


class Limit(Model):
    """A time limit: what, how long, and what starts the clock."""

    what: Text = described("Hvad fristen gælder.", "What the limit is for.")
    days: int | None = described("Kalenderdage.", "Calendar days.", example=45, default=None, ge=0)
    weeks: int | None = described("Uger.", "Weeks.", example=14, default=None, ge=0)
    months: int | None = described("Måneder.", "Months.", example=12, default=None, ge=0)
    years: int | None = described("År.", "Years.", example=25, default=None, ge=0)
    up_to: bool = described(
        "Sand, hvis fristen er »op til«.", "True if the limit is 'up to'.", example=True, default=False
    )
    starts: Text | None = described("Hvad der starter uret.", "What starts the clock.", default=None)
    sources: list[CitationField] = described("Kilder.", "Sources.", min_length=1)


class Fee(Model):
    """A published fee: an amount of money, or what is said instead of one (free, half the fee)."""

    what: Text = described("Hvad gebyret gælder.", "What the fee is for.")
    price: Money | None = described("Beløb i kroner eller euro.", "Amount in kroner or euros.", default=None)
    amount: Text | None = described("Det, der står i stedet for et beløb.", "What is said instead.", default=None)
    sources: list[CitationField] = described("Kilder.", "Sources.", min_length=1)

    @model_validator(mode="after")
    def _one_amount(self) -> "Fee":
        if (self.price is None) == (self.amount is None):
            raise ValueError("skal have enten price eller amount, ikke begge")
        return self


class HoleField(StrEnum):
    """What is missing from the public sources."""

    FEE = "fee"
    LIMIT = "limit"
    AUTHORITY = "authority"
    FORM = "form"


class StepHole(Hole):
    """A known gap in what a step says of the decision."""

    field: HoleField = described("Hvad der mangler.", "What is missing.", example="fee")


def _short_words(name: Text) -> Text:
    if any(len(word) > _LONGEST for word in f"{name.da} {name.en}".split()):
        raise ValueError(f"skal bestå af ord på højst {_LONGEST} tegn, så de kan stå på billedet af vejen")
    return name


ShortName = Annotated[Text, AfterValidator(_short_words)]


class Step(Record):
    """What is data about a step of the guide; its prose stands on its page."""

    number: int = described("Nummer i rækken.", "Number in the order.", example=5, ge=1)
    short: ShortName = described(
        "Trinnets navn på billedet af vejen: få ord, hvert på højst 14 tegn.",
        "The step's name in the picture of the route: few words of at most 14 letters each.",
    )
    after: list[StepId] = described(
        "Trin, der skal være på plads først. Trin, der ikke venter på hinanden, vises ved siden af hinanden.",
        "Steps to have in place first. Steps that do not wait for each other are shown side by side.",
        example=["early-advice"],
        default=list,
    )
    permission: bool = described(
        "Sand, hvis en myndighed efter loven skal give tilladelse i trinnet, altid eller i nogle forsøg.",
        "True if an authority must by law give permission in the step, always or for some trials.",
        example=True,
        default=False,
    )
    page: Line = described("Sti til siden.", "Path of the page.", example="guide/gmo.md")
    actors: list[Role] = described("Hvem der handler.", "Who acts.", example=["sponsor"], min_length=1)
    decision: Text = described("Hvad der afgøres.", "What is decided.")
    authorities: list[OrganisationId] = described(
        "Myndigheder.", "Authorities.", example=["arbejdstilsynet"], default=list
    )
    other_authorities: list[Text] = described(
        "Myndigheder uden for Danmark.", "Authorities outside Denmark.", default=list
    )
    limits: list[Limit] = described("Frister.", "Time limits.", default=list)
    fees: list[Fee] = described("Gebyrer.", "Fees.", default=list)
    holes: list[StepHole] = described("Kendte huller.", "Known gaps.", default=list)
    legal_basis: list[CitationField] = described(
        "Regler; kildens art (act eller guideline) afgør, hvor de vises.",
        "Rules; the kind of the source (act or guideline) decides where they are shown.",
        example=["ctr?, art. 61-63"],
        min_length=1,
    )
    needs: list[NeedId] = described("Behov.", "Needs.", example=["gmo-approval"], min_length=1)
    requirements: list[RequirementId] = described(
        "Krav i standarden, som trinnet opfylder.", "Requirements the step meets.", example=["ns-26"], default=list
    )
