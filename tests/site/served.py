"""The built site as tests see it."""

from dataclasses import dataclass
from pathlib import Path

# One address of every kind of page, in both languages.
KINDS = {
    "front": ("", "en/"),
    "text": ("programmet/en-indgang/", "en/programme/single-entrance/"),
    "guide": ("guide/", "en/guide/"),
    "step": ("guide/gmo/", "en/guide/gmo/"),
    "route": ("guide/rute/", "en/guide/route/"),
    "requirements": ("standard/krav/", "en/standard/requirements/"),
    "products": ("atmp/godkendte/", "en/atmp/approved/"),
    "trials": ("atmp/forsoeg/", "en/atmp/trials/"),
    "value chain": ("kortlaegning/vaerdikaede/", "en/mapping/value-chain/"),
    "competences": ("kortlaegning/kompetencer/", "en/mapping/competences/"),
    "actors": ("kortlaegning/aktoerer/", "en/mapping/actors/"),
    "contacts": ("kontakt/", "en/contact/"),
    "meeting": ("programmet/moeder/2025-12-17/", "en/programme/meetings/2025-12-17/"),
    "glossary": ("ordliste/", "en/glossary/"),
    "index": ("oversigt/", "en/site-index/"),
    "news": ("nyheder/", "en/news/"),
    "sources": ("om-siden/kilder/", "en/about/sources/"),
    "open data": ("om-siden/aabne-data/", "en/about/open-data/"),
    "search": ("soeg/", "en/search/"),
    "not found": ("404.html",),
}


@dataclass(frozen=True)
class BuiltSite:
    """The built site: where it lies and where it is served."""

    folder: Path
    url: str

    def addresses(self) -> list[str]:
        """The address of every page, relative to the site's root."""
        pages = sorted(self.folder.rglob("index.html"))
        return ["" if page.parent == self.folder else f"{page.parent.relative_to(self.folder)}/" for page in pages]
