"""YAML text in, plain values and the line of every value out.

The first step of the build.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

from sitedata.problems import Problem
from sitedata.yamlguard import RefusedError, events, refusals
from sitedata.yamlslips import syntax_problem
from sitedata.yamlvalues import KeyPath, ValueBuilder


@dataclass(frozen=True)
class Document:
    """A YAML file as values, with the line of every key and item, and the values that were refused.

    ``doubled`` are those in which a field stands twice: what follows one may have lost its beginning to it.
    """

    path: str
    value: Any
    lines: Mapping[KeyPath, int] = field(default_factory=dict)
    refused: Collection[KeyPath] = ()
    doubled: Collection[KeyPath] = ()

    def line(self, *where: str | int) -> int:
        """The line (from 1) of the value at ``where``, or of the nearest part of it that exists."""
        for length in range(len(where), -1, -1):
            if where[:length] in self.lines:
                return self.lines[where[:length]]
        return 1

    def fields(self, *where: str | int) -> Mapping[str, Any]:
        """The fields that stand at ``where``; none if no fields do."""
        value = self.value
        for part in where:
            try:
                value = value[part]
            except (KeyError, IndexError, TypeError):
                return {}
        return value if isinstance(value, dict) else {}


def parse(path: str, text: str, first_line: int = 1) -> tuple[Document, list[Problem]]:
    """The values of ``text`` and every problem found on the way.

    ``first_line`` is the line of the file on which ``text`` starts (front matter starts on line 2).
    """
    document, problems = _parsed(path, text, first_line)
    return document, list(problems)


# A preview reads everything anew after each edit, and nearly all of it is as it was.
@lru_cache(maxsize=512)
def _parsed(path: str, text: str, first_line: int) -> tuple[Document, Sequence[Problem]]:
    offset = first_line - 1
    empty = Document(path, None, {(): first_line})
    refused = refusals(path, text, offset)
    if refused:
        return empty, refused
    builder = ValueBuilder(path, text, offset)
    try:
        value = builder.document(events(path, text, offset))
    except RefusedError as error:
        return empty, [error.problem]
    except yaml.MarkedYAMLError as error:
        return empty, [syntax_problem(path, error, text, offset)]
    if not builder.lines:
        return empty, [Problem(path, first_line, "empty-file", "filen er tom. Den skal indeholde mindst én post.")]
    return Document(path, value, builder.lines, builder.refused, builder.doubled), builder.problems
