"""Values that YAML would silently turn into something else: a clock time into a number, a text with # into its half."""

import re
from collections.abc import Sequence

from sitedata.problems import shortened

# A number or truth value as an editor means it; everything else that YAML turns is a trap.
_PLAIN = {
    "tag:yaml.org,2002:int": re.compile(r"-?(0|[1-9][0-9]{0,17})"),
    "tag:yaml.org,2002:float": re.compile(r"-?(0|[1-9][0-9]{0,17})\.[0-9]+"),
    "tag:yaml.org,2002:bool": re.compile(r"true|false"),
    "tag:yaml.org,2002:null": re.compile(r"|null"),
    "tag:yaml.org,2002:timestamp": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
}
_NUMBER = " Er det et tal, så skriv det kun med cifre og uden nul forrest."
# What YAML makes of it, and what to write if it is not meant as text.
_TURNS_INTO = {
    "tag:yaml.org,2002:int": ("et andet tal", _NUMBER),
    "tag:yaml.org,2002:float": ("et decimaltal", _NUMBER),
    "tag:yaml.org,2002:bool": ("sandt eller falsk", " Er det ja eller nej, så skriv true eller false."),
    "tag:yaml.org,2002:null": ("ingenting", " Skal feltet være tomt, så slet linjen."),
    "tag:yaml.org,2002:timestamp": ("et tidspunkt", ""),
}
_COMMENT = re.compile(r"[ \t]+#.*")


def swallowed(rows: Sequence[str], column: int) -> tuple[int, str] | None:
    """What to say of an item that a text goes on with, and in which of the text's ``rows`` (from 0); if there is one.

    ``column`` is where the text begins.
    """
    number = next((number for number, row in enumerate(rows) if number and row.lstrip().startswith("- ")), 0)
    if not number:
        return None
    text = rows[0].strip()
    if rows[0].index(text) == column == rows[number].index("-"):
        return 0, f"linjen er et punkt i listen og mangler »- « foran. Skriv »- {text}«."
    return number, (
        "linjen læses som en del af teksten over den. Et punkt skal stå lige under det forrige punkt, og over det "
        "første skal feltets navn stå med kolon, fx sources:. Ryk linjen, eller ret linjen over."
    )


def trap(text: str, tag: str, rest: str) -> str:
    """What is wrong with an unquoted value, and how to mend it; or nothing.

    ``tag`` is what YAML takes it for, ``rest`` what follows it on its line.
    """
    comment = _COMMENT.match(rest)
    if comment:
        whole = text + comment[0].rstrip()
        return (
            f"YAML læser kun »{shortened(text)}«: resten af linjen forsvinder som en kommentar. Er den tekst, så sæt "
            f'anførselstegn om det hele: "{shortened(whole)}". Er den en kommentar, så skriv den på sin egen linje.'
        )
    plain = _PLAIN.get(tag)
    if tag == "tag:yaml.org,2002:str" or (plain and plain.fullmatch(text)):
        return ""
    became, otherwise = _TURNS_INTO.get(tag, ("noget andet", ""))
    quote = f'Er det tekst, så sæt det i anførselstegn: "{shortened(text)}".'
    return f"YAML læser »{shortened(text)}« som {became}. {quote}{otherwise}"
