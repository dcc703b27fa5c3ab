"""Whether one can come back to where one began: for ids that point to other ids."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping


def circles(following: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """For each circle a shortest way around, with the same id at both ends; ids told of already begin no other."""
    told: set[str] = set()
    for start in following:
        if start not in told and (way := _way_back(start, following)):
            told.update(way)
            yield way


def _way_back(start: str, following: Mapping[str, Iterable[str]]) -> list[str]:
    """A shortest way from ``start`` back to itself; empty if there is none."""
    ways, seen = deque([[start]]), set[str]()
    while ways:
        way = ways.popleft()
        for after in following.get(way[-1], ()):
            if after == start:
                return [*way, after]
            if after not in seen:
                seen.add(after)
                ways.append([*way, after])
    return []
