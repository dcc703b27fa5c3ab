"""The flow of questions: the three cases worked by hand, and every way through the real one and the small one."""

import pytest

from projects import ROOT
from sitedata.flow import every_walk, path_rows, walk
from sitedata.loading import load_data
from sitedata.models.route import UNCLEAR, RouteMark


@pytest.fixture(scope="module")
def flow():
    """The flow of the real site."""
    data, _ = load_data(ROOT)
    assert data.flow
    return data.flow


@pytest.mark.parametrize(
    ("answers", "end", "marks"),
    [
        pytest.param(
            "q1=yes&q2=yes&q5=no&q6=yes&q7=yes&q8=denmark&q9=denmark-early",
            "r2a",
            {"gene-therapy", "gmo", "made-in-denmark", "first-phase"},
            id="autologous CAR-T, academic phase I trial at one hospital",
        ),
        pytest.param(
            "q1=yes&q2=yes&q5=no&q6=yes&q7=yes&q8=outside-eu&q9=several",
            "r3",
            {"gene-therapy", "gmo", "made-outside-eu", "several-countries"},
            id="AAV gene therapy, company trial in three countries",
        ),
        pytest.param(
            "q1=yes&q2=cells&q3=yes&q4=no&q5=no&q6=no&q6b=hospital",
            "r4",
            {"cell-therapy"},
            id="hospital exemption for one patient",
        ),
    ],
)
def test_the_cases_worked_by_hand_come_out(flow, answers, end, marks):
    found = walk(flow, dict(pair.split("=") for pair in answers.split("&")))
    assert (found.fragment, found.end, set(found.marks)) == (answers, end, marks)


def test_every_way_ends_and_every_end_has_a_way(flow):
    found = list(every_walk(flow))
    assert {walk.end for walk in found} == {outcome.id for outcome in flow.outcomes} | {UNCLEAR}
    assert len({walk.fragment for walk in found}) == len(found)
    for way in found:
        assert walk(flow, {question.id: answer.id for question, answer in way.choices}) == way


def test_every_question_can_be_left_open(flow):
    """Nobody is made to guess: each question has an answer without verdict, or one that lets the route go on."""
    for question in flow.questions:
        assert {answer.id for answer in question.answers} & {"unsure", "undecided"}, question.id


def test_every_route_and_mark_is_tried_by_a_case(flow):
    assert {case.outcome for case in flow.cases} == {outcome.id for outcome in flow.outcomes} | {UNCLEAR}
    assert {mark for case in flow.cases for mark in case.marks} == set(RouteMark)


def test_answers_lead_as_far_as_they_fit(flow):
    assert walk(flow, {}).end == "q1"
    assert walk(flow, {"q1": "perhaps"}).end == "q1"
    assert walk(flow, {"q2": "yes"}).choices == ()
    assert walk(flow, {"q1": "yes", "q9": "several"}).end == "q2"


def test_a_row_says_the_way_in_both_languages(content):
    rows = path_rows(content.site.flow)
    assert [(row["answers"], row["outcome"], row["marks"]) for row in rows] == [
        ("q1=yes&q2=one", "r2a", "gmo"),
        ("q1=yes&q2=several", "r0", "gmo; several-countries"),
        ("q1=no", "r0", ""),
        ("q1=unsure", "unclear", ""),
    ]
    assert rows[2]["path_da"] == "Er produktet en GMO? Nej, det er ikke en GMO"
    assert rows[2]["path_en"] == "Is the product a GMO? No, it is not a GMO"
