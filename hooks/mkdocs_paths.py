"""Where the pages and the site lie for MkDocs and static-i18n: the English pages under ``en/``, unknown to the content.

No hook itself: what hooks share.
"""

from mkdocs.config.defaults import MkDocsConfig

from sitedata import TREES

_ENGLISH = "en/"

# The folders beside docs/ → what their files' paths begin with.
MOUNTS = {
    folder: (_ENGLISH if language == "en" else "") + prefix for folder, language, prefix in TREES if folder != "docs"
}


def site_path(src_uri: str) -> str:
    """The path a page has in both languages, from the one MkDocs knows (``en/guide/gmo.md`` → ``guide/gmo.md``)."""
    return src_uri.removeprefix(_ENGLISH)


def is_preview(config: MkDocsConfig) -> bool:
    """Whether this is ``mkdocs serve``, which shows the site at its own address, whatever the site's will be."""
    return (config.site_url or "").startswith(f"http://{config.dev_addr}/")
