"""The requirements of the proposed national standard."""

from typing import Any

from sitedata.dates import Language
from sitedata.models import Requirement
from sitedata.models.guide import Chapter, RequirementLevel
from sitedata.site import Site
from sitedata.views.checklist import requirement_points
from sitedata.views.localised import label_key, localised
from sitedata.views.sorting import grouped_by_choice


def requirements(site: Site, language: Language) -> dict[str, Any]:
    """The requirements by chapter, with how many there are at each level."""
    records = list(site.records(Requirement).values())
    shown = [localised(site, requirement, language) for requirement in records]
    levels = [
        (site.label(label_key(level), language), sum(requirement.level is level for requirement in records))
        for level in RequirementLevel
    ]
    groups = grouped_by_choice(site, language, shown, lambda item: item.chapter.id, Chapter)
    points = requirement_points(site, language)
    return {"groups": groups, "levels": levels, "count": len(shown), "points": points}
