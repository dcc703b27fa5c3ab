"""pydantic's findings in an editor's words: what is wrong, what is allowed, how to mend it.

Turns the error list of one validation into problems with the line of the most specific field.
"""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from sitedata.fieldnames import mend, misspelt
from sitedata.models.base import SLUG
from sitedata.problems import Problem, field_name, shortened
from sitedata.yamlfile import Document
from sitedata.yamlvalues import KeyPath

_PATTERNS = {
    SLUG: "små bogstaver a-z, tal og enkelte bindestreger (æ, ø og å skrives ae, oe og aa)",
    "^([01][0-9]|2[0-3]):[0-5][0-9]$": 'et klokkeslæt i anførselstegn, fx "16:30"',
    "^([a-z0-9]+([-_][a-z0-9]+)*/)+$": (
        "en adresse uden / først og med / til sidst, fx moeder/ eller en/about-atmps/, skrevet med små bogstaver a-z, "
        "tal, bindestreg og understreg"
    ),
    "^[0-9]+-[0-9]+$": 'versionens nummer med bindestreg i stedet for punktum, i anførselstegn, fx "0-1"',
    "^[a-z0-9_.-]+$": "små bogstaver a-z, tal, punktum, bindestreg og understreg",
}
_SPELT_OUT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_LANGUAGES: dict[str | int, str] = {"da": "danske", "en": "engelske"}
_TYPES = {
    "string": 'skal være tekst. Er det et tal, så sæt det i anførselstegn, fx "2025".',
    "int": "skal være et helt tal uden anførselstegn og enhed, fx 45.",
    "bool": "skal være true eller false.",
    "list": "skal være en liste: hver værdi på sin egen linje med »- « foran, eller [a, b].",
    "model": "skal have underfelter på egne, indrykkede linjer, fx da: og en:.",
    "dict": "skal have underfelter på egne, indrykkede linjer, fx da: og en:.",
}


def validation_problems(
    error: ValidationError, document: Document, where: KeyPath, name: str, model: type[BaseModel]
) -> list[Problem]:
    """The problems of one record at ``where`` in ``document``; ``name`` is how the editor knows the record."""
    problems = []
    details = error.errors()
    elsewhere = misspelt(details)
    for detail in details:
        if detail["type"] == "missing" and detail["loc"] in elsewhere:
            continue  # the field is there under another name, and that is said
        path = tuple(part for part in detail["loc"] if part != "[key]")
        if (*where, *path) in document.refused:
            continue  # YAML has said what is wrong with the value
        if detail["type"] == "extra_forbidden":
            code, message = _unknown(model, path, document.fields(*where, *path[:-1]))
        else:
            code, message = _danish(detail)
        subject = f"{name}: " if name else ""
        label = f"»{field_name(path)}« " if path else "" if name else "filen "
        line = document.line(*where, *path)
        problems.append(Problem(document.path, line, code, f"{subject}{label}{message}"))
    return problems


def _unknown(model: type[BaseModel], path: KeyPath, beside: Mapping[str, Any]) -> tuple[str, str]:
    return "unknown-field", f"er et ukendt felt. {mend(model, path, beside)}"


def _danish(detail: ErrorDetails) -> tuple[str, str]:
    value = detail["input"]
    last = detail["loc"][-1] if detail["loc"] else ""
    kind, _, rest = detail["type"].partition("_")
    if (value is None and detail["loc"]) or detail["type"] in {"string_too_short", "too_short"}:
        if last in _LANGUAGES:
            message = f"er tom: teksten skal stå på begge sprog. Skriv den {_LANGUAGES[last]} tekst efter {last}:."
            return "empty-value", message
        message = f"er tom.{_choices(detail)} Skriv en værdi, eller slet linjen, hvis feltet ikke er påkrævet."
        return "empty-value", message
    if kind in _TYPES and rest.startswith(("type", "parsing", "from", "attributes")):
        message = _TYPES[kind] if detail["loc"] else "skal have felter på hver sin linje: feltets navn, kolon og værdi."
        quoted = "" if value is None or isinstance(value, dict | list) else f" Der står »{shortened(value)}«."
        return "wrong-type", message + quoted
    return _fault(detail, str(last))


def _instead(detail: ErrorDetails) -> str:
    """What an id may have been meant to be: several without commas, or a name instead of the id."""
    value = str(detail["input"]).casefold()
    if detail.get("ctx", {}).get("pattern") != SLUG or detail["loc"][-1] == "slug_en":
        return ""
    if isinstance(detail["loc"][-1], int) and " " in value:
        return "; er det flere, så sæt komma imellem"
    slug = "-".join(re.findall("[a-z0-9]+", value.translate(_SPELT_OUT)))
    return f", måske til »{slug}«" if slug else ""


def _choices(detail: ErrorDetails) -> str:
    expected = str(detail.get("ctx", {}).get("expected", ""))
    return f" Tilladt: {expected.replace(' or ', ', ').replace(chr(39), '')}." if expected else ""


def _fault(detail: ErrorDetails, last: str) -> tuple[str, str]:
    context = detail.get("ctx", {})
    value = shortened(detail["input"])
    match detail["type"]:
        case "missing" if last in _LANGUAGES:
            both = "teksten skal stå på begge sprog."
            return "missing-language", f"mangler: {both} Skriv den {_LANGUAGES[last]} tekst på en linje med {last}:."
        case "missing":
            return "missing-field", f"mangler. Feltet er påkrævet: tilføj en linje med {last}: og værdien."
        case "enum" | "literal_error":
            return "not-allowed", f"er »{value}«.{_choices(detail)} Vælg en af dem."
        case "string_pattern_mismatch" if detail["loc"][-1] == "[key]":
            return "wrong-form", f"er ikke en gyldig nøgle. Tilladt: {_PATTERNS[context['pattern']]}. Ret nøglen."
        case "string_pattern_mismatch":
            allowed = _PATTERNS[context["pattern"]]
            return "wrong-form", f"er »{value}«. Tilladt: {allowed}. Ret værdien{_instead(detail)}."
        case "string_too_long":
            return "wrong-form", f"er for lang: højst {context['max_length']} tegn. Forkort teksten."
        case "greater_than_equal":
            return "wrong-form", f"er {value}, men skal være mindst {context['ge']}. Ret tallet."
        case "value_error":
            quoted = "" if isinstance(detail["input"], dict | list) else f" Der står »{value}«."
            return "wrong-form", f"{context['error']}.{quoted} Ret det."
        case other:
            return "wrong-form", f"kan ikke læses ({other}). Der står »{value}«. Ret det."
