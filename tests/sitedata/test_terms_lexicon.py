"""Forms found in running text: whole words, any inflection, the longest first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitedata.terms.lexicon import Lexicon


def found(language, forms, text):
    lexicon = Lexicon(language)
    for form in forms:
        lexicon.add(form, form)
    return [(text[each.start : each.end], each.meaning) for each in lexicon.find(text)]


@pytest.mark.parametrize(
    ("form", "text", "words"),
    [
        ("klinisk forsøg", "Det kliniske forsøgs deltagere", ["kliniske forsøgs"]),
        ("klinisk forsøg", "Kliniske\n   forsøg og et klinisk forsøg.", ["Kliniske\n   forsøg", "klinisk forsøg"]),
        ("klinisk forsøg", "klinisk. Forsøg", []),
        ("klinisk forsøg", "en klinisk forsøgsprotokol", []),
        ("klinisk forsøg", "ikke-klinisk forsøg", []),
        ("forsøg", "Vi forsøger at forsøge. Forsøget er i gang.", ["Forsøget"]),
        ("forsøg", "forsøgsperson, dyreforsøg, forsøgs- og testdata, ATMP-forsøg", []),
        ("lægemiddel til avanceret terapi", "lægemidlerne til avanceret terapi", ["lægemidlerne til avanceret terapi"]),
        ("genetisk modificeret organisme", "genetisk modificerede organismers", ["genetisk modificerede organismers"]),
        ("ATMP", "Et ATMP, flere ATMP'er, ATMP’ernes og ATMP-feltet", ["ATMP", "ATMP'er", "ATMP’ernes"]),
        ("ATMP", "atmp@atmp.dk", []),
        ("CAT", "EMA/CAT/22473/2025 og Cat og CAT.", ["CAT"]),
        ("part I", "Part I og part i sagen", ["Part I"]),
        ("én indgang", "en indgang, Én indgang", ["Én indgang"]),
        ("§ 39-tilladelse", "en § 39-tilladelse", ["§ 39-tilladelse"]),
        ("forordning (EU) nr. 536/2014", "forordning (EU) nr. 536/2014", ["forordning (EU) nr. 536/2014"]),
        ("tage i brug", "tages i brug", ["tages i brug"]),
    ],
)
def test_a_danish_form_is_found_as_a_whole_word_in_any_inflection(form, text, words):
    assert found("da", [form], text) == [(word, form) for word in words]


@pytest.mark.parametrize(
    ("form", "text", "words"),
    [
        ("chain of custody", "chains of custody", ["chains of custody"]),
        ("advanced therapy", "Advanced therapies’ future", ["Advanced therapies"]),
        ("study drug", "The study drug's dose", ["study drug's"]),
        ("study drug", "a case-study drug", []),
        ("tissue bank", "tissue banking", []),
    ],
)
def test_an_english_form_is_found_in_the_plural_and_the_genitive(form, text, words):
    assert found("en", [form], text) == [(word, form) for word in words]


def test_the_longest_form_wins_and_none_overlap():
    forms = ["forordningen om kliniske forsøg", "klinisk forsøg", "forsøg", "forsøg i mennesker"]
    assert found("da", forms, "Forordningen om kliniske forsøg, forsøg i mennesker, kliniske forsøg i mennesker") == [
        ("Forordningen om kliniske forsøg", forms[0]),
        ("forsøg i mennesker", forms[3]),
        ("kliniske forsøg", forms[1]),
    ]


@given(st.text("klinisk forsøg-/'’\n.,İßAT"), st.sampled_from(["klinisk forsøg", "forsøg", "AT"]))
def test_what_is_found_stands_between_what_are_no_words(text, form):
    lexicon = Lexicon("da")
    lexicon.add(form, form)
    end = 0
    for each in lexicon.find(text):
        assert end <= each.start < each.end
        assert not (text[: each.start][-1:] + text[each.end :][:1]).strip("\n .,'’")
        end = each.end
