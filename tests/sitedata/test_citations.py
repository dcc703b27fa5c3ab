"""Citations: the one way to cite, in Markdown and in data."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from sitedata.citations import Citation, CitationField, parse_citation

IDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,3}", fullmatch=True)
LOCATORS = st.text(st.characters(exclude_categories=("Cs", "Cc"))).map(str.strip)
CITATIONS = st.builds(Citation, IDS, LOCATORS, st.booleans())


@pytest.mark.parametrize(
    ("text", "citation"),
    [
        ("ctr", Citation("ctr")),
        ("ctr?", Citation("ctr", to_check=True)),
        ("ctr, art. 6(7)", Citation("ctr", "art. 6(7)")),
        ("ctr?, art. 58", Citation("ctr", "art. 58", to_check=True)),
        ("ctr,art. 58", Citation("ctr", "art. 58")),
        ("  ctr, s. 2  ", Citation("ctr", "s. 2")),
        ("gmo-order-910, § 5, stk. 2", Citation("gmo-order-910", "§ 5, stk. 2")),
        ("ctr, art. 6, 7 og 8?", Citation("ctr", "art. 6, 7 og 8?")),
        ("2009-41-ef", Citation("2009-41-ef")),
    ],
)
def test_good_citations(text, citation):
    assert parse_citation(text) == citation


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "CTR",
        "ctr.",
        "ctr art. 6",
        "ctr,",
        "ctr, ",
        "ctr??",
        "?",
        "-ctr",
        "ctr-",
        "ctr--a",
        "ctr ?",
        "ctr|art. 6",
        "lægemiddelloven",
        None,
        7,
        ["ctr"],
    ],
)
def test_bad_citations(text):
    with pytest.raises(ValueError, match="skal være et kilde-id"):
        parse_citation(text)


@given(CITATIONS)
def test_a_written_citation_reads_back_as_itself(citation):
    assert parse_citation(str(citation)) == citation


@given(CITATIONS)
def test_the_field_keeps_a_citation_through_json(citation):
    field = TypeAdapter(CitationField)
    assert field.validate_json(field.dump_json(field.validate_python(citation))) == citation


@given(CITATIONS)
def test_what_is_written_matches_the_pattern_of_the_schema(citation):
    pattern = TypeAdapter(CitationField).json_schema()["pattern"]
    assert re.search(pattern, str(citation)) or re.search(r"[\n\r\u2028\u2029\x85]", citation.locator)


def test_a_bad_citation_in_a_field_is_a_validation_error():
    with pytest.raises(ValidationError, match="skal være et kilde-id"):
        TypeAdapter(CitationField).validate_python("CTR")
