"""The real site, built once and served on this machine, and a browser to read it in."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from served import BuiltSite, built_and_served

from lacking import needs
from projects import ROOT

# As root in a container, without talking to anybody: no sandbox, no background traffic.
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The real site in both languages."""
    with built_and_served(ROOT, tmp_path_factory.mktemp("built") / "site") as site:
        yield site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium, the system's own."""
    program = needs("chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=CHROMIUM_FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(site: BuiltSite, browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page at the ``ADDRESS`` of the test's module, as it is on arrival."""
    page = browser.new_page()
    page.goto(site.url + request.module.ADDRESS)
    yield page
    page.close()
