"""Order as readers of each language expect it, and grouping."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitedata.dates import LANGUAGES
from sitedata.views.sorting import Group, alphabetical, grouped

WORDS = st.text(st.sampled_from("aAbByzæøåÆØÅéüöä- 1"), max_size=6)


def in_order(words, language):
    return sorted(words, key=lambda word: alphabetical(word, language))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("da", ["abe", "Bue", "zone", "æble", "øl", "å", "Aalborg", "århus"]),
        ("da", ["an", "Årsag"]),
        ("da", ["allogen", "analysespor", "Zulu", "Ældre", "Øst", "Aarhus"]),
        ("da", ["e", "én indgang", "enzym"]),
        ("en", ["Aarhus", "Abecma", "Ægir", "Aero", "Zealand"]),
        ("en", ["Odense", "Øresund", "Oxford"]),
        ("en", ["entry", "épée", "ethics"]),
    ],
)
def test_alphabetical_order(language, expected):
    assert in_order(expected[::-1], language) == in_order(expected[1:] + expected[:1], language) == expected


def test_case_and_way_of_composing_do_not_matter():
    for language in LANGUAGES:
        assert alphabetical("ÅRHUS", language) == alphabetical("århus", language)
        assert alphabetical("a\u030arhus", language) == alphabetical("århus", language)


@given(st.lists(WORDS), st.sampled_from(LANGUAGES), st.randoms(use_true_random=False))
def test_order_does_not_depend_on_where_a_word_began(words, language, shuffler):
    shuffled = shuffler.sample(words, len(words))
    keys = [alphabetical(word, language) for word in in_order(shuffled, language)]
    assert keys == sorted(keys) == [alphabetical(word, language) for word in in_order(words, language)]


@given(st.lists(WORDS), st.sampled_from(LANGUAGES))
def test_words_that_sort_alike_keep_their_order(words, language):
    ordered = sorted(enumerate(words), key=lambda item: alphabetical(item[1], language))
    for (first, one), (second, other) in pairwise(ordered):
        assert alphabetical(one, language) != alphabetical(other, language) or first < second


def test_groups_come_in_the_order_given_and_empty_ones_are_left_out():
    groups = grouped(["b1", "a1", "b2"], lambda item: item[0], [("a", "A"), ("c", "C"), ("b", "B")])
    assert groups == [Group("a", "A", ["a1"]), Group("b", "B", ["b1", "b2"])]
