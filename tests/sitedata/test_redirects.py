"""Former addresses: each leads straight to where its page is today, in the words of the page's language."""

import pytest
from bs4 import BeautifulSoup

from sitedata.content import load_content
from sitedata.exporting import pages_index
from sitedata.redirects import redirect_pages
from sitedata.views.page import sitemap

SITE_URL = "https://example.org/sub/"


def pages_of(content):
    """Every redirect page by its path, as parsed."""
    found = redirect_pages(content.site, content.environment, SITE_URL)
    return {path: BeautifulSoup(html, "html.parser") for path, html in found.items()}


def target(page):
    """Where the page leads: the refresh and the link agree."""
    link = page.a["href"]
    assert page.select_one("meta[http-equiv=refresh]")["content"] == f"0; url={link}"
    return link


def test_a_former_address_leads_to_its_page_in_its_language(content):
    pages = pages_of(content)
    assert set(pages) == {"moeder/index.html", "en/about-atmps/index.html", "en/meetings/minutes/index.html"}
    danish, english = pages["moeder/index.html"], pages["en/meetings/minutes/index.html"]
    assert (target(danish), target(english)) == ("../programmet/moeder/", "../../programme/meetings/")
    assert (danish.html["lang"], english.html["lang"]) == ("da", "en")
    assert danish.p.text == "Siden er flyttet til Møder og beslutninger"
    assert english.p.text.startswith("This page has moved to")


def test_a_page_without_translation_names_its_title_as_danish(content):
    english = pages_of(content)["en/meetings/minutes/index.html"]
    assert english.a["lang"] == "da"
    assert english.select_one("link[rel=canonical]")["href"] == f"{SITE_URL}programmet/moeder/"


def test_a_redirect_page_has_no_script_and_is_not_for_search_engines(content):
    for page in pages_of(content).values():
        assert page.find_all("script") == []
        assert page.select_one("meta[name=robots]")["content"] == "noindex"
        assert page.select_one("link[rel=canonical]")["href"].startswith(SITE_URL)


def test_a_redirect_is_no_page_of_the_site(content):
    assert not [entry for entry in sitemap(content.site, SITE_URL) if "about-atmps" in entry.url]
    assert not [entry for entry in pages_index(content.site, SITE_URL) if "about-atmps" in entry["url"]]


@pytest.mark.parametrize("slugs", [["medicines"], ["medicines", "therapies"]])
def test_a_page_that_moves_again_leaves_no_chain(project, slugs):
    former = ["en/about-atmps/"]
    for before, after in zip(["atmp", *slugs], slugs, strict=False):
        project.replace("docs/atmp/index.md", f"slug_en: {before}\n", f"slug_en: {after}\n")
        project.replace("docs/atmp/index.md", former[-1], f"{former[-1]}, en/{before}/")
        former.append(f"en/{before}/")
    pages = pages_of(load_content(project.root))
    assert {target(pages[f"{address}index.html"]) for address in former} == {f"../{slugs[-1]}/"}
