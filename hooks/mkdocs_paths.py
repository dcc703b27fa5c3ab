"""Where the pages lie for MkDocs and static-i18n: the English ones under ``en/``, of which the content knows nothing.

No hook itself: what hooks share.
"""

from sitedata import TREES

_ENGLISH = "en/"

# The folders beside docs/ → what their files' paths begin with.
MOUNTS = {
    folder: (_ENGLISH if language == "en" else "") + prefix for folder, language, prefix in TREES if folder != "docs"
}


def site_path(src_uri: str) -> str:
    """The path a page has in both languages, from the one MkDocs knows (``en/guide/gmo.md`` → ``guide/gmo.md``)."""
    return src_uri.removeprefix(_ENGLISH)
