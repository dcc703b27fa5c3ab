"""The slip behind a text that YAML cannot read, on the line where an editor should look.

YAML tells where it gave up, which may be far below the slip. Each kind of slip is looked for by itself, the surest
first.
"""

import re
from collections.abc import Iterator, Sequence

import yaml

from sitedata.problems import Problem

_ITEM = re.compile(r" *(?:- +)*- +(?=\S)")
_FIELD = re.compile(r"(?P<before> *(?:- +)*)(?P<name>[^\W\d][^:#\"'\[\]{}]*):(?: +(?P<value>[^\s#].*))?(?:\s|$)")
# A value that begins with a quotation mark, and one that is closed before its line ends.
_OPENED = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?\[?(?P<quote>[\"'])")
_CLOSED_EARLY = re.compile(
    r" *(?:- +)*(?:[\w-]+: +)?(?:\"(?:[^\"\\]|\\.)*(?P<double>\")|'(?:[^']|'')*(?P<single>'))(?! *(?:[,\]}:#]|$))"
)
_TIGHT = re.compile(r" *(?:- +)*(?P<name>[^\W\d][\w-]*):(?!//)(?P<value>\S.*)")
_TIGHT_DASH = re.compile(r" *(?:- +)*-(?P<value>[^\W\d].*)")
_SIGN = re.compile(r" *(?:- +)*(?:[\w-]+: +)?(?P<sign>[@`%*&!]|[|>](?![-+\d]*\s*$))")
_TWO_COLONS = re.compile(r" *(?:- +)*[\w-]+: +[^\"'\s].*:(?: |$)")


def syntax_problem(path: str, error: yaml.MarkedYAMLError, text: str, offset: int) -> Problem:
    """The problem of a text that is not YAML; ``offset`` lines stand before it in the file."""
    rows = text.rstrip().splitlines()
    mark, begun = error.problem_mark or error.context_mark, error.context_mark or error.problem_mark
    # What is missing at the end of the file is seen on the line after it.
    seen_on = min((mark.line if mark else 0) + 1, len(rows))
    begun_on = min((begun.line if begun else 0) + 1, seen_on)
    line, message = next(_slips(rows, seen_on, begun_on, error.context or ""))
    return Problem(path, line + offset, "yaml-syntax", message)


def _slips(rows: Sequence[str], seen_on: int, begun_on: int, context: str) -> Iterator[tuple[int, str]]:
    """What may be wrong, with its line (from 1), for what YAML saw on one line in something begun on another."""
    if opened := _unclosed_quote(rows, seen_on):
        if message := _slip_in(rows[opened - 1]):
            yield opened, message
        yield opened, "anførselstegnet, der begynder på linjen, er ikke sluttet. Sæt det samme tegn sidst på linjen."
    if "flow" in context:
        closing = "}" if "mapping" in context else "]"
        yield (
            begun_on,
            f"klammen, der begynder på linjen, er ikke sluttet. Sæt {closing} sidst og komma mellem værdierne.",
        )
    for line in dict.fromkeys((seen_on, max(seen_on - 1, 1), begun_on)):
        if message := _slip_in(rows[line - 1]):
            yield line, message
    if message := _indentation(rows, seen_on):
        yield seen_on, message
    if _TWO_COLONS.match(rows[seen_on - 1]):
        yield seen_on, "teksten indeholder et kolon. Sæt anførselstegn om hele teksten efter feltets navn."
    if "simple key" in context:
        yield begun_on, "linjen har intet kolon. Skriv feltets navn, kolon, mellemrum og værdien."
    yield (
        seen_on,
        "YAML kan ikke læses her. Se på denne linje og linjen før: indrykning med mellemrum, mellemrum efter kolon, "
        "og anførselstegn om tekst med kolon, #, * eller citationstegn.",
    )


def _slip_in(row: str) -> str:
    """The slip that shows in a line by itself, if there is one."""
    if row.startswith("---"):
        return "»---« begynder et nyt dokument. Slet linjen."
    if tight := _TIGHT.match(row):
        return f"der mangler et mellemrum efter kolon. Skriv »{tight['name']}: {tight['value']}«."
    if tight := _TIGHT_DASH.match(row):
        return f"der mangler et mellemrum efter bindestregen. Skriv »- {tight['value']}«."
    if closed := _CLOSED_EARLY.match(row):
        sign, other = ('"', "'") if closed["double"] else ("'", '"')
        return (
            f"teksten slutter ved det andet {sign} på linjen, men der står mere. Sæt {other} om hele teksten i stedet, "
            "eller skriv »« om ord i den."
        )
    if special := _SIGN.match(row):
        return f"teksten begynder med {special['sign']}, som betyder noget særligt. Sæt anførselstegn om hele teksten."
    return ""


def _indentation(rows: Sequence[str], line: int) -> str:
    """Which other number of spaces a line should begin with, if no field or item above it stands where it does."""
    places, opens = _open_places(rows[: line - 1])
    begins = _places(rows[line - 1])
    if not begins or begins[0] in places:
        return ""
    column, is_item = begins[0]
    alike = {place for place, item in places if item == is_item}
    if opens is not None:
        if column > opens:
            return ""
        alike.add(opens + 2)
    if not alike:
        return ""
    nearest = min(abs(place - column) for place in alike)
    fitting = sorted(place for place in alike if abs(place - column) == nearest or place == (opens or -3) + 2)
    new = ", eller sæt »- « foran, hvis en ny post begynder her" if not is_item and (column, True) in places else ""
    return (
        f"linjen er rykket {column} mellemrum ind, og det passer ikke med linjerne over den. Ret det til "
        f"{' eller '.join(map(str, fitting))} mellemrum{new}."
    )


def _open_places(rows: Sequence[str]) -> tuple[list[tuple[int, bool]], int | None]:
    """Where fields and items (True) stand that the next line may go on with, and the last field that has no value."""
    places: list[tuple[int, bool]] = []
    opens: int | None = None
    text_under = -1  # the column of the field whose text goes on below it
    for row in rows:
        indent = len(row) - len(row.lstrip())
        if not row.strip() or row.lstrip().startswith("#") or -1 < text_under < indent:
            continue
        text_under = -1
        for column, is_item in _places(row):
            places = [place for place in places if place[0] < column or place == (column, is_item)]
            if (column, is_item) not in places:
                places.append((column, is_item))
        field = _FIELD.match(row)
        value = (field["value"] or "") if field else "?"
        opens = None if value else places[-1][0]
        if value[:1] in {"|", ">"}:
            text_under = places[-1][0]
    return places, opens


def _places(row: str) -> list[tuple[int, bool]]:
    """The columns of a line's dashes (True) and of its field."""
    item, field = _ITEM.match(row), _FIELD.match(row)
    dashes = [(found.start(), True) for found in re.finditer("-", item[0])] if item else []
    return [*dashes, (len(field["before"]), False)] if field else dashes


def _unclosed_quote(rows: Sequence[str], seen_on: int) -> int:
    """The line (from 1) of a quotation mark that is closed nowhere above line ``seen_on``, where YAML saw it; or 0."""
    for number in range(seen_on, 0, -1):
        opened = _OPENED.match(rows[number - 1])
        if opened and rows[number - 1].count(opened["quote"]) % 2:
            between = rows[number : seen_on - 1]
            return 0 if any(opened["quote"] in row for row in between) else number
    return 0
