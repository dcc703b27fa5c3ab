"""Checks on each page: its head, its headings, its frame, what it cites and names, and the data it asks for."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from sitedata.checks.records import unread, unread_problem
from sitedata.citations import parse_citation
from sitedata.dates import first_day
from sitedata.loading import Data
from sitedata.pages import Page
from sitedata.problems import Problem, nearest
from sitedata.references import references
from sitedata.views.registry import DIRECTIVES

_HEADING_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Every step of the guide has these sections, in this order: the reader finds the same thing in the same place.
STEP_FRAME = ("what", "do", "decision", "documents", "pitfalls", "legal-basis", "ask", "requirements")


def page_problems(page: Page, data: Data, today: date) -> Iterator[Problem]:
    """Every problem of one page that can be seen without looking at other pages."""
    yield from _dates(page, today)
    yield from _headings(page)
    yield from _citations(page, data)
    yield from _bodies(page, data)
    yield from _directives(page, data)
    if any(getattr(step, "page", None) == page.path for step in data.records["steps"].values()):
        yield from _frame(page)


def _dates(page: Page, today: date) -> Iterator[Problem]:
    if page.meta.checked and first_day(page.meta.checked) > today:
        message = f"»checked« er {page.meta.checked}, som ligger i fremtiden. Skriv den dag, nogen har set efter."
        yield Problem(page.file, page.front_matter.line("checked"), "future-date", message)


def _headings(page: Page) -> Iterator[Problem]:
    titles = [heading for heading in page.headings if heading.level == 1]
    if len(titles) != 1:
        line = titles[1].line if titles else page.body_line
        message = f"siden har {len(titles)} overskrifter med ét #. Den skal have præcis én: sidens titel øverst."
        yield Problem(page.file, line, "title-count", message)
    seen: dict[str, int] = {}
    for heading in page.headings:
        if heading.level in (2, 3) and not heading.id:
            message = f"overskriften »{heading.text}« mangler et id. Skriv fx »{'#' * heading.level} {heading.text} {{#kort-id}}«."
            yield Problem(page.file, heading.line, "missing-heading-id", message)
        elif heading.id and not _HEADING_ID.fullmatch(heading.id):
            message = f"id'et »{heading.id}« må kun have små bogstaver a-z, tal og bindestreg."
            yield Problem(page.file, heading.line, "wrong-heading-id", message)
        if heading.id in seen and heading.id:
            message = (
                f"id'et »{heading.id}« bruges også på linje {seen[heading.id]}. Giv den ene overskrift et andet id."
            )
            yield Problem(page.file, heading.line, "duplicate-heading-id", message)
        seen[heading.id] = heading.line


def _citations(page: Page, data: Data) -> Iterator[Problem]:
    for found in page.citations:
        try:
            citation = parse_citation(found.text)
        except ValueError as error:
            yield Problem(page.file, found.line, "wrong-citation", f"henvisningen [^{found.text}] {error}.")
            continue
        if citation.source not in data.records["sources"]:
            message = (
                f"kilden »{citation.source}« findes ikke i data/sources.yml. "
                f"{nearest(citation.source, data.records['sources'])} Ret id'et, eller opret kilden."
            )
            yield Problem(page.file, found.line, "unknown-citation", message)
        elif unread(data, citation):
            yield unread_problem(page.file, found.line, citation)


def _bodies(page: Page, data: Data) -> Iterator[Problem]:
    for found in page.links:
        name = found.text.removeprefix("org:")
        if found.text.startswith("org:") and name not in data.records["organisations"]:
            message = (
                f"organisationen »{name}« findes ikke i data/organisations.yml. "
                f"{nearest(name, data.records['organisations'])} Ret id'et, eller opret organisationen."
            )
            yield Problem(page.file, found.line, "unknown-organisation", message)


def _directives(page: Page, data: Data) -> Iterator[Problem]:
    for found in page.directives:
        directive = DIRECTIVES.get(found.text)
        if directive is None:
            message = f"»data: {found.text}« er ikke et kendt dataafsnit. {nearest(found.text, DIRECTIVES)} Ret navnet."
            yield Problem(page.file, found.line, "unknown-directive", message)
        elif not _valid_argument(directive.argument, found.extra, directive.required, data):
            message = f"»data: {found.text} {found.extra}« {_wanted(directive.argument, found.extra, data)}"
            yield Problem(page.file, found.line, "wrong-directive-argument", message)


def _valid_argument(kind: str, argument: str, required: bool, data: Data) -> bool:
    if not argument:
        return not required
    if kind == "number":
        return argument.isdigit()
    return argument in data.records.get(kind, {})


def _wanted(kind: str, argument: str, data: Data) -> str:
    if not kind:
        return "skal stå uden noget efter navnet."
    if kind == "number":
        return "skal have et tal efter navnet."
    return f"skal have et id fra data/{kind}.yml efter navnet. {nearest(argument, data.records[kind])}"


def _frame(page: Page) -> Iterator[Problem]:
    own = [heading.id for heading in page.headings if heading.level == 2]
    if tuple(own) != STEP_FRAME:
        missing = [name for name in STEP_FRAME if name not in own]
        what = f"mangler {', '.join(missing)}" if missing else f"har {', '.join(own)}"
        message = (
            f"et trin i guiden har afsnittene {', '.join(STEP_FRAME)} i den rækkefølge; siden {what}. Ret afsnittene."
        )
        yield Problem(page.file, page.body_line, "step-frame", message)


def uncited_sources(pages: Mapping[object, Page], data: Data) -> Iterator[Problem]:
    """A warning for each source that nothing on the site rests on."""
    cited = {found.text.split(",")[0].removesuffix("?").strip() for page in pages.values() for found in page.citations}
    for records in data.records.values():
        for record in records.values():
            cited |= {wanted for _, file, wanted in references(record) if file == "sources"}
    for source in data.records["sources"]:
        if source not in cited:
            message = f"kilden »{source}« bruges ikke nogen steder. Citér den, eller slet den."
            yield Problem("data/sources.yml", data.line("sources", source, "id"), "uncited-source", message, "warning")
