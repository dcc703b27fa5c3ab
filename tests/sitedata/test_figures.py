"""Figures that differ between the languages are found, and the two ways of writing them are one."""

import pytest

from sitedata.checks.figures import figures
from sitedata.translation.passages import Passage


def of(text, language):
    return figures(Passage(text, "x.md", 1), language)


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        ("Gebyret er 40.898 kr. i 2026.", "The fee is DKK 40,898 in 2026."),
        ("1,5 mio. kr. om året", "DKK 1.5 million a year"),
        ("kl. 16.30 den 17. december 2025", "at 16:30 on 17 December 2025"),
        ("kl. 14", "at 14:00"),
        ("§ 39-tilladelse", "section 39 authorisation"),
        ("det 5. møde og fase 1", "the fifth meeting and phase I"),
        ("13. Punkt", "Point"),
        ("læs [GMO](gmo.md#s99) hos CAR-T19[^ctr, art. 77]", "read [GMO](gmo.md#s98) at CAR-T19[^ctr, art. 78]"),
        ("en døgnplan", "a 24-hour plan"),
        ("90 % af 100", "90% of 100"),
    ],
)
def test_the_same_figures_in_two_ways_of_writing(danish, english):
    assert of(danish, "da") == of(english, "en")


@pytest.mark.parametrize(
    ("danish", "english", "differ"),
    [
        ("op til 45 dage", "up to 50 days", {"45", "50"}),
        ("40.898 kr.", "DKK 40,889", {"40898", "40889"}),
        ("1,5 mio. kr.", "DKK 15 million", {"1.5", "15"}),
        ("i 2026", "next year", {"2026"}),
    ],
)
def test_different_figures_are_named(danish, english, differ):
    assert of(danish, "da") ^ of(english, "en") == differ
