"""What the search of each language is given: sections, records and other words, and nothing of the other language."""

import json

import pytest

from sitedata.markdown import plain
from sitedata.search import KINDS, search_index


@pytest.fixture(scope="module")
def indexes(content):
    return {language: json.loads(search_index(content.site, language)) for language in ("da", "en")}


def entries(index):
    return {
        f"{page['address']}#{entry['anchor']}".removesuffix("#"): entry
        for page in index["pages"]
        for entry in page["entries"]
    }


def test_a_page_is_found_by_its_beginning_and_by_each_section(indexes):
    found = entries(indexes["da"])
    page, section = found["nyheder/"], found["nyheder/#all"]
    assert (page["kind"], page["title"], page["text"].strip()) == ("page", "Nyheder", "Hvad der er sket.")
    assert (section["kind"], section["title"]) == ("page", "Alle nyheder")


def test_a_page_is_found_by_its_title_in_the_other_language(indexes):
    assert entries(indexes["en"])["en/guide/gmo/"]["words"] == ["Anmeld arbejde med GMO"]


def test_records_are_results_of_their_own(indexes):
    found = entries(indexes["da"])
    kinds = {entry["kind"] for entry in found.values()}
    assert kinds - {"milestones", "sources"} == set(KINDS) - {"milestones", "sources"}
    assert found["kortlaegning/aktoerer/#arbejdstilsynet"]["title"] == "Arbejdstilsynet"
    assert found["standard/krav/#ns-01"]["title"] == "NS-01 Navngiven sponsor"


def test_a_term_is_found_by_every_form_in_both_languages(indexes):
    term = entries(indexes["da"])["ordliste/#atmp"]
    assert term["words"] == ["advanced therapy medicinal product", "ATMP", "avanceret medicin"]
    assert term["text"] == "Et lægemiddel af gener, celler eller væv."


def test_a_need_is_found_by_who_answers_it(indexes):
    assert "Arbejdstilsynet" in entries(indexes["da"])["kontakt/#gmo-approval"]["text"]


def test_a_section_that_shows_a_record_holds_its_text(indexes):
    found = entries(indexes["da"])
    meeting = " ".join(entry["text"] for address, entry in found.items() if "moeder/2025-12-17" in address)
    assert "Godkendt" in meeting


def test_a_page_without_translation_is_in_no_index_and_neither_are_its_records(indexes):
    english = {page["address"] for page in indexes["en"]["pages"]}
    standard = {f"en/standard/{page}/" for page in ("requirements", "version-0-2", "versions")}
    translated = {"en/", "en/contact/", "en/guide/", "en/guide/gmo/", "en/programme/meetings/2025-12-17/"}
    assert english == translated | standard
    assert {entry["kind"] for entry in entries(indexes["en"]).values()} == {"page", "needs", "requirements", "route"}


def test_the_search_does_not_find_itself(indexes):
    assert "soeg/" not in {page["address"] for page in indexes["da"]["pages"]}


def test_no_text_carries_marks_or_addresses(indexes):
    for index in indexes.values():
        for entry in entries(index).values():
            assert not {"<!--", "[^", "](", "{#", "http://", "https://"} & set(entry["text"].split())
            assert "<!--" not in entry["text"]
            assert "[^" not in entry["text"]


def test_every_kind_has_its_word_in_the_language(indexes):
    assert indexes["da"]["kinds"]["organisations"] == "Aktør"
    assert indexes["en"]["kinds"]["organisations"] == "Actor"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Se [siden](x.md#y) nu.[^ctr?, art. 6]", "Se siden nu."),
        ("**Fed** og *kursiv* og `kode`", "Fed og kursiv og kode"),
        ("### Sponsor {#do-sponsor}\n\n1. Et\n2. To", "Sponsor Et To"),
        ("| A | B |\n| --- | --- |\n| 1 | 2 |", "A B 1 2"),
        ('<div class="x" markdown="1">\n- a\n</div>', "a"),
        ("<!-- data: news 3 -->\n> citat", "citat"),
        ("a < b &amp; c", "a < b & c"),
        ("3-4 og 2 * 3", "3-4 og 2 3"),
    ],
)
def test_markdown_is_read_plainly(text, read):
    assert plain(text) == read
