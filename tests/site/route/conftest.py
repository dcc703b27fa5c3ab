"""The questions about the route, as the page was made of them."""

import pytest

from projects import ROOT
from sitedata.loading import load_data
from sitedata.models import Flow


@pytest.fixture(scope="module")
def flow() -> Flow:
    """The flow the page was made of."""
    found = load_data(ROOT)[0].flow
    assert found
    return found
