"""YAML: what an editor writes is what the site gets, or is refused with a line."""

import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sitedata.yamlfile import parse
from sitedata.yamlguard import MAX_BYTES, MAX_DEPTH, decode


def codes(text):
    return [problem.code for problem in parse("x.yml", text)[1]]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("tekst", "tekst"),
        ("Ja tak, nej tak", "Ja tak, nej tak"),
        ('"no"', "no"),
        ("'010'", "010"),
        ("2", 2),
        ("-3", -3),
        ("0", 0),
        ("4.5", 4.5),
        ("true", True),
        ("false", False),
        ("", None),
        ("null", None),
        ("2025-12-17", "2025-12-17"),
        ("2025-02-30", "2025-02-30"),
        ("17-12-2025", "17-12-2025"),
        ("ctr, art. 6(7)", "ctr, art. 6(7)"),
        ("1e3", "1e3"),
        ("[a, b]", ["a", "b"]),
        ("{da: a, en: b}", {"da": "a", "en": "b"}),
        ("|\n  to\n  linjer\n", "to\nlinjer\n"),
        ("<b>fed</b>", "<b>fed</b>"),
        ("a#b", "a#b"),
        ('"a # b"  # kommentar', "a # b"),
        ("'a' # kommentar", "a"),
        ("[a, b] # kommentar", ["a", "b"]),
        ("# kommentar\n  - a\n  # kommentar\n  - b\n# kommentar\n", ["a", "b"]),
        ("|  # kommentar\n  a # b\n", "a # b\n"),
    ],
)
def test_a_value_is_read_as_an_editor_means_it(written, value):
    document, problems = parse("x.yml", f"felt: {written}")
    assert (document.value, problems) == ({"felt": value}, [])


@pytest.mark.parametrize(
    "trap",
    [
        *("no", "Yes", "on", "OFF", "True", "~", "NULL", "010", "+45", "0x1F", "1_000", "10:30", "16:30:00", ".inf"),
        *("4.", "2025-12-17 16:30:00", "!!int 5x", "!navn x", "9" * 5000),
    ],
)
def test_what_yaml_would_turn_is_refused_and_kept_as_text(trap):
    document, problems = parse("x.yml", f"- id: a\n  felt:\n    - {trap}")
    assert [(problem.code, problem.line) for problem in problems] == [("yaml-trap", 3)]
    assert problems[0].message.startswith("»felt.1«: ")
    assert isinstance(document.value[0]["felt"][0], str)
    assert document.refused == {(0, "felt", 0)}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("felt: a # b", 1),
        ("felt: a  # b\r\n", 1),
        ("felt: 3 # b\n", 1),
        ("felt:\n  - x\n  - æøå 😀\t# b\n", 3),
        ("felt: {da: x, en: a # b\n}\n", 1),
        ("felt: [x, a # b\n]\n", 1),
    ],
)
def test_what_would_vanish_behind_a_hash_is_refused(text, line):
    _, problems = parse("x.yml", text)
    assert [(problem.code, problem.line) for problem in problems] == [("yaml-trap", line)]
    assert "forsvinder som en kommentar" in problems[0].message


def test_the_way_out_for_a_text_with_a_hash_is_to_put_it_in_quotes():
    (problem,) = parse("x.yml", "felt: Rum 4 # etage 2  ")[1]
    assert "YAML læser kun »Rum 4«" in problem.message
    assert '"Rum 4 # etage 2"' in problem.message
    assert parse("x.yml", 'felt: "Rum 4 # etage 2"')[0].value == {"felt": "Rum 4 # etage 2"}


@pytest.mark.parametrize("word", ["no", "010", "10:30", "~", "2025-12-17 16:30:00"])
def test_the_way_out_of_a_trap_is_to_put_it_in_quotes(word):
    (problem,) = parse("x.yml", f"felt: {word}")[1]
    assert f'sæt det i anførselstegn: "{word}"' in problem.message
    assert parse("x.yml", f'felt: "{word}"')[0].value == {"felt": word}
    assert codes(f'felt: "{word}"') == []


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "empty-file", 1),
        ("# kun en kommentar\n", "empty-file", 1),
        ("a: 1\n\tb: 2\n", "tab-indent", 2),
        ("a:\n  \t- b\n", "tab-indent", 2),
        ("a:\n  -\tb\n", "tab-indent", 2),
        ("a:\n  -\u00a0b\n", "control-character", 2),
        ("- a: 1\n\u00a0\u00a0b: 2\n", "control-character", 2),
        ("a:\n  x\n  - b\n", "yaml-trap", 2),
        ("a: x\n  - b\n", "yaml-trap", 2),
        ("a: [\n\n", "yaml-syntax", 1),
        ("a: b: c\n", "yaml-syntax", 1),
        ("a: 1\n---\nb: 2\n", "yaml-syntax", 2),
        ("a: &x 1\n", "yaml-alias", 1),
        ("a: 1\nb: *x\n", "yaml-alias", 2),
        ("<<: *x\n", "yaml-alias", 1),
        ("a: 1\n? [b, c]\n: d\n", "yaml-syntax", 2),
        ("a: 1\na: 2\n", "duplicate-key", 2),
        ("æøå: æøå\n" * 9 + "\n\nb: \x07\n\n", "control-character", 12),
        ("a: \x85b\n", "control-character", 1),
        ("a: \ufeffb\n", "control-character", 1),
        ("a: \ud800\n", "control-character", 1),
        ("a: \x00\n", "control-character", 1),
        ("[" * 100_000, "too-deep", 1),
        ("[ # ]\n" * 100_000, "too-deep", 31),
        ('["]",' * 100_000, "too-deep", 1),
        ("{a: " * 100_000, "too-deep", 1),
        ("- [x]\n" * 100 + "- " + "[" * 40, "too-deep", 101),
        ("- " * 1000 + "a", "too-deep", 1),
    ],
)
def test_each_fault_has_its_code_and_line(text, code, line):
    assert [(problem.code, problem.line) for problem in parse("x.yml", text)[1]] == [(code, line)]


@pytest.mark.parametrize(("depth", "found"), [(MAX_DEPTH, []), (MAX_DEPTH + 1, ["too-deep"])])
def test_depth_has_a_limit(depth, found):
    assert codes("[" * depth + "]" * depth) == found


def test_a_tab_inside_a_text_is_allowed():
    assert parse("x.yml", "felt: a\tb")[0].value == {"felt": "a\tb"}


def test_of_two_equal_fields_the_first_counts_and_both_lines_are_named():
    document, (problem,) = parse("x.yml", "a: 1\nb: 2\na: 3\n")
    assert document.value == {"a": 1, "b": 2}
    assert (problem.line, "linje 1" in problem.message) == (3, True)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_value_knows_its_line(newline):
    text = newline.join(["# kommentar", "- id: a", "  liste:", "    - en", "    - to", "- id: b", "  navn: {da: x}"])
    document, _ = parse("x.yml", text)
    lines = [((0,), 2), ((0, "id"), 2), ((0, "liste"), 3), ((0, "liste", 1), 5), ((1,), 6), ((1, "navn", "da"), 7)]
    assert [document.line(*where) for where, _ in lines] == [line for _, line in lines]


def test_a_field_that_is_not_there_has_the_line_of_what_should_hold_it():
    document, _ = parse("x.yml", "- id: a\n- id: b\n  navn:\n    da: x\n")
    assert document.line(1, "navn", "en") == 3
    assert document.line(1, "slags") == 2
    assert document.line(7) == 1


def test_front_matter_counts_lines_from_the_top_of_the_page():
    document, problems = parse("x.md", "a: 1\nb: no\n", first_line=2)
    assert (document.line("a"), problems[0].line) == (2, 3)


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"\xef\xbb\xbfa: 1", "byte-order-mark", 1),
        ("a: 1\nb: ø".encode("latin-1"), "not-utf-8", 2),
        ("a: 1".encode("utf-16"), "not-utf-8", 1),
        (b"a" * (MAX_BYTES + 1), "file-too-large", 1),
    ],
)
def test_bytes_that_are_not_utf_8_text_are_refused(data, code, line):
    text, (problem,) = decode("x.yml", data)
    assert (text, problem.code, problem.line) == ("", code, line)


def test_a_file_of_just_the_allowed_size_is_read():
    assert decode("x.yml", b"a" * MAX_BYTES) == ("a" * MAX_BYTES, [])


YAML_LIKE = st.lists(
    st.sampled_from([*"ab:-[]{}&*!|>'\"#?,%@` \n\t\r", "\n  ", ": ", "- ", "---\n", "no", "010", "æ", "\u2028", "<<: "])
    | st.characters(),
    max_size=60,
).map("".join)


@given(YAML_LIKE)
def test_no_text_raises_and_every_line_is_inside_the_file(text):
    document, problems = parse("x.yml", text)
    lines = len(re.split(r"\r\n|\r|\n", text))
    assert all(1 <= line <= lines for line in [*document.lines.values(), *(problem.line for problem in problems)])
    assert document.value is not None or problems or re.search(r"null|^[^\w]*$", text)


@given(st.binary(max_size=80) | YAML_LIKE.map(lambda text: text.encode("utf-8", "replace")))
def test_no_bytes_raise(data):
    text, problems = decode("x.yml", data)
    assert problems or text.encode() == data
    parse("x.yml", text)


VALUES = st.recursive(
    st.text() | st.booleans() | st.integers(-(10**17), 10**17),
    lambda inner: st.lists(inner, min_size=1) | st.dictionaries(st.text(min_size=1), inner, min_size=1),
    max_leaves=8,
)


class NoAliases(yaml.SafeDumper):
    """Writes every value out."""

    def ignore_aliases(self, data):
        return True


@settings(max_examples=50)
@given(st.dictionaries(st.text(min_size=1), VALUES, min_size=1, max_size=4))
def test_what_is_written_by_the_rules_is_read_as_it_was(value):
    text = yaml.dump(value, Dumper=NoAliases, allow_unicode=False)
    document, problems = parse("x.yml", text)
    assert (document.value, problems) == (value, [])
