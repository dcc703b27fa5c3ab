"""References are found in the models themselves, so none can be forgotten."""

from typing import get_args

import pytest
from pydantic import BaseModel

from sitedata.citations import Citation
from sitedata.models import RECORDS, Capability, Contact, Meeting, Step
from sitedata.models.base import Ref
from sitedata.references import references

TEXT = {"da": "tekst", "en": "text"}
STEP = {
    "id": "gmo",
    "number": 1,
    "short": TEXT,
    "page": "guide/gmo.md",
    "actors": ["sponsor"],
    "decision": TEXT,
    "authorities": ["a-1", "a-2"],
    "limits": [{"what": TEXT, "days": 1, "sources": ["s-1"]}, {"what": TEXT, "sources": ["s-2?", "s-3, art. 1"]}],
    "holes": [{"field": "fee", "what": TEXT, "looked": "2026-11-22", "ask": ["a-3"]}],
    "legal_basis": ["s-4, § 1"],
    "needs": ["n-1"],
    "requirements": ["r-1"],
}
MEETING = {
    "id": "m",
    "title": TEXT,
    "date": "2025",
    "page": "x.md",
    "sources": ["s-1"],
    "participants": [
        {"name": TEXT, "role": "member", "attendance": "present"},
        {"organisation": "a-1", "role": "member", "attendance": "present"},
    ],
    "agenda": [{"number": 1, "title": TEXT, "outcome": "noted", "milestones": ["t-1"]}],
}


@pytest.mark.parametrize(
    ("record", "found"),
    [
        (
            Step.model_validate(STEP),
            {
                (("authorities", 0), "organisations", "a-1"),
                (("authorities", 1), "organisations", "a-2"),
                (("limits", 0, "sources", 0), "sources", "s-1"),
                (("limits", 1, "sources", 0), "sources", "s-2"),
                (("limits", 1, "sources", 1), "sources", "s-3"),
                (("holes", 0, "ask", 0), "organisations", "a-3"),
                (("legal_basis", 0), "sources", "s-4"),
                (("needs", 0), "needs", "n-1"),
                (("requirements", 0), "requirements", "r-1"),
            },
        ),
        (
            Meeting.model_validate(MEETING),
            {
                (("participants", 1, "organisation"), "organisations", "a-1"),
                (("agenda", 0, "milestones", 0), "milestones", "t-1"),
                (("sources", 0), "sources", "s-1"),
            },
        ),
        (
            Contact(
                id="c",
                need="n",
                organisation="o",
                regions=["r"],
                audiences=["company"],
                sources=[Citation("s", "", True)],
            ),
            {
                (("need",), "needs", "n"),
                (("organisation",), "organisations", "o"),
                (("regions", 0), "regions", "r"),
                (("sources", 0), "sources", "s"),
            },
        ),
    ],
)
def test_every_reference_is_found_with_its_place(record, found):
    assert set(references(record)) == found


def test_ids_and_choices_are_no_references():
    capability = Capability(id="x", organisation="o", competence="c", level="not-stated", sources=[Citation("s")])
    assert {wanted for _, _, wanted in references(capability)} == {"o", "c", "s"}


def files_referred_to(model):
    """The files that the ids in a model, at any depth, are looked up in."""
    pending = [part for field in model.model_fields.values() for part in (field.annotation, *field.metadata)]
    while pending:
        part = pending.pop()
        if isinstance(part, Ref):
            yield part.file
        elif isinstance(part, type) and issubclass(part, BaseModel):
            yield from files_referred_to(part)
        else:
            pending += get_args(part)


@pytest.mark.parametrize(
    ("stem", "files"),
    {
        "organisations": {"organisations", "regions", "value_chain"},
        "regions": {"organisations", "regions"},
        "needs": {"competences"},
        "contacts": {"needs", "organisations", "regions"},
        "value_chain": set(),
        "competences": {"value_chain"},
        "capabilities": {"organisations", "competences"},
        "products": {"organisations"},
        "trials": {"organisations"},
        "steps": {"organisations", "needs", "requirements", "steps"},
        "requirements": {"requirements", "steps"},
        "standard_versions": set(),
        "adoptions": {"organisations", "standard_versions"},
        "meetings": {"organisations", "milestones"},
        "milestones": {"meetings", "organisations"},
        "glossary": set(),
        "sources": {"organisations"},
    }.items(),
)
def test_every_kind_of_record_refers_to_the_files_of_the_graph(stem, files):
    assert set(files_referred_to(RECORDS[stem])) == files
