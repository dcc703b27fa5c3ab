"""The models: one for each kind of record. The file's stem is the key."""

from sitedata.models.accessibility import AccessibilityResults, Barrier
from sitedata.models.base import Model, Record, SourcedRecord, Text
from sitedata.models.clocks import Clock
from sitedata.models.competences import Capability, Competence, Stage
from sitedata.models.contacts import Contact, Need
from sitedata.models.guide import Step
from sitedata.models.medicines import Product, Trial
from sitedata.models.organisations import Organisation, Region
from sitedata.models.programme import Meeting, Milestone
from sitedata.models.reference import Labels, Source, Term
from sitedata.models.route import Flow
from sitedata.models.standard import Adoption, Provision, Requirement, StandardVersion

RECORDS: dict[str, type[Record]] = {
    "organisations": Organisation,
    "regions": Region,
    "needs": Need,
    "contacts": Contact,
    "value_chain": Stage,
    "competences": Competence,
    "capabilities": Capability,
    "products": Product,
    "trials": Trial,
    "steps": Step,
    "clocks": Clock,
    "requirements": Requirement,
    "standard_versions": StandardVersion,
    "adoptions": Adoption,
    "meetings": Meeting,
    "milestones": Milestone,
    "glossary": Term,
    "sources": Source,
    "barriers": Barrier,
}

__all__ = [
    "RECORDS",
    "AccessibilityResults",
    "Adoption",
    "Barrier",
    "Capability",
    "Clock",
    "Competence",
    "Contact",
    "Flow",
    "Labels",
    "Meeting",
    "Milestone",
    "Model",
    "Need",
    "Organisation",
    "Product",
    "Provision",
    "Record",
    "Region",
    "Requirement",
    "Source",
    "SourcedRecord",
    "Stage",
    "StandardVersion",
    "Step",
    "Term",
    "Text",
    "Trial",
]
