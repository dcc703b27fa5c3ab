"""Circles of ids."""

import pytest

from sitedata.circles import circles


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        ({"a": ["a"]}, [["a", "a"]]),
        ({"a": ["b"], "b": ["c"], "c": ["a"]}, [["a", "b", "c", "a"]]),
        ({"a": ["b"], "b": ["c"]}, []),
        ({"a": ["b"], "b": ["c"], "c": ["b"]}, [["b", "c", "b"]]),
        ({"a": ["b", "c"], "b": ["c"], "c": ["a"]}, [["a", "c", "a"], ["b", "c", "a", "b"]]),
        ({}, []),
    ],
)
def test_a_circle_is_told_once_by_the_shortest_way_around(following, expected):
    assert list(circles(following)) == expected
