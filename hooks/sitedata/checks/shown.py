"""Checks that what links lead to is on a page: the records of each file, the news with its feed, and the plan."""

from collections.abc import Iterator, Mapping

from sitedata.data import Data
from sitedata.pages import Page, PageKey
from sitedata.problems import Problem
from sitedata.views.links import SHOWN_BY


def shown_problems(data: Data, pages: Mapping[PageKey, Page]) -> Iterator[Problem]:
    """A problem for each data directive that must stand on a Danish page and does not."""
    danish = [page for page in pages.values() if page.language == "da"]
    shown = {found.text for page in danish for found in page.directives if not found.extra}
    for file, directive in [*SHOWN_BY.items(), ("milestones", "news")]:
        if data.records.get(file) and directive not in shown:
            message = (
                f"links fører til posterne, men ingen dansk side viser dem. Sæt <!-- data: {directive} --> ind på den "
                "side, de hører til på."
            )
            yield Problem(f"data/{file}.yml", 1, "missing-page", message)
    for page in danish:
        for found in page.directives:
            if found.text == "find-route" and "plan" not in shown:
                message = "ruterne fører til planen, men ingen dansk side viser den. Sæt <!-- data: plan --> ind på en."
                yield Problem(page.file, found.line, "missing-page", message)
