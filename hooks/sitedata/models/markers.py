"""What the models say of the texts in their fields: that one is a record's id, or a date."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from sitedata.dates import IsDate
from sitedata.models.base import Ref


@cache
def markers(model: type[BaseModel]) -> dict[str, Ref | IsDate | None]:
    """Each field of the model with its marker, wherever in the annotation that stands."""
    return {
        name: next((marker for part in (*field.metadata, field.annotation) for marker in _found(part)), None)
        for name, field in model.model_fields.items()
    }


def _found(annotation: Any) -> Iterator[Ref | IsDate]:
    if isinstance(annotation, Ref | IsDate):
        yield annotation
    for part in get_args(annotation):
        yield from _found(part)
