"""The tables of a page's text, read back from what Markdown made of them."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

_TABLE = re.compile(r"<table>\n<thead>.*?</table>", re.S)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.S)
_CELL = re.compile(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", re.S)
_NOTE = re.compile(r"<sup\b.*?</sup>", re.S)


@dataclass(frozen=True)
class Table:
    """The heads of the columns, each as it stands and as plain words, and the rows below them."""

    heads: list[Markup]
    labels: list[str]
    rows: list[list[Markup]]


def with_tables(html: str, rendered: Callable[[Table], str]) -> str:
    """The page with each table of its text set as ``rendered`` sets it, like the tables of the data."""
    return _TABLE.sub(lambda match: rendered(_table(match[0])), html)


def _table(html: str) -> Table:
    # What Markdown made of the page is HTML already.
    first, *rows = [[Markup(cell) for cell in _CELL.findall(row)] for row in _ROW.findall(html)]  # noqa: S704
    labels = [Markup(_NOTE.sub("", head)).striptags() for head in first]  # noqa: S704
    return Table(first, labels, rows)
