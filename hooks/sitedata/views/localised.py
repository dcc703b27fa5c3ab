"""A record in one language: plain texts, written dates, and references as links that can be shown.

Every view is made of these, so a fragment never sees an id without a name or a text in two languages.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from types import NoneType, SimpleNamespace
from typing import Any

from pydantic import BaseModel

from sitedata.citations import Citation
from sitedata.dates import IsDate, Language, formatted
from sitedata.models import Record, Step
from sitedata.models.base import Ref, Text
from sitedata.models.markers import markers
from sitedata.models.money import Money
from sitedata.site import Site
from sitedata.views.links import record_link, source_note

_PLAIN = {str, int, bool, NoneType}


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


def localised(site: Site, value: Any, language: Language, marker: Ref | IsDate | None = None) -> Any:
    """``value`` in one language: records become namespaces with the fields of the model.

    ``marker`` is what the model says of a text: that it is a record's id, or a date.
    """
    if marker is None and type(value) in _PLAIN:  # what nearly all fields hold
        return value
    match value:
        case Text():
            return value.in_language(language)
        case Money():
            return value.written(language)
        case Citation():
            return source_note(site, value, language)
        case StrEnum():
            return Choice(value.value, site.label(label_key(value), language))
        case BaseModel():
            return _record(site, value, language)
        case list():
            return [localised(site, item, language, marker) for item in value]
        case str() if isinstance(marker, Ref):
            return record_link(site, marker.file, value, language)
        case str() if marker:
            return formatted(value, language)
        case _:
            return value


def _record(site: Site, record: BaseModel, language: Language) -> SimpleNamespace:
    fields: dict[str, Any] = {}
    for name, marker in markers(type(record)).items():
        keep = name == "id" and isinstance(record, Record)
        value = getattr(record, name)
        fields[name] = value if keep else localised(site, value, language, marker)
    if hasattr(record, "grade"):
        fields["grade"] = record.grade
    if isinstance(record, Step):
        fields["heading"], fields["heading_language"] = site.title(record.page, language)
    return SimpleNamespace(**fields)
