"""What is refused before a YAML file's values are built: unreadable bytes, invisible characters, exhausting structures.

Stands before everything else that touches a file an editor has written.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from sitedata.problems import Problem

MAX_BYTES = 1_000_000
MAX_DEPTH = 30
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What no editor types on purpose: control characters, half characters, and line breaks that only YAML sees.
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
# A value that begins with a quotation mark.
_OPENED = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?\[?(?P<quote>[\"'])")


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
    return []


class RefusedError(Exception):
    """That a file is read no further, and the problem why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def events(path: str, text: str, offset: int) -> Iterator[Any]:
    """YAML's events one at a time, so that a hostile file is refused before its values are built.

    Raises ``RefusedError`` at an anchor, an alias or nesting deeper than ``MAX_DEPTH``, and ``yaml.MarkedYAMLError``
    where the text is no YAML.
    """
    depth = 0
    for event in iter(Loader(text).get_event, None):
        line = event.start_mark.line + 1 + offset
        if isinstance(event, yaml.NodeEvent) and event.anchor:  # of an alias it is what it stands for
            message = "ankre og henvisninger (& og *) er ikke tilladt. Skriv værdien ud, eller sæt den i anførselstegn."
            raise RefusedError(Problem(path, line, "yaml-alias", message))
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                message = f"mere end {MAX_DEPTH} niveauer inde i hinanden. Kontrollér klammer og indrykning."
                raise RefusedError(Problem(path, line, "too-deep", message))
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        yield event


def syntax_problem(path: str, error: yaml.MarkedYAMLError, text: str, offset: int) -> Problem:
    """The problem for a text that is not YAML, on the line where an editor should look."""
    mark = error.problem_mark or error.context_mark
    rows = text.rstrip().splitlines()
    # What is missing at the end of the file is seen on the line after it.
    line = min((mark.line if mark else 0) + 1, len(rows))
    if opened := _unclosed_quote(rows, line):
        message = "anførselstegnet, der begynder på linjen, er ikke sluttet. Sæt det samme tegn sidst på linjen."
        return Problem(path, opened + offset, "yaml-syntax", message)
    message = (
        "YAML kan ikke læses her. Se på denne linje og linjen før: indrykning med mellemrum, mellemrum efter kolon, "
        "og anførselstegn om tekst med kolon, #, * eller citationstegn."
    )
    return Problem(path, line + offset, "yaml-syntax", message)


def _unclosed_quote(rows: list[str], seen_on: int) -> int:
    """The line (from 1) of a quotation mark that is closed nowhere above line ``seen_on``, where YAML saw it; or 0."""
    for number in range(seen_on, 0, -1):
        opened = _OPENED.match(rows[number - 1])
        if opened and rows[number - 1].count(opened["quote"]) % 2:
            between = rows[number : seen_on - 1]
            return 0 if any(opened["quote"] in row for row in between) else number
    return 0
