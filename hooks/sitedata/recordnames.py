"""Which record an editor may have meant where its id must stand: by its id, its beginning, or what it is called."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from sitedata.problems import mentioned, nearest

_NAMES = ("name", "title", "term", "short", "abbreviation")
SPELT_OUT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_MOST = 3
_FEW = 2  # letters begin too many names


def as_id(text: str) -> str:
    """A text spelt as an id is: ``Ældre sår`` as ``aeldre-saar``; empty if no letter or digit is left."""
    return "-".join(re.findall("[a-z0-9]+", text.casefold().translate(SPELT_OUT)))


def meant(word: str, ids: Iterable[str], entries: Any) -> str:
    """A Danish sentence with the ids that ``word`` may stand for; ``entries`` are the records as they are written."""
    known = list(ids)
    wanted = as_id(word)
    called = {record_id: [as_id(name) for name in names] for record_id, names in _called(entries)}
    fits: Iterable[Callable[[str], bool]] = (
        lambda name: name == wanted,
        lambda name: len(wanted) > _FEW and name.startswith(wanted),
        lambda name: f"-{wanted}-" in f"-{name}-",
    )
    for fit in fits if wanted else ():
        if found := [record_id for record_id in known if any(map(fit, [record_id, *called.get(record_id, ())]))]:
            return mentioned(found[:_MOST])
    return nearest(word, known)


def _called(entries: Any) -> Iterator[tuple[str, list[str]]]:
    """What each record is called, in either language."""
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, Mapping):
            values = [entry.get(field) for field in _NAMES]
            texts = [text for value in values for text in (value.values() if isinstance(value, Mapping) else [value])]
            yield str(entry.get("id")), [text for text in texts if isinstance(text, str)]
