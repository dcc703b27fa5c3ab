"""The slip that shows in a line of YAML by itself."""

import re

from sitedata.conflicts import CONFLICT, CONFLICT_MESSAGE

_CLOSED_EARLY = re.compile(
    r" *(?:- +)*(?:[\w-]+: +)?(?:\"(?:[^\"\\]|\\.)*(?P<double>\")|'(?:[^']|'')*(?P<single>'))(?! *(?:[,\]}:#]|$))"
)
_TIGHT = re.compile(r" *(?P<dash>- +)*(?P<name>[^\W\d][\w-]*):(?!//)(?P<value>\S.*)")
_TIGHT_DASH = re.compile(r" *(?:- +)*-(?P<value>[^\W\d].*)")
_TIGHT_COLON = re.compile(r"(?<=[\w-]):(?=[^\s/])")
_SIGN = re.compile(r" *(?:- +)*(?:[\w-]+: +)?(?P<sign>[@`%*&!]|(?<=: )[-?](?= )|[|>](?![-+\d]*\s*$))")
# A bracket that begins the text of a language, or one after which more is said.
_BRACKET = re.compile(r" *(?:- +)*(?:(?:da|en): +|[\w-]+: +(?=\[[^\]]*\] *[^\s,#]|\{[^}]*\} *[^\s,#]))(?P<sign>[\[{])")


def slip_in(row: str) -> str:
    """What is wrong with a line that YAML cannot read, if that shows in the line."""
    if CONFLICT.match(row):
        return CONFLICT_MESSAGE
    if row.startswith("---"):
        return "»---« begynder et nyt dokument. Slet linjen."
    if ":\u00a0" in row:
        return "efter kolon står et hårdt mellemrum, som ikke kan ses og ofte er kopieret med. Skriv det forfra."
    if tight := _TIGHT_DASH.match(row):
        return f"der mangler et mellemrum efter bindestregen. Skriv »- {_TIGHT_COLON.sub(': ', tight['value'], 1)}«."
    if tight := _TIGHT.match(row):
        return f"der mangler et mellemrum efter kolon. Skriv »{tight['dash'] or ''}{tight['name']}: {tight['value']}«."
    if closed := _CLOSED_EARLY.match(row):
        if closed["double"]:
            return (
                'teksten slutter ved det andet " på linjen, men der står mere. Skriv »« i stedet for " inde i teksten.'
            )
        return "teksten slutter ved det andet ' på linjen, men der står mere. Sæt \" om hele teksten i stedet for '."
    if special := _SIGN.match(row) or _BRACKET.match(row):
        return f"teksten begynder med {special['sign']}, som betyder noget særligt. Sæt anførselstegn om hele teksten."
    return ""
