"""The outline, tables, links and languages of every page of the site, and not of each kind only."""

import re
from collections.abc import Iterator
from itertools import pairwise

from figures import Figures
from markup import Markup
from served import BuiltSite

from sitedata.models.accessibility import AccessibilityCheck

# Words that say nothing out of their sentence, as a list of links reads them.
NOTE = re.compile(r"\bfn(ref\d*)?:")
EMPTY_WORDS = {"her", "klik her", "læs mere", "se mere", "link", "here", "click here", "read more", "more", "see more"}


def test_every_page_can_be_read_by_its_structure(site: BuiltSite, figures: Figures) -> None:
    """One title and no skipped heading, named columns, links that say where they lead, a language for every page."""
    addresses = [f"{address}index.html" for address in site.addresses()] + ["404.html"]
    texts = {address: (site.folder / address).read_text(encoding="utf-8") for address in addresses}
    # Who comes to a former address never sees the page there: the browser moves on at once.
    pages = {address: Markup(text) for address, text in texts.items() if 'http-equiv="refresh"' not in text}
    faults = [f"{address}: {fault}" for address, page in pages.items() for fault in _faults(address, page)]
    figures.note(AccessibilityCheck.STRUCTURE, pages, len(faults))
    assert faults == []


def _faults(address: str, page: Markup) -> Iterator[str]:
    if page.headings.count(1) != 1:
        yield f"{page.headings.count(1)} titles"
    if any(below > above + 1 for above, below in pairwise(page.headings)):
        yield f"a heading level is skipped: {page.headings}"
    if page.bare_heads or page.tags["table"] > page.tags["thead"]:
        yield "a table whose columns have no name"
    if page.tags["main"] != 1 or page.tags["img"]:
        yield "not one main part, or a picture, for which no test of its alternative text exists"
    if page.languages[:1] != [f"html {'en' if address.startswith('en/') else 'da'}"]:
        yield f"the page's language is {page.languages[:1]}"
    if {language.split()[1] for language in page.languages} - {"da", "en"}:
        yield f"unknown languages: {page.languages}"
    # The statement is to be found from every page in the words the authority recommends.
    statement = "Accessibility statement" if address.startswith("en/") else "Tilgængelighedserklæring"
    if statement not in {link.text for link in page.links}:
        yield "no link to the accessibility statement"
    yield from _unclear_links(page)


def _unclear_links(page: Markup) -> Iterator[str]:
    leads: dict[tuple[int, str], str] = {}
    for link in page.links:
        if not link.text or link.text.lower() in EMPTY_WORDS:
            yield f"a link that says {link.text!r}: {link.target}"
        # Notes are numbered like the steps; a note's reference is told apart by its role.
        if link.group and not NOTE.search(link.target):
            first = leads.setdefault((link.group, link.text), link.target)
            if first != link.target:
                yield f"two links of one list say {link.text!r}: {first}, {link.target}"
