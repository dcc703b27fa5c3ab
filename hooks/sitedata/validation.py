"""A value held against its model: the record it is, or each of its faults with the line of the most specific field."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from sitedata.fieldnames import mend, misspelt
from sitedata.messages import danish
from sitedata.problems import Problem, field_name
from sitedata.yamlfile import Document
from sitedata.yamlvalues import KeyPath

M = TypeVar("M", bound=BaseModel)


def validated(
    model: type[M], document: Document, where: KeyPath = (), name: str = ""
) -> tuple[M | None, list[Problem]]:
    """The record at ``where`` in ``document``, if it is one, and its problems.

    ``name`` is how the editor knows the record; a file that is one record has none.
    """
    subject = f"{name}: " if name else ""
    value = document.value
    for part in where:
        value = value[part]
    try:
        record = model.model_validate(value)
    except ValidationError as error:
        return None, _problems(error.errors(), document, where, subject, model)
    return record, [
        Problem(
            document.path,
            document.line(*where, *path),
            "empty-value",
            f"{subject}»{field_name(path)}« er tom. Skriv en værdi, eller slet linjen.",
        )
        for path in _without_value(value)
    ]


def _without_value(value: Any, where: KeyPath = ()) -> Iterator[KeyPath]:
    """Where a field has nothing after its colon."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        if part is None:
            yield (*where, key)
        yield from _without_value(part, (*where, key))


def _problems(
    details: Sequence[ErrorDetails], document: Document, where: KeyPath, subject: str, model: type[BaseModel]
) -> list[Problem]:
    problems = []
    elsewhere = misspelt(details)
    for detail in details:
        if detail["type"] == "missing" and detail["loc"] in elsewhere.values():
            continue  # the field is there under another name, and that is said
        path = tuple(part for part in detail["loc"] if part != "[key]")
        if (*where, *path) in document.refused:
            continue  # YAML has said what is wrong with the value
        if detail["type"] == "extra_forbidden":
            code, message = _unknown(mend(model, path, document.fields(*where, *path[:-1]), elsewhere.get(path)))
        else:
            code, message = danish(detail)
        label = f"»{field_name(path)}« " if path else "" if subject else "filen "
        line = document.line(*where, *path)
        problems.append(Problem(document.path, line, code, f"{subject}{label}{message}"))
    return problems


def _unknown(mended: str) -> tuple[str, str]:
    return "unknown-field", f"er et ukendt felt. {mended}"
