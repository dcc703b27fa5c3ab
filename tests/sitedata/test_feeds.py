"""The Atom feeds, as a feed reader understands them."""

import feedparser
import pytest

from sitedata import feeds

URL = "https://www.example.dk/"


@pytest.mark.parametrize(
    ("path", "language", "page", "title"),
    [
        ("nyheder/feed.xml", "da", "nyheder/", "ATMP Danmark: Nyheder"),
        ("en/news/feed.xml", "en", "en/news/", "ATMP Danmark: News"),
    ],
)
def test_a_feed_reader_finds_the_news_in_the_feeds_language(real, path, language, page, title):
    parsed = feedparser.parse(feeds(real.site, URL)[path].encode())
    assert not parsed.bozo
    assert parsed.version == "atom10"
    assert (parsed.feed.title, parsed.feed.language, parsed.feed.id) == (title, language, URL + page)
    assert {(link.rel, link.href) for link in parsed.feed.links} == {("self", URL + path), ("alternate", URL + page)}
    assert parsed.entries
    assert parsed.feed.updated == parsed.entries[0].updated == max(entry.updated for entry in parsed.entries)
    for entry in parsed.entries:
        assert entry.id == entry.link
        assert entry.link.startswith(f"{URL}{page}#")
        assert entry.title
        assert entry.summary


def test_a_piece_of_news_tells_its_date_as_it_is_known(content):
    entries = feedparser.parse(feeds(content.site, URL)["nyheder/feed.xml"].encode()).entries
    assert [(entry.id.partition("#")[2], entry.summary.partition("2025")[0]) for entry in entries] == [
        ("cooperation-approved", "17. december "),
        ("programme-announced", "7. februar "),
    ]


def test_what_is_only_planned_is_no_news(content):
    planned = [item.id for item in content.site.all_records["milestones"].values() if item.state != "happened"]
    assert planned
    assert not any(f"#{record}<" in text for record in planned for text in feeds(content.site, URL).values())
