"""Which rows and lanes the steps take in the picture of the route.

Work goes down. A step begins in the row below all that come before it, and reaches down to the row above the first
step that waits for it: what may run at the same time stands side by side. A step that reaches over several rows takes
one lane, from the right; those of a single row share the other lanes. A line that has to pass a row takes a lane too.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Place:
    """The rows and the lanes something takes."""

    rows: range
    lanes: range


@dataclass(frozen=True)
class _Item:
    first: int
    last: int
    is_line: bool = False


Pair = tuple[str, str]


def places(after: Mapping[str, Sequence[str]]) -> tuple[dict[str, Place], dict[Pair, Place]]:
    """Where each step stands, and where the line from one step to another passes rows of others.

    ``after`` names for each step those that come before it, which stand earlier in the mapping.
    """
    first: dict[str, int] = {}
    for step, earlier in after.items():
        first[step] = 1 + max((first[before] for before in earlier), default=-1)
    last = dict(first)
    edges = [(before, step) for step, earlier in after.items() for before in earlier]
    for before in after:
        last[before] = min((first[step] for other, step in edges if other == before), default=first[before] + 1) - 1
    steps = [_Item(first[step], last[step]) for step in after]
    passing = {
        (before, step): _Item(last[before] + 1, first[step] - 1, is_line=True)
        for before, step in edges
        if last[before] + 1 < first[step]
    }
    taken = _places([*steps, *passing.values()])
    return dict(zip(after, taken, strict=False)), dict(zip(passing, taken[len(steps) :], strict=True))


def _places(items: Sequence[_Item]) -> list[Place]:
    rows = range(1 + max((item.last for item in items), default=-1))
    count = max((sum(item.first <= row <= item.last for item in items) for row in rows), default=0)
    lanes: dict[int, range] = {}
    for row in rows:
        held = {lane for place, item in enumerate(items) if item.first < row <= item.last for lane in lanes[place]}
        free = [lane for lane in range(count) if lane not in held]
        new = [place for place, item in enumerate(items) if item.first == row]
        narrow = [place for place in new if items[place].last > row or items[place].is_line]
        for place in sorted(narrow, key=lambda place: (items[place].last, place), reverse=True):
            lanes[place] = range(free[-1], free.pop() + 1)
        sharing = [place for place in new if place not in narrow]
        for number, place in enumerate(sharing):
            share = free[number * len(free) // len(sharing) : (number + 1) * len(free) // len(sharing)]
            lanes[place] = max(_stretches(share), key=len)
    return [Place(range(item.first, item.last + 1), lanes[place]) for place, item in enumerate(items)]


def _stretches(lanes: Sequence[int]) -> Iterator[range]:
    """The stretches of neighbouring lanes."""
    starts = [0, *(number for number, (one, two) in enumerate(pairwise(lanes), 1) if two > one + 1), len(lanes)]
    return (range(lanes[start], lanes[end - 1] + 1) for start, end in pairwise(starts))
