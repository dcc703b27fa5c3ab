"""Links that the data make: each leads to a page and an anchor that exist, today and when a region has a successor."""

import posixpath
import re
from collections import Counter

import pytest

from projects import ROOT
from sitedata import load_content
from sitedata.exporting import file_names

IDS = re.compile(r"(?:\{:? ?#|\sid=\")([^\s}\"]+)")
TARGETS = re.compile(r"(?:(?<!!)\[[^\]]*\]\(|\shref=\")([^)\"\s]*)[)\"]")


@pytest.fixture(scope="module", params=["2026-11-22", "2027-02-01"])
def pages(request):
    """Every page of the real site in every language as it is handed to Markdown, as of a day."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_DATE", request.param)
        content = load_content(ROOT)
    return {
        (path, language): expander.expanded(content.site.page(path, language).body, path)
        for path in {path for path, _ in content.site.pages}
        for language, expander in content.expanders.items()
    }


def test_every_id_stands_once_on_its_page(pages):
    for page, text in pages.items():
        assert not [name for name, count in Counter(IDS.findall(text)).items() if count > 1], page


def test_every_link_leads_somewhere(pages):
    ids = {page: set(IDS.findall(text)) for page, text in pages.items()}
    for (path, language), text in pages.items():
        for target in TARGETS.findall(text):
            if ":" in target:
                continue
            file, _, anchor = target.partition("#")
            goal = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
            assert (goal, language) in pages or goal in file_names(), (path, language, target)
            assert not anchor or anchor in ids[goal, language], (path, language, target)
