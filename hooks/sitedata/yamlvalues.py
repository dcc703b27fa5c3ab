"""YAML's events in, plain values out, and the line of each; refuses what YAML would turn into something else."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import yaml

from sitedata.problems import Problem, field_name
from sitedata.yamltraps import swallowed, trap

KeyPath = tuple[str | int, ...]
_RESOLVER: Any = yaml.resolver.Resolver()


class ValueBuilder:
    """Turns the events of a file into values, keeping lines and collecting problems."""

    def __init__(self, path: str, text: str, offset: int) -> None:
        self.path = path
        self.rows = text.splitlines()
        self.offset = offset
        self.lines: dict[KeyPath, int] = {}
        self.problems: list[Problem] = []
        self.refused: set[KeyPath] = set()
        self.doubled: set[KeyPath] = set()

    def document(self, stream: Iterator[Any]) -> Any:
        """The values of the one document in the file; raises ``yaml.MarkedYAMLError`` where a second one begins."""
        value = None
        event: Any
        for event in stream:
            if not isinstance(event, yaml.DocumentStartEvent):
                continue  # where the stream and the document begin and end
            if self.lines:
                mark: Any = event.start_mark
                raise yaml.MarkedYAMLError(problem_mark=mark)  # a file is one document
            first = next(stream)
            self.lines[()] = self._line(first)
            value = self._value(first, stream, ())
        return value

    def _value(self, event: Any, stream: Iterator[Any], where: KeyPath) -> Any:
        """The value that begins with ``event``; where it stands has been noted."""
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, where)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(stream, where)
        values: list[Any] = []
        while not isinstance(item := next(stream), yaml.SequenceEndEvent):
            inner = (*where, len(values))
            self.lines[inner] = self._line(item)
            values.append(self._value(item, stream, inner))
        return values

    def _mapping(self, stream: Iterator[Any], where: KeyPath) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(key := next(stream), yaml.MappingEndEvent):
            if not isinstance(key, yaml.ScalarEvent):
                message = "et feltnavn kan ikke være en liste. Skriv feltets navn, kolon og mellemrum."
                self.problems.append(Problem(self.path, self._line(key), "yaml-syntax", message))
                self._skip(key, stream)
                self._skip(next(stream), stream)
                continue
            name = str(key.value)
            inner = (*where, name)
            if name in values:
                if where not in self.doubled:  # a record that lost its beginning doubles all its fields
                    message = f"feltet »{name}« står to gange (første gang på linje {self.lines[inner]}). "
                    message += _mended(name, where)
                    self.problems.append(Problem(self.path, self._line(key), "duplicate-key", message))
                self.doubled.add(where)
                self._skip(next(stream), stream)
                continue
            self.lines[inner] = self._line(key)
            values[name] = self._value(next(stream), stream, inner)
        return values

    def _skip(self, event: Any, stream: Iterator[Any]) -> None:
        """Pass by a value that has no place."""
        depth = int(isinstance(event, yaml.CollectionStartEvent))
        while depth:
            event = next(stream)
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)

    def _scalar(self, event: Any, where: KeyPath) -> Any:
        text: str = event.value
        # A plain value has the style "" or None, depending on the loader.
        if event.style:
            return text
        line, message = self._trap(event, where)
        if message:
            self.problems.append(Problem(self.path, self._line(event) + line, "yaml-trap", message))
            self.refused.add(where)
            return text
        return _typed(_meant(text), text)

    def _trap(self, event: Any, where: KeyPath) -> tuple[int, str]:
        """What is wrong with a value without quotation marks, and how many lines below its beginning."""
        begins, ends = event.start_mark, event.end_mark
        if begins.line < ends.line and (found := swallowed(self.rows[begins.line : ends.line + 1], begins.column)):
            return found
        message = "teksten begynder med !, som betyder noget særligt. Sæt anførselstegn om hele teksten."
        if not event.tag:
            message = trap(event.value, _meant(event.value), self.rows[ends.line][ends.column :] if event.value else "")
        in_record = where[1:] if where and isinstance(where[0], int) else where
        return 0, f"»{field_name(in_record)}«: {message}" if message and in_record else message

    def _line(self, event: Any) -> int:
        line: int = event.start_mark.line
        return line + 1 + self.offset


def _mended(name: str, where: KeyPath) -> str:
    """How to mend a field that stands twice: it may be the first of a record whose beginning is lost."""
    if not where or not isinstance(where[-1], int):
        return "Slet det ene."
    if name == "id":
        return "Begynder en ny post her, så sæt »- « foran. Ellers slet det ene."
    if len(where) > 1:
        return "Begynder et nyt punkt her, så sæt »- « foran dets første felt. Ellers slet det ene."
    return "Begynder en ny post her, så sæt dens linje »- id: …« ind over den. Ellers slet det ene."


@lru_cache(maxsize=4096)
def _meant(text: str) -> str:
    """What YAML takes an unquoted text for. Ids stand in many places."""
    return str(_RESOLVER.resolve(yaml.ScalarNode, text, (True, False)))


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
