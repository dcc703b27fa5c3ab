"""YAML text in, plain values and the line of every value out.

The first step of the build. Refuses what YAML would silently turn into something else, and what could
exhaust memory, before any value is built.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from sitedata.problems import Problem

MAX_BYTES = 1_000_000
MAX_DEPTH = 30
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

KeyPath = tuple[str | int, ...]

# A number or truth value as an editor means it; everything else that YAML turns is a trap.
_PLAIN = {
    "tag:yaml.org,2002:int": re.compile(r"-?(0|[1-9][0-9]*)"),
    "tag:yaml.org,2002:float": re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+"),
    "tag:yaml.org,2002:bool": re.compile(r"true|false"),
    "tag:yaml.org,2002:null": re.compile(r"|null"),
    "tag:yaml.org,2002:timestamp": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
}
_TURNS_INTO = {
    "tag:yaml.org,2002:int": "et andet tal",
    "tag:yaml.org,2002:float": "et decimaltal",
    "tag:yaml.org,2002:bool": "sand/falsk",
    "tag:yaml.org,2002:null": "ingenting",
    "tag:yaml.org,2002:timestamp": "et tidspunkt",
}


@dataclass(frozen=True)
class Document:
    """A YAML file as values, with the line of every key and item."""

    path: str
    value: Any
    lines: Mapping[KeyPath, int] = field(default_factory=dict)

    def line(self, *where: str | int) -> int:
        """The line (from 1) of the value at ``where``, or of the nearest part of it that exists."""
        for length in range(len(where), -1, -1):
            if where[:length] in self.lines:
                return self.lines[where[:length]]
        return 1


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


def parse(path: str, text: str, first_line: int = 1) -> tuple[Document, list[Problem]]:
    """The values of ``text`` and every problem found on the way.

    ``first_line`` is the line of the file on which ``text`` starts (front matter starts on line 2).
    """
    offset = first_line - 1
    empty = Document(path, None, {(): first_line})
    refused = _refused(path, text, offset)
    if refused:
        return empty, refused
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        return empty, [_syntax_problem(path, error, offset)]
    if node is None:
        return empty, [Problem(path, first_line, "empty-file", "filen er tom. Den skal indeholde mindst én post.")]
    builder = _Builder(path, offset)
    value = builder.build(node, ())
    return Document(path, value, builder.lines), builder.problems


def _refused(path: str, text: str, offset: int) -> list[Problem]:
    for number, row in enumerate(text.split("\n"), start=1 + offset):
        if "\t" in row[: len(row) - len(row.lstrip())]:
            message = "linjen er rykket ind med tabulator. YAML tillader kun mellemrum: brug to mellemrum pr. niveau."
            return [Problem(path, number, "tab-indent", message)]
    depth = 0
    try:
        # Events come one at a time, so a hostile file is refused before its values are built.
        for event in yaml.parse(text, Loader=_Loader):
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
        return [_syntax_problem(path, error, offset)]
    except yaml.reader.ReaderError as error:
        line = text[: error.position].count("\n") + 1 + offset
        message = "linjen indeholder et usynligt styretegn, som YAML ikke tillader. Slet tegnet."
        return [Problem(path, line, "control-character", message)]
    return []


def _syntax_problem(path: str, error: yaml.MarkedYAMLError, offset: int) -> Problem:
    mark = error.problem_mark or error.context_mark
    line = (mark.line if mark else 0) + 1 + offset
    message = (
        "YAML kan ikke læses her. Se på denne linje og linjen før: indrykning med mellemrum, mellemrum efter kolon, "
        "og anførselstegn om tekst med kolon, # eller citationstegn."
    )
    return Problem(path, line, "yaml-syntax", message)


class _Builder:
    """Turns YAML nodes into values, keeping lines and collecting problems."""

    def __init__(self, path: str, offset: int) -> None:
        self.path = path
        self.offset = offset
        self.lines: dict[KeyPath, int] = {}
        self.problems: list[Problem] = []

    def build(self, node: yaml.Node, where: KeyPath) -> Any:
        self.lines.setdefault(where, self._line(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, where)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item, (*where, index)) for index, item in enumerate(node.value)]
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode, where: KeyPath) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            inner = (*where, key)
            if key in values:
                message = f"feltet »{key}« står to gange (første gang på linje {self.lines[inner]}). Slet det ene."
                self.problems.append(Problem(self.path, self._line(key_node), "duplicate-key", message))
                continue
            self.lines[inner] = self._line(key_node)
            values[key] = self.build(value_node, inner)
        return values

    def _scalar(self, node: Any) -> Any:
        text: str = node.value
        if node.style is not None or node.tag == "tag:yaml.org,2002:str":
            return text
        plain = _PLAIN.get(node.tag)
        if plain is None or not plain.fullmatch(text):
            became = _TURNS_INTO.get(node.tag, "noget andet")
            message = f'YAML læser »{text}« som {became}, ikke som tekst. Sæt det i anførselstegn: "{text}".'
            self.problems.append(Problem(self.path, self._line(node), "yaml-trap", message))
            return text
        return _typed(node.tag, text)

    def _line(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + 1 + self.offset


def _typed(tag: str, text: str) -> str | int | float | bool | None:
    match tag.rsplit(":", 1)[-1]:
        case "int":
            return int(text)
        case "float":
            return float(text)
        case "bool":
            return text == "true"
        case "null":
            return None
        case _:
            return text
