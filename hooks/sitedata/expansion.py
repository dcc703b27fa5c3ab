"""A page's Markdown as editors write it → Markdown that MkDocs understands.

Names of bodies and citations are resolved first, data directives last: what a fragment prints is never read again.
"""

import re
from collections.abc import Callable

from jinja2 import Environment

from sitedata import markdown
from sitedata.citations import Citation, parse_citation
from sitedata.dates import Language
from sitedata.models import Organisation
from sitedata.rendering import Renderer
from sitedata.site import Site
from sitedata.views.links import record_link, source_note
from sitedata.views.registry import DIRECTIVES

_SECTION = re.compile(r"^(?=## )", re.M)


class Expander:
    """Expands the pages of one language."""

    def __init__(self, site: Site, language: Language, environment: Environment) -> None:
        self._site = site
        self._language: Language = language
        self._renderer = Renderer(site, language, environment)
        # The link check needs every fragment before the pages do; content does not change in between.
        self._fragments: dict[tuple[str, str, str], str] = {}

    def expanded(self, text: str, path: str) -> str:
        """The Markdown ``text`` of the page at ``path`` with bodies, citations and data in place."""
        text = self._with_bodies(text, path)
        text = self._with_footnotes(text, path)
        return _replaced(
            markdown.DIRECTIVE, text, lambda match: self.fragment(match["name"], match["argument"] or "", path)
        )

    def fragment(self, name: str, argument: str, path: str) -> str:
        """The Markdown behind one data directive."""
        key = (name, argument, path)
        if key not in self._fragments:
            view = DIRECTIVES[name].view
            context = view(self._site, self._language, argument) if argument else view(self._site, self._language)
            self._fragments[key] = self._renderer.fragment(name, path, **context)
        return self._fragments[key]

    def _with_bodies(self, text: str, path: str) -> str:
        named: set[str] = set()
        return "".join(self._section_with_bodies(section, path, named) for section in _SECTION.split(text))

    def _section_with_bodies(self, section: str, path: str, named: set[str]) -> str:
        linked: set[str] = set()

        def body(match: re.Match[str]) -> str:
            target = match["target"]
            if not target.startswith("org:"):
                return match[0]
            organisation = self._site.records(Organisation)[target.removeprefix("org:")]
            danish = ""
            if self._language == "en" and organisation.id not in named and organisation.name.da != organisation.name.en:
                danish = organisation.name.da
            link = record_link(self._site, "organisations", organisation.id, self._language)
            first = bool(link.path) and organisation.id not in linked
            named.add(organisation.id)
            linked.add(organisation.id)
            text = match["text"] or link.name
            return self._renderer.fragment("_body-link", path, link=link, text=text, linked=first, danish=danish)

        return _replaced(markdown.LINK, section, body)

    def _with_footnotes(self, text: str, path: str) -> str:
        cited: dict[Citation, str] = {}

        def reference(match: re.Match[str]) -> str:
            citation = parse_citation(match["citation"])
            return f"[^{cited.setdefault(citation, f'kilde-{len(cited) + 1}')}]"

        text = _replaced(markdown.CITATION, text, reference)
        if not cited:
            return text
        notes = [(name, source_note(self._site, citation, self._language)) for citation, name in cited.items()]
        return f"{text}\n\n{self._renderer.fragment('_footnotes', path, notes=notes)}"


def _replaced(pattern: re.Pattern[str], text: str, replacement: Callable[[re.Match[str]], str]) -> str:
    """``text`` with every match outside code replaced."""
    masked = markdown.without_code(text)
    pieces, end = [], 0
    for match in pattern.finditer(masked):
        pieces += [text[end : match.start()], replacement(match)]
        end = match.end()
    return "".join([*pieces, text[end:]])
