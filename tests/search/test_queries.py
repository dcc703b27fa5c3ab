"""What people type finds what they look for: the real content, the real scripts, asked in Node.

``queries.yml`` is what the search is tuned by, ``holdout.yml`` what it never was. A failing query names what was wanted
and what came instead; ``pytest tests/search -s`` also tells how much of each list is found.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from projects import ROOT
from sitedata.addresses import address
from sitedata.content import load_content
from sitedata.search import search_index
from sitedata.site import Site

HERE = Path(__file__).parent
LANGUAGES = ("da", "en")
# The script is an ES module beside its package.json in tests/; Node needs to be told nothing.
NODE = Path(sys.executable).parent / "node"


@pytest.fixture(scope="module")
def real() -> Site:
    """The real content."""
    return load_content(ROOT).site


def answers(site: Site, language: str, questions: list[str]) -> list[list[str]]:
    """The places among the first three for each question, written as in the lists: ``guide/gmo#ask``."""
    index = search_index(site, language)
    asked = json.dumps({"index": json.loads(index), "language": language, "questions": questions})
    done = subprocess.run([NODE, HERE / "ask.mjs"], input=asked, capture_output=True, text=True, check=True)
    paths = {address(path, language, site.pages): path.removesuffix(".md") for path, _ in site.pages}
    return [[_place(url, paths) for url in urls] for urls in json.loads(done.stdout)]


def _place(url: str, paths: dict[str, str]) -> str:
    page, hash_mark, anchor = url.partition("#")
    return f"{paths[page]}{hash_mark}{anchor}"


def found(wanted: str, places: list[str]) -> bool:
    """Whether a place is among those found; any section of a page counts as the page."""
    return any(wanted in {place, place.partition("#")[0]} for place in places)


def missing(site: Site, name: str) -> tuple[list[str], int]:
    """The queries of a list that do not find what they should, and how many there are in all."""
    lists = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    faults, count = [], 0
    for language in LANGUAGES:
        queries = {str(query): wanted for query, wanted in lists[language].items()}
        count += len(queries)
        for (query, wanted), places in zip(queries.items(), answers(site, language, list(queries)), strict=True):
            if not any(found(place, places) for place in wanted):
                faults.append(f"{language}: »{query}« finds {places} and none of {wanted}")
    print(f"\n{name}: {count - len(faults)} of {count} found among the first three", *faults, sep="\n")
    return faults, count


def test_every_query_of_the_list_finds_its_place(real: Site) -> None:
    """At least eighty queries, all of them answered among the first three."""
    faults, count = missing(real, "queries.yml")
    assert count >= 80
    assert faults == []


def test_queries_nobody_tuned_for_find_their_place(real: Site) -> None:
    """At least nine in ten of the holdout are answered among the first three."""
    faults, count = missing(real, "holdout.yml")
    assert count == 30
    assert len(faults) <= count // 10


@pytest.mark.parametrize("name", ["queries.yml", "holdout.yml"])
def test_the_lists_want_only_what_is_there(real: Site, name: str) -> None:
    """Each wanted place is in the index of its language, so that a moved page is not mistaken for a poor search."""
    lists = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    for language in LANGUAGES:
        pages = json.loads(search_index(real, language))["pages"]
        paths = {address(path, language, real.pages): path.removesuffix(".md") for path, _ in real.pages}
        there = {paths[page["address"]] for page in pages}
        there |= {f"{paths[page['address']]}#{entry['anchor']}" for page in pages for entry in page["entries"]}
        assert {place for wanted in lists[language].values() for place in wanted} - there == set()
