"""Every step of the guide has the same parts in the same places, and says of each whether it was found."""

import pytest

from sitedata.checks.steps import STEP_FRAME, step_problems
from sitedata.loading import load_data
from sitedata.models import Step
from sitedata.pages import load_pages

PAGE = "guide/gmo.md"
HEAD = "---\ndescription: x\nslug_en: gmo\n---\n"


def found(project):
    data, problems = load_data(project.root)
    pages, more = load_pages(project.root)
    assert problems + more == []
    return [(problem.path, problem.line, problem.code) for problem in step_problems(data, pages)]


def frame(*ids):
    return HEAD + "# T\n" + "".join(f"## A {{#{name}}}\n" for name in ids)


def test_a_whole_step_is_right(project):
    assert found(project) == []


@pytest.mark.parametrize(
    ("ids", "line"),
    [
        ((), 5),
        (STEP_FRAME[:-1], 5),
        (STEP_FRAME[1:], 6),
        ((*STEP_FRAME, "mere"), 5),
        (("do", "what", *STEP_FRAME[2:]), 6),
        ((*STEP_FRAME[:4], "faldgruber", *STEP_FRAME[5:]), 10),
    ],
)
def test_a_step_has_every_section_in_its_order(project, ids, line):
    project.write(PAGE, frame(*ids))
    assert found(project) == [(PAGE, line, "step-frame")]


def test_a_section_without_an_id_is_told_elsewhere(project):
    project.write(PAGE, frame(*STEP_FRAME).replace(" {#pitfalls}", ""))
    assert found(project) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("<!-- data: step-in-short gmo -->\n", "", 9),
        ("<!-- data: step-decision gmo -->\n", "", 27),
        ("<!-- data: step-contacts gmo -->", "<!-- data: step-contacts classification -->", 43),
        ("<!-- data: step-contacts gmo -->", "<!--data:step-contacts gmo-->", None),
        ("Arbejdet sker efter regler.[^gmo-bekendtgoerelsen, § 5]\n", "", 16),
        ("- Affaldet bliver glemt.\n", "", 35),
        ("- Affaldet bliver glemt.\n", "Vi har ikke fundet en kilde.\n", None),
        ("{#do-sponsor}", "{#sponsor}", 20),
        ("{#do-sponsor}", "{#do-chief}", 22),
    ],
)
def test_every_section_says_something_and_shows_its_own_data(project, old, new, line):
    project.replace(PAGE, old, new)
    lines = [row for path, row, code in found(project) if (path, code) == (PAGE, "step-frame")]
    assert len(lines) == (0 if line is None else 1)
    if line:
        assert lines == [line]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("  authorities: [arbejdstilsynet]\n", "", 28),
        ("    - field: fee\n", "    - field: form\n", 1),
        ("    - field: form\n", "    - field: fee\n", None),
    ],
)
def test_who_decides_how_long_and_at_what_fee_is_said_or_said_to_be_missing(project, old, new, line):
    project.replace("data/steps.yml", old, new)
    assert found(project) == ([("data/steps.yml", line, "step-without-fact")] if line else [])


def test_two_steps_do_not_share_a_number(project):
    project.replace("data/steps.yml", "number: 2", "number: 1")
    assert [code for *_, code in found(project)] == ["duplicate-number"]


def test_the_real_steps_follow_each_other_in_the_menu(real):
    """What the page calls the next step is the next page of the menu."""
    places = [place.path for place in real.site.menu.pages()]
    steps = sorted(real.site.records(Step).values(), key=lambda step: step.number)
    assert [step.number for step in steps] == list(range(1, 13))
    first = places.index(steps[0].page)
    assert places[first : first + 12] == [step.page for step in steps]


@pytest.mark.parametrize(("requirements", "lines"), [("[ns-02, ns-04]", []), ("[ns-02, ns-03]", [63])])
def test_a_step_meets_no_requirement_that_is_withdrawn(project, requirements, lines):
    project.replace("data/steps.yml", "  requirements: [ns-02]\n", f"  requirements: {requirements}\n")
    assert found(project) == [("data/steps.yml", line, "withdrawn-requirement") for line in lines]


@pytest.mark.parametrize(
    ("step", "after", "lines"),
    [
        ("gmo", "classification", []),
        ("gmo", "gmo", [65]),
        ("classification", "gmo", [27]),
        ("classification", "classification", [27]),
    ],
)
def test_a_step_comes_after_earlier_steps_only_so_no_circle_can_be(project, step, after, lines):
    project.replace("data/steps.yml", "  after: [classification]\n", "")
    name = {"gmo": "GMO notification}\n", "classification": "Classification}\n"}[step]
    project.replace("data/steps.yml", name, f"{name}  after: [{after}]\n")
    assert found(project) == [("data/steps.yml", line, "step-order") for line in lines]
