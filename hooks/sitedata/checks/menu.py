"""Checks that the menu in mkdocs.yml and the pages agree: an editor who adds a page must also give it a place."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from sitedata.problems import Problem, nearest

_SETTINGS = "mkdocs.yml"
# mkdocs.yml carries tags of its own, so the menu's lines are read as text.
_ENTRY = re.compile(r"^ +- (?:[^:\n]+: *)?(?P<path>[^\s:]+\.md)[ \t]*$", re.M)


def menu_problems(root: Path, paths: Iterable[str]) -> Iterator[Problem]:
    """A problem for each page without a place in the menu, and for each place without a page."""
    pages = set(paths)
    text = (root / _SETTINGS).read_text(encoding="utf-8")
    places = {match["path"]: text.count("\n", 0, match.start()) + 1 for match in _ENTRY.finditer(text)}
    for path in sorted(pages - set(places)):
        message = f"siden {path} står ikke i menuen. Tilføj linjen »- {path}« under nav:, hvor siden hører til."
        yield Problem(_SETTINGS, 1, "page-not-in-menu", message)
    for path, line in places.items():
        if path not in pages:
            message = f"menuen peger på {path}, som ikke findes. {nearest(path, pages)} Ret stien, eller slet linjen."
            yield Problem(_SETTINGS, line, "menu-without-page", message)
