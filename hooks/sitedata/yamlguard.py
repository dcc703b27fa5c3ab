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
# What stands before the first word of a line.
_BEFORE = re.compile("^[ \t\u00a0-]+", re.M)
# What begins an item in Word or in a mail.
_BULLET = re.compile("^ *(?:- +)?(?P<mark>[•·‣◦▪–—])[ \t\u00a0]", re.M)


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
    for before in _BEFORE.finditer(text) if "\t" in text or "\u00a0" in text else ():
        line = text.count("\n", 0, before.start()) + 1 + offset
        if "\t" in before[0]:
            message = "linjen er rykket ind med tabulator. YAML tillader kun mellemrum: brug to mellemrum pr. niveau."
            if "-" in before[0].partition("\t")[0]:
                message = "efter bindestregen står en tabulator. Skriv ét mellemrum i stedet."
            return [Problem(path, line, "tab-indent", message)]
        if "\u00a0" in before[0]:
            message = (
                "linjen har hårde mellemrum, som ikke kan ses og ofte er kopieret med. Skriv dens mellemrum forfra."
            )
            return [Problem(path, line, "control-character", message)]
    if bullet := _BULLET.search(text):
        line = text.count("\n", 0, bullet.start()) + 1 + offset
        message = f"linjen begynder med »{bullet['mark']}«. Begynd den med en bindestreg og et mellemrum: »- «."
        return [Problem(path, line, "yaml-syntax", message)]
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
