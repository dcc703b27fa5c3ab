"""References by id: found in the models' own annotations, so that a new field is checked without a line here."""

from collections.abc import Collection, Iterator, Mapping
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from sitedata.citations import Citation
from sitedata.models.base import Record, Ref
from sitedata.problems import Problem, field_name, nearest
from sitedata.yamlfile import Document, KeyPath


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


def unknown_references(
    records: Mapping[str, Mapping[str, Record]],
    documents: Mapping[str, Document],
    positions: Mapping[str, Mapping[str, int]],
    complete: Collection[str],
) -> list[Problem]:
    """A problem for each reference to a record that does not exist, with the ids that look most like it.

    Only references into ``complete`` files are judged: elsewhere the record may be there, but wrong.
    """
    problems = []
    for stem, by_id in records.items():
        for record in by_id.values():
            for where, file, wanted in references(record):
                if file not in complete or wanted in records[file]:
                    continue
                document = documents[stem]
                line = document.line(positions[stem][record.id], *where)
                message = (
                    f"{record.id}: »{field_name(where)}« henviser til »{wanted}«, som ikke findes i data/{file}.yml. "
                    f"{nearest(wanted, records[file])} Ret henvisningen, eller opret posten."
                )
                problems.append(Problem(document.path, line, "unknown-reference", message))
    return problems
