"""The lines of the menu in mkdocs.yml, each held against those around it, so that a slip is told where it was made.

YAML reads most of them as something else, and where it gives up it blames another line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_STEP = 4  # spaces from a heading to its pages
_MENU = re.compile(r"^nav:[ \t]*(?:#.*)?\n(?P<rows>(?:(?:[ #-].*|[ \t]*)(?:\n|\Z))*)", re.M)
_ROW = re.compile(r" *(?P<dash>-(?P<gap> *))?(?P<text>[^#\s](?:(?! #).)*?)[ ]*(?: #.*)?")


@dataclass(frozen=True)
class _Row:
    """A line of the menu: where it stands, and what it says."""

    line: int
    column: int
    begins: bool  # with a dash and a space, as every line of a menu must
    text: str

    @property
    def is_heading(self) -> bool:
        return self.text.endswith(":")

    @property
    def is_page(self) -> bool:
        return self.text.strip("\"'").endswith(".md")


def menu_slips(text: str) -> list[tuple[int, str]]:
    """What is wrong with the menu's lines in the settings ``text``, each with its line (from 1).

    Where a line stands is only told when each can be read by itself, and only of the first that stands wrong: those
    below it may be right.
    """
    menu = _MENU.search(text)
    rows = list(_rows(menu["rows"], text.count("\n", 0, menu.start("rows")) + 1)) if menu else []
    return list(_misread(rows)) or list(_misplaced(rows))[:1]


def _rows(text: str, first_line: int) -> Iterator[_Row]:
    for line, written in enumerate(text.split("\n"), first_line):
        if row := _ROW.fullmatch(written):
            column = len(written) - len(written.lstrip())
            yield _Row(line, column, bool(row["gap"]), row["text"])


def _misread(rows: Sequence[_Row]) -> Iterator[tuple[int, str]]:
    """Each line that is neither a heading nor a page."""
    for index, row in enumerate(rows):
        if not row.begins:
            yield row.line, f"linjen skal begynde med en bindestreg og et mellemrum. Skriv »- {row.text}«."
        elif row.text.endswith(".md:"):
            yield row.line, f"linjen er en side og må ikke ende med kolon. Skriv »- {row.text[:-1]}«."
        elif row.is_heading and ": " in row.text:
            yield row.line, "en overskrift må kun have ét kolon, og det skal stå sidst. Ret overskriften."
        elif row.is_page and ": " in row.text:
            path = row.text.rpartition(": ")[2]
            yield row.line, f"menuen tager sidens titel fra siden selv. Skriv kun stien: »- {path}«."
        elif row.is_heading or row.is_page:
            continue
        elif any(below.column > row.column for below in rows[index + 1 : index + 2]):
            yield row.line, f"overskriften mangler kolon. Skriv »- {row.text}:«."
        else:
            yield (
                row.line,
                f"»{row.text}« er hverken en side, som ender med .md, eller en overskrift, som ender med kolon og har "
                "sine sider under sig. Ret linjen.",
            )


def _misplaced(rows: Sequence[_Row]) -> Iterator[tuple[int, str]]:
    """Each line that does not stand where one around it lets it stand."""
    headings = sorted(row.column for row in rows if row.is_heading)
    top = max(headings, key=headings.count) if headings else rows[0].column if rows else 0
    if rows and rows[0].column != top:
        yield _moved(rows[0], top)
    open_columns = [top]
    for index, (above, row) in enumerate(pairwise(rows), 1):
        below = rows[index + 1] if index + 1 < len(rows) else None
        if row.column > above.column and above.is_heading:
            if row.column < above.column + 2:
                yield _moved(row, above.column + _STEP)
            open_columns.append(row.column)
            continue
        if above.is_heading:
            if below and below.column > above.column and not row.is_heading:
                yield _moved(row, below.column)
            yield (
                above.line,
                f"overskriften »{above.text[:-1]}« har ingen sider. Ryk dens sider {_STEP} mellemrum længere ind end "
                "overskriften, eller slet linjen.",
            )
        if row.column > above.column:
            # Nothing stands under a page: either it or this one has been moved.
            before = rows[index - 2] if index > 1 else above
            goes_back = below is not None and below.column == above.column
            fits = row.column == before.column or (before.is_heading and row.column > before.column and not goes_back)
            yield _moved(above, row.column) if fits else _moved(row, _place(row, below, open_columns))
        if row.column not in open_columns:
            yield _moved(row, _place(row, below, open_columns))
        while row.column < open_columns[-1] and len(open_columns) > 1:
            open_columns.pop()
    if rows and rows[-1].is_heading:
        yield rows[-1].line, f"overskriften »{rows[-1].text[:-1]}« har ingen sider. Tilføj dem, eller slet linjen."


def _place(row: _Row, below: _Row | None, open_columns: Sequence[int]) -> int:
    """Which of the open places a line had before it was moved; where the line below it stands may tell."""
    under = below.column if below else 0
    fitting = [column for column in open_columns if (under > column) == row.is_heading]
    return min(reversed(fitting or open_columns), key=lambda column: abs(column - row.column))


def _moved(row: _Row, column: int) -> tuple[int, str]:
    return row.line, (
        f"linjen er rykket {row.column} mellemrum ind, og det passer ikke med linjerne omkring den. Ret det til "
        f"{column} mellemrum."
    )
