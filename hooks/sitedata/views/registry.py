"""The data directives an editor may write, and the view and fragment behind each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sitedata.views import (
    about,
    changes,
    checklist,
    contacts,
    flow,
    guide,
    holes,
    index,
    languages,
    medicines,
    organisations,
    plan,
    programme,
    route_picture,
    standard,
    versions,
    words,
)


@dataclass(frozen=True)
class Directive:
    """A directive's view, and the data file whose ids its argument may be (``""``: none, ``number``: a count)."""

    view: Callable[..., dict[str, Any]]
    argument: str = ""
    required: bool = False


DIRECTIVES: dict[str, Directive] = {
    "organisations": Directive(organisations.organisations),
    "competences": Directive(organisations.competences),
    "value-chain": Directive(organisations.value_chain),
    "contacts": Directive(contacts.contacts),
    "products": Directive(medicines.products),
    "trials": Directive(medicines.trials),
    "requirements": Directive(standard.requirements),
    "standard-versions": Directive(versions.standard_versions),
    "standard-version": Directive(versions.standard_version, "standard_versions", required=True),
    "standard-changes": Directive(changes.standard_changes),
    "self-assessment-sheet": Directive(versions.self_assessment_sheet),
    "adoptions": Directive(standard.adoptions),
    "steps": Directive(guide.steps),
    "route-picture": Directive(route_picture.route_picture),
    "plan": Directive(plan.plan),
    "clocks": Directive(plan.plan),
    "find-route": Directive(flow.find_route),
    "step-in-short": Directive(contacts.step_in_short, "steps", required=True),
    "step-decision": Directive(guide.step_decision, "steps", required=True),
    "step-legal": Directive(guide.step_legal, "steps", required=True),
    "step-contacts": Directive(contacts.step_contacts, "steps", required=True),
    "step-requirements": Directive(guide.step_requirements, "steps", required=True),
    "holes": Directive(holes.holes),
    "checklist": Directive(checklist.checklist),
    "meetings": Directive(programme.meetings),
    "meeting": Directive(programme.meeting, "meetings", required=True),
    "milestones": Directive(programme.milestones),
    "news": Directive(programme.news, "number"),
    "glossary": Directive(words.glossary),
    "sources": Directive(words.sources),
    "open-data": Directive(about.open_data),
    "site-index": Directive(index.site_index),
    "barriers": Directive(about.barriers),
    "accessibility-results": Directive(about.accessibility_results),
    "language-status": Directive(languages.language_status),
}
