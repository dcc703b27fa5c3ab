"""A line of YAML that stands where no field or item above it does, and how many spaces it should begin with."""

import re
from collections.abc import Sequence

_ITEM = re.compile(r" *(?:- +)*- +(?=\S)")
_FIELD = re.compile(r"(?P<before> *(?:- +)*)(?P<name>[^\W\d][^:#\"'\[\]{}]*):(?: +(?P<value>[^\s#].*))?(?:\s|$)")
_LANGUAGE = re.compile(" *(?:da|en):")
_RECORD = re.compile(" *- +id:")


def is_item(rows: Sequence[str], line: int) -> bool:
    """Whether a line stands right under the last item of a list."""
    row = rows[line - 1]
    places = _open_places(rows[: line - 1])[0]
    return places[-1:] == [(len(row) - len(row.lstrip()), True)]


def wrong_indentation(rows: Sequence[str], line: int) -> tuple[int, str] | None:
    """The line that is to begin with another number of spaces, and which, if ``line`` stands under nothing above it.

    It may be the line above that has been moved.
    """
    places, opens = _open_places(rows[: line - 1])
    begins = _places(rows[line - 1])
    if not begins or begins[0] in places:
        return None
    column, item = begins[0]
    if item and (column + 2, False) in places:
        return _first_without_dash(rows, line, column)
    if moved := _moved_first(rows, line, column, item):
        return moved
    inside = None if opens is None else opens + 2
    alike = [place for place, other in places if other == item] + ([] if inside is None else [inside])
    if not alike or (opens is not None and column > opens):
        return None
    nearest = min(abs(place - column) for place in alike)
    fitting = sorted({place for place in alike if abs(place - column) == nearest or place == inside})
    below = _places(rows[line]) if line < len(rows) else []
    if _RECORD.match(rows[line - 1]) and (0, True) in places:
        fitting = [0]
    elif below and below[0][0] == inside:
        fitting = [inside]
    elif item and places[-1] in {(place, item) for place in fitting}:
        fitting = [places[-1][0]]  # under the item that it follows
    numbers = f"{' eller '.join(map(str, fitting))} mellemrum"
    above = rows[line - 2] if line > 1 else ""
    mend = f"Ret det til {numbers}."
    if inside is None and _LANGUAGE.match(rows[line - 1]) and not _LANGUAGE.match(above):
        mend = f"Mangler feltets navn (fx note:) på linjen over, så skriv det dér. Ellers ret det til {numbers}."
    elif (column, True) in places and rows[line - 1].startswith("id:"):
        mend = f"Begynder en ny post her, så sæt »- « foran. Ellers ret det til {numbers}."
    elif (column, True) in places:
        mend = f"Ret det til {numbers}, eller sæt »- « foran, hvis en ny post begynder her."
    return line, f"linjen er rykket {column} mellemrum ind, og det passer ikke med linjerne over den. {mend}"


def _first_without_dash(rows: Sequence[str], line: int, column: int) -> tuple[int, str]:
    """The message for the first of the fields above ``line``, which stand where those of an item would."""
    first = line - 1
    while first > 1 and len(rows[first - 2]) - len(rows[first - 2].lstrip()) > column:
        first -= 1
    written = f"{' ' * column}- {rows[first - 1].strip()}"
    return first, f"linjen er det første punkt i en liste og mangler »- « foran. Skriv »{written}«."


def _moved_first(rows: Sequence[str], line: int, column: int, item: bool) -> tuple[int, str] | None:
    """The message for the line above, if it is the first under a field and ``line`` stands where both should."""
    written = [number for number, row in enumerate(rows[: line - 1], 1) if row.strip() and row.lstrip()[0] != "#"]
    if len(written) < 2:
        return None
    _, opens = _open_places(rows[: written[-2]])
    first = _places(rows[written[-1] - 1])
    if opens is None or column != opens + 2 or not first or first[0][1] != item or first[0][0] == column:
        return None
    moved = first[0][0]
    return written[-1], (
        f"linjen er rykket {moved} mellemrum ind, og det passer ikke med linjerne omkring den. Ret det til {column} "
        "mellemrum."
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
