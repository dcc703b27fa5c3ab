"""Checks on each page: its head, its headings, what it cites and names, and the data it asks for."""

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from sitedata.checks.records import unread, unread_problem
from sitedata.citations import parse_citation
from sitedata.data import Data
from sitedata.dates import first_day
from sitedata.markdown import MEANT_DIRECTIVE
from sitedata.pages import Page
from sitedata.problems import Problem, nearest
from sitedata.views.registry import DIRECTIVES

_HEADING_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def page_problems(page: Page, data: Data, today: date) -> Iterator[Problem]:
    """Every problem of one page that can be seen without looking at other pages."""
    if not page.body and not page.has_head:
        return  # the file could not be read
    yield from _dates(page, today)
    yield from _headings(page)
    yield from _citations(page, data)
    yield from _bodies(page, data)
    yield from _directives(page, data)


def _dates(page: Page, today: date) -> Iterator[Problem]:
    if bool(page.meta.checked) != bool(page.meta.checked_by):
        message = "»checked« og »checked_by« hører sammen: dagen, og rollen, der så efter. Udfyld begge eller ingen."
        yield Problem(page.file, page.front_matter.line("checked"), "half-checked", message)
    if page.meta.checked and first_day(page.meta.checked) > today:
        message = f"»checked« er {page.meta.checked}, som ligger i fremtiden. Skriv den dag, nogen har set efter."
        yield Problem(page.file, page.front_matter.line("checked"), "future-date", message)
    if page.meta.review_by and first_day(page.meta.review_by) < today:
        message = (
            f"siden skulle være set efter senest {page.meta.review_by}. "
            "Se den efter, skriv dagen i »checked«, og sæt »review_by« til næste gang."
        )
        yield Problem(page.file, page.front_matter.line("review_by"), "review-overdue", message, "warning")


def _headings(page: Page) -> Iterator[Problem]:
    titles = [heading for heading in page.headings if heading.level == 1]
    if len(titles) != 1:
        line = titles[1].line if titles else page.body_line
        message = f"siden har {len(titles)} overskrifter med ét #. Den skal have præcis én: sidens titel øverst."
        yield Problem(page.file, line, "title-count", message)
    seen: dict[str, int] = {}
    for heading in page.headings:
        if heading.level in (2, 3) and not heading.id:
            mend = f"{'#' * heading.level} {heading.text} {{#kort-id}}"
            message = f"overskriften »{heading.text}« mangler et id. Skriv fx »{mend}«."
            yield Problem(page.file, heading.line, "missing-heading-id", message)
        elif heading.id and not _HEADING_ID.fullmatch(heading.id):
            message = f"id'et »{heading.id}« må kun have små bogstaver a-z, tal og enkelte bindestreger. Ret det."
            yield Problem(page.file, heading.line, "wrong-heading-id", message)
        if heading.id in seen and heading.id:
            message = (
                f"id'et »{heading.id}« bruges også på linje {seen[heading.id]}. Giv den ene overskrift et andet id."
            )
            yield Problem(page.file, heading.line, "duplicate-heading-id", message)
        seen[heading.id] = heading.line


def _citations(page: Page, data: Data) -> Iterator[Problem]:
    for found in page.citations:
        if "[" in found.text:
            continue  # another begins before it is closed, and that is said
        try:
            citation = parse_citation(found.text)
        except ValueError as error:
            yield Problem(page.file, found.line, "wrong-citation", f"henvisningen [^{found.text}] {error}. Ret den.")
            continue
        if citation.locator in data.records["sources"]:
            message = (
                f"henvisningen [^{found.text}] nævner to kilder. Skriv dem hver for sig: "
                f"[^{citation.source}][^{citation.locator}]."
            )
            yield Problem(page.file, found.line, "wrong-citation", message)
        if data.lacks("sources", citation.source):
            message = (
                f"kilden »{citation.source}« findes ikke i data/sources.yml. "
                f"{data.nearest('sources', citation.source)} Ret id'et, eller opret kilden."
            )
            yield Problem(page.file, found.line, "unknown-citation", message)
        elif unread(data, citation):
            yield unread_problem(page.file, found.line, citation)


def _bodies(page: Page, data: Data) -> Iterator[Problem]:
    for found in page.links:
        name = found.text.removeprefix("org:")
        if found.text.startswith("org:") and data.lacks("organisations", name):
            message = (
                f"organisationen »{name}« findes ikke i data/organisations.yml. "
                f"{data.nearest('organisations', name)} Ret id'et, eller opret organisationen."
            )
            yield Problem(page.file, found.line, "unknown-organisation", message)


def _directives(page: Page, data: Data) -> Iterator[Problem]:
    read = {found.line for found in page.directives}
    for match in MEANT_DIRECTIVE.finditer(page.body_without_code):
        line = page.line(match.start())
        if line not in read:
            name_and_argument = " ".join(match["words"].split()[:2])
            message = f"dataafsnittet kan ikke læses. Skriv <!-- data: {name_and_argument} --> alene på en linje."
            yield Problem(page.file, line, "wrong-directive", message)
    for found in page.directives:
        directive = DIRECTIVES.get(found.text)
        if directive is None:
            message = f"»data: {found.text}« er ikke et kendt dataafsnit. {nearest(found.text, DIRECTIVES)} Ret navnet."
            yield Problem(page.file, found.line, "unknown-directive", message)
        elif not _valid_argument(directive.argument, found.extra, directive.required, data):
            written = f"data: {found.text} {found.extra}".strip()
            message = f"»{written}« {_wanted(directive.argument, found.extra, data)}"
            yield Problem(page.file, found.line, "wrong-directive-argument", message)


def _valid_argument(kind: str, argument: str, required: bool, data: Data) -> bool:
    if not argument:
        return not required
    if kind == "number":
        return argument.isascii() and argument.isdigit()
    return bool(kind) and not data.lacks(kind, argument)


def _wanted(kind: str, argument: str, data: Data) -> str:
    if not kind:
        return "skal stå uden noget efter navnet. Slet det sidste ord."
    if kind == "number":
        return "skal have et helt tal efter navnet, eller intet. Ret det."
    return f"skal have et id fra data/{kind}.yml efter navnet. {data.nearest(kind, argument)} Ret det."


def uncited_sources(pages: Iterable[Page], data: Data, released: Collection[str] = ()) -> Iterator[Problem]:
    """A warning for each source that nothing on the site rests on; only certain when all else could be read.

    ``released`` are those that released versions of the standard cite.
    """
    pages = list(pages)
    if not all(page.has_head for page in pages) or not all(map(data.complete, data.records)):
        return
    cited = {found.text.split(",")[0].removesuffix("?").strip() for page in pages for found in page.citations}
    cited |= {reference.wanted for reference in data.references if reference.file == "sources"}
    for source in data.records["sources"]:
        if source not in cited and source not in released:
            message = f"kilden »{source}« bruges ikke nogen steder. Citér den, eller slet den."
            yield Problem("data/sources.yml", data.line("sources", source, "id"), "uncited-source", message, "warning")
