"""What machines are told about a page, in the words of schema.org."""

import pytest

from sitedata import structured_data

URL = "https://www.example.dk/"


def kinds(data):
    return {item["@type"]: item for item in data["@graph"]}


def trail(data):
    return [(step["position"], step["item"]) for step in kinds(data)["BreadcrumbList"]["itemListElement"]]


@pytest.mark.parametrize(
    ("path", "edition", "language", "way"),
    [
        ("guide/gmo.md", "da", "da", ["", "guide/", "guide/gmo/"]),
        ("guide/gmo.md", "en", "en", ["en/", "en/guide/", "en/guide/gmo/"]),
        ("guide/klassificering.md", "en", "da", ["", "guide/", "guide/klassificering/"]),
        ("kontakt.md", "da", "da", ["", "kontakt/"]),
        (
            "programmet/moeder/2025-12-17.md",
            "en",
            "en",
            ["en/", "en/programme/", "en/programme/meetings/", "en/programme/meetings/2025-12-17/"],
        ),
    ],
)
def test_a_page_is_described_where_its_text_is_at_home(content, path, edition, language, way):
    data = structured_data(content.site, path, edition, URL)
    page = kinds(data)["WebPage"]
    assert (page["inLanguage"], page["url"]) == (language, URL + way[-1])
    assert page["name"] == content.site.page(path, language).title
    assert page["isPartOf"]["@id"] == kinds(data)["WebSite"]["@id"]
    assert trail(data) == [(position, URL + step) for position, step in enumerate(way, start=1)]


def test_only_a_page_that_somebody_checked_says_when(content):
    pages = [
        kinds(structured_data(content.site, path, "da", URL))["WebPage"] for path in ("guide/gmo.md", "kontakt.md")
    ]
    assert [page.get("lastReviewed") for page in pages] == ["2026-11-01", None]


def test_the_front_page_has_no_way_to_it(content):
    assert set(kinds(structured_data(content.site, "index.md", "da", URL))) == {"WebSite", "WebPage"}
