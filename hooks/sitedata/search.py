"""What the search of one language finds: every section of every page, and every record as a result of its own.

The browser makes its index of these texts; how words are matched is the affair of the scripts alone. A page that is
not translated has no text in the language, so neither it nor the records on it are among the entries.
"""

import json
from collections.abc import Iterator

from sitedata import markdown
from sitedata.addresses import address
from sitedata.dates import Language
from sitedata.pages import Page
from sitedata.site import Site
from sitedata.views.links import SHOWN_BY, body_name, page_of
from sitedata.views.search import Entry, record_entries, record_text

KINDS = ("page", *SHOWN_BY)
# The directives that show one record whole, and its file.
_WHOLE = {"step-decision": "steps", "meeting": "meetings"}


def search_index(site: Site, language: Language) -> str:
    """Everything the search of the language finds, by page, as JSON."""
    pages = [
        {
            "address": address(page.path, language, site.pages),
            "title": page.title,
            "entries": [vars(entry) for entry in (*_sections(site, page), *_records(site, page))],
        }
        for page in site.pages.values()
        if page.language == language and page.meta.template not in {"search.html", "whole-section.html"}
    ]
    kinds = {kind: site.label(f"search-kind.{kind}", language) for kind in KINDS}
    return json.dumps({"kinds": kinds, "pages": pages}, ensure_ascii=False, separators=(",", ":"))


def _sections(site: Site, page: Page) -> Iterator[Entry]:
    """The page's beginning and each of its sections."""
    other = site.pages.get((page.path, "en" if page.language == "da" else "da"))
    lines = page.body.split("\n")
    starts = [heading for heading in page.headings if heading.level <= 2]
    for heading, following in zip(starts, [*starts[1:], None], strict=True):
        end = following.line - page.body_line if following else None
        text = _plain(site, page, "\n".join(lines[heading.line - page.body_line + 1 : end]))
        if heading.level == 1:
            words = (other.title,) if other and other.title != page.title else ()
            yield Entry("page", "", page.title, f"{page.meta.description} {text}", words)
        else:
            yield Entry("page", heading.id, markdown.plain(heading.text), text)


def _plain(site: Site, page: Page, text: str) -> str:
    """A section as it is read: bodies by their names, and the record that a directive in it shows."""
    words = markdown.plain(text, lambda target: body_name(site, target, page.language))
    records = [
        record_text(site, site.all_records[_WHOLE[found.text]][found.extra], page.language)
        for found in markdown.directives(markdown.without_code(text), 1)
        if found.text in _WHOLE
    ]
    return " ".join([words, *records])


def _records(site: Site, page: Page) -> Iterator[Entry]:
    """The records that are shown on the page."""
    for file in SHOWN_BY:
        if page_of(site, file) == page.path:
            yield from record_entries(site, file, page.language)
