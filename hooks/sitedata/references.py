"""References by id: found in the models' own annotations, so that a new field is checked without a line here."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from sitedata.citations import Citation
from sitedata.dates import IsDate
from sitedata.models.base import Ref
from sitedata.models.markers import markers
from sitedata.yamlvalues import KeyPath


def references(
    value: Any, marker: Ref | IsDate | None = None, where: KeyPath = ()
) -> Iterator[tuple[KeyPath, str, str]]:
    """Every reference inside ``value``: where it stands, the data file it points into, and the id."""
    if isinstance(value, str):
        if isinstance(marker, Ref):
            yield where, marker.file, value
    elif isinstance(value, Citation):
        yield where, "sources", value.source
    elif isinstance(value, BaseModel):
        for name, own in markers(type(value)).items():
            yield from references(getattr(value, name), own, (*where, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from references(item, marker, (*where, index))
