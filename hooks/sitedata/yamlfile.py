"""YAML text in, plain values and the line of every value out.

The first step of the build. Refuses what YAML would silently turn into something else.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from sitedata.problems import Problem, field_name, shortened
from sitedata.yamlguard import Loader, refusals, syntax_problem

KeyPath = tuple[str | int, ...]

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


@dataclass(frozen=True)
class Document:
    """A YAML file as values, with the line of every key and item, and the values that were refused."""

    path: str
    value: Any
    lines: Mapping[KeyPath, int] = field(default_factory=dict)
    refused: Collection[KeyPath] = ()

    def line(self, *where: str | int) -> int:
        """The line (from 1) of the value at ``where``, or of the nearest part of it that exists."""
        for length in range(len(where), -1, -1):
            if where[:length] in self.lines:
                return self.lines[where[:length]]
        return 1


def parse(path: str, text: str, first_line: int = 1) -> tuple[Document, list[Problem]]:
    """The values of ``text`` and every problem found on the way.

    ``first_line`` is the line of the file on which ``text`` starts (front matter starts on line 2).
    """
    offset = first_line - 1
    empty = Document(path, None, {(): first_line})
    refused = refusals(path, text, offset)
    if refused:
        return empty, refused
    try:
        node = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        return empty, [syntax_problem(path, error, text, offset)]
    if node is None:
        return empty, [Problem(path, first_line, "empty-file", "filen er tom. Den skal indeholde mindst én post.")]
    builder = _Builder(path, offset)
    value = builder.build(node, ())
    return Document(path, value, builder.lines, builder.refused), builder.problems


class _Builder:
    """Turns YAML nodes into values, keeping lines and collecting problems."""

    def __init__(self, path: str, offset: int) -> None:
        self.path = path
        self.offset = offset
        self.lines: dict[KeyPath, int] = {}
        self.problems: list[Problem] = []
        self.refused: set[KeyPath] = set()

    def build(self, node: yaml.Node, where: KeyPath) -> Any:
        self.lines.setdefault(where, self._line(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, where)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item, (*where, index)) for index, item in enumerate(node.value)]
        return self._scalar(node, where)

    def _mapping(self, node: yaml.MappingNode, where: KeyPath) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                message = "et feltnavn kan ikke være en liste. Skriv feltets navn, kolon og mellemrum."
                self.problems.append(Problem(self.path, self._line(key_node), "yaml-syntax", message))
                continue
            key = str(key_node.value)
            inner = (*where, key)
            if key in values:
                message = f"feltet »{key}« står to gange (første gang på linje {self.lines[inner]}). Slet det ene."
                self.problems.append(Problem(self.path, self._line(key_node), "duplicate-key", message))
                continue
            self.lines[inner] = self._line(key_node)
            values[key] = self.build(value_node, inner)
        return values

    def _scalar(self, node: Any, where: KeyPath) -> Any:
        text: str = node.value
        # A plain value has the style "" or None, depending on the loader.
        if node.style or node.tag == "tag:yaml.org,2002:str":
            return text
        plain = _PLAIN.get(node.tag)
        if plain is None or not plain.fullmatch(text):
            became, otherwise = _TURNS_INTO.get(node.tag, ("noget andet", ""))
            shown = shortened(text)
            in_record = where[1:] if where and isinstance(where[0], int) else where
            label = f"»{field_name(in_record)}«: " if in_record else ""
            quote = f'Er det tekst, så sæt det i anførselstegn: "{shown}".'
            message = f"{label}YAML læser »{shown}« som {became}. {quote}{otherwise}"
            self.problems.append(Problem(self.path, self._line(node), "yaml-trap", message))
            self.refused.add(where)
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
