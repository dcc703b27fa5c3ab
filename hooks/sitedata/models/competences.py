"""What the field can do: the value chain, the competence framework, and who documents which competence."""

from enum import StrEnum
from typing import Annotated

from sitedata.citations import CitationField
from sitedata.models.base import Model, RecordId, Ref, SourcedRecord, Text, described
from sitedata.models.organisations import OrganisationId, StageId

CompetenceId = Annotated[RecordId, Ref("competences")]


class StageKind(StrEnum):
    """Whether a stage has a place in the order."""

    STAGE = "stage"
    CROSS_CUTTING = "cross-cutting"


class MappedFrom(Model):
    """The step of another body's chain that a stage corresponds to."""

    label: Text = described("Trinnet med egne ord.", "The step in our own words.")
    source: CitationField = described("Kilde.", "Source.", example="atmpsweden-clinical-process-map")


class Stage(SourcedRecord):
    """A stage of the value chain, or the lane that crosses all of them."""

    order: int = described("Plads i rækkefølgen.", "Place in the order.", example=5)
    kind: StageKind = described("Led eller tværgående.", "Stage or cross-cutting.", example="stage")
    name: Text = described("Leddets navn.", "Name of the stage.")
    description: Text = described("Hvad der sker i leddet.", "What happens in the stage.")
    mapped_from: list[MappedFrom] = described(
        "Trin i andres værdikæder, som leddet svarer til.",
        "Steps of others' chains the stage corresponds to.",
        default=list,
    )


class CompetenceGroup(StrEnum):
    """The groups of the competence framework, in the order of the value chain."""

    RESEARCH = "research"
    DEVELOPMENT = "development"
    STARTING_MATERIAL = "starting-material"
    MANUFACTURING = "manufacturing"
    CLINICAL_DEVELOPMENT = "clinical-development"
    REGULATORY = "regulatory"
    ACCESS = "access"
    TREATMENT = "treatment"
    DATA = "data"
    CROSS_CUTTING = "cross-cutting"


class Competence(SourcedRecord):
    """A competence of the framework."""

    group: CompetenceGroup = described("Gruppe.", "Group.", example="manufacturing")
    name: Text = described("Kompetencens navn.", "Name of the competence.")
    description: Text = described("Hvad kompetencen dækker.", "What the competence covers.")
    stages: list[StageId] = described(
        "Led i værdikæden.", "Stages of the value chain.", example=["gmp-manufacturing"], min_length=1
    )


class ProductClass(StrEnum):
    """The legal classes of ATMPs (Regulation (EC) No 1394/2007, art. 2)."""

    GENE_THERAPY = "gene-therapy"
    CELL_THERAPY = "cell-therapy"
    TISSUE_ENGINEERED = "tissue-engineered"
    COMBINED = "combined"
    NOT_STATED = "not-stated"


class CapabilityLevel(StrEnum):
    """How far a capability reaches. No public source states it yet."""

    NOT_STATED = "not-stated"
    DEVELOPING = "developing"
    ESTABLISHED = "established"
    LEADING = "leading"


class Capability(SourcedRecord):
    """That an organisation documents a competence."""

    organisation: OrganisationId = described("Organisationens id.", "Id of the organisation.", example="ccit-dk")
    competence: CompetenceId = described("Kompetencens id.", "Id of the competence.", example="til-therapy")
    level: CapabilityLevel = described(
        "Niveau. not-stated, indtil organisationen selv har oplyst det.",
        "Level. not-stated until the organisation itself has said so.",
        example="not-stated",
    )
    product_classes: list[ProductClass] = described(
        "Produktklasser. Tom, indtil de er oplyst.", "Product classes. Empty until stated.", default=list
    )
