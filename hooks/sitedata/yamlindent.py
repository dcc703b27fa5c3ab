"""A line of YAML that stands where no field or item above it does, and how many spaces it should begin with."""

import re
from collections.abc import Sequence

_ITEM = re.compile(r" *(?:- +)*- +(?=\S)")
_FIELD = re.compile(r"(?P<before> *(?:- +)*)(?P<name>[^\W\d][^:#\"'\[\]{}]*):(?: +(?P<value>[^\s#].*))?(?:\s|$)")


def wrong_indentation(rows: Sequence[str], line: int) -> str:
    """Which other number of spaces a line should begin with, if no field or item above it stands where it does."""
    places, opens = _open_places(rows[: line - 1])
    begins = _places(rows[line - 1])
    if not begins or begins[0] in places:
        return ""
    column, is_item = begins[0]
    alike = {place for place, item in places if item == is_item}
    inside = set() if opens is None else {opens + 2}
    if opens is not None and column > opens:
        return ""
    alike |= inside
    if not alike:
        return ""
    nearest = min(abs(place - column) for place in alike)
    fitting = sorted({place for place in alike if abs(place - column) == nearest} | inside)
    numbers = f"{' eller '.join(map(str, fitting))} mellemrum"
    mend = f"Ret det til {numbers}."
    if not is_item and (column, True) in places:
        mend = f"Ret det til {numbers}, eller sæt »- « foran, hvis en ny post begynder her."
        if rows[line - 1].startswith("id:"):
            mend = f"Begynder en ny post her, så sæt »- « foran. Ellers ret det til {numbers}."
    return f"linjen er rykket {column} mellemrum ind, og det passer ikke med linjerne over den. {mend}"


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
