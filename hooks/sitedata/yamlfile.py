"""YAML text in, plain values and the line of every value out.

The first step of the build. Refuses what YAML would silently turn into something else, and what could
exhaust memory, before any value is built.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from sitedata.problems import Problem, field_name, shortened

MAX_BYTES = 1_000_000
MAX_DEPTH = 30
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

KeyPath = tuple[str | int, ...]

# What no editor types on purpose: control characters, half characters, and line breaks that only YAML sees.
_INVISIBLE = re.compile("[^\t\n\r -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
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
        return empty, [_syntax_problem(path, error, text, offset)]
    if node is None:
        return empty, [Problem(path, first_line, "empty-file", "filen er tom. Den skal indeholde mindst én post.")]
    builder = _Builder(path, offset)
    value = builder.build(node, ())
    return Document(path, value, builder.lines, builder.refused), builder.problems


def _refused(path: str, text: str, offset: int) -> list[Problem]:
    for number, row in enumerate(text.split("\n"), start=1 + offset):
        if "\t" in row[: len(row) - len(row.lstrip())]:
            message = "linjen er rykket ind med tabulator. YAML tillader kun mellemrum: brug to mellemrum pr. niveau."
            return [Problem(path, number, "tab-indent", message)]
    if invisible := _INVISIBLE.search(text):
        line = text.count("\n", 0, invisible.start()) + 1 + offset
        message = "linjen indeholder et usynligt tegn, som YAML ikke tillader. Skriv linjen forfra."
        return [Problem(path, line, "control-character", message)]
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
        return [_syntax_problem(path, error, text, offset)]
    return []


def _syntax_problem(path: str, error: yaml.MarkedYAMLError, text: str, offset: int) -> Problem:
    mark = error.problem_mark or error.context_mark
    # What is missing at the end of the file is seen on the line after it.
    line = min((mark.line if mark else 0) + 1, len(text.rstrip().splitlines())) + offset
    message = (
        "YAML kan ikke læses her. Se på denne linje og linjen før: indrykning med mellemrum, mellemrum efter kolon, "
        "og anførselstegn om tekst med kolon, #, * eller citationstegn."
    )
    return Problem(path, line, "yaml-syntax", message)


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
