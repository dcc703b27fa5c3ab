"""The site's content, read, checked and turned into what pages show. Knows nothing of MkDocs.

These names are for the hooks, and beside them ``sitedata.assessment``, ``sitedata.cards`` and ``sitedata.verifying``,
whose libraries only a build needs; everything else is the package's own affair.
"""

from sitedata.addresses import address
from sitedata.chapters import chapters
from sitedata.content import Content, load_content
from sitedata.edition import Edition
from sitedata.exporting import exports
from sitedata.feeds import feeds
from sitedata.outline import sections
from sitedata.pages import TREES
from sitedata.problems import ContentError
from sitedata.redirects import redirect_pages
from sitedata.rendering import compiled_templates
from sitedata.search import search_index
from sitedata.security import protection
from sitedata.views.page import page_languages, page_view, sitemap
from sitedata.views.programme import feed_path
from sitedata.views.structured import structured_data

__all__ = [
    "TREES",
    "Content",
    "ContentError",
    "Edition",
    "address",
    "chapters",
    "compiled_templates",
    "exports",
    "feed_path",
    "feeds",
    "load_content",
    "page_languages",
    "page_view",
    "protection",
    "redirect_pages",
    "search_index",
    "sections",
    "sitemap",
    "structured_data",
]
