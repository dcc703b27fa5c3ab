"""A browser to keep a checklist in."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from served import BuiltSite


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has kept nothing yet."""
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture
def opened(context: BrowserContext, site: BuiltSite) -> Callable[[str], Page]:
    """A page of the site in a tab of its own; a fault of a script is a fault of the test."""

    def tab(address: str) -> Page:
        page = context.new_page()
        page.on("pageerror", _fail)
        page.goto(site.url + address)
        return page

    return tab


def _fail(error: Any) -> None:
    raise AssertionError(error)
