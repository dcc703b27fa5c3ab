"""Places in sources: one text, read in Danish on Danish pages and in English on English ones."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitedata.citations import Citation
from sitedata.places import place
from sitedata.views.links import source_note

PAIRS = [
    ("bilag 5", "Annex 5"),
    ("bilag I, D", "Annex I, D"),
    ("bilag I, E-G", "Annex I, E-G"),
    ("bilag I, del IV, 2.1", "Annex I, Part IV, 2.1"),
    ("art. 51, 66-69, bilag VI", "art. 51, 66-69, Annex VI"),
    ("afsnit 4.4-7", "section 4.4-7"),
    ("art. 26, 28, kap. V", "art. 26, 28, ch. V"),
    ("punkt 2-3", "item 2-3"),
    ("bilag\u00a05", "Annex\u00a05"),
]


@pytest.mark.parametrize(("danish", "english"), PAIRS)
def test_a_place_is_read_in_either_language_whichever_it_is_written_in(danish, english):
    for written in (danish, english):
        assert (place(written, "da"), place(written, "en")) == (danish, english)


@pytest.mark.parametrize("written", ["Bilag 5", "annex 5", "ANNEX 5"])
def test_how_the_word_is_spelt_does_not_matter(written):
    assert (place(written, "da"), place(written, "en")) == ("bilag 5", "Annex 5")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "art. 6(7)",
        "§ 11 a",
        "§ 2, stk. 1",
        "artikel i Ugeskrift for Læger (resumé)",
        "del af brevet",
        "første del",
        "part of the letter",
        "Part Iversen",
        "afsnit om fremstilling",
        "the section on cells",
        "bilag",
        "hovedafsnit 3",
        "underbilag 2",
        "sub-section 4",
        "delvis 2",
        "counterpart 3",
        "items 2 and 8",
        "punktum 1",
        "kapitel 3",
    ],
)
def test_anything_else_stays_as_it_is_written(text):
    assert (place(text, "da"), place(text, "en")) == (text, text)


WORDS = [word for pair in PAIRS for place_text in pair for word in re.split(r"[ \u00a0]", place_text)]


@given(st.lists(st.sampled_from([*WORDS, "I", "del", "Part", "bilag", "af", "2"])).map(" ".join))
def test_the_way_to_the_other_language_and_back_loses_nothing(text):
    for language, other in (("da", "en"), ("en", "da")):
        shown = place(text, language)
        assert place(shown, language) == shown
        assert place(place(text, other), language) == shown


def test_the_note_on_a_source_names_the_place_in_the_readers_language(real):
    for written in ("bilag I, del IV", "Annex I, Part IV"):
        notes = {
            language: source_note(real.site, Citation("medicines-directive", written, to_check=True), language)
            for language in ("da", "en")
        }
        assert {language: note.locator for language, note in notes.items()} == {
            "da": "bilag I, del IV",
            "en": "Annex I, Part IV",
        }
        assert notes["da"].cited.endswith(", bilag I, del IV")


def test_no_place_in_the_data_is_written_in_english(real):
    """Danish is the language the data are written in; what has been released stays as it was."""
    for records in real.site.all_records.values():
        for record in records.values():
            for written in re.findall(r"locator='([^']*)'", repr(record)):
                assert place(written, "da") == written, record.id
