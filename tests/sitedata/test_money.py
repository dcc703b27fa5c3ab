"""Amounts as readers of each language write them."""

import pytest
from pydantic import ValidationError

from sitedata.models.guide import Fee
from sitedata.models.money import Money


@pytest.mark.parametrize(
    ("currency", "least", "most", "danish", "english"),
    [
        ("DKK", 40898, None, "40.898 kr.", "DKK 40,898"),
        ("DKK", 1500000, None, "1,5 mio. kr.", "DKK 1.5 million"),
        ("DKK", 500000, None, "500.000 kr.", "DKK 500,000"),
        ("DKK", 1234567, None, "1.234.567 kr.", "DKK 1,234,567"),
        ("EUR", 51900, 98400, "51.900-98.400 euro", "EUR 51,900-98,400"),
        ("DKK", 1000000, 2500000, "1-2,5 mio. kr.", "DKK 1-2.5 million"),
        ("EUR", 0, None, "0 euro", "EUR 0"),
    ],
)
def test_amounts_follow_the_language(currency, least, most, danish, english):
    money = Money(currency=currency, least=least, most=most)
    assert (money.written("da"), money.written("en")) == (danish, english)


def test_a_fee_has_one_amount():
    what, sources = {"da": "x", "en": "x"}, ["kilde"]
    for fields in ({}, {"price": {"currency": "DKK", "least": 1}, "amount": {"da": "gratis", "en": "free"}}):
        with pytest.raises(ValidationError, match="enten price eller amount"):
            Fee(what=what, sources=sources, **fields)
