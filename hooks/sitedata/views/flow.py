"""Which route applies: the whole flow in one language, as text and links."""

from types import SimpleNamespace
from typing import Any

from sitedata.dates import Language
from sitedata.flow import every_walk, walk
from sitedata.models import Flow, Step
from sitedata.models.route import UNCLEAR, Claim
from sitedata.site import Site
from sitedata.views.contacts import answered_need
from sitedata.views.links import RecordLink, law_apart, record_link
from sitedata.views.localised import localised


def find_route(site: Site, language: Language) -> dict[str, Any]:
    """Questions, routes, what to do in doubt, and the worked cases, each with what it leads to."""
    flow = site.flow
    assert flow  # noqa: S101 - a page that shows the flow without its file is an error
    targets = _targets(flow, language)
    return {
        "questions": [_question(site, question, targets, language) for question in flow.questions],
        "outcomes": [_outcome(site, outcome, targets, language) for outcome in flow.outcomes],
        "unclear": _unclear(site, flow, language),
        "cases": [
            (localised(site, case, language), walk(flow, case.answers).fragment, targets[case.outcome])
            for case in flow.cases
        ],
        "longest": max(len(found.choices) for found in every_walk(flow)),
        "plan": site.page_by_directive["plan"],
    }


def _targets(flow: Flow, language: Language) -> dict[str, Any]:
    """What an answer can lead to, by id: the number it is shown with, and its title."""
    targets = {
        question.id: SimpleNamespace(id=question.id, number=question.id.removeprefix("q"), title="")
        for question in flow.questions
    }
    for outcome in flow.outcomes:
        title = outcome.title.in_language(language)
        targets[outcome.id] = SimpleNamespace(id=outcome.id, number=outcome.number, title=title)
    title = flow.unclear.title.in_language(language)
    return targets | {UNCLEAR: SimpleNamespace(id=UNCLEAR, number="", title=title)}


def _question(site: Site, question: Any, targets: dict[str, Any], language: Language) -> Any:
    shown = localised(site, question, language)
    shown.number = targets[question.id].number
    shown.help = _claims(site, question.help, language)
    for answer, written in zip(shown.answers, question.answers, strict=True):
        answer.goes = targets[written.goes]
        answer.why = _claims(site, written.why, language)
        answer.steps = _steps(site, written.steps, language)
        answer.needs = _needs(site, written.needs, language)
    return shown


def _outcome(site: Site, outcome: Any, targets: dict[str, Any], language: Language) -> Any:
    shown = localised(site, outcome, language)
    shown.number = targets[outcome.id].number
    for field in ("meaning", "why", "next"):
        setattr(shown, field, _claims(site, getattr(outcome, field), language))
    shown.steps = _steps(site, outcome.steps, language)
    shown.needs = _needs(site, outcome.needs, language)
    shown.see = [RecordLink(link.page, link.text.in_language(language), link.page, link.anchor) for link in outcome.see]
    return shown


def _unclear(site: Site, flow: Flow, language: Language) -> Any:
    shown = localised(site, flow.unclear, language)
    for way, written in zip(shown.ways, flow.unclear.ways, strict=True):
        way.advice = _claims(site, written.advice, language)
        way.steps = _steps(site, written.steps, language)
        way.needs = _needs(site, written.needs, language)
    return shown


def _claims(site: Site, claims: list[Claim], language: Language) -> list[Any]:
    """Statements with the law they rest on apart from their other sources."""
    shown = []
    for claim in claims:
        text = claim.text.in_language(language)
        laws, others = (localised(site, notes, language) for notes in law_apart(site, claim.sources))
        shown.append(SimpleNamespace(text=text, law=laws, other=others))
    return shown


def _steps(site: Site, ids: list[str], language: Language) -> list[tuple[int, RecordLink]]:
    return [(site.records(Step)[step].number, record_link(site, "steps", step, language)) for step in ids]


def _needs(site: Site, ids: list[str], language: Language) -> list[tuple[RecordLink, list[Any]]]:
    """Each need with those who answer it, everybody once."""
    shown = []
    for need in ids:
        found = answered_need(site, need, language)
        once = {answer.organisation: answer for answer in reversed(found.answers)}
        shown.append((found.link, list(reversed(once.values()))))
    return shown
