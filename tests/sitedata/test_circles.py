"""Circles of ids."""

import pytest

from sitedata.circles import circle


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        ({"a": ["a"]}, ["a", "a"]),
        ({"a": ["b"], "b": ["c"], "c": ["a"]}, ["a", "b", "c", "a"]),
        ({"a": ["b"], "b": ["c"]}, []),
        ({"a": ["b"], "b": ["c"], "c": ["b"]}, []),
        ({"a": ["b", "c"], "b": ["c"], "c": ["a"]}, ["a", "c", "a"]),
        ({}, []),
    ],
)
def test_a_circle_is_the_shortest_way_back_to_its_start(following, expected):
    assert circle("a", lambda here: following.get(here, [])) == expected
