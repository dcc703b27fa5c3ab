"""The place in a source as readers of each language read it: ``bilag I, del IV`` is ``Annex I, Part IV``.

A place is one text for both languages. It is written in Danish today; what was released long ago stays as it was.
"""

import re
from functools import cache

from sitedata.dates import LANGUAGES, Language

_WORDS: tuple[dict[Language, str], ...] = (
    {"da": "bilag", "en": "Annex"},
    {"da": "del", "en": "Part"},
    {"da": "afsnit", "en": "section"},
    {"da": "kap.", "en": "ch."},
    {"da": "punkt", "en": "item"},
)
_ANY = {words[language].casefold(): words for words in _WORDS for language in LANGUAGES}
# Only a whole word with a number, a Roman number or a letter after it names a place: "del I", but not "del af".
_WORD = re.compile(rf"(?<![\w-])(?i:{'|'.join(map(re.escape, _ANY))})(?=\s+(?:[0-9]|[A-Z]\b|[IVXLC]+\b))")


@cache
def place(text: str, language: Language) -> str:
    """The place, whatever language's words it is written with, in the words of ``language``."""
    return _WORD.sub(lambda match: _ANY[match[0].casefold()][language], text)
