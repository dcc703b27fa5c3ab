"""Terms on pages: an abbreviation is written out once, and a term leads to the glossary where it is first used."""

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from sitedata.dates import LANGUAGES
from sitedata.models.reference import Term
from sitedata.terms.prose import stretches


@pytest.fixture(scope="session")
def marked(content):
    """The HTML of a Danish page (or of a page shown in Danish to English readers) with the fixture's terms marked."""

    def mark(html, path="guide/klassificering.md", edition="da"):
        return content.editions[edition].expander.with_data(html, path)

    return mark


def shown(html):
    """The text of a page, with a marked term in braces."""
    page = BeautifulSoup(html, "html.parser")
    for part in page(["template", "script"]):
        part.decompose()
    for term in page.select("a.term"):
        term.replace_with("{" + term.get_text() + "}")
    return page.get_text()


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Et ATMP er nyt.</p>", "Et {ATMP} (lægemiddel til avanceret terapi) er nyt."),
        ("<p>ATMP'er. ATMP'er.</p>", "{ATMP'er} (lægemiddel til avanceret terapi). ATMP'er."),
        ("<p>Lægemidlet til avanceret terapi (ATMP). ATMP</p>", "{Lægemidlet til avanceret terapi} (ATMP). ATMP"),
        ("<p>ATMP (lægemidler til avanceret terapi)</p>", "{ATMP} (lægemidler til avanceret terapi)"),
        ("<p>ATMP står for lægemidler til avanceret terapi.</p>", "{ATMP} står for lægemidler til avanceret terapi."),
        ("<p>ny slags medicin (ATMP) og ATMP</p>", "ny slags medicin ({ATMP}) og ATMP"),
        ("<p>ATMP Danmark om ATMP</p>", "ATMP Danmark om {ATMP} (lægemiddel til avanceret terapi)"),
        ("<p>ATMP-feltet, atmp@atmp.dk</p>", "ATMP-feltet, atmp@atmp.dk"),
        ("<h2>ATMP</h2><p>x</p>", "ATMPx"),
        ("<h2>Lægemiddel til avanceret terapi</h2><p>ATMP</p>", "Lægemiddel til avanceret terapi{ATMP}"),
        ('<p><a href="https://x.dk">Et ATMP</a>, <code>ATMP</code></p>', "Et ATMP, ATMP"),
        ('<p><span lang="en">an ATMP</span></p>', "an ATMP"),
        ('<p><span lang="en">an <span>ATMP</span> ATMP</span> ATMP</p>',
         "an ATMP ATMP {ATMP} (lægemiddel til avanceret terapi)"),
        ('<p title="ATMP > x">x</p><!-- ATMP -->', "x"),
        ("<p>én indgang</p>", "én indgang"),
    ],
)  # fmt: skip
def test_a_term_is_marked_and_written_out_where_it_is_first_used(marked, html, text):
    assert shown(marked(html)).strip() == text


def test_a_mark_is_a_link_to_the_glossary_that_carries_the_definition(marked):
    page = BeautifulSoup(marked("<p>Lægemidler til avanceret terapi</p>"), "html.parser")
    (term,) = page.select("a.term")
    assert term["href"] == "../../ordliste/#atmp"
    assert term["data-term"] == "lægemiddel til avanceret terapi"
    assert term["data-definition"] == "Et lægemiddel af gener, celler eller væv."
    assert page.script["src"] == "../../assets/terms.js"
    assert page.template.a.string == "Se ordet i ordlisten"


def test_the_definition_stands_once_and_only_where_a_term_is_marked(marked):
    html = marked("<p>ATMP</p><p>ATMP'er</p>")
    assert html.count("Et lægemiddel af gener") == html.count("<template") == html.count("<script") == 1
    assert marked("<p>én indgang</p>") == "<p>én indgang</p>"


def test_a_page_shown_in_danish_to_english_readers_has_danish_terms(marked):
    page = BeautifulSoup(marked("<p>ATMP, advanced therapy medicinal product</p>", edition="en"), "html.parser")
    (term,) = page.select("a.term")
    assert (term.get_text(), term["href"]) == ("ATMP", "../../glossary/#atmp")
    assert term.next_sibling == " (lægemiddel til avanceret terapi), advanced therapy medicinal product"


def test_the_glossary_is_left_alone(marked):
    assert marked("<p>ATMP</p>", "ordliste.md") == "<p>ATMP</p>"


PIECES = (
    "<p> </p> <b> </b> <b_lang='en'> <h2_id='a'> </h2> < > ATMP &amp; <!--_x --> \" ' <a_href=\"x>y\"> </a> <br/> _"
)


@given(st.lists(st.sampled_from([piece.replace("_", " ") for piece in PIECES.split()])))
def test_text_is_what_stands_between_the_markup(parts):
    html = "".join(parts)
    end = 0
    for start, stop, _ in stretches(html):
        assert end <= start < stop <= len(html)
        assert not re.search("<p>|</p>|<br/>|<!--.*-->", html[start:stop])
        assert re.fullmatch("(<.*>)?", html[end:start], re.S)
        end = stop


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_of_the_real_glossary_is_found_by_its_own_name_or_a_longer_one(real, language):
    expander = real.editions[language].expander
    for term in real.site.records(Term).values():
        name = term.term.in_language(language)
        assert ("data-term" in expander.with_data(f"<p>{name}</p>", "index.md")) or not term.marked


def test_definitions_weigh_little(real, made):
    weights = {}
    for (path, language), page in real.site.pages.items():
        html = made(real.editions[language], page.body, path)
        weights[page.file] = sum(len(str(term)) for term in html.select("a.term"))
    assert max(weights.values()) < 10_000
