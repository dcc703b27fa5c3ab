"""Checks on the texts of records: nothing is left of the templates, and no mark that readers would see."""

import re
from collections.abc import Iterator
from typing import Any

from sitedata.data import Data
from sitedata.problems import Problem, field_name, shortened
from sitedata.yamlvalues import KeyPath

# How every text, id and address in data/templates/ is marked as made up.
_BEGINNING = re.compile(r"Eksempel(?!ler)|Example(?!s)|eksempel-")
# Of Markdown or HTML, or a letter that was read with the wrong encoding.
_MARK = re.compile(r"\*\*|\]\(|&[a-z]+;|Ã.|\ufffd")
_ADDRESS = re.compile(r"\bexample\.org\b")


def text_problems(data: Data) -> Iterator[Problem]:
    """A warning for each value that is still the template's, or has a mark of another format."""
    for stem, positions in data.positions.items():
        for record_id in positions:
            for where, text in _texts(data.value(stem, record_id), ()):
                if _BEGINNING.match(text) or _ADDRESS.search(text):
                    message = (
                        f"{record_id}: »{field_name(where)}« er skabelonens eksempel: »{shortened(text)}«. "
                        "Skriv, hvad der gælder, eller slet linjen, hvis feltet ikke er påkrævet."
                    )
                    line = data.line(stem, record_id, *where)
                    yield Problem(f"data/{stem}.yml", line, "template-text", message, "warning")
                if mark := _MARK.search(text):
                    message = (
                        f"{record_id}: »{field_name(where)}« indeholder »{mark[0]}«, som læseren vil se. Data er ren "
                        "tekst uden Markdown og HTML. Skriv teksten forfra dér."
                    )
                    line = data.line(stem, record_id, *where)
                    yield Problem(f"data/{stem}.yml", line, "mark-in-data", message, "warning")


def _texts(value: Any, where: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(inner, (*where, key))
