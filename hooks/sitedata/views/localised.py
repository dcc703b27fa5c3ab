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
from sitedata.models import Record, Step
from sitedata.models.base import Ref, Text
from sitedata.site import Site
from sitedata.views.links import record_link, record_name, source_note


@dataclass(frozen=True)
class Choice:
    """One of a fixed set of values, with its word in the reader's language."""

    id: str
    label: str

    def __str__(self) -> str:
        return self.label


def label_key(choice: StrEnum) -> str:
    """The key of the label that names a value: ``organisation-kind.gcp-unit``."""
    kind = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", type(choice).__name__).lower()
    return f"{kind}.{choice.value}"


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
    if isinstance(record, Step):
        fields["heading"] = record_name(site, record, language)
    return SimpleNamespace(**fields)


def _marked_text(site: Site, value: str, language: Language, annotation: Any) -> Any:
    for marker in _markers(annotation):
        if isinstance(marker, Ref):
            return record_link(site, marker.file, value, language)
        if isinstance(marker, IsDate):
            return formatted(value, language)
    return value


def _markers(annotation: Any) -> list[Any]:
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        return [*metadata, *_markers(inner)]
    return [marker for part in get_args(annotation) for marker in _markers(part)]
