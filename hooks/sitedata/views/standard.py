"""The requirements of the standard as they stand today, and who has adopted a version."""

from typing import Any

from sitedata.dates import Language
from sitedata.models import Adoption, Requirement
from sitedata.models.guide import Role
from sitedata.models.standard import Chapter, RequirementLevel
from sitedata.site import Site
from sitedata.views.checklist import requirement_points
from sitedata.views.localised import label_key, localised
from sitedata.views.sorting import grouped_by_choice


def requirements(site: Site, language: Language) -> dict[str, Any]:
    """The requirements by chapter, with how many there are at each level and what a reader can choose among."""
    records = list(site.records(Requirement).values())
    applying = [requirement for requirement in records if not requirement.withdrawn]
    shown = [localised(site, requirement, language) for requirement in applying]
    groups = grouped_by_choice(site, language, shown, lambda item: item.chapter.id, Chapter)
    levels = [(level.value, site.label(label_key(level), language)) for level in RequirementLevel]
    steps = {step.id: step.name for requirement in shown for step in requirement.steps}
    named = {role for requirement in applying for role in requirement.applies_to}
    return {
        "groups": groups,
        "counted": [(label, sum(item.level.id == level for item in shown)) for level, label in levels],
        "count": len(shown),
        "levels": levels,
        "chapters": [(group.id, group.title) for group in groups],
        "steps": [(step, steps[step]) for step in site.all_records["steps"] if step in steps],
        "roles": [(role.value, site.label(label_key(role), language)) for role in Role if role in named],
        "points": requirement_points(site, language),
        "withdrawn": [localised(site, requirement, language) for requirement in records if requirement.withdrawn],
    }


def adoptions(site: Site, language: Language) -> dict[str, Any]:
    """The regions and hospitals that have taken a version into use, the latest first; today perhaps none."""
    records = sorted(site.records(Adoption).values(), key=lambda adoption: adoption.date, reverse=True)
    return {"adoptions": [localised(site, adoption, language) for adoption in records]}
