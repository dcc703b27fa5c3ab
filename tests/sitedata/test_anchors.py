"""Links that the data make: each leads to a page and an anchor that exist, today and when a region has a successor."""

from collections import Counter
from posixpath import join, normpath

import pytest

from projects import ROOT
from sitedata import address, load_content


@pytest.fixture(scope="module", params=["2026-11-22", "2027-02-01"])
def pages(request, made):
    """Every finished page of the real site by its address, and how often each id stands on it, as of a day."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_DATE", request.param)
        content = load_content(ROOT)
    site = content.site
    finished = {
        f"/{address(path, edition, site.pages)}": made(expander, site.page(path, edition).body, path)
        for path in {path for path, _ in site.pages}
        for edition, expander in content.editions.items()
    }
    return {page: (html, Counter(tag["id"] for tag in html.select("[id]"))) for page, html in finished.items()}


def test_every_id_stands_once_on_its_page(pages):
    for page, (_, ids) in pages.items():
        assert not [name for name, count in ids.items() if count > 1], page


def test_every_link_that_the_data_make_leads_somewhere(pages):
    for page, (html, _) in pages.items():
        for target in (link["href"] for link in html.select("a[href]")):
            path, _, anchor = target.partition("#")
            if ":" in path or path.endswith(
                (".md", ".json", ".csv", ".xml", ".xlsx")
            ):  # MkDocs makes the address from what is written
                continue
            goal = join(page, path)
            goal = normpath(goal) + "/" * (goal.endswith("/") and normpath(goal) != "/")
            assert goal in pages, (page, target)
            assert not anchor or anchor in pages[goal][1], (page, target)
