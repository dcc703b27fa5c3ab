"""The self-assessment sheet of a released version, in one language, as a workbook for Excel and its relatives.

Everything written is a text: no cell is ever read as a formula or an address. The bytes depend on the data alone.
"""

import io
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from sitedata.dates import LANGUAGES, Language, first_day
from sitedata.models import StandardVersion
from sitedata.site import Site, once_for_each_site
from sitedata.views.assessment import ABOUT, ANSWERS, COLUMNS, Row, facts, rows
from sitedata.views.versions import sheet_path

_WIDTHS = (7, 16, 7, 50, 13, 30, 30, 20, 16, 34, 18, 12)  # in characters
_WORDING, _ANSWER, _DAY = (COLUMNS.index(label) for label in ("sheet.requirement", "sheet.answer", "sheet.date"))
_A4 = 9


@once_for_each_site
def sheets(site: Site) -> Mapping[str, bytes]:
    """The sheet of every released version in both languages, by its path on the site."""
    return {
        sheet_path(site, version, language): _Sheet(site, version, language).content()
        for version in site.releases
        for language in LANGUAGES
    }


class _Sheet:
    """One workbook: a sheet to say what is assessed, and a sheet with the requirements."""

    def __init__(self, site: Site, version: str, language: Language) -> None:
        self._site = site
        self._version = site.records(StandardVersion)[version]
        self._language: Language = language
        self._file = io.BytesIO()
        self._book = Workbook(self._file, {"in_memory": True})
        base = {"font_name": "Calibri", "font_size": 10, "text_wrap": True, "valign": "top"}
        edge = base | {"border": 1, "border_color": "#6B8189"}
        self._text = self._book.add_format(base)
        self._bold = self._book.add_format(base | {"bold": True})
        self._title = self._book.add_format(base | {"bold": True, "font_size": 14, "text_wrap": False})
        self._head = self._book.add_format(base | {"bold": True, "bottom": 2, "bg_color": "#F2F6F6"})
        self._own = self._book.add_format(edge)
        self._day = self._book.add_format(edge | {"num_format": "yyyy-mm-dd"})

    def content(self) -> bytes:
        """The workbook."""
        title = f"{self._word('sheet.title')}, {self._number()}"
        released = datetime.combine(first_day(self._version.date), datetime.min.time())
        self._book.set_properties({"title": title, "author": self._word("site.name"), "created": released})
        self._book.set_custom_property("Language", self._language, "text")
        self._about(title)
        self._requirements(rows(self._site, self._version.id, self._language))
        self._book.close()
        return self._file.getvalue()

    def _word(self, key: str) -> str:
        return self._site.label(key, self._language)

    def _number(self) -> str:
        return f"{self._word('field.version').lower()} {self._version.number}"

    def _about(self, title: str) -> None:
        page = self._page("sheet.about")
        page.set_column(0, 0, 26)
        page.set_column(1, 1, 70)
        page.write_string(0, 0, title, self._title)
        for row, (label, text) in enumerate(facts(self._site, self._version.id, self._language), 2):
            page.write_string(row, 0, self._word(label), self._bold)
            page.write_string(row, 1, text, self._text)
        for row, label in enumerate(ABOUT, 6):
            page.write_string(row, 0, self._word(label), self._bold)
            page.write_blank(row, 1, None, self._own)
        page.write_string(12, 1, self._word("sheet.how"), self._text)
        page.write_string(13, 1, self._word("sheet.not-approval"), self._text)

    def _requirements(self, shown: list[Row]) -> None:
        page = self._page("sheet.requirements")
        last = max(len(shown), 1)
        for column, width in enumerate(_WIDTHS):
            page.set_column(column, column, width)
        heads: list[dict[str, Any]] = [{"header": self._word(label), "header_format": self._head} for label in COLUMNS]
        page.add_table(0, 0, last, len(COLUMNS) - 1, {"name": "Requirements", "columns": heads, "style": None})
        for number, row in enumerate(shown, 1):
            self._row(page, number, row)
        choice = {"validate": "list", "source": [self._word(answer) for answer in ANSWERS]}
        page.data_validation(1, _ANSWER, last, _ANSWER, choice)
        page.freeze_panes(1, 1)
        page.repeat_rows(0)
        page.fit_to_pages(1, 0)

    def _row(self, page: Worksheet, number: int, row: Row) -> None:
        for column, text in (*enumerate(row.before), *enumerate(row.after, _WORDING + 1)):
            page.write_string(number, column, text, self._text)
        page.write_rich_string(number, _WORDING, self._bold, row.title, self._text, f"\n{row.wording}", self._text)
        for column in range(_ANSWER, _DAY):
            page.write_blank(number, column, None, self._own)
        page.write_blank(number, _DAY, None, self._day)

    def _page(self, label: str) -> Worksheet:
        page: Worksheet = self._book.add_worksheet(self._word(label))
        page.set_landscape()
        page.set_paper(_A4)
        page.set_margins(0.4, 0.4, 0.6, 0.6)
        # In a footer & begins a code.
        name, number, word = (
            text.replace("&", "&&") for text in (self._word("site.name"), self._number(), self._word("sheet.page"))
        )
        page.set_footer(f"&L{name}, {number}&R{word} &P / &N")
        return page
