"""pydantic's findings in an editor's words: what is wrong, what is allowed, how to mend it.

Turns the error list of one validation into problems with the line of the most specific field.
"""

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from sitedata.problems import Problem, nearest
from sitedata.yamlfile import Document, KeyPath

_PATTERNS = {
    "^[a-z0-9]+(-[a-z0-9]+)*$": "små bogstaver a-z, tal og enkelte bindestreger (æ, ø og å skrives ae, oe og aa)",
    "^([01][0-9]|2[0-3]):[0-5][0-9]$": 'et klokkeslæt i anførselstegn, fx "16:30"',
    "^[a-z0-9_.-]+$": "små bogstaver a-z, tal, punktum, bindestreg og understreg",
}


def validation_problems(
    error: ValidationError, document: Document, where: KeyPath, name: str, model: type[BaseModel]
) -> list[Problem]:
    """The problems of one record at ``where`` in ``document``; ``name`` is how the editor knows the record."""
    problems = []
    for detail in error.errors():
        path = tuple(part for part in detail["loc"] if part != "[key]")
        field = ".".join(str(part + 1 if isinstance(part, int) else part) for part in path)
        code, message = _danish(detail, _allowed_fields(model, path[:-1]))
        subject = f"{name}: " if name else ""
        label = f"»{field}« " if field else ""
        line = document.line(*where, *path)
        problems.append(Problem(document.path, line, code, f"{subject}{label}{message}"))
    return problems


def _allowed_fields(model: type[BaseModel], path: Iterable[str | int]) -> list[str]:
    """The fields a model has at the end of ``path``."""
    here: Any = model
    for part in path:
        if isinstance(part, int):
            continue
        fields = getattr(here, "model_fields", {})
        here = _inner_model(fields[part].annotation) if part in fields else None
    return list(getattr(here, "model_fields", {}))


def _inner_model(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = [_inner_model(part) for part in getattr(annotation, "__args__", ())]
    return next((model for model in found if model), None)


def _danish(detail: ErrorDetails, allowed: list[str]) -> tuple[str, str]:
    context = detail.get("ctx", {})
    last = detail["loc"][-1] if detail["loc"] else ""
    match detail["type"]:
        case "missing" if last in {"da", "en"}:
            language = "dansk" if last == "da" else "engelsk"
            return (
                "missing-language",
                f"mangler: teksten skal stå på begge sprog. Skriv den {language}e tekst på en linje med {last}:.",
            )
        case "missing":
            return "missing-field", "mangler. Feltet er påkrævet: tilføj linjen."
        case "extra_forbidden":
            return "unknown-field", f"er et ukendt felt. {nearest(str(last), allowed)} Ret navnet, eller slet linjen."
        case "string_type":
            return "wrong-type", 'skal være tekst. Står der et tal, så sæt det i anførselstegn: "2025".'
        case "int_type" | "int_parsing" | "int_from_float":
            return "wrong-type", "skal være et helt tal uden anførselstegn og enhed, fx 45."
        case "bool_type" | "bool_parsing":
            return "wrong-type", "skal være true eller false."
        case "list_type":
            return "wrong-type", "skal være en liste: hver værdi på sin egen linje med »- « foran, eller [a, b]."
        case "model_type" | "model_attributes_type" | "dict_type":
            return "wrong-type", "skal have underfelter på egne, indrykkede linjer, fx da: og en:."
        case "enum":
            return (
                "not-allowed",
                f"er »{detail['input']}«. Tilladt: {context['expected'].replace(' or ', ', ')}. Vælg en af dem.",
            )
        case "string_pattern_mismatch":
            allowed_form = _PATTERNS.get(context["pattern"], context["pattern"])
            return "wrong-form", f"er »{detail['input']}«. Tilladt: {allowed_form}. Ret værdien."
        case "string_too_short" | "too_short":
            return "empty-value", "er tom. Skriv en værdi, eller slet linjen, hvis feltet ikke er påkrævet."
        case "string_too_long":
            return "wrong-form", f"er for lang: højst {context['max_length']} tegn. Forkort den."
        case "greater_than_equal":
            return "wrong-form", f"skal være mindst {context['ge']}. Ret tallet."
        case "value_error":
            return "wrong-form", f"{context['error']}. Der står »{_short(detail['input'])}«."
        case _:
            return "wrong-form", f"kan ikke læses ({detail['type']}). Der står »{_short(detail['input'])}«."


def _short(value: Any) -> str:
    text = str(value.get("id", "…")) if isinstance(value, dict) else str(value)
    return text if len(text) <= 60 else text[:57] + "…"
