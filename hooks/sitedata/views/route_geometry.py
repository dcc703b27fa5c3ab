"""The picture of the route as numbers, in pixels of its natural size: boxes, the lines of their names, and arrows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap

from sitedata.views.lanes import Place, places

LANE, GAP, BETWEEN_ROWS = 120, 12, 28
LINE, PADDING = 18, 13
# Room for the edges, and above for the numbers, which stand on them.
EDGE, ABOVE = 2, 16
# A line takes as many letters as fit when each is 8 wide, a little more than half-bold letters of 14 pixels are.
# Lines break between words only: the model keeps words shorter than a lane.
LETTER = 8

Point = tuple[int, int]


@dataclass(frozen=True)
class Node:
    """A step to be drawn: its id, its name, and the ids of the steps that come before it."""

    id: str
    name: str
    after: Sequence[str]


@dataclass(frozen=True)
class Box:
    """A step as drawn, with its name in lines."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...]

    @property
    def bottom(self) -> int:
        """Where lines to later steps begin."""
        return self.y + self.height

    @property
    def right(self) -> int:
        """Where the box ends."""
        return self.x + self.width

    @property
    def middle(self) -> int:
        """The middle from left to right."""
        return self.x + self.width // 2

    def baseline(self, line: int) -> int:
        """Where a line of the name is written, so that the whole name stands in the middle."""
        return self.y + (self.height - (len(self.lines) - 1) * LINE) // 2 + line * LINE + 5


@dataclass(frozen=True)
class Arrow:
    """A line down from one step to another that waits for it."""

    before: str
    after: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Picture:
    """Everything that is drawn, inside ``width`` × ``height``."""

    width: int
    height: int
    boxes: Mapping[str, Box]
    arrows: tuple[Arrow, ...]


def picture(nodes: Sequence[Node]) -> Picture:
    """The picture of the steps, each of which comes after steps that stand earlier."""
    steps, passing = places({node.id: node.after for node in nodes})
    names = {node.id: tuple(wrap(node.name, _letters(steps[node.id]), break_long_words=False)) for node in nodes}
    tops = _tops(steps, names)
    boxes = {step: _box(place, tops, names[step]) for step, place in steps.items()}
    ways = {pair: _box(place, tops, ()) for pair, place in passing.items()}
    arrows = tuple(
        Arrow(before, node.id, _points(boxes[before], ways.get((before, node.id)), boxes[node.id]))
        for node in nodes
        for before in node.after
    )
    right = max((box.right for box in (*boxes.values(), *ways.values())), default=0)
    return Picture(right + EDGE, tops[-1] - BETWEEN_ROWS + EDGE, boxes, arrows)


def _width(place: Place) -> int:
    return len(place.lanes) * LANE - GAP


def _letters(place: Place) -> int:
    return (_width(place) - PADDING) // LETTER


def _tops(steps: Mapping[str, Place], names: Mapping[str, Sequence[str]]) -> list[int]:
    """The top of every row and of the one there would be below: a row is as high as the longest name in it needs."""
    tops: list[int] = [ABOVE]
    for row in range(max((place.rows.stop for place in steps.values()), default=0)):
        lines = [len(names[step]) for step, place in steps.items() if place.rows == range(row, row + 1)]
        tops.append(tops[-1] + max(lines, default=1) * LINE + 2 * PADDING + BETWEEN_ROWS)
    return tops


def _box(place: Place, tops: Sequence[int], lines: tuple[str, ...]) -> Box:
    top, bottom = tops[place.rows.start], tops[place.rows.stop] - BETWEEN_ROWS
    return Box(EDGE + place.lanes.start * LANE, top, _width(place), bottom - top, lines)


def _points(before: Box, way: Box | None, after: Box) -> tuple[Point, ...]:
    """The corners of the line down from one box to the other; ``way`` is where it passes rows of other steps."""
    stops = [before, way, after] if way else [before, after]
    points: list[Point] = []
    for above, below in pairwise(stops):
        start, end = _meeting(above, below, way)
        turn = below.y - BETWEEN_ROWS // 2
        points += [(start, above.bottom), *([(start, turn), (end, turn)] if start != end else []), (end, below.y)]
    return tuple(points)


def _meeting(above: Box, below: Box, way: Box | None) -> Point:
    """Where the line leaves one box and reaches the next: straight down where the one stands over the other."""
    left, right = max(above.x, below.x), min(above.right, below.right)
    if left >= right:
        return above.middle, below.middle
    middle = way.middle if way else (left + right) // 2
    return middle, middle
