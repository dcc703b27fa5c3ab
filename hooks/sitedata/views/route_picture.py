"""The route as a picture and as the list that says the same in words."""

from typing import Any

from babel.lists import format_list

from sitedata.dates import LOCALES, Language
from sitedata.models import Step
from sitedata.site import Site
from sitedata.views.localised import localised
from sitedata.views.route_geometry import Node, picture


def route_picture(site: Site, language: Language) -> dict[str, Any]:
    """The steps in order, each with its box and with the numbers of those that come before it."""
    steps = site.records(Step)
    ordered = sorted(steps.values(), key=lambda step: step.number)
    drawn = picture([Node(step.id, step.short.in_language(language), step.after) for step in ordered])
    shown = [localised(site, step, language) for step in ordered]
    for step, record in zip(shown, ordered, strict=True):
        numbers = sorted(steps[before].number for before in record.after)
        step.after_numbers = format_list([str(number) for number in numbers], locale=LOCALES[language])
        step.box = drawn.boxes[record.id]
    return {"steps": shown, "picture": drawn}
