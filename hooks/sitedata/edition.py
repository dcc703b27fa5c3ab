"""The pages of one edition of the site, from the text editors write to the page readers see."""

from jinja2 import Environment
from markupsafe import Markup

from sitedata.addresses import address
from sitedata.dates import Language
from sitedata.expansion import Expander
from sitedata.items import with_item_ids
from sitedata.marking import with_language_marks
from sitedata.outline import Section, with_headings, with_inserted
from sitedata.rendering import Renderer
from sitedata.site import Site
from sitedata.tables import with_tables
from sitedata.views.checklist import Point, with_points
from sitedata.views.page import PageState, page_state
from sitedata.views.translation import translation_notes


class Edition:
    """Finishes the pages of the Danish or the English edition; ``expander`` puts the data in."""

    def __init__(self, site: Site, language: Language, environment: Environment) -> None:
        self._site = site
        self._language: Language = language
        self._renderer = Renderer(site, language, environment)
        addresses = self._renderer.addresses.items()
        self._languages = {target: site.text_language(path, language) for path, target in addresses}
        self.expander = Expander(site, language, self._renderer)

    def prepared(self, markdown: str) -> str:
        """The text of a page as Markdown reads it: citations as footnotes, ids of items where it looks for them."""
        return self.expander.with_footnotes(with_item_ids(markdown))

    def finished(self, html: str, path: str) -> str:
        """The HTML that Markdown made of the page at ``path``, with everything in place."""
        if page_state(self._site, path, self._language) is PageState.SUMMARY:
            html = self._summary(path)
        html = with_tables(html, lambda table: self._renderer.fragment("_table", path, table=table))
        html = self.expander.with_data(html, path)
        html = self._with_translation_notes(html, path)
        html = self._with_permalinks(html, path)
        html = self._with_points(html, path)
        return self._with_language_marks(html, path)

    def _summary(self, path: str) -> str:
        title, language = self._site.title(path, self._language)
        danish = address(path, "da", self._site.pages)
        summary = self._site.pages[path, "da"].meta.summary_en
        return self._renderer.fragment(
            "_summary", path, title=title, title_language=language, summary=summary, danish_address=danish
        )

    def _with_translation_notes(self, html: str, path: str) -> str:
        """Where the English text lags behind the Danish, what has changed."""
        if self._language == "da" or (path, "en") not in self._site.pages:
            return html
        for note in translation_notes(self._site, path):
            addition = self._renderer.fragment("_translation-note", path, note=note)
            html = with_inserted(html, addition, note.anchor, before=note.goes_before)
        return html

    def _with_permalinks(self, html: str, path: str) -> str:
        """A link beside every heading to the heading itself, to be copied."""

        def shown(section: Section, heading: Markup) -> str:
            return self._renderer.fragment("_permalink", path, section=section, heading=heading)

        return with_headings(html, shown)

    def _with_points(self, html: str, path: str) -> str:
        """What the checklist has to know of each point of a step, on the point itself."""

        def shown(point: Point) -> str:
            return self._renderer.fragment("_point", path, point=point)

        return with_points(html, self._site, path, self._language, shown)

    def _with_language_marks(self, html: str, path: str) -> str:
        """A word after links to text in another language than that of this page."""
        others = set(self._languages.values()) - {self._site.text_language(path, self._language)}
        if not others:
            return html
        marks = {other: self._renderer.fragment("_language-mark", path, other=other) for other in others}
        return with_language_marks(html, self._renderer.addresses[path], self._languages, marks)
