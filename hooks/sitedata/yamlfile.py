"""YAML text in, plain values and the line of every value out.

The first step of the build. Refuses what YAML would silently turn into something else.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from sitedata.problems import Problem, field_name
from sitedata.yamlguard import Loader, refusals, syntax_problem
from sitedata.yamltraps import trap

KeyPath = tuple[str | int, ...]


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
    builder = _Builder(path, text, offset)
    value = builder.build(node, ())
    return Document(path, value, builder.lines, builder.refused), builder.problems


class _Builder:
    """Turns YAML nodes into values, keeping lines and collecting problems."""

    def __init__(self, path: str, text: str, offset: int) -> None:
        self.path = path
        self.rows = text.splitlines()
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
        if node.style:
            return text
        message = trap(node, self.rows)
        if message:
            in_record = where[1:] if where and isinstance(where[0], int) else where
            label = f"»{field_name(in_record)}«: " if in_record else ""
            self.problems.append(Problem(self.path, self._line(node), "yaml-trap", f"{label}{message}"))
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
