"""Checks that what links lead to is on a page: the records of each file, the news with its feed, and the plan."""

from collections.abc import Iterator, Mapping

from sitedata.data import Data
from sitedata.markdown import Found
from sitedata.pages import Page, PageKey
from sitedata.problems import Problem
from sitedata.views.links import SHOWN_BY


def shown_problems(data: Data, pages: Mapping[PageKey, Page]) -> Iterator[Problem]:
    """A problem for each data directive that must stand on a page and does not, or only in the other language."""
    for file, directive in [*SHOWN_BY.items(), ("milestones", "news")]:
        if data.records.get(file):
            yield from _shown(file, directive, pages)
    planned = {found.text for page in pages.values() if page.language == "da" for found in page.directives}
    for page in pages.values():
        for found in page.directives:
            if found.text == "find-route" and page.language == "da" and "plan" not in planned:
                message = "ruterne fører til planen, men ingen dansk side viser den. Sæt <!-- data: plan --> ind på en."
                yield Problem(page.file, found.line, "missing-page", message)


def _shown(file: str, directive: str, pages: Mapping[PageKey, Page]) -> Iterator[Problem]:
    homes = [(page, found.line) for page in pages.values() for found in page.directives if _is(found, directive)]
    for home, line in homes:
        twin = pages.get((home.path, "en" if home.language == "da" else "da"))
        if twin and not any(_is(found, directive) for found in twin.directives):
            message = (
                f"links fører til posterne i data/{file}.yml, men siden viser dem ikke. Sæt linjen "
                f"<!-- data: {directive} --> ind; den står i {home.file} på linje {line}."
            )
            yield Problem(twin.file, twin.body_line, "missing-page", message)
    if not homes:
        message = (
            f"links fører til posterne, men ingen side viser dem. Sæt <!-- data: {directive} --> ind på den side, de "
            "hører til på, på begge sprog."
        )
        yield Problem(f"data/{file}.yml", 1, "missing-page", message)


def _is(found: Found, directive: str) -> bool:
    return found.text == directive and not found.extra
