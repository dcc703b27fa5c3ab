"""What all tests share: a fixed day, and a small whole site to work on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from projects import Project, make_project

pytest_plugins = ["lacking"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """``pytest --renew``: write golden/ and every expected.txt anew, to be read in review."""
    parser.addoption(
        "--renew", action="store_true", help="write tests/golden/ and tests/bad_input/*/*/expected.txt anew"
    )


@pytest.fixture(scope="session")
def renew(request: pytest.FixtureRequest) -> bool:
    """Whether what is expected is to be written anew."""
    return bool(request.config.getoption("--renew"))


@pytest.fixture(scope="session", autouse=True)
def _fixed_day() -> Iterator[None]:
    """No test depends on the calendar; the fixture site is as of this day."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_DATE", "2026-11-22")
        yield


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The small site, to be changed at will."""
    return make_project(tmp_path / "project")
