"""References by id: found in the models' own annotations, so that a new field is checked without a line here."""

from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from sitedata.citations import Citation
from sitedata.models.base import Ref
from sitedata.yamlfile import KeyPath


def references(value: Any, annotation: Any = None, where: KeyPath = ()) -> Iterator[tuple[KeyPath, str, str]]:
    """Every reference inside ``value``: where it stands, the data file it points into, and the id."""
    if isinstance(value, Citation):
        yield where, "sources", value.source
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            target: Any = field.annotation
            for marker in field.metadata:
                if isinstance(marker, Ref):
                    target = Annotated[target, marker]
            yield from references(getattr(value, name), target, (*where, name))
    elif isinstance(value, list):
        inner = next(iter(get_args(annotation)), None)
        for index, item in enumerate(value):
            yield from references(item, inner, (*where, index))
    elif isinstance(value, str) and (ref := _marker(annotation)):
        yield where, ref.file, value


def _marker(annotation: Any) -> Ref | None:
    if get_origin(annotation) is Annotated:
        return next((marker for marker in get_args(annotation) if isinstance(marker, Ref)), None)
    return next((found for part in get_args(annotation) if (found := _marker(part))), None)
