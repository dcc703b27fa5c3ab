"""The self-assessment sheet of a released version, in one language, as a workbook for Excel and its relatives.

Everything written is a text: no cell is ever read as a formula or an address. The bytes depend on the data alone.
"""

import io
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sitedata.dates import LANGUAGES, Language, first_day, formatted
from sitedata.models import Provision, Requirement, StandardVersion
from sitedata.site import Site
from sitedata.views.localised import label_key, localised
from sitedata.views.versions import sheet_path

# The columns: the label of each, and its width in characters. The last four are the reader's own.
COLUMNS = (
    ("sheet.number", 7),
    ("field.chapter", 16),
    ("field.level", 7),
    ("sheet.requirement", 50),
    ("field.applies-to", 13),
    ("field.evidence", 30),
    ("field.legal-basis", 30),
    ("field.steps", 20),
    ("sheet.answer", 16),
    ("sheet.documentation", 34),
    ("sheet.responsible", 18),
    ("sheet.date", 12),
)
_OWN = 4
_ANSWERS = ("sheet.met", "sheet.partly", "sheet.not-met", "sheet.not-relevant")
_ABOUT = ("sheet.hospital", "sheet.department", "sheet.product", "sheet.class", "sheet.date")
_PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_A4 = 9
LABELS = (
    *(label for label, _ in COLUMNS),
    *_ANSWERS,
    *_ABOUT,
    *(f"sheet.{key}" for key in ("title", "not-approval", "how", "about", "requirements", "page")),
    *("field.version", "field.status", "field.authoritative", "requirements.voluntary"),
)


@lru_cache(maxsize=1)
def sheets(site: Site) -> dict[str, bytes]:
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
        self._provisions = list(site.releases[version].provisions.values())
        self._language: Language = language
        self._file = io.BytesIO()
        self._book = Workbook(self._file, _PLAIN)
        base = {"font_name": "Calibri", "font_size": 10, "text_wrap": True, "valign": "top"}
        self._text = self._book.add_format(base)
        self._bold = self._book.add_format(base | {"bold": True})
        self._title = self._book.add_format(base | {"bold": True, "font_size": 14, "text_wrap": False})
        self._head = self._book.add_format(
            base | {"bold": True, "valign": "vcenter", "bottom": 2, "bg_color": "#F2F6F6"}
        )
        self._own = self._book.add_format(base | {"border": 1, "border_color": "#6B8189"})
        self._day = self._book.add_format(base | {"border": 1, "border_color": "#6B8189", "num_format": "yyyy-mm-dd"})

    def content(self) -> bytes:
        """The workbook."""
        released = datetime.combine(first_day(self._version.date), datetime.min.time(), UTC).replace(tzinfo=None)
        title = f"{self._word('sheet.title')}, {self._number()}"
        self._book.set_properties({"title": title, "author": self._word("site.name"), "created": released})
        self._book.set_custom_property("Language", self._language, "text")
        self._about(title)
        self._requirements()
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
        shown = localised(self._site, self._version, self._language)
        facts = [
            ("field.version", f"{self._version.number} ({formatted(self._version.date, self._language)})"),
            ("field.status", str(shown.status)),
            ("field.authoritative", str(shown.authoritative)),
        ]
        for row, (label, text) in enumerate(facts, 2):
            page.write_string(row, 0, self._word(label), self._bold)
            page.write_string(row, 1, text, self._text)
        for row, label in enumerate(_ABOUT, 6):
            page.write_string(row, 0, self._word(label), self._bold)
            page.write_blank(row, 1, None, self._own)
        page.write_string(12, 1, self._word("sheet.how"), self._text)
        page.write_string(13, 1, self._word("sheet.not-approval"), self._text)

    def _requirements(self) -> None:
        page = self._page("sheet.requirements")
        last = len(self._provisions)
        names = [self._word(label) for label, _ in COLUMNS]
        for column, (_, width) in enumerate(COLUMNS):
            page.set_column(column, column, width)
        heads: list[dict[str, Any]] = [{"header": name, "header_format": self._head} for name in names]
        page.add_table(0, 0, max(last, 1), len(COLUMNS) - 1, {"name": "Requirements", "columns": heads, "style": None})
        page.set_row(0, 30)
        for row, provision in enumerate(self._provisions, 1):
            self._row(page, row, provision)
        answers = [self._word(answer) for answer in _ANSWERS]
        answer = names.index(self._word("sheet.answer"))
        page.data_validation(1, answer, max(last, 1), answer, {"validate": "list", "source": answers})
        page.freeze_panes(1, 1)
        page.repeat_rows(0)
        page.fit_to_pages(1, 0)

    def _row(self, page: Worksheet, row: int, provision: Provision) -> None:
        for column, text in enumerate(self._texts(provision)):
            page.write_string(row, column, text, self._text)
        shown = localised(self._site, provision, self._language)
        page.write_rich_string(row, 3, self._bold, shown.title, self._text, f"\n{shown.text}", self._text)
        first_own = len(COLUMNS) - _OWN
        formats: list[Format] = [*[self._own] * (_OWN - 1), self._day]
        for column, cell_format in enumerate(formats, first_own):
            page.write_blank(row, column, None, cell_format)

    def _texts(self, provision: Provision) -> list[str]:
        """What the columns before the reader's own say of a requirement."""
        shown = localised(self._site, provision, self._language)
        today = localised(self._site, self._site.records(Requirement)[provision.id], self._language)
        basis = [self._word("requirements.voluntary")] if provision.voluntary else []
        for note in shown.legal_basis:
            cited = ", ".join(filter(None, [note.short or note.title, note.locator]))
            basis.append(f"{cited} ({self._word('grade.background')})" if note.to_check else cited)
        return [
            provision.id.upper(),
            str(shown.chapter),
            self._word(label_key(provision.level)),
            shown.title,
            ", ".join(map(str, shown.applies_to)),
            shown.evidence,
            "\n".join(basis),
            "\n".join(step.name for step in today.steps),
        ]

    def _page(self, label: str) -> Worksheet:
        page: Worksheet = self._book.add_worksheet(self._word(label))
        page.set_landscape()
        page.set_paper(_A4)
        page.set_margins(0.4, 0.4, 0.6, 0.6)
        page.set_footer(f"&L{self._word('site.name')}, {self._number()}&R{self._word('sheet.page')} &P / &N")
        return page
