"""Names that stand where no field is called so: which fields there are, and where the name belongs instead."""

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, RootModel
from pydantic_core import ErrorDetails

from sitedata.problems import field_name, nearest
from sitedata.yamlvalues import KeyPath


def misspelt(details: Sequence[ErrorDetails]) -> dict[KeyPath, KeyPath]:
    """For an unknown field the missing one that it may be.

    That is the one with nearly the same name, the same name beside where it belongs, or the only one for the only one.
    """
    missing = [detail["loc"] for detail in details if detail["type"] == "missing"]
    unknown = [detail["loc"] for detail in details if detail["type"] == "extra_forbidden"]
    found: dict[KeyPath, KeyPath] = {}
    for loc in unknown:
        names = [str(other[-1]) for other in missing if other[:-1] == loc[:-1]]
        close = get_close_matches(str(loc[-1]), names, n=1, cutoff=0.8)
        if not close and len(names) == 1 == len([other for other in unknown if other[:-1] == loc[:-1]]):
            close = names
        moved = [other for other in missing if other[:-2] == loc[:-1] and other[-1] == loc[-1]]
        if fitting := [*moved, *((*loc[:-1], name) for name in close)]:
            found[loc] = fitting[0]
    return found


def mend(model: type[BaseModel], unknown: KeyPath, beside: Mapping[str, Any], meant: KeyPath | None = None) -> str:
    """How to mend the unknown field at ``unknown`` of a record of ``model``; ``beside`` are the fields it stands among.

    A known name at the wrong indentation is moved; any other is corrected or deleted. ``meant`` is the missing field
    that it may be.
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
    if name in {"da", "en"} and name not in _allowed(model, where):
        return (
            "Skriv navnet på det felt, teksten hører til (fx note:), på linjen over, og ryk da: og en: ind under det."
        )
    if re.search("[A-ZÆØÅ ]", name):
        return "Er linjen en del af teksten over den, så sæt anførselstegn om hele teksten. Ellers ret navnet."
    for other in _allowed(model, where):
        if other not in beside and name in _allowed(model, (*where, other)):
            return f"»{name}« hører til under »{other}«. Skriv {other}: på en linje over, og ryk linjen ind under den."
    if meant:
        return f"»{meant[-1]}« mangler. Ret navnet til »{meant[-1]}«, eller slet linjen, og tilføj feltet."
    allowed = _allowed(model, where)
    free = [other for other in allowed if other not in beside]
    return f"{nearest(name, free or allowed)} Ret navnet, eller slet linjen."


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
