"""One address of every kind of page, in both languages."""

KINDS = {
    "front": ("", "en/"),
    "section": ("programmet/", "en/programme/"),
    "text": ("programmet/en-indgang/", "en/programme/single-entrance/"),
    "guide": ("guide/", "en/guide/"),
    "step": ("guide/gmo/", "en/guide/gmo/"),
    "route": ("guide/rute/", "en/guide/route/"),
    "plan": ("guide/plan/", "en/guide/plan/"),
    "whole": ("standard/samlet/", "en/standard/whole/"),
    "requirements": ("standard/krav/", "en/standard/requirements/"),
    "products": ("atmp/godkendte/", "en/atmp/approved/"),
    "trials": ("atmp/forsoeg/", "en/atmp/trials/"),
    "value chain": ("kortlaegning/vaerdikaede/", "en/mapping/value-chain/"),
    "competences": ("kortlaegning/kompetencer/", "en/mapping/competences/"),
    "actors": ("kortlaegning/aktoerer/", "en/mapping/actors/"),
    "contacts": ("kontakt/", "en/contact/"),
    "meeting": ("programmet/moeder/2025-12-17/", "en/programme/meetings/2025-12-17/"),
    "glossary": ("ordliste/", "en/glossary/"),
    "news": ("nyheder/", "en/news/"),
    "sources": ("om-siden/kilder/", "en/about/sources/"),
    "accessibility": ("om-siden/tilgaengelighed/", "en/about/accessibility/"),
    "open data": ("om-siden/aabne-data/", "en/about/open-data/"),
    "index": ("oversigt/", "en/site-index/"),
    "search": ("soeg/", "en/search/"),
    "not found": ("404.html",),
}
ADDRESSES = [address for addresses in KINDS.values() for address in addresses]
