"""Whether one can come back to where one began: for ids that point to other ids."""

from collections import deque
from collections.abc import Callable, Iterable


def circle(start: str, following: Callable[[str], Iterable[str]]) -> list[str]:
    """A shortest way from ``start`` back to itself, with ``start`` at both ends; empty if there is none."""
    ways, seen = deque([[start]]), set[str]()
    while ways:
        way = ways.popleft()
        for after in following(way[-1]):
            if after == start:
                return [*way, after]
            if after not in seen:
                seen.add(after)
                ways.append([*way, after])
    return []
