"""What an editor may have meant who wrote a name where an id must stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitedata.recordnames import as_id, meant

ENTRIES = [
    {"id": "laegemiddelstyrelsen", "name": {"da": "Lægemiddelstyrelsen", "en": "Danish Medicines Agency"}},
    {"id": "gmo-approval", "name": {"da": "Få GMO godkendt", "en": "GMO approval"}},
    {"id": "gmo-production", "name": {"da": "Fremstille med GMO", "en": 3}},
    {"id": "qp", "term": {"da": "sagkyndig person", "en": "Qualified Person"}, "abbreviation": "QP"},
    {"id": "kymriah", "name": "Kymriah"},
    "not a record",
    {"name": "Without an id"},
]
IDS = ["laegemiddelstyrelsen", "gmo-approval", "gmo-production", "qp", "kymriah"]


@pytest.mark.parametrize(
    ("word", "ids"),
    [
        ("Lægemiddelstyrelsen", ["laegemiddelstyrelsen"]),
        ("Danish Medicines Agency", ["laegemiddelstyrelsen"]),
        ("danish medicines", ["laegemiddelstyrelsen"]),
        ("gmo", ["gmo-approval", "gmo-production"]),
        ("GMO Approval", ["gmo-approval"]),
        ("approval", ["gmo-approval"]),
        ("QP", ["qp"]),
        ("laegemidelstyrelsen", ["laegemiddelstyrelsen"]),
        ("Kymriah", ["kymriah"]),
    ],
)
def test_a_name_leads_to_the_id(word, ids):
    assert meant(word, IDS, ENTRIES) == "Mente du " + " eller ".join(f"»{one}«" for one in ids) + "?"


@given(st.text(max_size=30), st.sampled_from([ENTRIES, [], None, {}]))
def test_only_ids_that_exist_are_proposed(word, entries):
    sentence = meant(word, IDS, entries)
    proposed = [part.partition("«")[0] for part in sentence.split("»")[1:]]
    assert set(proposed) <= set(IDS)
    assert sentence.endswith((".", "?"))


def test_a_text_is_spelt_as_an_id():
    assert as_id("Ældre sår (2.)") == "aeldre-saar-2"
    assert as_id("…") == ""
