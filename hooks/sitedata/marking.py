"""Links to text in another language than the one around them say so, in words, before the reader follows them."""

import re
from collections.abc import Mapping
from urllib.parse import urljoin

from sitedata.dates import Language

_LINK = re.compile(r'<a\b[^>]*?\shref="(?P<target>(?![a-z]+:|#)[^"#]+)[^"]*"[^>]*>.*?</a>', re.S)


def with_language_marks(
    html: str, own_address: str, languages: Mapping[str, Language], marks: Mapping[Language, str]
) -> str:
    """The page with a mark after each link to a page whose text is in one of the languages of ``marks``.

    ``languages`` is the language of the text at each address of the site, ``own_address`` the page's own.
    """

    def marked(match: re.Match[str]) -> str:
        target = urljoin(f"/{own_address}", match["target"]).lstrip("/")
        language = languages.get(target)
        return f"{match[0]} {marks[language]}" if language and language in marks else match[0]

    return _LINK.sub(marked, html)
