"""Checks that lists, tables and bold text are what they look like, and do not come out as plain text or code."""

import re
from collections.abc import Iterator

from sitedata.pages import Page
from sitedata.problems import Problem, shortened

_ITEM = re.compile(r" *(?:[-*+]|\d+\.) +\S")
# What begins a list on paper, in a mail or in Word, and what to write instead.
_BEGINNINGS = (
    (re.compile(r" *(?P<mark>[•·‣◦▪–—])[ \t\u00a0]+\S"), "- "),
    (re.compile(r" *(?P<mark>-)(?=[^\W\d]|\*\*)"), "- "),
    (re.compile(r" *(?P<mark>(?P<number>\d+)\.)(?=[^\W\d]|\*\*)"), ". "),
    (re.compile(r" *(?P<mark>(?P<number>\d+)\))[ \t]+\S"), ". "),
)
_UNDERLINE = re.compile(r"(?:-{2,}|(?!={7}$)={2,})[ \t]*")
# A paragraph, an item or a row of a table.
_PART = re.compile(r"(?<=\n)(?=[ \t]*(?:\n|(?:[-*+]|\d+\.) |\|))")
_NEVER_TEXT = ("#", "<", ">", "|", ":", "!", "[^")
_BEGINS_LAYOUT = " |-*+=0123456789•·‣◦▪–—"  # any other line is prose
_CODE = 4  # spaces in front of a line make it code


def layout_problems(page: Page) -> Iterator[Problem]:
    """A problem for each line that is not laid out as it was meant."""
    rows = page.body_without_code.split("\n")
    tables = {table.line - page.body_line: table.columns for table in page.tables}
    columns = 0  # of the table that the line stands in
    in_list = False
    for number, row in enumerate(rows):
        above = rows[number - 1] if number else ""
        if row.strip() and not row.startswith(" ") and not above.strip():
            in_list = False  # unless this line begins another
        columns = 0 if not row.strip() else tables.get(number, columns)
        if not row.strip() or number in tables or number + 1 in tables:
            continue
        if not columns and row[0] not in _BEGINS_LAYOUT:
            continue
        code, message = _in_table(row, columns) if columns or row.startswith("|") else _in_text(row, above, in_list)
        in_list = in_list or bool(_ITEM.match(row))
        if message:
            yield Problem(page.file, page.body_line + number, code, message)
    if any("**" in row and not _is_bold(row) for row in rows):  # as on few pages
        yield from _bold(page)


def _in_table(row: str, columns: int) -> tuple[str, str]:
    cells = len(re.findall(r"(?<!\\)\|", row.strip().strip("|"))) + 1
    message = ""
    if not columns:
        message = "linjen står uden for en tabel. Sæt | --- | under tabellens første linje, og slet tomme linjer i den."
    elif cells != columns:
        message = f"linjen har {cells} celler, men tabellen har {columns} kolonner. Ret stregerne (|), så de passer."
    return "wrong-table", message


def _in_text(row: str, above: str, in_list: bool) -> tuple[str, str]:
    if _UNDERLINE.fullmatch(row) and above.strip():
        message = "stregen gør linjen over til en overskrift. Slet den, og skriv ## foran overskriften."
        return "wrong-heading", message
    return "wrong-list", _not_a_list(row, above, in_list)


def _not_a_list(row: str, above: str, in_list: bool) -> str:
    for beginning, mark in _BEGINNINGS:
        if found := beginning.match(row):
            written = (found.groupdict().get("number") or "") + mark
            return f"punktet begynder med »{found['mark']}«. Begynd det med »{written}«."
    indent = len(row) - len(row.lstrip())
    if indent >= _CODE and not above.strip() and not in_list:
        return f"linjen er rykket {indent} mellemrum ind og bliver vist som kode. Ryk den helt til venstre."
    if _ITEM.match(row) and 0 < indent < _CODE:
        return f"punktet er rykket {indent} mellemrum ind. Ret det til 0, eller til 4, hvis det er et underpunkt."
    is_text = above.strip() and not above.startswith((" ", *_NEVER_TEXT)) and not _ITEM.match(above)
    is_bullet = row.lstrip()[0] in "-*+" or above.rstrip().endswith(":")  # and no date, "1. januar"
    if _ITEM.match(row) and is_bullet and is_text and not in_list:
        return "der mangler en tom linje over listen, så den bliver vist som almindelig tekst. Sæt den ind."
    return ""


def _is_bold(text: str) -> bool:
    """Whether each pair of marks in a text stands right at the words between them."""
    return text.count("**") % 2 == 0 and all(words == words.strip() for words in text.split("**")[1::2])


def _bold(page: Page) -> Iterator[Problem]:
    line = page.body_line
    for part in _PART.split(page.body_without_code):
        begun = line + part.count("\n", 0, max(part.find("**"), 0))
        line += part.count("\n")
        if part.count("**") % 2:
            message = f"fed skrift er ikke begyndt eller sluttet med ** i »{shortened(part)}«. Skriv **ordene**."
            yield Problem(page.file, begun, "wrong-emphasis", message)
        elif not _is_bold(part):
            message = f"** står med et mellemrum til ordene i »{shortened(part)}«. Skriv **ordene** uden mellemrum."
            yield Problem(page.file, begun, "wrong-emphasis", message)
