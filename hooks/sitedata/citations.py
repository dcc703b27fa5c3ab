"""One way to cite, in Markdown and in data: ``ctr, art. 6(7)``, and ``ctr?, art. 58`` for what is to be checked.

The question mark carries the site's grade *background*: the statement rests on knowledge of the source,
not on a reading of it, and the reader is told so.
"""

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, InstanceOf, PlainSerializer, WithJsonSchema

_SYNTAX = re.compile(r"(?P<source>[a-z0-9]+(?:-[a-z0-9]+)*)(?P<check>\?)?(?:,\s*(?P<locator>\S.*))?", re.DOTALL)


@dataclass(frozen=True)
class Citation:
    """A pointer to a source: its id, the place in it, and whether the secretariat should check the statement."""

    source: str
    locator: str = ""
    to_check: bool = False

    def __str__(self) -> str:
        mark = "?" if self.to_check else ""
        return f"{self.source}{mark}, {self.locator}" if self.locator else f"{self.source}{mark}"


def parse_citation(text: Any) -> Citation:
    """The citation written as ``id``, ``id, locator``, ``id?`` or ``id?, locator``; raises ``ValueError`` otherwise."""
    if isinstance(text, Citation):
        return text
    match = _SYNTAX.fullmatch(text.strip()) if isinstance(text, str) else None
    if match is None:
        raise ValueError("skal være et kilde-id, evt. med ? og sted: »ctr, art. 6(7)« eller »ctr?, art. 58«")
    return Citation(match["source"], (match["locator"] or "").strip(), bool(match["check"]))


CitationField = Annotated[
    InstanceOf[Citation],
    BeforeValidator(parse_citation),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^[a-z0-9]+(-[a-z0-9]+)*\??(, .+)?$"}),
]
