"""What the accessibility tests share: pages in states the real site need not have, and the figures of the run."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from figures import Figures
from playwright.sync_api import Browser
from served import BuiltSite, built_and_served

from projects import ROOT, make_project
from sitedata.accessibility import write_results

PACKAGES = Path(__file__).parents[2] / "package.json"


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The small site, with a page that is not translated and one whose translation lags."""
    project = make_project(tmp_path_factory.mktemp("sample") / "project")
    project.replace("guide/gmo.md", "Kort sagt: begynd i god tid.", "Kort sagt: begynd et år før.")
    with built_and_served(project.root, project.root / "site") as site:
        yield site


@pytest.fixture(scope="session")
def figures(browser: Browser, renew: bool) -> Iterator[Figures]:
    """What the checks of this run looked at and found; ``--renew`` notes a whole run for the statement."""
    figures = Figures()
    yield figures
    if renew and figures.complete:
        axe = json.loads(PACKAGES.read_text(encoding="utf-8"))["devDependencies"]["axe-core"]
        write_results(ROOT, figures.results(f"axe-core {axe}", f"Chromium {browser.version.partition('.')[0]}"))
