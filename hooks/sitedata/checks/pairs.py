"""Checks that a page and its translation have the same frame: sections, data, bodies, citations and tables.

Danish is written first, so a difference is a warning: it stops nobody, and says what the other language still needs.
"""

from collections.abc import Iterable, Iterator, Mapping

from sitedata.checks.sections import Mentions, bodies, section_line, sources, tables
from sitedata.markdown import Table
from sitedata.pages import Page, PageKey
from sitedata.problems import Problem


def pair_problems(pages: Mapping[PageKey, Page]) -> Iterator[Problem]:
    """A warning for each difference between a page and its translation."""
    for (path, language), english in pages.items():
        danish = pages.get((path, "da"))
        if language == "en" and danish:
            yield from _differences(english, danish)


def _differences(english: Page, danish: Page) -> Iterator[Problem]:
    named = {page.file: bodies(page) for page in (english, danish)}
    cited = {page.file: sources(page) for page in (english, danish)}
    for page, twin in ((english, danish), (danish, english)):
        yield from _sections(page, twin)
        yield from _data(page, twin)
        for section, name, line in _lacking(named[page.file], named[twin.file]):
            message = (
                f"organisationen »{name}« mangler {_place(section)}; den står i {twin.file} på linje {line}. "
                f"Skriv [](org:{name}) her, eller slet den dér."
            )
            yield _problem(page, section_line(page, section), "body-in-one-language", message)
        for section, name, line in _lacking(cited[page.file], cited[twin.file]):
            message = (
                f"kilden »{name}« mangler {_place(section)}; den står i {twin.file} på linje {line}. "
                "Sæt henvisningen ved det, kilden støtter, eller slet den dér."
            )
            yield _problem(page, section_line(page, section), "citation-in-one-language", message)
    yield from _marks(english, danish, cited[english.file], cited[danish.file])
    yield from _tables(english, danish)


def _problem(page: Page, line: int, code: str, message: str) -> Problem:
    return Problem(page.file, line, code, message, "warning")


def _sections(page: Page, twin: Page) -> Iterator[Problem]:
    ids = {heading.id for heading in page.headings}
    for heading in twin.headings:
        if heading.id and heading.id not in ids:
            message = (
                f"afsnittet {{#{heading.id}}} mangler; det står i {twin.file} på linje {heading.line}. "
                "Tilføj afsnittet her, eller slet det dér."
            )
            yield _problem(page, page.body_line, "section-in-one-language", message)


def _data(page: Page, twin: Page) -> Iterator[Problem]:
    shown = {(directive.text, directive.extra) for directive in page.directives}
    for directive in twin.directives:
        if (directive.text, directive.extra) not in shown:
            text = f"<!-- data: {' '.join(filter(None, (directive.text, directive.extra)))} -->"
            message = f"linjen »{text}« mangler; den står i {twin.file} på linje {directive.line}. Tilføj den her."
            yield _problem(page, page.body_line, "data-in-one-language", message)


def _marks(english: Page, danish: Page, ours: Mentions, theirs: Mentions) -> Iterator[Problem]:
    for section, mentions in ours.items():
        for name, mention in mentions.items():
            other = theirs.get(section, {}).get(name)
            if other and other.marks != mention.marks:
                message = (
                    f"kilden »{name}« er {_place(section)} ikke mærket som i {danish.file} på linje {other.line}. "
                    "Sæt ? efter id'et på begge sprog, hvis oplysningen bør kontrolleres, ellers på ingen af dem."
                )
                yield _problem(english, mention.line, "mark-in-one-language", message)


def _tables(english: Page, danish: Page) -> Iterator[Problem]:
    ours, theirs = tables(english), tables(danish)
    for section in ours:
        if section in theirs and _columns(ours[section]) != _columns(theirs[section]):
            place = f"{danish.file} på linje {section_line(danish, section)}"
            message = (
                f"{_place(section)} er der {_counted(ours[section])}; i {place} er der {_counted(theirs[section])}. "
                "Giv begge sprog de samme tabeller."
            )
            yield _problem(english, section_line(english, section), "tables-differ", message)


def _columns(found: Iterable[Table]) -> list[int]:
    return [table.columns for table in found]


def _counted(found: Iterable[Table]) -> str:
    return " og ".join(f"en tabel med {table.columns} kolonner" for table in found) or "ingen tabel"


def _lacking(ours: Mentions, theirs: Mentions) -> Iterator[tuple[str, str, int]]:
    """What only ``theirs`` names in a section that both have, with its line."""
    for section, mentions in theirs.items():
        for name, mention in mentions.items() if section in ours else ():
            if name not in ours[section]:
                yield section, name, mention.line


def _place(section: str) -> str:
    return f"i afsnittet {{#{section}}}" if section else "øverst på siden"
