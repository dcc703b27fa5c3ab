"""What a reader can tick: the points of the guide's steps and the requirements of the standard."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sitedata.dates import Language
from sitedata.markdown import plain
from sitedata.models import Requirement, Step
from sitedata.models.standard import Chapter
from sitedata.points import PlacedPoint, step_points
from sitedata.site import Site
from sitedata.standard.releases import newest
from sitedata.translation.passages import fingerprint
from sitedata.views.links import body_name, page_of
from sitedata.views.localised import localised
from sitedata.views.sorting import grouped_by_choice

_ITEM = re.compile(r'<(?:li|p) id="(?P<id>[^"]+)">')


@dataclass(frozen=True)
class Point:
    """Something to tick. Its key is the same in both languages, and so is the Danish wording's ``fingerprint``.

    ``heading`` is what it stands under, ``standard_version`` that of the standard a requirement is in.
    """

    key: str
    anchor: str
    heading: str
    heading_anchor: str
    text: str
    fingerprint: str
    standard_version: str = ""


def points_of_step(site: Site, step: Step, language: Language) -> list[Point]:
    """The points of a step as its page in the language words them."""
    danish = {point.item.id: point for point in step_points(site.pages[step.page, "da"])}
    page = site.page(step.page, language)
    return [
        Point(
            key=f"{step.id}#{point.item.id}",
            anchor=point.item.id,
            heading=plain(point.heading.text),
            heading_anchor=point.heading.id,
            text=_wording(site, point, page.language),
            fingerprint=fingerprint(_wording(site, danish.get(point.item.id, point), "da")),
        )
        for point in step_points(page)
    ]


def _wording(site: Site, point: PlacedPoint, language: Language) -> str:
    return plain(point.item.text, lambda target: body_name(site, target, language))


def requirement_points(site: Site, language: Language) -> dict[str, Point]:
    """Each requirement that applies as a point, by its id."""
    release = newest(site.releases)
    return {
        record.id: Point(
            key=f"standard#{record.id}",
            anchor=record.id,
            heading=record.title.in_language(language),
            heading_anchor=record.id,
            text=record.text.in_language(language),
            fingerprint=fingerprint(record.text.da),
            standard_version=release.number if release else "",
        )
        for record in site.records(Requirement).values()
        if not record.withdrawn
    }


def checklist(site: Site, language: Language) -> dict[str, Any]:
    """Everything that can be ticked: the steps with their points by heading, the requirements by chapter."""
    steps = [
        (localised(site, step, language), _by_heading(points_of_step(site, step, language)))
        for step in sorted(site.records(Step).values(), key=lambda step: step.number)
    ]
    requirements = requirement_points(site, language)
    shown = [
        (localised(site, record.chapter, language), requirements[record.id])
        for record in site.records(Requirement).values()
        if record.id in requirements
    ]
    chapters = grouped_by_choice(site, language, shown, lambda item: item[0].id, Chapter)
    count = len(requirements) + sum(len(points) for _, groups in steps for points in groups)
    return {"steps": steps, "chapters": chapters, "count": count, "requirements_page": page_of(site, "requirements")}


def _by_heading(points: list[Point]) -> list[list[Point]]:
    return [list(group) for _, group in groupby(points, key=lambda point: point.heading_anchor)]


def with_points(html: str, site: Site, path: str, language: Language, written: Callable[[Point], str]) -> str:
    """The page with the opening tag of each item that is a point of a step as ``written`` writes it."""
    step = next((step for step in site.records(Step).values() if step.page == path), None)
    if not step:
        return html
    points = {point.anchor: point for point in points_of_step(site, step, language)}
    return _ITEM.sub(lambda tag: written(points[tag["id"]]) if tag["id"] in points else tag[0], html)
