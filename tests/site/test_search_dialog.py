"""The search in a real browser: what it loads and when, the keyboard, axe, and the way on when nothing is found."""

import gzip
import json
import re
import shutil
from pathlib import Path
from urllib.parse import quote

import pytest
from axe import violations
from playwright.sync_api import Browser, Page, expect
from served import BuiltSite

FRONTS = {"da": "", "en": "en/"}
PAGES = {"da": "soeg/", "en": "en/search/"}
OPEN = {"da": "Søg", "en": "Search"}
BUDGET = 130_000
# How long a machine takes that has other things to do.
expect.set_options(timeout=30_000)


def ask(page: Page, question: str) -> None:
    """Open the search from the page and type, as a reader does."""
    page.locator("a.search-open").click()
    page.locator("dialog.search input").fill(question)
    expect(page.locator("dialog.search [role=status]")).not_to_be_empty()


@pytest.mark.parametrize("language", ["da", "en"])
def test_nothing_is_loaded_before_the_search_is_opened_and_little_then(
    site: BuiltSite, browser: Browser, language: str
) -> None:
    """The first answer costs at most 130 kB gzipped, all of it from the site itself."""
    page = browser.new_page()
    page.goto(site.url + FRONTS[language], wait_until="networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.wait_for_timeout(300)
    assert asked == []
    ask(page, "GMO")
    expect(page.locator("dialog .results li").first).to_be_visible()
    page.close()
    assert all(url.startswith(site.url) for url in asked)
    assert f"{site.url}assets/search-{language}.json" in asked
    files = [site.folder / url.removeprefix(site.url) for url in asked]
    assert sum(len(gzip.compress(file.read_bytes(), 6)) for file in files) <= BUDGET


@pytest.mark.parametrize(
    ("language", "question", "kind", "address"),
    [
        ("da", "hospitalsundtaglse", "Kontakt", "kontakt/#hospital-exemption"),
        ("da", "Laegemiddelstyrelsen", "Aktør", "kortlaegning/aktoerer/#laegemiddelstyrelsen"),
        ("en", "ns-26", "Requirement", "en/standard/requirements/#ns-26"),
    ],
)
def test_a_result_says_what_it_is_and_leads_there_by_keyboard(
    site: BuiltSite, browser: Browser, language: str, question: str, kind: str, address: str
) -> None:
    """Slash opens, arrows go to the first result and back, Enter follows it and the dialog is gone."""
    page = browser.new_page()
    page.goto(site.url + FRONTS[language])
    page.keyboard.press("/")
    page.keyboard.type(question)
    first = page.locator("dialog .results a").first
    expect(first.locator(".kind")).to_have_text(kind)
    expect(page.locator("dialog [role=status]")).to_have_text(re.compile(r"\d+ .*result"))
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("dialog input")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(site.url + address)
    assert page.locator("dialog.search").is_hidden()
    page.close()


def test_escape_closes_the_search_and_gives_the_focus_back(site: BuiltSite, browser: Browser) -> None:
    """The reader is where they were, on a narrow screen too."""
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(site.url)
    opener = page.get_by_role("link", name="Søg", exact=True).first
    opener.press("Enter")
    expect(page.locator("dialog.search")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()
    expect(opener).to_be_focused()
    page.close()


def test_a_result_on_the_page_itself_closes_the_dialog(site: BuiltSite, browser: Browser) -> None:
    """The place is shown, not hidden behind the results."""
    page = browser.new_page()
    page.goto(f"{site.url}kontakt/")
    ask(page, "Anmelde arbejde med GMO")
    page.locator("dialog .results a[href$='kontakt/#gmo-approval']").click()
    expect(page.locator("dialog.search")).to_be_hidden()
    assert page.url == f"{site.url}kontakt/#gmo-approval"
    page.close()


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_matching_words_are_marked(site: BuiltSite, browser: Browser, language: str) -> None:
    """In the title and in the excerpt, whatever their ending."""
    page = browser.new_page()
    page.goto(f"{site.url}{PAGES[language]}?q=insurance" if language == "en" else f"{site.url}soeg/?q=forsikringer")
    marks = page.locator(".results mark")
    expect(marks.first).to_be_visible()
    assert all(re.search("forsikr|insur|ensur", text, re.I) for text in marks.all_inner_texts()[:3])
    page.close()


@pytest.mark.parametrize("language", ["da", "en"])
def test_when_nothing_is_found_the_reader_is_shown_a_way_on(site: BuiltSite, browser: Browser, language: str) -> None:
    """A tip, the mailbox of the entrance, and the page of contacts."""
    page = browser.new_page()
    page.goto(f"{site.url}{PAGES[language]}?q={quote('qxzwvk')}")
    expect(page.locator("main [role=status]")).to_have_text({"da": "Ingen resultater", "en": "No results"}[language])
    links = page.locator(".search-help a")
    expect(links.first).to_be_visible()
    assert links.first.get_attribute("href") == "mailto:atmp@atmp.dk"
    links.last.click()
    assert page.url == site.url + {"da": "kontakt/", "en": "en/contact/"}[language]
    page.close()


@pytest.mark.parametrize("language", ["da", "en"])
def test_enter_in_the_field_leads_to_the_search_page(site: BuiltSite, browser: Browser, language: str) -> None:
    """There the answer has an address of its own, to be kept or sent."""
    page = browser.new_page()
    page.goto(site.url + FRONTS[language])
    ask(page, "GMO")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site.url}{PAGES[language]}?q=GMO")
    expect(page.locator("main .results li").first).to_be_visible()
    page.close()


@pytest.mark.parametrize("language", ["da", "en"])
def test_without_script_the_search_page_says_so_and_leads_to_the_list_of_all_pages(
    site: BuiltSite, browser: Browser, language: str
) -> None:
    """The same link leads there, and the list has every page of the language."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + FRONTS[language])
    page.get_by_role("link", name=OPEN[language], exact=True).first.click()
    assert page.url == site.url + PAGES[language]
    assert "JavaScript" in page.locator("main").inner_text()
    page.locator("noscript a").click()
    listed = {str(link.get_attribute("href")) for link in page.locator("article a").all()}
    assert len(listed) >= sum(address.startswith("en/") == (language == "en") for address in site.addresses())
    context.close()


def test_the_page_for_wrong_addresses_searches_in_both_languages(site: BuiltSite, browser: Browser) -> None:
    """Each field leads to the search page of its language."""
    page = browser.new_page()
    for language, name in (("da", "Søg på siden"), ("en", "Search the site")):
        page.goto(f"{site.url}404.html")
        form = page.get_by_role("search", name=name)
        form.get_by_role("searchbox").fill("GMO")
        form.get_by_role("button").click()
        page.wait_for_url(f"{site.url}{PAGES[language]}?q=GMO")
        expect(page.locator(".results li").first).to_be_visible()
    page.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_open_search_has_no_accessibility_faults_that_axe_finds(
    site: BuiltSite, browser: Browser, width: int, theme: str
) -> None:
    """With results and without, in both languages."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme)
    page = context.new_page()
    faults = []
    for language, front in FRONTS.items():
        page.goto(site.url + front)
        for question in ("GMO", "qxzwvk"):
            page.locator("dialog.search").evaluate("dialog => dialog.close()")
            ask(page, question)
            faults += [(language, question, *fault) for fault in violations(page)]
        assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    context.close()
    assert faults == []


def test_the_search_works_in_a_subfolder(site: BuiltSite, browser: Browser, tmp_path: Path) -> None:
    """As on a host where the site is not at the root: the index is found and the results lead into the folder."""
    folder = site.folder / "sub"
    shutil.copytree(site.folder, tmp_path / "copy")
    shutil.move(tmp_path / "copy", folder)
    page = browser.new_page()
    page.goto(f"{site.url}sub/en/guide/gmo/")
    ask(page, "ns-26")
    page.locator("dialog .results a").first.click()
    assert page.url == f"{site.url}sub/en/standard/requirements/#ns-26"
    page.close()
    shutil.rmtree(folder)


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_result_leads_to_a_place_that_is_there(site: BuiltSite, language: str) -> None:
    """Page and anchor of each entry exist, and no page stands in the index of the other language."""
    index = json.loads((site.folder / "assets" / f"search-{language}.json").read_text(encoding="utf-8"))
    lost = []
    for page in index["pages"]:
        assert page["address"].startswith("en/") == (language == "en")
        html = (site.folder / page["address"] / "index.html").read_text(encoding="utf-8")
        ids = set(re.findall(r'\sid="([^"]+)"', html))
        lost += [(page["address"], entry["anchor"]) for entry in page["entries"] if {entry["anchor"]} - ids - {""}]
    assert lost == []
