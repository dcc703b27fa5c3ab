"""A site with one record of every kind, made from the schemas, in which every text is the same."""

import re
from datetime import date

from sitedata.dates import LANGUAGES
from sitedata.frontmatter import PageMeta
from sitedata.markdown import Found
from sitedata.menu import Menu, Place
from sitedata.models import RECORDS, Flow
from sitedata.models.route import UNCLEAR
from sitedata.pages import Page
from sitedata.site import Site
from sitedata.standard.releases import Release, provisions
from sitedata.views.links import SHOWN_BY

TODAY = date(2026, 11, 22)
# A title is Markdown and no data: the check of pages refuses what could run in it.
TITLE = "Titel"
# The pages of the site: each kind of record and the news have one of their own.
PAGES = {"index.md": "", "guide/index.md": "", "guide/trin.md": ""}
PAGES |= {f"{directive}.md": directive for directive in (*SHOWN_BY.values(), "news", "plan")}


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
    """A text that a JSON Schema allows: ``text`` itself where it can be."""
    known = {"uri": "https://example.dk/_a_(b)?c=d&e=f", "email": "a_b_c@example.dk", "date": TODAY.isoformat()}
    if "format" in schema:
        return known[schema["format"]]
    for candidate in ("one", "16:30", TODAY.isoformat(), "9-9", f"one?, {text}") if "pattern" in schema else ():
        if re.search(schema["pattern"], candidate):
            return candidate if candidate != "one" or "maxLength" in schema else f"one?, {text}"
    return text if "minLength" in schema else "+45 12 34 56 78"


def record(model, text, choice):
    """One record of a kind, with every field that records of the kind can have together."""
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


class Labels(dict):
    """Labels that all say the same."""

    text = ""

    def __missing__(self, key):
        return dict.fromkeys(LANGUAGES, self.text)


def site_where_every_text_is(text, choice):
    """The site; ``choice`` is which of a fixed set of values every record has."""
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
