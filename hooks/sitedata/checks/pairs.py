"""Checks that a page and its translation have the same frame: the same sections, showing the same data."""

from collections.abc import Iterator, Mapping

from sitedata.pages import Page, PageKey
from sitedata.problems import Problem


def pair_problems(pages: Mapping[PageKey, Page]) -> Iterator[Problem]:
    """A problem on the page that lacks a section or a data directive its twin has."""
    for (path, language), english in pages.items():
        danish = pages.get((path, "da"))
        if language == "en" and danish:
            yield from _lacking(english, danish)
            yield from _lacking(danish, english)


def _lacking(page: Page, twin: Page) -> Iterator[Problem]:
    ids = {heading.id for heading in page.headings}
    for heading in twin.headings:
        if heading.id and heading.id not in ids:
            message = (
                f"afsnittet {{#{heading.id}}} mangler; det står i {twin.file} på linje {heading.line}. "
                "Tilføj afsnittet her, eller slet det dér."
            )
            yield Problem(page.file, page.body_line, "section-in-one-language", message)
    shown = {(directive.text, directive.extra) for directive in page.directives}
    for directive in twin.directives:
        if (directive.text, directive.extra) not in shown:
            text = f"<!-- data: {' '.join(filter(None, (directive.text, directive.extra)))} -->"
            message = f"linjen »{text}« mangler; den står i {twin.file} på linje {directive.line}. Tilføj den her."
            yield Problem(page.file, page.body_line, "data-in-one-language", message)
