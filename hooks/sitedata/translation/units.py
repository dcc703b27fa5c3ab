"""What is translated, piece by piece: sections of pages, descriptions in front matter, texts of records.

A section is what stands under a heading with an id, up to the next one; the text above the first is the lead.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from sitedata.data import Data
from sitedata.items import without_item_ids
from sitedata.markdown import Heading
from sitedata.pages import Page, PageKey
from sitedata.problems import field_name
from sitedata.textpairs import TextPair, text_pairs
from sitedata.translation.passages import Passage
from sitedata.yamlfile import Document
from sitedata.yamlvalues import KeyPath

DESCRIPTION = "description"


@dataclass(frozen=True)
class Unit:
    """One piece in both languages; ``None`` where a language does not have it.

    ``group`` is what it belongs to (``guide/gmo.md``, ``needs/gmo-approval``), ``name`` its place
    there: a section's id (``#who-decides``; ``#`` for the lead), ``description``, or a field (``contact.note``).
    """

    group: str
    name: str
    danish: Passage | None
    english: Passage | None

    @property
    def key(self) -> str:
        """The unit's name in the ledger."""
        return f"{self.group} {self.name}"

    @property
    def where(self) -> Passage:
        """Where somebody has to look: at the English text, or at the Danish one that has none."""
        found = self.english or self.danish
        if not found:
            raise ValueError(f"{self.key} has no text")
        return found

    @property
    def is_section(self) -> bool:
        """Whether it is a section of a page, and not its description or a text of a record."""
        return self.name.startswith("#")

    @property
    def argument(self) -> str:
        """What ``make translated`` is told in order to note this unit: its page or data file, and its part of it."""
        if not self.group.endswith(".md"):
            return f"data/{self.group.partition('/')[0]}.yml#{self.anchor}"
        return f"{self.group}{self.name}" if self.is_section and self.anchor else self.group

    @property
    def anchor(self) -> str:
        """The id of the section, or of the record, on the page that shows it."""
        return self.name.removeprefix("#") if self.is_section else self.group.rpartition("/")[2]


def page_units(pages: Mapping[PageKey, Page]) -> Iterator[Unit]:
    """The units of every page that has an English text."""
    for (path, language), english in pages.items():
        danish = pages.get((path, "da"))
        if language == "da" or not danish:
            continue
        yield Unit(path, DESCRIPTION, _description(danish), _description(english))
        ours, theirs = _section_passages(danish), _section_passages(english)
        for name in dict.fromkeys([*ours, *theirs]):
            yield Unit(path, name, ours.get(name), theirs.get(name))


def record_units(data: Data) -> Iterator[Unit]:
    """The text pairs of every record."""
    for stem, positions in data.positions.items():
        for record_id, where in positions.items():
            for pair in text_pairs(data.value(stem, record_id)):
                yield _pair_unit(f"{stem}/{record_id}", data.documents[stem], where, pair)


def _section_passages(page: Page) -> dict[str, Passage]:
    """The sections of a page by ``#`` and id, in the order they stand."""
    lines = page.body.split("\n")  # as headings count them
    top = Heading(1, "", "", page.body_line)
    starts = [top, *(heading for heading in page.headings if heading.id)]
    end = Heading(1, "", "", page.body_line + len(lines))
    found = {}
    for heading, following in pairwise([*starts, end]):
        first, last = heading.line - page.body_line, following.line - page.body_line
        own = [heading.text, *lines[first + 1 : last]] if heading.id else lines[first:last]
        # An id is no text: giving one to an item of a list changes nothing for a translator.
        found[f"#{heading.id}"] = Passage(without_item_ids("\n".join(own)), page.file, heading.line)
    return found


def _description(page: Page) -> Passage:
    return Passage(page.meta.description, page.file, page.front_matter.line("description"))


def _pair_unit(group: str, document: Document, record: KeyPath, pair: TextPair) -> Unit:
    danish = Passage(pair.da, document.path, document.line(*record, *pair.where, "da"))
    english = Passage(pair.en, document.path, document.line(*record, *pair.where, "en"))
    return Unit(group, field_name(pair.where), danish, english)
