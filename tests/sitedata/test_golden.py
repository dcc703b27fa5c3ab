"""What readers are shown: every data section of the fixture site, compared word for word with tests/golden/.

``pytest --renew`` writes the files anew; the difference is then read in review.
"""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from sitedata import exports
from sitedata.dates import LANGUAGES
from sitedata.models import RECORDS
from sitedata.views.registry import DIRECTIVES

FRAGMENTS = Path(__file__).parents[2] / "overrides" / "fragments"


@pytest.fixture
def sections(content):
    def of(name, language):
        """Each place on the fixture site that asks for the directive, and what it shows."""
        return [
            f"<!-- {page.path}: {' '.join(['data:', name, found.extra]).strip()} -->\n\n"
            + content.editions[language].expander.fragment(name, found.extra, page.path)
            for (_, page_language), page in content.site.pages.items()
            for found in page.directives
            if page_language == "da" and found.text == name
        ]

    return of


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DIRECTIVES)
def test_fragment(sections, golden, name, language):
    shown = sections(name, language)
    assert shown, "no page of the fixture site asks for this directive"
    golden(f"{name}.{language}.html", "\n\n".join(shown) + "\n")


@pytest.mark.parametrize(
    "name",
    [
        "contacts.json",
        "contacts.csv",
        "meetings.json",
        "glossary.csv",
        "pages.json",
        "route-paths.csv",
        "standard-0.1.json",
    ],
)
def test_export(content, golden, name):
    golden(name, exports(content.site, "https://www.example.dk/")[f"data/{name}"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DIRECTIVES)
def test_fragments_read_as_text(sections, name, language):
    for section in sections(name, language):
        page = BeautifulSoup(section, "html.parser")
        for template in page.find_all("template"):
            template.decompose()  # scripts fill its empty places
        for line in page.get_text().split("\n"):
            assert not re.search(r"\s[,.;:)]|[,;](?=[^\s\d])|\(\s|\bNone\b|[,;:.][,;.]|  |(?i:\b(\w+) \1\b)", line), (
                line
            )
        # What a script fills in is not there yet.
        for template in page.find_all("template"):
            template.decompose()
        for part in page.find_all(["p", "li", "dd", "dt", "td", "th", "h2", "h3", "a"]):
            assert part.get_text().strip(), f"nothing in {part}"
        assert all(link["href"] for link in page.find_all("a"))


@pytest.mark.parametrize("fragment", sorted(FRAGMENTS.glob("*.html")), ids=lambda file: file.name)
def test_a_fragment_is_short_and_its_words_come_from_the_data(fragment):
    text = fragment.read_text(encoding="utf-8")
    assert text.count("\n") < 60
    assert "language ==" not in text
    assert not re.search(r"\|\s*safe\b", text)
    own = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|\{:.*?\}|<[^>]+>|mailto:|\.json|\.csv", "", text, flags=re.S)
    assert not re.findall(r"[^\W\d_]{2,}", own), "a word of its own"


def test_every_directive_has_a_fragment_and_every_fragment_a_directive():
    assert {file.stem for file in FRAGMENTS.glob("[!_]*.html")} == set(DIRECTIVES)


def test_exports_cover_every_record_file(content):
    expected = {f"data/{stem}.{ending}" for stem in RECORDS for ending in ("json", "csv")}
    released = {"data/standard-0.1.json", "data/standard-0.2.json"}
    assert set(exports(content.site, None)) == expected | released | {"data/pages.json", "data/route-paths.csv"}
