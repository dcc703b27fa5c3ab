"""What is refused before a YAML file's values are built: unreadable bytes, invisible characters, exhausting structures.

Stands before everything else that touches a file an editor has written.
"""

import re
from typing import Any

import yaml

from sitedata.problems import Problem

MAX_BYTES = 1_000_000
MAX_DEPTH = 30
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What no editor types on purpose: control characters, half characters, and line breaks that only YAML sees.
_INVISIBLE = re.compile("[^\t\n\r -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
# Where an anchor, an alias or deep nesting cannot be ruled out by a glance, YAML's events are read one by one.
_MARK = re.compile(r"(?:^|[\s:,\[{-])[&*][^\s*]", re.M)
_BRACKET = re.compile(r"[\[{]")
_STAIRCASE = re.compile(r"^(?:[ -]{60}|(?:[-?:] +){10})", re.M)


def decode(path: str, data: bytes) -> tuple[str, list[Problem]]:
    """The text of a file, or the reason why it cannot be read as text."""
    if len(data) > MAX_BYTES:
        return "", [
            Problem(path, 1, "file-too-large", "filen er over 1 MB. Del den op, eller fjern det, der ikke hører til.")
        ]
    if data.startswith(b"\xef\xbb\xbf"):
        message = "filen begynder med et usynligt tegn (BOM). Gem den som UTF-8 uden BOM."
        return "", [Problem(path, 1, "byte-order-mark", message)]
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = "filen er ikke gemt som UTF-8 (æ, ø og å kan ikke læses). Gem den igen med tegnkodningen UTF-8."
        return "", [Problem(path, line, "not-utf-8", message)]


def refusals(path: str, text: str, offset: int) -> list[Problem]:
    """The reason why ``text`` is not read any further, if any; ``offset`` lines stand before it in the file."""
    for number, row in enumerate(text.split("\n"), start=1 + offset):
        if "\t" in row[: len(row) - len(row.lstrip())]:
            message = "linjen er rykket ind med tabulator. YAML tillader kun mellemrum: brug to mellemrum pr. niveau."
            return [Problem(path, number, "tab-indent", message)]
    if invisible := _INVISIBLE.search(text):
        line = text.count("\n", 0, invisible.start()) + 1 + offset
        message = "linjen indeholder et usynligt tegn, som YAML ikke tillader. Skriv linjen forfra."
        return [Problem(path, line, "control-character", message)]
    return _structure_refusals(path, text, offset) if _may_exhaust(text) else []


def _may_exhaust(text: str) -> bool:
    """Whether the text could hold aliases or more than ``MAX_DEPTH`` levels; says yes rather too often."""
    # Closing brackets are not counted: one in quotes or in a comment closes nothing.
    many_brackets = len(_BRACKET.findall(text)) > MAX_DEPTH
    return many_brackets or bool(_MARK.search(text) or _STAIRCASE.search(text))


def _structure_refusals(path: str, text: str, offset: int) -> list[Problem]:
    depth = 0
    try:
        # Events come one at a time, so a hostile file is refused before its values are built.
        for event in yaml.parse(text, Loader=Loader):
            mark = event.start_mark
            line = (mark.line if mark else 0) + 1 + offset
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                message = (
                    "ankre og henvisninger (& og *) er ikke tilladt. Skriv værdien ud, eller sæt den i anførselstegn."
                )
                return [Problem(path, line, "yaml-alias", message)]
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                message = f"mere end {MAX_DEPTH} niveauer inde i hinanden. Kontrollér klammer og indrykning."
                return [Problem(path, line, "too-deep", message)]
    except yaml.MarkedYAMLError as error:
        return [syntax_problem(path, error, text, offset)]
    return []


def syntax_problem(path: str, error: yaml.MarkedYAMLError, text: str, offset: int) -> Problem:
    """The problem for a text that is not YAML, on the line where an editor should look."""
    mark = error.problem_mark or error.context_mark
    # What is missing at the end of the file is seen on the line after it.
    line = min((mark.line if mark else 0) + 1, len(text.rstrip().splitlines())) + offset
    message = (
        "YAML kan ikke læses her. Se på denne linje og linjen før: indrykning med mellemrum, mellemrum efter kolon, "
        "og anførselstegn om tekst med kolon, #, * eller citationstegn."
    )
    return Problem(path, line, "yaml-syntax", message)
