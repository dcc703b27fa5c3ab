"""A record in one language: plain texts, written dates, and references as links that can be shown.

Every view is made of these, so a fragment never sees an id without a name or a text in two languages.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from types import SimpleNamespace
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from sitedata.citations import Citation
from sitedata.dates import IsDate, Language, formatted
from sitedata.models import Meeting, Organisation, Product, Record, Region, Source, Step, Term
from sitedata.models.base import Ref, Text
from sitedata.site import Site

# The page on which the records of a file are shown, each under its id.
PAGES = {
    "organisations": "kortlaegning/aktoerer.md",
    "competences": "kortlaegning/kompetencer.md",
    "value_chain": "kortlaegning/vaerdikaede.md",
    "needs": "kontakt.md",
    "requirements": "standard/krav.md",
    "milestones": "programmet/tidsplan.md",
    "products": "atmp/godkendte.md",
    "trials": "atmp/forsoeg.md",
    "glossary": "ordliste.md",
    "sources": "om-siden/kilder.md",
}


@dataclass(frozen=True)
class RecordLink:
    """A record by name, with the page and anchor where it is shown (``path`` empty: shown nowhere)."""

    id: str
    name: str
    path: str = ""
    anchor: str = ""


@dataclass(frozen=True)
class Choice:
    """One of a fixed set of values, with its word in the reader's language."""

    id: str
    label: str

    def __str__(self) -> str:
        return self.label


@dataclass(frozen=True)
class DateText:
    """A date as running text, with its machine-readable form."""

    iso: str
    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class SourceNote:
    """What a reader is told about a source: enough to find it and to judge it."""

    id: str
    title: str
    short: str
    publisher: str
    url: str
    language: str
    locator: str
    date: str
    seen: str
    to_check: bool


def label_key(choice: StrEnum) -> str:
    """The key of the label that names a value: ``organisation-kind.gcp-unit``."""
    kind = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", type(choice).__name__).lower()
    return f"{kind}.{choice.value}"


def record_name(site: Site, record: Record, language: Language) -> str:
    """The name a reader knows a record by."""
    if isinstance(record, Step):
        return site.page(record.page, language).title
    for field in ("name", "title", "term"):
        name = getattr(record, field, None)
        if isinstance(name, Text):
            return name.in_language(language)
        if isinstance(name, str):
            return name
    return record.id


def record_link(site: Site, file: str, record_id: str, language: Language) -> RecordLink:
    """A link to where the record is shown."""
    record = site.all_records[file][record_id]
    if isinstance(record, Region):
        return RecordLink(record_id, site.region(record_id).name.in_language(language))
    name = record_name(site, record, language)
    if isinstance(record, Step | Meeting):
        return RecordLink(record_id, name, record.page)
    if isinstance(record, Organisation):
        # One that has ended keeps its name, as in old minutes, and leads to the one that answers for it today.
        body = site.organisation(record_id)
        return (
            RecordLink(record_id, name, PAGES[file], body.id)
            if site.has_not_ended(body)
            else RecordLink(record_id, name)
        )
    return RecordLink(record_id, name, PAGES.get(file, ""), record_id)


def source_note(site: Site, citation: Citation, language: Language) -> SourceNote:
    """The note for a citation."""
    source = site.records(Source)[citation.source]
    publisher = source.publisher or ""
    if source.organisation:
        publisher = site.records(Organisation)[source.organisation].name.in_language(language)
    return SourceNote(
        source.id,
        source.title.in_language(language),
        source.short.in_language(language) if source.short else "",
        publisher,
        source.url or "",
        "" if source.language.value == language else source.language.value,
        citation.locator,
        formatted(source.date, language) if source.date else "",
        formatted(source.seen, language) if source.seen else "",
        citation.to_check,
    )


def localised(site: Site, value: Any, language: Language, annotation: Any = None) -> Any:
    """``value`` in one language: records become namespaces with the fields of the model."""
    match value:
        case Text():
            return value.in_language(language)
        case Citation():
            return source_note(site, value, language)
        case StrEnum():
            return Choice(value.value, site.label(label_key(value), language))
        case BaseModel():
            return _record(site, value, language)
        case list():
            inner = next(iter(get_args(annotation)), None)
            return [localised(site, item, language, inner) for item in value]
        case str():
            return _marked_text(site, value, language, annotation)
        case _:
            return value


def _record(site: Site, record: BaseModel, language: Language) -> SimpleNamespace:
    fields: dict[str, Any] = {}
    for name, field in type(record).model_fields.items():
        annotation: Any = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        keep = name == "id" and isinstance(record, Record)
        value = getattr(record, name)
        fields[name] = value if keep else localised(site, value, language, annotation)
    if hasattr(record, "grade"):
        fields["grade"] = record.grade
    if isinstance(record, Product | Term | Step):
        fields["heading"] = record_name(site, record, language)
    return SimpleNamespace(**fields)


def _marked_text(site: Site, value: str, language: Language, annotation: Any) -> Any:
    for marker in _markers(annotation):
        if isinstance(marker, Ref):
            return record_link(site, marker.file, value, language)
        if isinstance(marker, IsDate):
            return DateText(value, formatted(value, language))
    return value


def _markers(annotation: Any) -> list[Any]:
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        return [*metadata, *_markers(inner)]
    return [marker for part in get_args(annotation) for marker in _markers(part)]
