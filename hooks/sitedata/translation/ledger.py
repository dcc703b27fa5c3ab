"""The ledger: for each English text the Danish text it was translated from.

One file, written by ``make translated`` and read by every build; it is no part of the published data.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from sitedata.dates import Day
from sitedata.models.base import Line, Model, described
from sitedata.problems import Problem
from sitedata.translation.passages import fingerprint

PATH = "data/translations.json"


class Pin(Model):
    """That somebody translated an English text from a Danish one, as both were then."""

    danish: str = described("Den danske tekst, der blev oversat.", "The Danish text that was translated.")
    danish_hash: str = described("Dens fingeraftryk.", "Its fingerprint.")
    english_hash: str = described("Den engelske teksts fingeraftryk.", "The fingerprint of the English text.")
    date: Day = described("Dagen, det blev noteret.", "The day it was noted.")
    wording_only_by: Line | None = described(
        "Den rolle, der sagde god for, at kun sproget var ændret.",
        "The role that vouched for a change of wording only.",
        default=None,
    )


Ledger = Mapping[str, Pin]
_FILE: TypeAdapter[dict[str, Pin]] = TypeAdapter(dict[str, Pin])


def read_ledger(root: Path) -> tuple[dict[str, Pin], list[Problem]]:
    """Every pin by the key of its unit; without a file there are none yet."""
    try:
        content = (root / PATH).read_bytes()
    except FileNotFoundError:
        return {}, []
    try:
        pins = _FILE.validate_json(content)
    except ValidationError:
        return {}, [_spoilt(1, "kan ikke læses")]
    return pins, [
        _spoilt(_line(content, key), f"er rettet i hånden ved »{key}«")
        for key, pin in pins.items()
        if fingerprint(pin.danish) != pin.danish_hash
    ]


def write_ledger(root: Path, pins: Ledger) -> None:
    """Replace the file in one step, its keys in order, so that a change of one text is a change of a few lines."""
    entries = {key: pin.model_dump(mode="json", exclude_none=True) for key, pin in sorted(pins.items())}
    beside = root / f"{PATH}.new"
    beside.write_text(json.dumps(entries, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    beside.replace(root / PATH)


def _line(content: bytes, key: str) -> int:
    place = content.find(json.dumps(key, ensure_ascii=False).encode())
    return content.count(b"\n", 0, max(place, 0)) + 1


def _spoilt(line: int, what: str) -> Problem:
    mend = "Hent den seneste version fra git, og kør make translated igen."
    message = f"filen {what}. Den skrives kun af make translated. {mend}"
    return Problem(PATH, line, "spoilt-ledger", message)
