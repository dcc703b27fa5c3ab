"""Names that stand where no field is called so: which fields there are, and where the name belongs instead."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, RootModel
from pydantic_core import ErrorDetails

from sitedata.problems import field_name, nearest
from sitedata.yamlvalues import KeyPath


def misspelt(details: Sequence[ErrorDetails]) -> set[KeyPath]:
    """The missing fields of which an unknown one has nearly the same name, or the same name beside where it belongs."""
    missing = [detail["loc"] for detail in details if detail["type"] == "missing"]
    found: set[KeyPath] = set()
    for loc in (detail["loc"] for detail in details if detail["type"] == "extra_forbidden"):
        found |= {other for other in missing if other[:-2] == loc[:-1] and other[-1] == loc[-1]}
        names = [str(other[-1]) for other in missing if other[:-1] == loc[:-1]]
        found |= {(*loc[:-1], name) for name in get_close_matches(str(loc[-1]), names, n=1, cutoff=0.8)}
    return found


def mend(model: type[BaseModel], unknown: KeyPath, beside: Mapping[str, Any]) -> str:
    """How to mend the unknown field at ``unknown`` of a record of ``model``; ``beside`` are the fields it stands among.

    A known name at the wrong indentation is moved; any other is corrected or deleted.
    """
    where, name = unknown[:-1], str(unknown[-1])
    for length in range(len(where) - 1, -1, -1):
        if name in _allowed(model, where[:length]):
            inner = field_name(where[length : length + 1])
            return (
                f"»{name}« hører ikke til under »{inner}«. Ryk linjen mod venstre, så den står lige under »{inner}:«."
            )
    for other, value in beside.items():
        lacks = value is None or (isinstance(value, dict) and name not in value)
        if lacks and name in _allowed(model, (*where, other)):
            return f"»{name}« hører til under »{other}«. Ryk linjen to mellemrum mod højre."
    return f"{nearest(name, _allowed(model, where))} Ret navnet, eller slet linjen."


def _allowed(model: type[BaseModel], path: KeyPath) -> list[str]:
    """The fields a model has at the end of ``path``."""
    here: Any = model
    for part in path:
        if isinstance(part, int):
            continue
        fields = getattr(here, "model_fields", {})
        name = "root" if isinstance(here, type) and issubclass(here, RootModel) else part
        here = _inner_model(fields[name].annotation) if name in fields else None
    return list(getattr(here, "model_fields", {}))


def _inner_model(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = [_inner_model(part) for part in getattr(annotation, "__args__", ())]
    return next((model for model in found if model), None)
