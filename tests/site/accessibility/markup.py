"""What a built page tells a screen reader: headings, tables, links and languages, read in one pass."""

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta", "link", "br", "hr", "img", "input", "wbr"}


@dataclass
class Link:
    """A link, and the innermost list or menu it stands in."""

    text: str
    target: str
    group: int


@dataclass
class _Open:
    tag: str
    group: int


@dataclass
class Markup(HTMLParser):
    """One page."""

    text: str
    headings: list[int] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    tags: Counter[str] = field(default_factory=Counter)
    languages: list[str] = field(default_factory=list)
    bare_heads: int = 0
    _open: list[_Open] = field(default_factory=list)
    _inside: Link | None = None
    _groups: int = 0

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.tags[tag] += 1
        group = self._open[-1].group if self._open else 0
        if tag in {"ul", "ol", "nav"}:
            self._groups += 1
            group = self._groups
        if tag not in _VOID:
            self._open.append(_Open(tag, group))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if attributes.get("lang"):
            self.languages.append(f"{tag} {attributes['lang']}")
        self.bare_heads += tag == "th" and "scope" not in attributes
        if tag == "a" and attributes.get("href"):
            self._inside = Link(attributes.get("aria-label") or "", str(attributes["href"]), group)

    def handle_data(self, data: str) -> None:
        if self._inside:
            self._inside.text += data

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop().tag != tag:
            pass
        if tag == "a" and self._inside:
            self._inside.text = " ".join(self._inside.text.split())
            self.links.append(self._inside)
            self._inside = None
