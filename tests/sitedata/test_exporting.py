"""Open data: field names, columns and states are promises to the outside."""

import csv
import io
import json
from dataclasses import replace

import pytest

from sitedata import exports
from sitedata.exporting import PATHS, columns, pages_index
from sitedata.models import RECORDS, Contact, Meeting, Organisation, Region, Source, Text

URL = "https://www.example.dk/"


def rows(text):
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@pytest.fixture(scope="module")
def files(content):
    return exports(content.site, URL)


@pytest.mark.parametrize(
    ("model", "expected"),
    [
        (Region, "id sources checked checked_by name_da name_en organisation valid_from valid_to replaced_by"),
        (
            Contact,
            "id sources checked checked_by need organisation regions audiences note_da note_en email phone url",
        ),
        (
            Source,
            "id title_da title_en short_da short_en language publisher organisation url kind date seen",
        ),
        (
            Meeting,
            "id sources checked checked_by title_da title_en date starts ends place_da place_en number extraordinary "
            "page participants participants_unknown_da participants_unknown_en agenda next_meeting",
        ),
    ],
)
def test_columns_are_the_fields_in_order_and_texts_in_both_languages(model, expected):
    assert columns(model) == expected.split()


@pytest.mark.parametrize("stem", RECORDS)
def test_every_record_has_a_row_under_the_columns(content, files, stem):
    text = files[f"data/{stem}.csv"]
    assert text.startswith("\ufeffid,"), "the signature by which Excel knows UTF-8"
    assert text.count("\r\n") == text.count("\n") == len(content.site.all_records[stem]) + 1
    found = rows(text)
    assert [row["id"] for row in found] == list(content.site.all_records[stem])
    assert all(list(row) == columns(RECORDS[stem]) and None not in row.values() for row in found)


def test_cells_say_what_the_record_says(files):
    (_, hospital, authority) = rows(files["data/contacts.csv"])
    assert hospital["regions"] == "hovedstaden; oestdanmark"
    assert hospital["sources"] == "nyt-fra-hospitalet?"
    assert (hospital["note_da"], hospital["email"]) == ("", "gmo@hospital.example.dk")
    assert (authority["audiences"], authority["url"]) == ("researcher; company", "https://at.dk/gmo")
    (_, meeting) = rows(files["data/meetings.csv"])
    assert (meeting["extraordinary"], meeting["number"], meeting["starts"]) == ("true", "5", "16:30")
    assert json.loads(meeting["participants"])[0]["organisation"] == "oeresund-hospital"


@pytest.mark.parametrize("site", ["content", "real"])
@pytest.mark.parametrize("stem", RECORDS)
def test_json_reads_back_into_the_same_records(request, site, stem):
    content = request.getfixturevalue(site)
    values = json.loads(exports(content.site, URL)[f"data/{stem}.json"])
    assert [RECORDS[stem].model_validate(value) for value in values] == list(content.site.all_records[stem].values())


def test_json_keeps_both_languages_and_danish_letters(files):
    organisations = {value["id"]: value for value in json.loads(files["data/organisations.json"])}
    assert organisations["arbejdstilsynet"]["name"] == {
        "da": "Arbejdstilsynet",
        "en": "Danish Working Environment Authority",
    }
    assert "Øresund Hospital" in files["data/organisations.json"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_runs_as_a_formula(content, start):
    text = f'{start}HYPERLINK("https://example.dk")'
    body = content.site.records(Organisation)["atmp-danmark"]
    changed = body.model_copy(
        update={"name": Text.model_construct(da=text, en=text), "city": text, "website": text, "stages": [text, text]}
    )
    records = {**content.site.all_records, "organisations": {"atmp-danmark": changed}}
    (row,) = rows(exports(replace(content.site, all_records=records), URL)["data/organisations.csv"])
    assert row["name_da"] == row["name_en"] == row["city"] == f"'{text}"
    assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_the_ways_through_the_questions_run_no_formula_either(content):
    text = '=HYPERLINK("http://x")'
    hostile = Text.model_construct(da=text, en=text)
    flow = content.site.flow
    questions = [question.model_copy(update={"title": hostile}) for question in flow.questions]
    outcomes = [outcome.model_copy(update={"title": hostile}) for outcome in flow.outcomes]
    site = replace(content.site, flow=flow.model_copy(update={"questions": questions, "outcomes": outcomes}))
    for row in rows(exports(site, URL)[PATHS]):
        assert row["path_da"].startswith(f"'{text}")
        assert not [cell for cell in row.values() if cell.startswith("=")]


def test_a_telephone_number_stays_a_text_in_excel(content):
    contact = content.site.records(Contact)["start-atmp-danmark"].model_copy(update={"phone": "+45 12 34 56 78"})
    records = {**content.site.all_records, "contacts": {contact.id: contact}}
    (row,) = rows(exports(replace(content.site, all_records=records), URL)["data/contacts.csv"])
    assert row["phone"] == "'+45 12 34 56 78"


def test_the_index_of_pages_has_every_page_in_both_languages(content, files):
    entries = json.loads(files["data/pages.json"])
    danish = {page.id for (_, language), page in content.site.pages.items() if language == "da"}
    assert [(entry["id"], entry["edition"]) for entry in entries] == [
        (name, language) for name in sorted(danish) for language in ("da", "en")
    ]
    names = "id edition url title language state source checked review_by owner"
    assert all(" ".join(entry) == names for entry in entries)
    assert len({entry["url"] for entry in entries}) == len(entries)


@pytest.mark.parametrize(
    ("page", "edition", "expected"),
    [
        ("guide/gmo", "da", ("guide/gmo/", "Anmeld arbejde med GMO", "da", "source", "guide/gmo.md")),
        ("guide/gmo", "en", ("en/guide/gmo/", "Notify work with GMOs", "en", "translated", "docs_en/guide/gmo.md")),
        ("nyheder", "en", ("en/news/", "Nyheder", "da", "fallback", "docs/nyheder.md")),
        ("index", "da", ("", "ATMP Danmark", "da", "source", "docs/index.md")),
        ("index", "en", ("en/", "ATMP Danmark", "en", "translated", "docs_en/index.md")),
    ],
)
def test_the_index_says_which_text_a_reader_meets(content, page, edition, expected):
    index = pages_index(content.site, URL)
    (entry,) = [entry for entry in index if (entry["id"], entry["edition"]) == (page, edition)]
    url, *rest = expected
    assert [entry[name] for name in ("url", "title", "language", "state", "source")] == [URL + url, *rest]


def test_dates_and_owner_stand_on_the_danish_page(content):
    index = [entry for entry in pages_index(content.site, "") if entry["id"] == "guide/gmo"]
    assert {(entry["checked"], entry["review_by"], entry["owner"]) for entry in index} == {
        ("2026-11-01", None, "sekretariatet")
    }


def test_without_a_site_address_the_addresses_are_relative(content):
    entries = json.loads(exports(content.site, None)["data/pages.json"])
    assert {"guide/gmo/", "en/guide/gmo/"} <= {entry["url"] for entry in entries}
