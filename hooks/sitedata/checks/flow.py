"""Checks on data/route.yml: every way ends, nothing is out of reach, and the worked cases come out as by hand."""

from collections.abc import Iterator, Mapping

from sitedata.circles import circles
from sitedata.data import FLOW, Data
from sitedata.flow import walk
from sitedata.models import Flow
from sitedata.models.route import UNCLEAR, UNSURE, Case
from sitedata.pages import Page, PageKey
from sitedata.problems import Problem, field_name, nearest
from sitedata.views.links import SHOWN_BY
from sitedata.yamlvalues import KeyPath

_PATH = f"data/{FLOW}.yml"


def flow_problems(data: Data, pages: Mapping[PageKey, Page]) -> Iterator[Problem]:
    """Every problem of the flow that can be seen when its parts are sound."""
    if FLOW not in data.documents:
        yield from _not_there(pages)
    if not data.flow:
        return
    targets = [*_answer_ids(data, data.flow), *_targets(data, data.flow), *_verdicts_in_doubt(data, data.flow)]
    circles = list(_circles(data, data.flow))
    yield from (*targets, *circles, *_links(data, data.flow, pages))
    if not targets and not circles:
        yield from _out_of_reach(data, data.flow)
        for case in data.flow.cases:
            yield from _case(data, data.flow, case)


def _problem(data: Data, part: str, where: KeyPath, code: str, message: str) -> Problem:
    field = f"»{field_name(where)}« " if where else ""
    return Problem(_PATH, data.line(FLOW, part, *where), code, f"{part}: {field}{message}")


def _not_there(pages: Mapping[PageKey, Page]) -> Iterator[Problem]:
    asking = [page.file for page in pages.values() for found in page.directives if found.text == SHOWN_BY[FLOW]]
    if asking:
        message = f"filen findes ikke, men {asking[0]} viser den. Opret den, eller gendan den fra git."
        yield Problem(_PATH, 1, "missing-file", message)


def _answer_ids(data: Data, flow: Flow) -> Iterator[Problem]:
    for question in flow.questions:
        ids = [answer.id for answer in question.answers]
        for index, answer in enumerate(ids):
            if answer in ids[:index]:
                message = f"er »{answer}«, som et tidligere svar også hedder. Giv det ene svar et andet id."
                yield _problem(data, question.id, ("answers", index, "id"), "duplicate-id", message)


def _targets(data: Data, flow: Flow) -> Iterator[Problem]:
    questions = [question.id for question in flow.questions]
    known = [*questions, *(outcome.id for outcome in flow.outcomes), UNCLEAR]
    for question in flow.questions:
        for index, answer in enumerate(question.answers):
            if answer.goes not in known:
                message = f"fører til »{answer.goes}«, som hverken er et spørgsmål eller en rute. "
                message += f"{nearest(answer.goes, known)} Ret id'et, eller opret det, svaret skal føre til."
                yield _problem(data, question.id, ("answers", index, "goes"), "unknown-target", message)
    for number, way in enumerate(flow.unclear.ways):
        for index, wanted in enumerate(way.questions):
            if wanted not in questions:
                message = f"er »{wanted}«, som ikke er et spørgsmål. {nearest(wanted, questions)} Ret id'et."
                where = ("ways", number, "questions", index)
                yield _problem(data, flow.unclear.id, where, "unknown-target", message)


def _verdicts_in_doubt(data: Data, flow: Flow) -> Iterator[Problem]:
    for question in flow.questions:
        for index, answer in enumerate(question.answers):
            if answer.id == UNSURE and answer.goes != UNCLEAR:
                message = (
                    f"er »{answer.goes}«, men svaret er i tvivl ({UNSURE}). En læser i tvivl får aldrig en rute eller "
                    f"et nyt spørgsmål. Skriv goes: {UNCLEAR}, eller giv svaret et andet id, hvis det ikke er i tvivl."
                )
                yield _problem(data, question.id, ("answers", index, "goes"), "verdict-in-doubt", message)


def _circles(data: Data, flow: Flow) -> Iterator[Problem]:
    """A problem at the answer that closes a circle, which would ask the reader the same question again."""
    leads = {question.id: [answer.goes for answer in question.answers] for question in flow.questions}
    for way in circles(leads):
        message = f"går i ring: {' → '.join(way)}. Lad svaret føre fremad, til et senere spørgsmål eller en rute."
        *_, closing, first = way
        where = ("answers", leads[closing].index(first), "goes")
        yield _problem(data, closing, where, "circular-reference", message)


def _out_of_reach(data: Data, flow: Flow) -> Iterator[Problem]:
    questions = {question.id: question for question in flow.questions}
    waiting, reached = [flow.questions[0].id], {UNCLEAR}
    while waiting:
        here = waiting.pop()
        if here not in reached:
            reached.add(here)
            waiting += [answer.goes for answer in questions[here].answers] if here in questions else []
    for part in (*flow.questions, *flow.outcomes):
        if part.id not in reached:
            message = "ingen svar fører hertil. Lad et svar føre hertil med »goes«, eller slet delen."
            yield _problem(data, part.id, (), "out-of-reach", message)


def _links(data: Data, flow: Flow, pages: Mapping[PageKey, Page]) -> Iterator[Problem]:
    for outcome in flow.outcomes:
        for index, link in enumerate(outcome.see):
            page = pages.get((link.page, "da"))
            ids = {heading.id for heading in page.headings if heading.id} if page else set()
            if page and any(found.text == SHOWN_BY[FLOW] for found in page.directives):
                ids |= set(data.records[FLOW])
            if not page:
                message = f"er »{link.page}«, som ikke findes. Skriv stien som guide/gmo.md (uden docs/)."
                yield _problem(data, outcome.id, ("see", index, "page"), "missing-page", message)
            elif link.anchor and link.anchor not in ids:
                message = f"er »{link.anchor}«, som ikke er et afsnit i {page.file}. "
                message += f"{nearest(link.anchor, ids)} Ret id'et."
                yield _problem(data, outcome.id, ("see", index, "anchor"), "broken-link", message)


def _case(data: Data, flow: Flow, case: Case) -> Iterator[Problem]:
    found = walk(flow, case.answers)
    asked = [question.id for question, _ in found.choices]
    left = next((name for name in case.answers if name not in asked), None)
    if found.end in {question.id for question in flow.questions}:
        message = f"mangler et gyldigt svar på {found.end}, som er det næste spørgsmål. Skriv et svar, der findes."
        yield _problem(data, case.id, ("answers",), "wrong-case", message)
    elif left:
        message = (
            f"bliver aldrig spurgt om: De andre svar fører til {found.end}. Slet linjen, eller ret et svar før den."
        )
        yield _problem(data, case.id, ("answers", left), "wrong-case", message)
    elif found.end != case.outcome:
        message = (
            f"er {case.outcome}, men svarene fører til {found.end}. Ret forløbet, hvis tilfældet er regnet rigtigt."
        )
        yield _problem(data, case.id, ("outcome",), "wrong-case", message)
    elif set(found.marks) != set(case.marks):
        given = ", ".join(found.marks) or "ingen"
        message = f"er ikke dem, svarene giver: {given}. Ret forløbet, hvis tilfældet er regnet rigtigt."
        yield _problem(data, case.id, ("marks",), "wrong-case", message)
