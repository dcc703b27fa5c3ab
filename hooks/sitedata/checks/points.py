"""Checks on the points of the guide's steps: each has an id of its own, the same in both languages.

What a reader has ticked is kept under the id, so a point without one could not be found again when it is reworded.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from sitedata.pages import Page, PageKey
from sitedata.points import PlacedPoint, step_points
from sitedata.problems import Problem, Severity, nearest, shortened

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def point_problems(pages: Mapping[PageKey, Page], step_pages: Collection[str]) -> Iterator[Problem]:
    """Every point whose id is missing, wrong or in use, and every one that only one language has."""
    steps = {key: page for key, page in pages.items() if page.path in step_pages}
    points = {key: list(step_points(page)) for key, page in steps.items()}
    for (path, language), page in steps.items():
        ours, theirs = points[path, language], points.get((path, "da"))
        yield from _ids(page, ours)
        # Without every id it cannot be told yet which points the other language lacks.
        if language == "en" and theirs is not None and all(point.item.id for point in (*ours, *theirs)):
            yield from _twins(page, _by_id(ours), pages[path, "da"], _by_id(theirs))


def _ids(page: Page, points: Iterable[PlacedPoint]) -> Iterator[Problem]:
    taken = {heading.id: heading.line for heading in page.headings if heading.id}
    for point in points:
        item = point.item
        if not item.id:
            message = (
                f"punktet »{shortened(item.text)}« mangler et id. "
                "Skriv et på engelsk sidst på linjen, fx »{#kort-id}«, det samme på begge sprog."
            )
            yield Problem(page.file, item.line, "missing-point-id", message)
            continue
        if not _ID.fullmatch(item.id):
            message = f"id'et »{item.id}« må kun have små bogstaver a-z, tal og enkelte bindestreger. Ret det."
            yield Problem(page.file, item.line, "wrong-point-id", message)
        elif item.id in taken:
            message = f"id'et »{item.id}« bruges også på linje {taken[item.id]}. Giv punktet et andet id."
            yield Problem(page.file, item.line, "duplicate-point-id", message)
        taken.setdefault(item.id, item.line)


def _twins(
    english: Page, ours: Mapping[str, PlacedPoint], danish: Page, theirs: Mapping[str, PlacedPoint]
) -> Iterator[Problem]:
    """Points of one language alone wait for the other; where both have some, their ids differ, and that is wrong."""
    added, lacking = ours.keys() - theirs.keys(), theirs.keys() - ours.keys()
    for point_id in added:
        mend = f"{nearest(point_id, lacking)} Skriv" if lacking else "Slet det her, eller skriv"
        message = f"punktet {{#{point_id}}} findes ikke i {danish.file}. {mend} samme id på begge sprog."
        severity: Severity = "error" if lacking else "warning"
        yield Problem(english.file, ours[point_id].item.line, "point-in-one-language", message, severity)
    for point_id in lacking:
        section = theirs[point_id].section
        lines = (heading.line for heading in english.headings if heading.id == section)
        message = (
            f"punktet {{#{point_id}}} mangler i afsnittet {{#{section}}}; det står i {danish.file} på linje "
            f"{theirs[point_id].item.line}. Tilføj punktet her, eller slet det dér."
        )
        line = next(lines, english.body_line)
        yield Problem(english.file, line, "point-in-one-language", message, "warning")


def _by_id(points: Iterable[PlacedPoint]) -> dict[str, PlacedPoint]:
    return {point.item.id: point for point in points}
