"""What stands in each section of a page: the bodies it names, the sources it cites, its tables.

A section goes by the id of its heading, the same in both languages; what stands above the first one is in ``""``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from sitedata.citations import parse_citation
from sitedata.markdown import Table
from sitedata.pages import Page

T = TypeVar("T")


@dataclass
class Mention:
    """A body or a source in a section: where it first stands, and the marks it stands with."""

    line: int
    marks: set[bool] = field(default_factory=set)


# By section, then by name.
Mentions = Mapping[str, Mapping[str, Mention]]


def bodies(page: Page) -> Mentions:
    """The bodies that each section names by id."""
    return _mentions(
        page,
        ((link.line, link.text.removeprefix("org:"), False) for link in page.links if link.text.startswith("org:")),
    )


def sources(page: Page) -> Mentions:
    """The sources that each section cites; the mark is that of a statement to be checked."""
    citations = ((found.line, parse_citation(found.text)) for found in page.citations)
    return _mentions(page, ((line, citation.source, citation.to_check) for line, citation in citations))


def tables(page: Page) -> dict[str, list[Table]]:
    """The tables of each section, in their order."""
    return _by_section(page, ((table.line, table) for table in page.tables))


def section_line(page: Page, section: str) -> int:
    """The line on which a section begins."""
    return next((heading.line for heading in page.headings if heading.id == section), page.body_line)


def _mentions(page: Page, found: Iterable[tuple[int, str, bool]]) -> Mentions:
    mentions: dict[str, dict[str, Mention]] = {}
    for section, items in _by_section(page, ((line, (line, name, mark)) for line, name, mark in found)).items():
        mentions[section] = {}
        for line, name, mark in items:
            mentions[section].setdefault(name, Mention(line)).marks.add(mark)
    return mentions


def _by_section(page: Page, found: Iterable[tuple[int, T]]) -> dict[str, list[T]]:
    """Everything found, with its line, under the id of the section it stands in; every section of the page is there."""
    sections: dict[str, list[T]] = {"": []}
    starts = [(heading.line, heading.id) for heading in page.headings if heading.id]
    sections |= {name: [] for _, name in starts}
    for line, item in found:
        section = next((name for start, name in reversed(starts) if start <= line), "")
        sections[section].append(item)
    return sections
