"""The site's content, read, checked and turned into what pages show. Knows nothing of MkDocs.

These names are for the hooks; everything else is the package's own affair.
"""

from sitedata.addresses import address
from sitedata.content import Content, load_content
from sitedata.expansion import Expander
from sitedata.exporting import exports
from sitedata.outline import sections
from sitedata.pages import site_path
from sitedata.problems import ContentError
from sitedata.search import search_index
from sitedata.verifying import verification_problems
from sitedata.views.page import page_view, sitemap

__all__ = [
    "Content",
    "ContentError",
    "Expander",
    "address",
    "exports",
    "load_content",
    "page_view",
    "search_index",
    "sections",
    "site_path",
    "sitemap",
    "verification_problems",
]
