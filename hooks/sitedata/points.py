"""The points of a step: what to do and which documents to have, each an item of a list with an id that stays."""

from collections.abc import Iterator
from dataclasses import dataclass

from sitedata.items import Item, items
from sitedata.markdown import Heading
from sitedata.pages import Page

# The sections of a step whose lists are its points.
SECTIONS = ("do", "documents")


@dataclass(frozen=True)
class PlacedPoint:
    """A point with the section it stands in, and the nearest heading above it."""

    item: Item
    section: str
    heading: Heading


def step_points(page: Page) -> Iterator[PlacedPoint]:
    """The points on the page of a step, in the order they stand."""
    for item in items(page.body, page.body_line):
        above = [heading for heading in page.headings if heading.line < item.line]
        section = next((heading.id for heading in reversed(above) if heading.level <= 2), "")
        if section in SECTIONS:
            yield PlacedPoint(item, section, above[-1])
