"""The picture of the route: what waits stands below, nothing covers anything, every wait is a line."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitedata.dates import LANGUAGES
from sitedata.models import Step
from sitedata.views.route_geometry import BETWEEN_ROWS, Node, picture


@st.composite
def routes(draw):
    """Up to twelve steps with names of one to five words, each after some of the earlier ones."""
    nodes = []
    for number in range(draw(st.integers(1, 12))):
        earlier = [node.id for node in nodes]
        after = draw(st.lists(st.sampled_from(earlier), unique=True, max_size=4)) if earlier else []
        name = draw(st.lists(st.text("amiW", min_size=1, max_size=14), min_size=1, max_size=5))
        nodes.append(Node(f"step-{number}", " ".join(name), after))
    return nodes


def crosses(box, start, end):
    """Whether a straight line goes through the inside of a box."""
    left, right = sorted((start[0], end[0]))
    top, bottom = sorted((start[1], end[1]))
    return left < box.right and right > box.x and top < box.bottom and bottom > box.y


def between_rows(drawn):
    """The heights halfway between two rows."""
    return [box.y - BETWEEN_ROWS // 2 for box in drawn.boxes.values()]


@given(routes())
def test_every_step_has_room_of_its_own_inside_the_picture(nodes):
    drawn = picture(nodes)
    assert list(drawn.boxes) == [node.id for node in nodes]
    for one, two in combinations(drawn.boxes.values(), 2):
        assert one.right < two.x or two.right < one.x or one.bottom < two.y or two.bottom < one.y
    for box in drawn.boxes.values():
        assert 0 < box.x < box.right < drawn.width
        assert 0 < box.y < box.bottom < drawn.height


@given(routes())
def test_every_wait_is_a_line_down_from_one_step_to_the_other(nodes):
    drawn = picture(nodes)
    waits = [(before, node.id) for node in nodes for before in node.after]
    assert [(arrow.before, arrow.after) for arrow in drawn.arrows] == waits
    for arrow in drawn.arrows:
        before, after = drawn.boxes[arrow.before], drawn.boxes[arrow.after]
        (x, y), (end, bottom) = arrow.points[0], arrow.points[-1]
        assert before.x < x < before.right
        assert y == before.bottom
        assert after.x < end < after.right
        assert bottom == after.y
        for start, stop in pairwise(arrow.points):
            assert start[1] <= stop[1]
            # A line to the side runs between two rows. All it can meet there is a step of both: that covers it.
            assert start[0] == stop[0] or {start[1], stop[1]} <= set(between_rows(drawn))
            if start[0] == stop[0]:
                assert not [step for step, box in drawn.boxes.items() if crosses(box, start, stop)]


@given(routes())
def test_every_name_stands_whole_inside_its_step(nodes):
    drawn = picture(nodes)
    for node in nodes:
        box = drawn.boxes[node.id]
        assert " ".join(box.lines) == node.name
        assert all(8 * len(line) <= box.width or " " not in line for line in box.lines)
        assert box.y < box.baseline(0) - 10
        assert box.baseline(len(box.lines) - 1) + 3 < box.bottom


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_the_guide_parallel_tracks_stand_side_by_side_and_no_line_crosses_a_step(real, language):
    steps = real.site.records(Step).values()
    drawn = picture([Node(step.id, step.short.in_language(language), step.after) for step in steps])
    boxes = drawn.boxes
    for arrow in drawn.arrows:
        for start, stop in pairwise(arrow.points):
            assert not [step for step, box in boxes.items() if crosses(box, start, stop)]
    application = boxes["application"]
    assert {boxes[step].y for step in ("quality", "manufacture", "gmo", "protocol", "agreements")} == {
        boxes["data-protection"].y
    }
    for beside in ("gmo", "data-protection"):
        assert boxes[beside].y < application.y < application.bottom == boxes[beside].bottom
    assert application.bottom < boxes["conduct"].y


def test_one_step_after_the_other_is_a_column():
    drawn = picture([Node("a", "A", []), Node("b", "B", ["a"]), Node("c", "C", ["a", "b"])])
    assert [box.x for box in drawn.boxes.values()] == [2, 2, 2]
    # The line past the middle step runs beside it.
    assert drawn.arrows[1].points[0][0] > drawn.boxes["b"].right
