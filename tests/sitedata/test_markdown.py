"""What is found in a page without building it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitedata.markdown import (
    CITATION,
    Found,
    Heading,
    citations,
    directives,
    headings,
    links,
    without_code,
)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a `[^x]` b", "a b"),
        ("``a ` b`` c", "c"),
        ("`to\nlinjer` c", "c"),
        ("```\n# x\n```\nc", "c"),
        ("```yaml\n- [](org:x)\n```", ""),
        ("~~~\n<!-- data: x -->\n~~~", ""),
        ("````\n```\n````\nc", "c"),
        ("```\nikke lukket [^x]", "``` ikke lukket [^x]"),
        ("en ` alene [^x]", "en ` alene [^x]"),
        ("```{.python onclick=x}\nc\n```", "```{.python onclick=x} c ```"),
        ("`\n<b>`", "` <b>`"),
        (r"\`[^x]\`", r"\`[^x]\`"),
        ("en ` her\n\n## Afsnit {#x}\n\nog ` der", "en ` her ## Afsnit {#x} og ` der"),
        ("en ` her\n \t\n[^x]\n\t\nog ` der", "en ` her [^x] og ` der"),
    ],
)
def test_code_is_blanked_out(text, left):
    assert " ".join(without_code(text).split()) == left


@given(st.text(st.sampled_from("`~ab \n#[]^(){}"), max_size=60))
def test_masking_keeps_length_and_lines(text):
    masked = without_code(text)
    assert len(masked) == len(text)
    assert [index for index, char in enumerate(masked) if char == "\n"] == [
        index for index, char in enumerate(text) if char == "\n"
    ]


def test_headings_with_level_text_id_and_line():
    text = "# Titel\n\n## Første {#first}\n\n### Anden {: #second }\n#### Tredje\n\n##Ikke en\n    # kode\n"
    assert headings(text, 5) == [
        Heading(1, "Titel", "", 5),
        Heading(2, "Første", "first", 7),
        Heading(3, "Anden", "second", 9),
        Heading(4, "Tredje", "", 10),
    ]


def test_links_and_images_with_line():
    text = (
        "Se [guiden](guide/gmo.md#do) og [](org:amgros).\n\n"
        '![Et billede](assets/x.svg "Titel") [a [b] c](https://x.dk/a_(b))\n'
    )
    assert list(links(text, 3)) == [
        Found("guide/gmo.md#do", "guiden", 3),
        Found("org:amgros", "", 3),
        Found("assets/x.svg", "!Et billede", 5),
        Found("https://x.dk/a_(b)", "a [b] c", 5),
    ]


def test_citations_with_line():
    text = "Det gælder.[^ctr, art. 6(7)] Og det.[^ctr?]\n\nMere.[^gmo-order, § 5]"
    assert list(citations(text, 1)) == [
        Found("ctr, art. 6(7)", "", 1),
        Found("ctr?", "", 1),
        Found("gmo-order, § 5", "", 3),
    ]
    assert CITATION.search("[^over\nlinjer]") is None


def test_directives_with_argument_and_line():
    text = "<!-- data: contacts -->\n\n<!--data:news 3-->\n<!-- data: meeting 2025-12-17 -->  \n"
    assert list(directives(text, 10)) == [
        Found("contacts", "", 10),
        Found("news", "3", 12),
        Found("meeting", "2025-12-17", 13),
    ]


@pytest.mark.parametrize("text", ["Tekst <!-- data: contacts -->", "<!-- contacts -->", "    <!-- data: contacts -->"])
def test_other_comments_are_left_alone(text):
    assert list(directives(text, 1)) == []
