"""Inflection: the forms that stand in real texts are known, in both languages, and words of other meaning are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitedata.dates import LANGUAGES
from sitedata.terms.inflection import adjective_forms, noun_forms

DANISH = {
    "forsøg": "forsøget forsøgets forsøgene forsøgenes forsøgs",
    "protokol": "protokollen protokollens protokoller protokollerne protokols",
    "lægemiddel": "lægemidlet lægemidlets lægemidler lægemidlerne lægemidlernes lægemiddels",
    "vævscenter": "vævscentret vævscenteret vævscentre vævscentrene vævscenters",
    "register": "registret registeret registre registrene",
    "hjemmel": "hjemlen hjemmelen hjemler hjemmels",
    "kommissorium": "kommissoriet kommissorier kommissorierne kommissoriets",
    "retningslinje": "retningslinjen retningslinjer retningslinjerne retningslinjernes",
    "styregruppe": "styregruppen styregruppens styregrupper",
    "endepunkt": "endepunktet endepunkter endepunkterne",
    "komité": "komitéen komitéens komitéer komitéerne",
    "terapi": "terapien terapier terapiers",
    "deltager": "deltageren deltagere deltagerne deltagernes",
    "brud": "bruddet bruddene brudets bruds",
    "praksis": "praksis",
    "ATMP": "ATMP'et ATMP'er ATMP'erne ATMP's ATMP'ernes",
    "GMO": "GMO'en GMO'er GMO'ens",
    "CAR-T-celle": "CAR-T-cellen CAR-T-celler CAR-T-cellerne",
    "autolog": "autologe autologt",
    "pseudonymiseret": "pseudonymiserede",
    "dataansvarlig": "dataansvarlige dataansvarliges dataansvarligt",
    "implementere": "implementerer implementeres implementeret implementerede implementerende",
}
ENGLISH = {
    "trial": "trials trial's",
    "therapy": "therapies therapy's",
    "survey": "surveys",
    "licence": "licences",
    "batch": "batches",
    "ATMP": "ATMPs ATMP's",
}


@pytest.mark.parametrize("word", DANISH)
def test_a_danish_noun_is_known_in_its_forms(word):
    assert {word, *DANISH[word].split()} <= noun_forms(word, "da")


@pytest.mark.parametrize("word", ENGLISH)
def test_an_english_noun_is_known_in_its_forms(word):
    assert {word, *ENGLISH[word].split()} <= noun_forms(word, "en")


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("klinisk", "kliniske"),
        ("alvorlig", "alvorligt alvorlige"),
        ("avanceret", "avancerede"),
        ("viral", "viralt virale"),
        ("grøn", "grønne grønt"),
    ],
)
def test_a_danish_adjective_is_known_in_its_forms(word, forms):
    assert {word, *forms.split()} <= adjective_forms(word, "da")


@pytest.mark.parametrize(
    ("word", "other"),
    [("forsøg", "forsøge forsøger forsøgt"), ("frist", "friste"), ("brud", "bruder brudt"), ("afvigelse", "afvige")],
)
def test_a_verb_is_not_taken_for_the_noun(word, other):
    assert not set(other.split()) & noun_forms(word, "da")


@pytest.mark.parametrize("language", LANGUAGES)
@given(word=st.text("abdegiklmnorstuæøåATMP-'", min_size=1))
def test_any_word_is_one_of_its_own_forms_and_begins_them(language, word):
    for forms in (noun_forms(word, language), adjective_forms(word, language)):
        assert word in forms
        assert all(form[: max(0, len(word) - 3)] == word[: max(0, len(word) - 3)] for form in forms)
        assert all(len(form) <= len(word) + 7 for form in forms)
