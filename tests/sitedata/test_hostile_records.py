"""Escaping on whole pages: a record of every kind in which every text is hostile changes nothing but text."""

import re
from itertools import cycle, product

import pytest
from bs4 import BeautifulSoup, Comment
from hostile import HOSTILE, skeleton
from made_records import site_where_every_text_is

from projects import ROOT
from sitedata.dates import LANGUAGES
from sitedata.edition import Edition
from sitedata.rendering import fragments
from sitedata.views.registry import DIRECTIVES

HARMLESS = "Vrøvl"
PROSE = """\
# T

[](org:one).[^one, § 1]

## [](org:one) {#h}

| [](org:one) | b[^one] |
| --- | --- |
| [](org:one) | b |

[](org:one)
:   c[^one?]

- [](org:one)"""


def text_of(tag):
    return " ".join(tag.get_text().split())


def whole_page():
    """Every directive, and names of bodies and citations in every place an editor may put them."""
    arguments = {"": "", "number": "1", "steps": "one", "meetings": "one", "standard_versions": "9-9"}
    directives = [f"<!-- data: {name} {arguments[directive.argument]} -->" for name, directive in DIRECTIVES.items()]
    return "\n\n".join([PROSE, *directives, "<!-- data: news -->"])


@pytest.fixture(scope="module")
def hostile_page(made):
    def page(text, language, choice):
        site = site_where_every_text_is(text, choice)
        return made(Edition(site, language, fragments(ROOT)), whole_page(), "index.md")

    return page


@pytest.fixture(scope="module")
def harmless(hostile_page):
    """The page as it is when nobody means any harm."""
    return {kind: hostile_page(HARMLESS, *kind) for kind in product(LANGUAGES, (0, -1))}


@pytest.mark.parametrize(
    ("text", "language", "choice"),
    [
        (text, *kind)
        for text, kind in zip([" ".join(HOSTILE), *HOSTILE], cycle(product(LANGUAGES, (0, -1))), strict=False)
    ],
)
def test_hostile_records_change_nothing_but_text(hostile_page, harmless, text, language, choice):
    page, usual = hostile_page(text, language, choice), harmless[language, choice]
    assert_harmless(page)
    assert skeleton(page) == skeleton(usual)
    assert text_of(page).count(text) >= text_of(usual).count(HARMLESS)


def assert_harmless(page: BeautifulSoup):
    assert not page.find_all(["iframe", "style", "img", "object"])
    # The tools bring their own scripts, as files, and forms that send nothing.
    for script in page.find_all("script"):
        assert re.fullmatch(r"[./]*assets/[a-z/-]+\.js", script["src"])
        assert not script.get_text()
    assert not [form for form in page.find_all("form") if form.has_attr("action")]
    assert not page.find_all(string=lambda string: isinstance(string, Comment))
    for tag in page.find_all(True):
        assert not [name for name in tag.attrs if name.startswith("on")]
        assert re.match(r"https://|mailto:|[a-z0-9_./-]*(#|$)", tag.get("href", ""))
    for table in page.find_all("table"):
        assert len({len(row.find_all(["th", "td"])) for row in table.find_all("tr")}) == 1
    assert len(page.select(".footnote li")) == PROSE.count("[^")
