"""The questions about the route: the page in a browser, and what it was made of."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from routes import ADDRESS
from served import BuiltSite

from projects import ROOT
from sitedata.loading import load_data
from sitedata.models import Flow


@pytest.fixture(scope="module")
def flow() -> Flow:
    """The flow the page was made of."""
    found = load_data(ROOT)[0].flow
    assert found
    return found


@pytest.fixture
def page(site: BuiltSite, browser: Browser) -> Iterator[Page]:
    """The page, before anything is answered."""
    page = browser.new_page()
    page.goto(site.url + ADDRESS)
    yield page
    page.close()
