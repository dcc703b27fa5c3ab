"""Fragments: whatever stands in the data is text on the page, and never markup."""

from datetime import date
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from hostile import HOSTILE, skeleton
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from sitedata.frontmatter import PageMeta
from sitedata.models.base import WebAddress
from sitedata.pages import Page
from sitedata.rendering import Renderer, fragments
from sitedata.site import Site

PLACES = """\
<p>{{ text }}</p>
<table><tr><td>{{ text }}</td></tr></table>
<h2 id="a">{{ text }}</h2>
<a href="https://example.dk/">{{ text }}</a>
<dl><dt>{{ text | capital }}</dt><dd>{{ text | sentence }}</dd></dl>
"""


@pytest.fixture(scope="module")
def renderer(tmp_path_factory):
    root = tmp_path_factory.mktemp("project")
    folder = root / "overrides" / "fragments"
    folder.mkdir(parents=True)
    (folder / "places.html").write_text(PLACES, encoding="utf-8")
    (folder / "link.html").write_text('<p><a href="{{ text | url }}">a</a> b</p>', encoding="utf-8")
    pages = {("index.md", "da"): Page("index.md", "da", "docs/index.md", PageMeta(description="x"), "T", "")}
    return Renderer(Site(date(2026, 11, 22), {}, {}, pages), "da", fragments(root))


def shown(renderer, name, text):
    return BeautifulSoup(renderer.fragment(name, "index.md", text=text), "html.parser")


MARKUP = st.sampled_from([*"<>&\"'`*_{}[]()#|~^=\\!$-+:.;/@%1aæ \n\t", "<!--", "-->", "</p>", "&amp;"])
TEXTS = (
    st.lists(MARKUP | st.sampled_from(HOSTILE) | st.characters(exclude_categories=("Cs", "Cc")), max_size=20)
    .map("".join)
    .filter(str.strip)
)


@given(TEXTS)
@example("&#60;script&#62;")
def test_any_text_is_shown_as_it_is_wherever_it_stands(renderer, text):
    page = shown(renderer, "places", text)
    assert skeleton(page) == skeleton(shown(renderer, "places", "WORD"))
    assert page.p.get_text() == page.td.get_text() == page.h2.get_text() == page.a.get_text() == text
    assert page.dt.get_text() == text[:1].upper() + text[1:]
    assert page.dd.get_text().removesuffix(".") == text.removesuffix(".")


@given(TEXTS | st.builds("https://example.dk/{}".format, TEXTS))
@example("https://example.dk/?a=1&copy;=2&lt=3&amp;")
def test_any_address_stays_inside_its_link(renderer, address):
    page = shown(renderer, "link", address)
    assert [name for name, *_ in skeleton(page)] == ["p"]
    (link,) = page.p.find_all(True)
    assert list(link.attrs) == ["href"]
    assert unquote(link["href"]) == unquote(address)
    assert page.p.get_text() == "a b"


def test_compiled_templates_lie_in_the_project(tmp_path):
    (tmp_path / "overrides" / "fragments").mkdir(parents=True)
    (tmp_path / "overrides" / "fragments" / "one.html").write_text("1", encoding="utf-8")
    assert fragments(tmp_path).get_template("one.html").render() == "1"
    assert len(list((tmp_path / ".build" / "templates").iterdir())) == 1


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "//example.dk", "https:example.dk", "https://", "http://example.dk"]
    + [f"https://example.dk/{char}x" for char in "<>\"'`\\{}|^ \n\t"],
)
def test_addresses_that_could_run_or_break_out_are_refused_in_data(address):
    with pytest.raises(ValidationError, match="skal være en webadresse"):
        TypeAdapter(WebAddress).validate_python(address)
