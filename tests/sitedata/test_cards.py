"""The pictures shown where a page is shared."""

import io

import pytest
from PIL import Image

from sitedata.cards import SIZE, card, cards
from sitedata.dates import LANGUAGES

REST = ("ATMP Danmark", "Viden", "Dansk")


def drawn(title):
    image = Image.open(io.BytesIO(card(title, *REST)))
    assert (image.format, image.size) == ("PNG", SIZE)
    return image.convert("RGB")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_a_card_in_the_language_of_its_text(content, language):
    pages = [page for page in content.site.pages.values() if page.language == language]
    paths = cards(content.site, language)
    assert len(paths) == len(pages)
    assert all(path.startswith("en/") == (language == "en") for path in paths)


def test_two_titles_give_two_cards_and_one_title_always_the_same_bytes():
    assert card("Frister", *REST) != card("Gebyrer", *REST)
    first = card("Frister", *REST)
    card.cache_clear()
    assert card("Frister", *REST) == first


@pytest.mark.parametrize(
    "title", ["Kort", "Et ord ad gangen " * 12, "Lægemiddelgodkendelsesprocedurerne " * 3, "Æ ø å é – »«"]
)
def test_the_title_stays_between_the_margins(title):
    image = drawn(title)
    ground = image.getpixel((5, 300))
    edges = [image.crop((0, 20, 76, 630)), image.crop((1124, 20, 1200, 630))]
    assert [edge.getcolors() for edge in edges] == [[(edge.width * edge.height, ground)] for edge in edges]


def test_danish_letters_are_drawn_as_themselves():
    assert len({card(letter, *REST) for letter in "æøåÆØÅ"}) == 6
