"""Slips of the hand: nothing an editor can type makes the check fall over."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from projects import DATA_FILES, FIXTURE_PROJECT, PAGES, Project, make_project
from sitedata.content import load_content
from sitedata.loading import load_data
from sitedata.models import RECORDS
from sitedata.problems import ContentError, errors


@pytest.fixture(scope="module")
def scratch(tmp_path_factory):
    """A site that one test after the other may spoil, as long as it puts things back."""
    return make_project(tmp_path_factory.mktemp("scratch") / "project")


def slipped(chance, lines, row):
    """What stands in the place of a line after a slip of the hand."""
    line = lines[row]
    place = chance.randint(0, len(line))
    match chance.randrange(9):
        case 0:
            return []
        case 1:
            return [line, line]
        case 2:
            return [line[:place] + chance.choice("\t :#-'\"[]{}&*!|>?æ\x00\ufeff\u2028<`") + line[place:]]
        case 3:
            return [line[:place] + line[place + 1 :]]
        case 4:
            return [line[:place], line[place:]]
        case 5:
            return [chance.choice(["  ", "    ", "- ", "\t"]) + line]
        case 6:
            return [line.lstrip()]
        case 7:
            return [re.sub(":.*", chance.choice([": no", ": 010", ":", ": []", ": {}", ": [[x]]", ": 1e9"]), line)]
        case _:
            return [chance.choice(lines)]


def mutated(text, seed):
    """The text after up to three slips."""
    chance = random.Random(seed)  # noqa: S311 - a slip, not a secret
    lines = text.split("\n")
    for _ in range(chance.randint(1, 3)):
        row = chance.randrange(len(lines))
        lines[row : row + 1] = slipped(chance, lines, row)
        lines = lines or [""]
    return "\n".join(lines)


def assert_told(project: Project, problems):
    """Every problem stands in a file of the project, on a line of that file, and speaks in sentences."""
    for problem in problems:
        file = Path(project.root, problem.path)
        assert 1 <= problem.line <= len(re.split("\r\n|\r|\n", file.read_text(encoding="utf-8", errors="replace")))
        assert re.fullmatch(r"\S.*\.", problem.message), problem


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(path=st.sampled_from([*DATA_FILES, "data/labels.yml"]), seed=st.integers(0, 10**6))
def test_a_slip_in_a_data_file_gives_problems_and_never_a_crash(scratch, path, seed):
    before = scratch.read(path)
    scratch.write(path, mutated(before, seed))
    try:
        data, problems = load_data(scratch.root)
        assert_told(scratch, problems)
        whole = all(map(data.complete, [*RECORDS, "labels"]))
        assert problems or whole
    finally:
        scratch.write(path, before)


def records_of(path):
    """The line (from 0) of each record of a data file but the first, when there are more."""
    rows = Path(FIXTURE_PROJECT, path).read_text(encoding="utf-8").split("\n")
    return [number for number, row in enumerate(rows) if row.startswith("- id:")][1:]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(chosen=st.data())
def test_a_record_that_loses_its_beginning_is_all_that_is_told(scratch, chosen):
    path = chosen.draw(st.sampled_from([path for path in DATA_FILES if records_of(path)]))
    row = chosen.draw(st.sampled_from(records_of(path)))
    before = scratch.read(path)
    lines = before.split("\n")
    slip = chosen.draw(st.sampled_from([lines[row].replace("- id", "  id"), lines[row].replace("- id", "id"), None]))
    scratch.write(path, "\n".join([*lines[:row], *([slip] if slip else []), *lines[row + 1 :]]))
    try:
        with pytest.raises(ContentError) as told:
            load_content(scratch.root)
        (problem,) = errors(told.value.problems)
        assert problem.path == path
        assert problem.line == row + 1 or slip is None
        assert "»- " in problem.message
    finally:
        scratch.write(path, before)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(path=st.sampled_from([*DATA_FILES, "data/labels.yml", *PAGES]), seed=st.integers(0, 10**6))
def test_a_slip_anywhere_is_either_harmless_or_told(scratch, path, seed):
    before = scratch.read(path)
    scratch.write(path, mutated(before, seed))
    try:
        assert_told(scratch, load_content(scratch.root).warnings)
    except ContentError as error:
        assert_told(scratch, error.problems)
    finally:
        scratch.write(path, before)
