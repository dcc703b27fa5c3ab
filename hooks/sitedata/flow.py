"""Walks through the questions of data/route.yml: where some answers lead, and every way there is.

Knows the models only. The check, the open data and the worked cases rest on it; the page's script walks the same way.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sitedata.dates import LANGUAGES
from sitedata.models import Flow
from sitedata.models.route import Answer, Question, RouteMark


@dataclass(frozen=True)
class Walk:
    """The questions answered on the way, and where the last answer leads: an outcome, or what is still to be asked."""

    choices: tuple[tuple[Question, Answer], ...]
    end: str

    @property
    def marks(self) -> list[RouteMark]:
        """Every mark the answers set, in the order of the marks."""
        given = {mark for _, answer in self.choices for mark in answer.marks}
        return [mark for mark in RouteMark if mark in given]

    @property
    def fragment(self) -> str:
        """The answers as the address of the page carries them: ``q1=yes&q2=no``."""
        return "&".join(f"{question.id}={answer.id}" for question, answer in self.choices)


def walk(flow: Flow, answers: Mapping[str, str]) -> Walk:
    """As far as ``answers`` (question id to answer id) lead from the first question."""
    questions = {question.id: question for question in flow.questions}
    choices: list[tuple[Question, Answer]] = []
    end = flow.questions[0].id
    while end in questions and len(choices) < len(questions):
        question = questions[end]
        answer = next((answer for answer in question.answers if answer.id == answers.get(end)), None)
        if answer is None:
            break
        choices.append((question, answer))
        end = answer.goes
    return Walk(tuple(choices), end)


def every_walk(flow: Flow) -> Iterator[Walk]:
    """Every way from the first question to an end, the first answers first. The flow must have no circle."""
    questions = {question.id: question for question in flow.questions}

    def onward(so_far: Walk) -> Iterator[Walk]:
        if so_far.end not in questions:
            yield so_far
            return
        question = questions[so_far.end]
        for answer in question.answers:
            yield from onward(Walk((*so_far.choices, (question, answer)), answer.goes))

    yield from onward(Walk((), flow.questions[0].id))


def path_rows(flow: Flow) -> list[dict[str, str]]:
    """Every way as a row for those who check the facts: its answers in both languages, its end and its marks."""
    titles = {outcome.id: outcome.title for outcome in flow.outcomes} | {flow.unclear.id: flow.unclear.title}
    rows = []
    for number, found in enumerate(every_walk(flow), 1):
        row = {"number": str(number), "answers": found.fragment, "outcome": found.end, "marks": "; ".join(found.marks)}
        for language in LANGUAGES:
            row[f"outcome_{language}"] = titles[found.end].in_language(language)
        for language in LANGUAGES:
            row[f"path_{language}"] = " | ".join(
                f"{question.title.in_language(language)} {answer.text.in_language(language)}"
                for question, answer in found.choices
            )
        rows.append(row)
    return rows
