"""What the site says in its own words: the texts of pages and records, each with its twin in the other language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sitedata.data import Data
from sitedata.markdown import CITATION, LINK, without_code
from sitedata.pages import Page, PageKey
from sitedata.textpairs import text_pairs

# What others have named or said, and what no reader sees: comments, addresses, ids of headings, markup.
_OF_OTHERS = re.compile(
    r"<!--.*?-->|<(\w+)[^>]*\slang=[^>]*>.*?</\1>|<[^>]+>|\{[^{}\n]*\}|https?://\S+"
    r"|«[^«»]*»|»[^«»]*«|“[^“”]*”|„[^„“”]*[“”]|\"[^\"\n]*\"",
    re.S,
)
_VISIBLE = re.compile(r"[^\n]")


@dataclass(frozen=True)
class Prose:
    """A text in one language as it is written, and where it begins."""

    raw: str
    file: str
    line: int
    is_markdown: bool = False

    @property
    def own(self) -> str:
        """The text with blanks in the place of what is not the site's own words; places and lines stay the same."""
        return _OF_OTHERS.sub(_blanks, _without_markup(self.raw) if self.is_markdown else self.raw)

    def line_of(self, place: int) -> int:
        """The line of the file on which the character at ``place`` stands."""
        return self.line + self.raw.count("\n", 0, place)


def twins(pages: Mapping[PageKey, Page], data: Data) -> Iterator[tuple[Prose, Prose]]:
    """Every text in Danish and in English; the English one is empty where a page has no translation."""
    for (path, language), danish in pages.items():
        if language == "da":
            english = pages.get((path, "en"))
            yield _prose(danish), _prose(english) if english else Prose("", danish.file, 1)
    for stem, document in data.documents.items():
        if stem == "sources":
            continue  # their titles are others' words
        for pair in text_pairs(document.value):
            yield (
                Prose(pair.da, document.path, document.line(*pair.where, "da")),
                Prose(pair.en, document.path, document.line(*pair.where, "en")),
            )


def _prose(page: Page) -> Prose:
    return Prose(page.body, page.file, page.body_line, is_markdown=True)


def _without_markup(body: str) -> str:
    return LINK.sub(_link_text, CITATION.sub(_blanks, without_code(body)))


def _link_text(link: re.Match[str]) -> str:
    start, end = link.start("text") - link.start(), link.end("text") - link.start()
    return " " * start + link["text"] + _VISIBLE.sub(" ", link[0][end:])


def _blanks(match: re.Match[str]) -> str:
    return _VISIBLE.sub(" ", match[0])
