"""A page and its translation have the same frame, and each difference is a warning."""

import pytest

from sitedata.checks.pairs import pair_problems
from sitedata.pages import read_page

HEAD = "---\ndescription: x\n---\n"
TABLE = "| a | b |\n| --- | --- |\n| 1 | 2 |\n"


def told(danish, english):
    """What is said about a page with these two bodies; each begins on line 4 of its file."""
    pages = {
        ("om.md", language): read_page("om.md", language, file, HEAD + body)[0]
        for language, file, body in (("da", "docs/om.md", danish), ("en", "docs_en/om.md", english))
    }
    problems = list(pair_problems(pages))
    assert {problem.severity for problem in problems} <= {"warning"}
    return [(problem.path, problem.line, problem.code) for problem in problems]


@pytest.mark.parametrize(
    ("danish", "english", "expected"),
    [
        ("# T\n## A {#a}\n", "# T\n## B {#a}\n", []),
        ("# T\n## A {#a}\n", "# T\n", [("docs_en/om.md", 4, "section-in-one-language")]),
        ("# T\n", "# T\n## A {#a}\n", [("docs/om.md", 4, "section-in-one-language")]),
        ("<!-- data: news 3 -->\n", "<!-- data: news -->\n", ["data-in-one-language", "data-in-one-language"]),
        ("## A {#a}\n[](org:x)\n", "## A {#a}\n[the X](org:x)\n", []),
        ("## A {#a}\n[](org:x)\n", "\n## A {#a}\nX\n", [("docs_en/om.md", 5, "body-in-one-language")]),
        ("[](org:x)\n## A {#a}\n", "## A {#a}\n[](org:x)\n", ["body-in-one-language", "body-in-one-language"]),
        ("[^x, § 1] [^x, § 2]\n", "[^x, section 1]\n", []),
        ("`[^x]`\n", "x\n", []),
        (
            "## A {#a}\n### B {#b}\nx[^x]\n",
            "## A {#a}\nx\n### B {#b}\n",
            [("docs_en/om.md", 6, "citation-in-one-language")],
        ),
        ("x\n", "x[^x]\n", [("docs/om.md", 4, "citation-in-one-language")]),
        ("x[^x?]\n", "y\n\nx[^x]\n", [("docs_en/om.md", 6, "mark-in-one-language")]),
        ("x[^x?] y[^x]\n", "x[^x] y[^x?]\n", []),
        ("x[^x?] y[^x]\n", "x[^x?] y[^x?]\n", ["mark-in-one-language"]),
        # What stands in a section that only one language has is told once, with its section.
        ("# T\n## A {#a}\nx[^x] [](org:x)\n" + TABLE, "# T\n", ["section-in-one-language"]),
        (TABLE, TABLE.replace("1", "one"), []),
        (TABLE, TABLE.replace("|\n", "|  \n"), []),
        ("| a |\n| :-: |\n", "a |\n--- |\n", []),
        (TABLE, "---\n\nx | y\n", ["tables-differ"]),
        (TABLE, TABLE + "\n" + TABLE, ["tables-differ"]),
        (TABLE, TABLE.replace("- |\n", "- | --- |\n"), ["tables-differ"]),
        ("## A {#a}\n```\n" + TABLE + "```\n", "## A {#a}\n", []),
    ],
)
def test_both_languages_have_the_same_frame(danish, english, expected):
    found = told(danish, english)
    codes = [code for _, _, code in found]
    assert (codes if expected and isinstance(expected[0], str) else found) == expected


def test_a_page_in_danish_only_lacks_nothing():
    page, _ = read_page("om.md", "da", "docs/om.md", HEAD + "# T\n## A {#a}\n")
    assert list(pair_problems({("om.md", "da"): page})) == []


def test_the_real_pages_agree_in_both_languages(real):
    assert list(map(str, pair_problems(real.site.pages))) == []
