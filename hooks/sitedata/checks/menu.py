"""Checks that the menu in mkdocs.yml and the pages agree: an editor who adds a page must also give it a place."""

from collections.abc import Iterable, Iterator

from sitedata.menu import SETTINGS, Menu
from sitedata.problems import Problem, nearest


def menu_problems(menu: Menu, paths: Iterable[str]) -> Iterator[Problem]:
    """A problem for each page without a place in the menu, and for each place without a page."""
    pages = set(paths)
    places = {place.path: place.line for place in menu.pages()}
    swallowed = {path: line for path, line in places.items() if " - " in path}
    for line in swallowed.values():
        message = (
            "linjen læses som en del af linjen over. Ryk den mod venstre, så den står lige under den, eller sæt kolon "
            "efter overskriften over den."
        )
        yield Problem(SETTINGS, line + 1, "menu-without-page", message)
    if swallowed:
        return
    for path in sorted(pages - set(places)):
        message = f"siden {path} står ikke i menuen. Tilføj linjen »- {path}« under nav:, hvor siden hører til."
        yield Problem(SETTINGS, menu.line, "page-not-in-menu", message)
    for path, line in places.items():
        if path not in pages:
            message = f"menuen peger på {path}, som ikke findes. {nearest(path, pages)} Ret stien, eller slet linjen."
            yield Problem(SETTINGS, line, "menu-without-page", message)
