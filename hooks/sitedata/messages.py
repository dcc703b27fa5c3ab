"""pydantic's findings in an editor's words: what is wrong, what is allowed, how to mend it."""

from pydantic_core import ErrorDetails

from sitedata.models.base import SLUG
from sitedata.problems import shortened
from sitedata.recordnames import as_id

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
_LANGUAGES: dict[str | int, str] = {"da": "danske", "en": "engelske"}
_TYPES = {
    "string": "skal være tekst.",
    "int": "skal være et helt tal uden anførselstegn og enhed, fx 45.",
    "bool": "skal være true eller false.",
    "list": "skal være en liste: hver værdi på sin egen linje med »- « foran, eller [a, b].",
    "model": "skal have underfelter på egne, indrykkede linjer, fx da: og en:.",
    "dict": "skal have underfelter på egne, indrykkede linjer, fx da: og en:.",
}


def danish(detail: ErrorDetails) -> tuple[str, str]:
    """The code and the words for one finding."""
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
        if value is None or isinstance(value, dict | list):
            return "wrong-type", message
        if kind == "string" and isinstance(value, float):
            return "wrong-type", f"{message} Sæt anførselstegn om værdien, som den skal stå."
        if kind == "string":
            return "wrong-type", f'{message} Sæt anførselstegn om værdien: "{shortened(value)}".'
        return "wrong-type", f"{message} Der står »{shortened(value)}«."
    if isinstance(value, str) and "\u00a0" in value and not rest.startswith("too"):
        message = "har et hårdt mellemrum, som ikke kan ses og ofte er kopieret med. Skriv værdien forfra."
        return "wrong-form", message
    return _fault(detail, str(last))


def _instead(detail: ErrorDetails) -> str:
    """What a new id may have been meant to be."""
    is_id = detail.get("ctx", {}).get("pattern") == SLUG and detail["loc"][-1] != "slug_en"
    return f", måske til »{meant}«" if is_id and (meant := as_id(str(detail["input"]))) else ""


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
