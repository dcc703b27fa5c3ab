"""The fixture site, built by MkDocs: paths, addresses, languages, guards, and the swap into site/."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from mkdocs_paths import site_path
from projects import ROOT, Project, make_project

PATHS = ROOT / "tests" / "golden" / "paths.txt"


def mkdocs(project: Project, program: str = "mkdocs", target: str = "out") -> "subprocess.CompletedProcess[str]":
    """Build the project strictly with ``program`` into a folder beside its pages."""
    command = [sys.executable, "-m", program, "build", "--strict", "-f", "mkdocs.yml", "--site-dir", target]
    environment = os.environ | {"SITE_URL": "https://example.org/sub/", "GITHUB_SHA": "0123abcdef"}
    return subprocess.run(command, cwd=project.root, env=environment, capture_output=True, text=True, check=False)


def complaints(result: "subprocess.CompletedProcess[str]") -> list[str]:
    """What a build said beyond its usual progress."""
    return [line for line in (result.stdout + result.stderr).splitlines() if not line.startswith("INFO ")]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The fixture site, built once."""
    project = make_project(tmp_path_factory.mktemp("build") / "project")
    result = mkdocs(project)
    assert (result.returncode, complaints(result)) == (0, [])
    return project


def html(project: Project, address: str) -> BeautifulSoup:
    """A built page."""
    return BeautifulSoup(project.read(f"out/{address}index.html"), "html.parser")


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_site_has_exactly_the_promised_paths(built: Project, renew: bool) -> None:
    """Every path of the built site is on the list in golden/paths.txt, and nothing else."""
    written = "\n".join(sorted(files(built.root / "out"))) + "\n"
    if renew:
        PATHS.write_text(written, encoding="utf-8")
    assert written == PATHS.read_text(encoding="utf-8")


def test_properdocs_builds_the_same_site(built: Project) -> None:
    """The drop-in continuation of MkDocs 1 gives the same paths and, but for the generator line, the same bytes."""
    result = mkdocs(built, "properdocs", "out-properdocs")
    assert result.returncode == 0, result.stderr
    generator = re.compile(rb'<meta name="generator"[^>]*>')
    first, second = files(built.root / "out"), files(built.root / "out-properdocs")
    first.pop("sitemap.xml.gz"), second.pop("sitemap.xml.gz")  # carries the time
    assert {path: generator.sub(b"", data) for path, data in first.items()} == {
        path: generator.sub(b"", data) for path, data in second.items()
    }


def test_english_pages_have_english_addresses_and_lead_to_their_twin(built: Project) -> None:
    """The language link, canonical and hreflang of a translated page agree in both languages."""
    danish, english = html(built, "guide/gmo/"), html(built, "en/guide/gmo/")
    assert danish.select_one(".language-link > a")["href"] == "../../en/guide/gmo/"
    assert english.select_one(".language-link > a")["href"] == "../../../guide/gmo/"
    pair = {"da": "https://example.org/sub/guide/gmo/", "en": "https://example.org/sub/en/guide/gmo/"}
    for page, language in ((danish, "da"), (english, "en")):
        assert page.html["lang"] == language
        assert page.select_one("link[rel=canonical]")["href"] == pair[language]
        assert {link["hreflang"]: link["href"] for link in page.select("link[hreflang]")} == pair


def test_a_page_without_translation_says_so_and_claims_nothing(built: Project) -> None:
    """The Danish text stands under its true language, with a notice, no hreflang, and is not in the sitemap twice."""
    page = html(built, "en/guide/classification/")
    assert page.html["lang"] == "en"
    assert page.select_one("article")["lang"] == "da"
    assert "has not been translated" in page.select_one("p.notice").text
    assert page.select_one("link[rel=canonical]")["href"] == "https://example.org/sub/guide/klassificering/"
    assert page.select("link[hreflang]") == []
    sitemap = built.read("out/sitemap.xml")
    assert sitemap.count("guide/klassificering/</loc>") == 1
    assert "en/guide/classification/" not in sitemap


def test_a_redirect_that_is_not_written_is_told(project: Project) -> None:
    """A build holds itself to its redirects: what static-i18n or a hook drops stops it."""
    hooks = project.read("mkdocs.yml")
    project.write("mkdocs.yml", re.sub(r".*hooks/redirects\.py\n", "", hooks))
    result = mkdocs(project)
    assert result.returncode == 1
    assert "en/about-atmps/index.html:1: siden skulle være bygget, men findes ikke." in result.stderr


@pytest.mark.parametrize(
    ("address", "source"),
    [
        ("kontakt/", "docs/kontakt.md"),
        ("guide/gmo/", "guide/gmo.md"),
        ("en/guide/gmo/", "docs_en/guide/gmo.md"),
        ("en/guide/classification/", "guide/klassificering.md"),
    ],
)
def test_the_edit_link_leads_to_the_true_file(built: Project, address: str, source: str) -> None:
    """Mounted pages are edited where they lie."""
    links = [link["href"] for link in html(built, address).select(".page-facts a[href^=https]")]
    assert links == [f"https://github.com/atmp-danmark/atmp-danmark/edit/main/{source}"]


def test_the_not_found_page_speaks_both_languages_from_any_depth(built: Project) -> None:
    """Its links start from the address of the site, because it is shown at addresses of any depth."""
    page = BeautifulSoup(built.read("out/404.html"), "html.parser")
    assert page.html["lang"] == "da"
    assert page.select_one("article div")["lang"] == "en"
    assert {link["href"] for link in page.select("article a")} == {
        "/sub/.",
        "/sub/oversigt/",
        "/sub/en/",
        "/sub/en/site-index/",
    }


def test_a_preview_says_that_it_is_one(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pull request's site carries a banner and keeps search engines away; the real one does neither."""
    monkeypatch.setenv("PREVIEW", "true")
    mkdocs(project)
    page = html(project, "")
    assert page.select_one(".preview-banner")
    assert page.select_one("meta[name=robots]")["content"] == "noindex"


@pytest.mark.parametrize("uri", ["guide/gmo.md", "en/guide/gmo.md"])
def test_a_page_has_one_path_in_both_languages(uri: str) -> None:
    """What MkDocs calls en/guide/gmo.md is the English edition of guide/gmo.md."""
    assert site_path(uri) == "guide/gmo.md"


def test_inline_script_and_style_stop_the_build(project: Project) -> None:
    """The policy of the pages would refuse them in the reader's browser."""
    footer = project.read("overrides/partials/footer.html")
    project.write("overrides/partials/footer.html", footer + '<p style="color: red"></p><script>1</script>')
    result = mkdocs(project)
    assert result.returncode == 1
    for tag in ('<p style="color: red">', "<script>"):
        assert f"404.html:1: »{tag}« kan køre, style eller hente noget." in result.stderr
        assert f"en/guide/gmo/index.html:1: »{tag}«" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_folder_that_looks_like_a_language_is_refused(project: Project) -> None:
    """static-i18n would drop a folder of two letters without a word."""
    project.write("docs/om/tal.csv", "1\n")
    result = mkdocs(project)
    assert result.returncode == 1
    assert "docs/om: en mappe med to bogstaver forstås som et sprog" in result.stderr
    assert "Traceback" not in result.stderr


def test_two_files_at_one_mounted_path_are_refused(project: Project) -> None:
    """A file in docs/guide/ and one in guide/ would both be published as guide/."""
    for path in ("docs/guide/tal.csv", "guide/tal.csv"):
        project.write(path, "1\n")
    result = mkdocs(project)
    assert result.returncode == 1
    assert "docs/guide/tal.csv og den indmonterede fil på samme sti støder sammen" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_failing_build_leaves_the_site_as_it_was(project: Project) -> None:
    """Whatever fails, content or MkDocs, ``site/`` stays, and the message says so; a good build then replaces it."""
    project.write("site/index.html", "the site as it was")
    before = files(project.root / "site")
    good = project.read("docs/kontakt.md")
    for path, fault in (("docs/kontakt.md", good + "\n[væk](vaek.md)\n"), ("docs/om/tal.csv", "1\n")):
        project.write("docs/kontakt.md", good)
        project.write(path, fault)
        result = _make_build(project)
        assert result.returncode == 1
        assert "site/ er uændret" in result.stdout
        assert "Traceback" not in result.stdout + result.stderr
        assert files(project.root / "site") == before
    project.delete("docs/om/tal.csv")
    assert _make_build(project).returncode == 0
    assert (project.root / "site" / "kontakt" / "index.html").is_file()


def test_a_fault_in_english_alone_stops_the_whole_build(project: Project) -> None:
    """Each language is built by a process of its own; one that fails takes the other with it."""
    project.write("site/index.html", "the site as it was")
    footer = project.read("overrides/partials/footer.html")
    project.write("overrides/partials/footer.html", footer + "{{ no.such if page_language == 'en' }}")
    result = _make_build(project)
    assert result.returncode == 1
    assert "'no' is undefined" in result.stdout
    assert "Den engelske udgave blev ikke bygget; fejlen står ovenfor." in result.stdout
    assert list(files(project.root / "site")) == ["index.html"]


def _make_build(project: Project) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "building"]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "hooks")}
    return subprocess.run(command, cwd=project.root, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("address", "citation"),
    [
        ("kontakt/", "ATMP Danmark. Kontakt. Udgave af 22. november 2026 (0123abc). https://example.org/sub/kontakt/"),
        (
            "en/contact/",
            "ATMP Danmark. Contact. Version of 22 November 2026 (0123abc). https://example.org/sub/en/contact/",
        ),
        # Cited where its text is at home.
        (
            "en/guide/classification/",
            "ATMP Danmark. Klassificér produktet. Version of 22 November 2026 (0123abc). "
            "https://example.org/sub/guide/klassificering/",
        ),
    ],
)
def test_a_page_says_how_to_cite_it(built: Project, address: str, citation: str) -> None:
    """Title, day of the build, commit where it is known, and the address of the text."""
    assert " ".join(html(built, address).select_one(".cite p").text.split()) == citation


def test_structured_data_are_one_inert_block_that_no_text_can_end(project: Project) -> None:
    """What a page's head says is data there too."""
    project.replace("docs/kontakt.md", "description: ", "description: '</script><b>' # ")
    mkdocs(project)
    blocks = html(project, "kontakt/").select('script[type="application/ld+json"]')
    (page,) = [item for item in json.loads(blocks[0].string)["@graph"] if item["@type"] == "WebPage"]
    assert (len(blocks), page["description"]) == (1, "</script><b>")


@pytest.mark.parametrize(
    ("address", "locale", "title", "home"),
    [
        ("guide/gmo/", "da_DK", "Anmeld arbejde med GMO", "guide/gmo/"),
        ("en/guide/gmo/", "en_GB", "Notify work with GMOs", "en/guide/gmo/"),
        ("en/guide/classification/", "da_DK", "Klassificér produktet", "guide/klassificering/"),
    ],
)
def test_a_shared_page_shows_its_title_language_and_card(
    built: Project, address: str, locale: str, title: str, home: str
) -> None:
    """The card is a file of the site, and a page without translation shows the Danish one."""
    page = html(built, address)
    told = {meta["property"]: meta["content"] for meta in page.select("meta[property]")}
    assert (told["og:locale"], told["og:title"]) == (locale, title)
    assert told["og:url"] == f"https://example.org/sub/{home}"
    assert told["og:image"] == f"https://example.org/sub/{home}card.png"
    assert (built.root / "out" / home / "card.png").is_file()
