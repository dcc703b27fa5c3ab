"""The self-assessment sheets, opened as a spreadsheet program opens them."""

import io
import re
from dataclasses import dataclass, replace
from itertools import product
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from sitedata.assessment import sheets
from sitedata.dates import LANGUAGES
from sitedata.models import StandardVersion, Text
from sitedata.views.assessment import COLUMNS

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DANISH = "data/standard-0.1-selvevaluering.xlsx"
ENGLISH = "data/standard-0.1-self-assessment.xlsx"
ANSWERS = {
    DANISH: ["opfyldt", "delvist opfyldt", "ikke opfyldt", "ikke relevant"],
    ENGLISH: ["met", "partly met", "not met", "not relevant"],
}


@dataclass(frozen=True)
class Book:
    """The files inside a workbook."""

    files: ZipFile

    def xml(self, name):
        return ElementTree.fromstring(self.files.read(name))  # noqa: S314 - made by the build

    def rows(self, sheet):
        """The texts of a sheet by row and column letter."""
        shared = ["".join(part.itertext()) for part in self.xml("xl/sharedStrings.xml").iter(f"{MAIN}si")]
        return [
            {
                re.sub(r"\d", "", cell.get("r")): shared[int(cell.findtext(f"{MAIN}v"))]
                for cell in row
                if cell.get("t") == "s"
            }
            for row in self.xml(f"xl/worksheets/sheet{sheet}.xml").iter(f"{MAIN}row")
        ]


@pytest.fixture(scope="module")
def books(real):
    return {path: Book(ZipFile(io.BytesIO(content))) for path, content in sheets(real.site).items()}


def test_every_version_has_a_sheet_in_both_languages(content, books):
    assert {DANISH, ENGLISH} <= set(books)
    names = ("selvevaluering", "self-assessment")
    assert set(sheets(content.site)) == {
        f"data/standard-{number}-{name}.xlsx" for number, name in product(("0.1", "0.2"), names)
    }


@pytest.mark.parametrize("path", [DANISH, ENGLISH])
def test_every_requirement_has_its_row_with_what_an_assessor_needs(real, books, path):
    language = LANGUAGES[[DANISH, ENGLISH].index(path)]
    head, *rows = books[path].rows(2)
    assert list(head.values()) == [real.site.label(label, language) for label in COLUMNS]
    provisions = real.site.releases["0-1"].provisions
    assert [row["A"] for row in rows] == [requirement.upper() for requirement in provisions]
    for row, provision in zip(rows, provisions.values(), strict=True):
        assert row["D"] == f"{provision.title.in_language(language)}\n{provision.text.in_language(language)}"
        assert row["F"] == provision.evidence.in_language(language)
        assert row["C"] in {"Skal", "Bør", "Kan", "Must", "Should", "Could"}
        assert row["G"]
        assert row["H"]


def test_three_requirements_agree_with_the_fact_file(books):
    """CAR-T at one hospital needs NS-15, an AAV trial NS-26, both NS-49: levels and rules as the facts give them."""
    rows = {row["A"]: row for row in books[ENGLISH].rows(2)}
    assert (rows["NS-15"]["C"], "art. 61-63" in rows["NS-15"]["G"], "§ 39" in rows["NS-15"]["G"]) == (
        "Must",
        True,
        True,
    )
    assert (rows["NS-26"]["C"], rows["NS-26"]["F"]) == ("Must", "Risk assessment")
    assert (rows["NS-49"]["C"], "art. 58 (to be checked" in rows["NS-49"]["G"]) == ("Must", True)
    assert [row["A"] for row in rows.values() if row.get("C") == "Could"] == ["NS-14"]


@pytest.mark.parametrize(
    "levels",
    [
        # Autologous CAR-T at one hospital: class, permit, traceability of the cells, and a GMO in approved rooms.
        {"NS-03": "Must", "NS-15": "Must", "NS-20": "Must", "NS-26": "Must", "NS-27": "Must", "NS-28": "Must"},
        # An AAV vector in three countries: the same on GMOs; one qualification for all sites is only good practice.
        {"NS-03": "Must", "NS-14": "Could", "NS-26": "Must", "NS-27": "Must", "NS-28": "Must", "NS-49": "Must"},
        # The hospital exemption: the standard is about trials, but class, permit and traceability are asked there too.
        {"NS-03": "Must", "NS-15": "Must", "NS-20": "Must"},
    ],
    ids=["car-t", "aav", "hospital-exemption"],
)
def test_the_levels_agree_with_the_facts_in_the_three_cases_worked_by_hand(books, levels):
    rows = {row["A"]: row["C"] for row in books[ENGLISH].rows(2)}
    assert {name: rows[name] for name in levels} == levels
    rules = [row["G"] for row in books[ENGLISH].rows(2)]
    assert not [rule for rule in rules if "§ 11 a" in rule]  # the permit of the exemption is no requirement of a trial


@pytest.mark.parametrize("path", [DANISH, ENGLISH])
def test_the_sheet_is_ready_to_be_filled_in_and_printed(books, path):
    book = books[path]
    sheet = book.xml("xl/worksheets/sheet2.xml")
    choice = sheet.find(f".//{MAIN}dataValidation")
    assert (choice.get("type"), choice.get("sqref")) == ("list", "I2:I51")
    assert choice.findtext(f"{MAIN}formula1") == f'"{",".join(ANSWERS[path])}"'
    assert sheet.find(f".//{MAIN}pane").get("state") == "frozen"
    assert sheet.find(f"{MAIN}pageSetup").get("orientation") == "landscape"
    assert "$1:$1" in book.xml("xl/workbook.xml").findtext(f".//{MAIN}definedName")
    assert all(float(column.get("width")) >= 7 for column in sheet.iter(f"{MAIN}col"))


def test_the_document_says_its_title_its_language_and_its_version(books):
    for path, language, title in ((DANISH, "da", "Selvevaluering efter"), (ENGLISH, "en", "Self-assessment against")):
        assert title in books[path].files.read("docProps/core.xml").decode()
        assert f"<vt:lpwstr>{language}</vt:lpwstr>" in books[path].files.read("docProps/custom.xml").decode()
        about = [text for row in books[path].rows(1) for text in row.values()]
        assert any(text.endswith("version 0.1") for text in about)
        assert {"Forslag, ikke vedtaget", "Proposal, not adopted"} & set(about)


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "https://example.dk", "+45", "<b>&\x07"])
def test_a_text_that_looks_like_something_else_stays_a_text(content, text):
    provision = content.site.releases["0-1"].provisions["ns-01"]
    both = Text.model_construct(da=text, en=text)
    hostile = provision.model_copy(update={"title": both, "text": both, "evidence": both})
    release = replace(content.site.releases["0-1"], provisions={"ns-01": hostile})
    made = sheets(replace(content.site, releases={"0-1": release}))
    for workbook in made.values():
        book = Book(ZipFile(io.BytesIO(workbook)))
        sheet = book.xml("xl/worksheets/sheet2.xml")
        assert sheet.find(f".//{MAIN}f") is None
        assert sheet.find(f".//{MAIN}hyperlink") is None
        assert {cell.get("t") for cell in sheet.iter(f"{MAIN}c") if len(cell)} == {"s"}
        if text.isprintable():
            assert book.rows(2)[1]["F"] == text


def test_an_ampersand_in_a_label_stays_one_in_the_footer(content):
    labels = {**content.site.labels, "site.name": {"da": "A & B", "en": "A & B"}}
    for workbook in sheets(replace(content.site, labels=labels)).values():
        footer = Book(ZipFile(io.BytesIO(workbook))).xml("xl/worksheets/sheet1.xml").findtext(f".//{MAIN}oddFooter")
        assert footer.startswith("&LA && B, version ")
        assert footer.endswith(" &P / &N")


def test_the_same_data_give_the_same_bytes_with_the_day_of_the_release(real):
    before = sheets(real.site)
    assert sheets(replace(real.site)) == before
    day = real.site.records(StandardVersion)["0-1"].date
    created = (
        Book(ZipFile(io.BytesIO(before[DANISH])))
        .xml("docProps/core.xml")
        .findtext("{http://purl.org/dc/terms/}created")
    )
    assert created == f"{day}T00:00:00Z"
