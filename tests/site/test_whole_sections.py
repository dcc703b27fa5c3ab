"""The guide and the standard, each on one page."""

import pytest
from bs4 import BeautifulSoup, Tag
from served import BuiltSite

WHOLE = {
    "guide/samlet/": "guide",
    "en/guide/whole/": "guide",
    "standard/samlet/": "standard",
    "en/standard/whole/": "standard",
}


@pytest.mark.parametrize(("address", "first"), WHOLE.items())
def test_every_page_of_the_section_is_a_chapter(site: BuiltSite, address: str, first: str) -> None:
    """The contents list the pages of the menu in order, and each chapter has the text and notes of its page."""
    page = _page(site, address)
    menu = [link.get_text(strip=True) for link in page.select(".section-menu li > a:not([aria-current])")]
    menu = [title for title in menu if title not in {"Udgivne versioner", "Released versions"}]  # a section of its own
    contents = page.select("nav.chapters a")
    assert [link.get_text(strip=True) for link in contents] == menu
    chapters = page.select("section.chapter")
    assert [f"#{chapter['id']}" for chapter in chapters] == [link["href"] for link in contents]
    assert chapters[0]["id"] == first
    for chapter in chapters:
        assert chapter.find("h1") is None
        assert chapter.find("h2") is not None
    alone = _page(site, address.rsplit("/", 2)[0] + "/").select_one("article")
    assert alone is not None
    assert _words(chapters[0]) == _words(alone)
    assert len(chapters[0].select(".footnote li")) == len(alone.select(".footnote li"))


@pytest.mark.parametrize("address", WHOLE)
def test_a_whole_section_is_kept_from_search_engines(site: BuiltSite, address: str) -> None:
    """Its pages are what should be found."""
    assert _page(site, address).select_one("meta[name=robots]")["content"] == "noindex"
    assert address not in (site.folder / "sitemap.xml").read_text(encoding="utf-8")


def _page(site: BuiltSite, address: str) -> BeautifulSoup:
    return BeautifulSoup((site.folder / address / "index.html").read_text(encoding="utf-8"), "html.parser")


def _words(text: Tag) -> str:
    return " ".join(text.get_text().split())
