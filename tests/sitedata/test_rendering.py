"""Escaping: whatever stands in the data is text on the page, and never markup."""

import re
from datetime import date
from itertools import cycle, product
from pathlib import Path
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup, Comment, Tag
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from sitedata.dates import LANGUAGES
from sitedata.edition import Edition
from sitedata.frontmatter import PageMeta
from sitedata.markdown import Found
from sitedata.menu import Menu, Place
from sitedata.models import RECORDS, Flow
from sitedata.models.base import WebAddress
from sitedata.models.route import UNCLEAR
from sitedata.pages import Page
from sitedata.rendering import Renderer, fragments
from sitedata.site import Site
from sitedata.standard.releases import Release, provisions
from sitedata.views.links import SHOWN_BY
from sitedata.views.registry import DIRECTIVES

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)
HARMLESS = "Vrøvl"
HOSTILE = [
    "<script>alert(1)</script>",
    '"onmouseover=alert(1)',
    "{onclick=alert(1)}",
    "{: onclick=alert(1) }",
    "[x](javascript:alert(1))",
    "[x]: javascript:alert(1)",
    "A | b",
    "| a |",
    "A `b` c",
    "```",
    "~~~",
    "<!-- data: contacts -->",
    "<!-- a",
    "<div markdown=1>",
    "[^x]",
    "[^x]: y",
    "[](org:x)",
    "*",
    "**a** *b*",
    "_a_ __b__",
    "# a #",
    "1. a",
    "- a",
    "+ a",
    "---",
    "===",
    ": a",
    "> a",
    "&amp; &#60;b&#62;",
    "A \\",
    "!!! note",
    "{{ x }} {% x %} {# x #}",
    "<https://example.dk> https://example.dk a@example.dk",
]
PLACES = """\
<p>{{ text }}</p>
<table><tr><td>{{ text }}</td></tr></table>
<h2 id="a">{{ text }}</h2>
<a href="https://example.dk/">{{ text }}</a>
<dl><dt>{{ text | capital }}</dt><dd>{{ text | sentence }}</dd></dl>
"""
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


def skeleton(tag):
    """The elements and attributes of a page, without its text."""
    return [(child.name, attributes(child), skeleton(child)) for child in tag.children if isinstance(child, Tag)]


def attributes(tag):
    """The attributes; of a mail address, a name and a word for scripts, which are texts, only that there is one."""
    attrs = {name: "mailto:" if str(value).startswith("mailto:") else value for name, value in tag.attrs.items()}
    return attrs | {name: "" for name in attrs if name == "aria-label" or name.startswith("data-")}


def text_of(tag):
    return " ".join(tag.get_text().split())


@pytest.fixture(scope="module")
def renderer(tmp_path_factory):
    root = tmp_path_factory.mktemp("project")
    folder = root / "overrides" / "fragments"
    folder.mkdir(parents=True)
    (folder / "places.html").write_text(PLACES, encoding="utf-8")
    (folder / "link.html").write_text('<p><a href="{{ text | url }}">a</a> b</p>', encoding="utf-8")
    pages = {("index.md", "da"): Page("index.md", "da", "docs/index.md", PageMeta(description="x"), "T", "")}
    return Renderer(Site(TODAY, {}, {}, pages), "da", fragments(root))


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


# --- one record of every kind, every text hostile ---------------------------------------------------------------------


def value(schema, definitions, text, choice):
    """A value that a JSON Schema allows: every text is ``text``, every id is ``one``, every field is filled in."""
    if "$ref" in schema:
        return value(definitions[schema["$ref"].rsplit("/", 1)[1]], definitions, text, choice)
    if "anyOf" in schema:
        return value(schema["anyOf"][0], definitions, text, choice)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][choice]
    match schema["type"]:
        case "object" if "properties" not in schema:
            return {"one": "one"}
        case "object":
            inner = schema["properties"].items()
            return {name: value(field, definitions, text, choice) for name, field in inner}
        case "array":
            return [value(schema["items"], definitions, text, choice)] * 2
        case "integer":
            return 3
        case "boolean":
            return True
    return string(schema, text)


def string(schema, text):
    known = {"uri": "https://example.dk/_a_(b)?c=d&e=f", "email": "a_b_c@example.dk", "date": TODAY.isoformat()}
    if "format" in schema:
        return known[schema["format"]]
    for candidate in ("one", "16:30", TODAY.isoformat(), "9-9", f"one?, {text}") if "pattern" in schema else ():
        if re.search(schema["pattern"], candidate):
            return candidate if candidate != "one" or "maxLength" in schema else f"one?, {text}"
    return text if "minLength" in schema else "+45 12 34 56 78"


# A title is Markdown and no data: the check of pages refuses what could run in it.
TITLE = "Titel"
# The pages of the site: each kind of record and the news have one of their own.
PAGES = {"index.md": "", "guide/index.md": "", "guide/trin.md": ""}
PAGES |= {f"{directive}.md": directive for directive in (*SHOWN_BY.values(), "news", "plan")}


def record(model, text, choice):
    schema = model.model_json_schema()
    fields = value(schema, schema.get("$defs", {}), text, choice)
    if "publisher" in fields:
        del fields["publisher" if choice else "organisation"]
    for fee in fields.get("fees", ()):
        fee.pop("price" if choice else "amount", None)  # the list may hold one and the same fee twice
    if choice:
        fields.pop("withdrawn", None)  # a requirement is shown whole, or as one that has gone
    if "least_weeks" in fields:  # a statutory time has one length, an unknown one has none
        lengths = {"days", "weeks", "months", "least_weeks", "most_weeks", "counting", "up_to", "part_of"}
        lengths -= {"days", "counting", "up_to", "part_of"} if choice == 0 else set()
        fields = {name: value for name, value in fields.items() if name not in lengths}
    if "after" in fields:
        fields["after"] = []  # the only step and the only clock come after no other
    if "short" in fields:
        fields["short"] = {"da": "<b>Trin</b>", "en": "<b>Step</b>"}  # its words are measured for the picture
    if "page" in fields:
        fields["page"] = "guide/trin.md"
    for person, named in zip(fields.get("participants", ()), ("organisation", "name"), strict=False):
        fields["participants"] = [*fields["participants"][1:], person | {"role": "co-chair"}]
        del fields["participants"][-1][named]
    return model.model_validate(fields)


def flow(text, choice):
    """A flow of one question, whose answers lead to no verdict: no circle, and a page that there is."""
    made = record(Flow, text, choice)
    (question, *_), (outcome, *_), (case, *_) = made.questions, made.outcomes, made.cases
    answers = [answer.model_copy(update={"goes": UNCLEAR}) for answer in question.answers]
    see = [link.model_copy(update={"page": "guide/trin.md"}) for link in outcome.see]
    parts = {
        "questions": [question.model_copy(update={"answers": answers})],
        "outcomes": [outcome.model_copy(update={"see": see})],
        "cases": [case.model_copy(update={"outcome": UNCLEAR})],
    }
    return made.model_copy(update=parts)


def whole_page():
    """Every directive, and names of bodies and citations in every place an editor may put them."""
    arguments = {"": "", "number": "1", "steps": "one", "meetings": "one", "standard_versions": "9-9"}
    directives = [f"<!-- data: {name} {arguments[directive.argument]} -->" for name, directive in DIRECTIVES.items()]
    return "\n\n".join([PROSE, *directives, "<!-- data: news -->"])


class Labels(dict):
    """Labels that all say the same."""

    text = ""

    def __missing__(self, key):
        return dict.fromkeys(LANGUAGES, self.text)


def site_where_every_text_is(text, choice):
    made = {stem: record(model, text, choice) for stem, model in RECORDS.items()}
    records = {stem: {one.id: one} for stem, one in made.items()}
    released = made["requirements"].model_copy(update={"withdrawn": None})
    releases = {"9-9": Release("9-9", "data/standard/9-9.json", provisions([released]))}
    found = flow(text, choice)
    records["route"] = {part.id: part for _, part in found.parts()}
    labels = Labels()
    labels.text = text
    meta = PageMeta(description="x", slug_en="x")
    pages = {
        (path, "da"): Page(path, "da", f"docs/{path}", meta, TITLE, "", directives=(Found(shown, "", 1),))
        for path, shown in PAGES.items()
    }
    # The English page itself is there, so that its texts are English.
    pages["index.md", "en"] = Page("index.md", "en", "docs_en/index.md", PageMeta(description="x"), TITLE, "")
    menu = Menu(tuple(Place(path, 1) for path in sorted(PAGES)))
    return Site(TODAY, records, labels, pages, menu=menu, releases=releases, flow=found)


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
