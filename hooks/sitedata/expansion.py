"""A page's text as editors write it → the page as readers see it.

Citations are resolved before Markdown is read, because it numbers and places the notes. Names of bodies, notes and
data are put in afterwards, as HTML: what a fragment prints is never read as Markdown.
"""

import re
from collections.abc import Callable

from markupsafe import Markup

from sitedata import markdown
from sitedata.citations import Citation, parse_citation
from sitedata.dates import Language
from sitedata.models import Organisation
from sitedata.rendering import Renderer
from sitedata.site import Site
from sitedata.terms.marking import TermMarker
from sitedata.views.links import record_link, source_note
from sitedata.views.registry import DIRECTIVES

_SECTION = re.compile(r"(?=<h2\b)")
_BODY = re.compile(r'<a href="org:(?P<id>[^"]+)">(?P<text>.*?)</a>', re.S)
_NOTE = re.compile(r"<!-- note: (?P<citation>.+?) -->")
_DATA = re.compile(r"<!--\s*data:\s*(?P<name>\S+)(?:\s+(?P<argument>\S+))?\s*-->")


class Expander:
    """Expands the pages of one edition of the site."""

    def __init__(self, site: Site, edition: Language, renderer: Renderer) -> None:
        self._site = site
        self._edition: Language = edition
        self._renderer = renderer
        self._terms = TermMarker(site, renderer)
        # The link check needs many fragments before the pages do, and many pages cite the same source.
        self._fragments: dict[tuple[str, str, str], str] = {}

    def with_footnotes(self, text: str) -> str:
        """The Markdown ``text`` of a page with each citation as a numbered footnote, and places for the notes."""
        cited: dict[Citation, str] = {}
        notes: list[str] = []

        def reference(match: re.Match[str]) -> str:
            citation = parse_citation(match["citation"])
            if citation not in cited:
                cited[citation] = f"kilde-{len(cited) + 1}"
                notes.append(f"[^{cited[citation]}]: <!-- note: {match['citation']} -->")
            return f"[^{cited[citation]}]"

        return "\n".join([_replaced_outside_code(markdown.CITATION, text, reference), "", *notes])

    def with_data(self, html: str, path: str) -> str:
        """The HTML of the page at ``path`` with terms, names of bodies, notes on sources and data in place."""
        html = self._terms.marked(html, path, self._language(path))
        named: set[str] = set()
        html = "".join(self._section_with_bodies(section, path, named) for section in _SECTION.split(html))

        html = _NOTE.sub(lambda match: self._note(match["citation"], path), html)
        return _DATA.sub(lambda match: self.fragment(match["name"], match["argument"] or "", path), html)

    def fragment(self, name: str, argument: str, path: str) -> str:
        """The HTML behind one data directive on the page at ``path``."""
        key = (name, argument, path)
        if key not in self._fragments:
            arguments = [argument] if argument else []
            context = DIRECTIVES[name].view(self._site, self._language(path), *arguments)
            self._fragments[key] = self._renderer.fragment(name, path, **context)
        return self._fragments[key]

    def _note(self, citation: str, path: str) -> str:
        language = self._language(path)
        key = ("_note", citation, language)
        if key not in self._fragments:
            note = source_note(self._site, parse_citation(citation), language)
            self._fragments[key] = self._renderer.fragment("_note", path, note=note)
        return self._fragments[key]

    def _language(self, path: str) -> Language:
        return self._site.text_language(path, self._edition)

    def _section_with_bodies(self, section: str, path: str, named: set[str]) -> str:
        """One section: a body is linked where it is first named, and has its Danish name beside it once a page."""
        language = self._language(path)
        linked: set[str] = set()

        def body(match: re.Match[str]) -> str:
            organisation = self._site.records(Organisation)[match["id"]]
            danish = ""
            if language == "en" and organisation.id not in named and organisation.name.da != organisation.name.en:
                danish = organisation.name.da
            link = record_link(self._site, "organisations", organisation.id, language)
            first = bool(link.path) and organisation.id not in linked
            named.add(organisation.id)
            linked.add(organisation.id)
            text = Markup(match["text"]) if match["text"] else link.name  # noqa: S704 - what Markdown made of the page
            return self._renderer.fragment("_body-link", path, link=link, text=text, linked=first, danish=danish)

        return _BODY.sub(body, section)


def _replaced_outside_code(pattern: re.Pattern[str], text: str, replacement: Callable[[re.Match[str]], str]) -> str:
    masked = markdown.without_code(text)
    pieces, end = [], 0
    for match in pattern.finditer(masked):
        pieces += [text[end : match.start()], replacement(match)]
        end = match.end()
    return "".join([*pieces, text[end:]])
