"""Checks that the menu in mkdocs.yml and the pages agree: an editor who adds a page must also give it a place."""

from collections.abc import Iterable, Iterator

from sitedata.menu import SETTINGS, Menu
from sitedata.problems import Problem, nearest


def menu_problems(menu: Menu, paths: Iterable[str]) -> Iterator[Problem]:
    """Pages without a place in the menu or with two, places without a page, and headings without an English name."""
    pages = set(paths)
    places: dict[str, int] = {}
    for place in menu.pages():
        if place.path not in pages:
            guess = nearest(place.path, pages)
            message = f"menuen peger på {place.path}, som ikke findes. {guess} Ret stien, eller slet linjen."
            yield Problem(SETTINGS, place.line, "menu-without-page", message)
        elif place.path in places:
            message = f"siden {place.path} står også på linje {places[place.path]}. Slet den ene linje."
            yield Problem(SETTINGS, place.line, "twice-in-menu", message)
        places.setdefault(place.path, place.line)
    for path in sorted(pages - set(places)):
        message = f"siden {path} står ikke i menuen. Tilføj linjen »- {path}« under nav:, hvor siden hører til."
        yield Problem(SETTINGS, menu.line, "page-not-in-menu", message)
    for section in menu.sections():
        if menu.english is not None and section.heading not in menu.english:
            guess = nearest(section.heading, menu.english)
            message = (
                f"overskriften »{section.heading}« har intet engelsk navn. {guess} Ret den, eller skriv dens engelske "
                "navn under nav_translations."
            )
            yield Problem(SETTINGS, section.line, "missing-language", message)
