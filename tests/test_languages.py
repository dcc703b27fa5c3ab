"""One page in every state of translation, and what the built site says of each, everywhere it says it."""

import json
import re
from xml.etree import ElementTree

import pytest

from projects import Project, make_project
from test_build import complaints, html, mkdocs

SOURCE = "programmet/tidsplan/"
OUTDATED, OUTDATED_DA = "en/guide/gmo/", "guide/gmo/"
FALLBACK, FALLBACK_DA = "en/news/", "nyheder/"
SUMMARY, SUMMARY_DA = "en/mapping/value-chain/", "kortlaegning/vaerdikaede/"
TITLED, TITLED_DA = "en/mapping/competences/", "kortlaegning/kompetencer/"
HIDDEN_DA = "programmet/moeder/2025-efteraar/"
TRANSLATED = "en/contact/"
SITE = "https://example.org/sub/"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The fixture site with a page in every state."""
    project = make_project(tmp_path_factory.mktemp("languages") / "project")
    project.replace("guide/gmo.md", "1. Skriv til", "1. Ring først. Skriv så til")
    project.replace("docs/kortlaegning/vaerdikaede.md", "---\n\n", "summary_en: The chain has two stages.\n---\n\n")
    project.replace(
        "docs/kortlaegning/kompetencer.md",
        "---\n\n",
        "summary_en: Who can do what.\ntitle_en: Competences & people\n---\n\n",
    )
    project.replace("docs/programmet/moeder/2025-efteraar.md", "---\n\n", "english: hide\n---\n\n")
    project.write(
        "docs_en/kontakt.md",
        project.read("docs_en/kontakt.md")
        + "\nSee the [news](nyheder.md), the [autumn meeting](programmet/moeder/2025-efteraar.md), the\n"
        "[chain](kortlaegning/vaerdikaede.md) and [GMOs](guide/gmo.md).\n",
    )
    result = mkdocs(project)
    assert (result.returncode, complaints(result)) == (0, [])
    return project


def test_the_content_says_which_language_it_is_in(built: Project) -> None:
    """``lang`` of the text and of the title is the truth, whatever the frame around it is in."""
    for address, lang in ((FALLBACK, "da"), (SUMMARY, None), (OUTDATED, None), (TRANSLATED, None)):
        page = html(built, address)
        assert page.html["lang"] == "en"
        assert page.article.get("lang") == lang, address
    assert html(built, FALLBACK).title["lang"] == "da"
    assert html(built, SUMMARY).h1["lang"] == "da"


def test_canonical_and_alternates_claim_no_translation_that_is_not_there(built: Project) -> None:
    """A fallback's canonical is the Danish page; only a true pair names its twin."""
    expected = {
        FALLBACK: (FALLBACK_DA, 0),
        FALLBACK_DA: (FALLBACK_DA, 0),
        SUMMARY: (SUMMARY, 0),
        SUMMARY_DA: (SUMMARY_DA, 0),
        HIDDEN_DA: (HIDDEN_DA, 0),
        OUTDATED: (OUTDATED, 2),
        TRANSLATED: (TRANSLATED, 2),
    }
    for address, (canonical, alternates) in expected.items():
        page = html(built, address)
        assert page.select_one("link[rel=canonical]")["href"] == SITE + canonical
        assert len(page.select("link[rel=alternate][hreflang]")) == alternates, address


def test_a_calm_notice_tells_the_reader_in_their_language(built: Project) -> None:
    """Fallback and outdated pages say so once, above the text; the others say nothing."""
    assert "in Danish" in html(built, FALLBACK).select_one(".notice").get_text()
    assert "lag behind" in html(built, OUTDATED).select_one(".notice").get_text()
    for address in (TRANSLATED, FALLBACK_DA, OUTDATED_DA):
        assert not html(built, address).select(":lang(en) .notice:not(aside)")


def test_the_lagging_section_and_no_other_shows_the_danish_text_before_and_now(built: Project) -> None:
    """The note stands under the heading of the section that changed, collapsed, with both Danish wordings."""
    (note,) = html(built, OUTDATED).select("details.translation-note")
    assert not note.has_attr("open")
    assert note.find_previous(["h1", "h2", "h3"])["id"] == "do-sponsor"
    before, now = (quote.get_text(strip=True) for quote in note.select("blockquote[lang=da]"))
    assert before == "Skriv til Arbejdstilsynet."
    assert now == "Ring først. Skriv så til Arbejdstilsynet."
    assert note.a["href"] == "../../../guide/gmo/#do-sponsor"
    assert not html(built, OUTDATED_DA).select("details.translation-note")


def test_links_to_text_in_the_other_language_say_so(built: Project) -> None:
    """In the text: a spoken mark after the link, and none after links to English text."""
    links = {link.get_text(): link for link in html(built, TRANSLATED).article.select("p > a")}
    for name, marked in {"news": True, "autumn meeting": True, "chain": False, "GMOs": False}.items():
        after = str(links[name].next_sibling) + links[name].find_next().get_text()
        assert ("(in Danish)" in after.split(",")[0]) is marked, name
    assert links["autumn meeting"]["href"] == "../../programmet/moeder/2025-efteraar/"


def test_menus_mark_titles_and_leave_hidden_pages_out(built: Project) -> None:
    """In the English menu a page without translation has its Danish title under ``lang`` and says "in Danish"."""
    menu = {link["href"]: link for link in html(built, FALLBACK).select(".section-menu a")}
    assert menu["./"].find("span", lang="da")
    assert menu["./"].get_text().endswith("(in Danish)")
    mapping = html(built, SUMMARY).select_one(".section-menu a[aria-current]")
    assert mapping.find("span", lang="da")
    assert "(in Danish)" not in mapping.get_text()
    meetings = html(built, "en/programme/meetings/").select(".section-menu a")
    assert not [link for link in meetings if "2025-efteraar" in link["href"]]


def test_a_page_with_a_summary_may_have_an_english_title(built: Project) -> None:
    """Wherever readers of English meet its name: heading, title, menu, card, page index; in Danish it keeps its own."""
    name = "Competences & people"
    page = html(built, TITLED)
    assert (page.h1.get_text(), page.h1.get("lang")) == (name, None)
    assert (page.title.get_text(), page.title.get("lang")) == (f"{name} · ATMP Danmark", None)
    assert page.select_one("meta[property='og:title']")["content"] == name
    assert page.select_one(".breadcrumbs [aria-current]").get_text() == name
    assert (built.root / "out" / TITLED / "card.png").is_file()
    data = json.loads(page.select_one("script[type='application/ld+json']").get_text())
    assert {entry.get("name") for entry in data["@graph"]} >= {name}
    (link,) = (link for link in html(built, SUMMARY).select(".section-menu a") if link["href"] == "../competences/")
    assert (link.get_text(), link.find("span", lang="da")) == (name, None)
    index = {page["url"].removeprefix(SITE): page["title"] for page in json.loads(built.read("out/data/pages.json"))}
    assert index[TITLED] == name
    danish = html(built, TITLED_DA)
    assert danish.title.get_text() == f"{danish.h1.get_text()} · ATMP Danmark"
    assert index[TITLED_DA] == danish.h1.get_text() != name


def test_the_language_link_says_beforehand_what_awaits(built: Project) -> None:
    """On the Danish page: plain for a translation, "ikke oversat" for a fallback, no link to a page that is hidden."""
    plain = html(built, OUTDATED_DA).select_one(".language-link")
    assert plain.get_text(strip=True) == "English"
    warned = html(built, FALLBACK_DA).select_one(".language-link")
    assert warned.get_text(" ", strip=True) == "English (ikke oversat)"
    assert warned.a["href"] == "../en/news/"
    hidden = html(built, HIDDEN_DA).select_one(".language-link")
    assert (hidden.get_text(strip=True), hidden.a) == ("Kun på dansk", None)


def test_the_sitemap_lists_texts_and_true_pairs_only(built: Project) -> None:
    """No fallback, no hidden page; pairs for translated pages alone."""
    sitemap = ElementTree.parse(built.root / "out" / "sitemap.xml")  # noqa: S314 - our own
    entries = {entry[0].text.removeprefix(SITE): entry for entry in sitemap.getroot()}
    assert {FALLBACK_DA, SUMMARY, SUMMARY_DA, HIDDEN_DA, OUTDATED, TRANSLATED, SOURCE} <= entries.keys()
    assert FALLBACK not in entries
    assert "en/programme/meetings/2025-autumn/" not in entries
    pairs = {address: len(entry) - 1 for address, entry in entries.items()}
    assert (pairs[OUTDATED], pairs[SUMMARY], pairs[FALLBACK_DA], pairs[HIDDEN_DA]) == (2, 0, 0, 0)


def test_the_page_index_gives_every_state(built: Project) -> None:
    """pages.json: state and language of each page in each edition."""
    pages = json.loads(built.read("out/data/pages.json"))
    found = {page["url"].removeprefix(SITE): (page["state"], page["language"]) for page in pages}
    assert found[SOURCE] == ("source", "da")
    assert found[TRANSLATED] == ("translated", "en")
    assert found[OUTDATED] == ("outdated", "en")
    assert found[FALLBACK] == ("fallback", "da")
    assert found[SUMMARY] == ("summary", "en")
    assert found[SUMMARY_DA] == found[HIDDEN_DA] == ("only-here", "da")
    assert not [url for url in found if "autumn" in url]


def test_a_hidden_page_is_not_written_in_english(built: Project) -> None:
    """Nothing lies at its English address."""
    assert not [path for path in (built.root / "out" / "en").rglob("*") if "autumn" in path.name]


def test_the_status_page_counts_and_names_what_lags(built: Project) -> None:
    """Totals by state, a row for each page, and a link to the section that lags."""
    status = html(built, "om-siden/sprogstatus/")
    assert re.search(r"delvist bagud: 1\b", status.article.p.get_text())
    rows = {row.a.get_text(): row.select("td")[1].get_text() for row in status.select("tbody tr")}
    assert rows["Nyheder"].endswith("vises på dansk")
    (lagging,) = status.select(".titled:has(#lagging) + ul a")
    assert lagging["href"] == "../../guide/gmo/#do-sponsor"


def test_properdocs_gives_the_same_pages(built: Project) -> None:
    """The same paths, and the same bytes but for the generator line."""
    result = mkdocs(built, "properdocs", "out-properdocs")
    assert result.returncode == 0, result.stderr
    generator = re.compile(rb'<meta name="generator"[^>]*>')
    folders = [built.root / "out", built.root / "out-properdocs"]
    first, second = (
        {path.relative_to(folder): generator.sub(b"", path.read_bytes()) for path in folder.rglob("*.html")}
        for folder in folders
    )
    assert first == second
