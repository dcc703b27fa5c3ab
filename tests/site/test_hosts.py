"""What a host sends along: a real nginx, the _headers file and the <meta> of each page say the same."""

import gzip
import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hosting import nginx
from kinds import ADDRESSES
from playwright.sync_api import Browser
from served import BuiltSite

from projects import make_project
from sitedata.security import protection

PROTECTION = protection("https://example.org/")


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


def answer(url: str, **headers: str) -> tuple[int, Message, bytes]:
    """Status, headers and body of what is at an address, redirects not followed."""
    opener = urllib.request.build_opener(_NoRedirect)
    try:
        with opener.open(urllib.request.Request(url, headers=headers)) as reply:  # noqa: S310 - this machine
            return reply.status, reply.headers, reply.read()
    except urllib.error.HTTPError as reply:
        return reply.code, reply.headers, reply.read()


@pytest.fixture(scope="module")
def host(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the built site behind nginx."""
    block = f"root {site.folder}; include {site.folder}/nginx.conf;"
    with nginx(tmp_path_factory.mktemp("nginx"), block) as url:
        yield url


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("", 200, "text/html; charset=utf-8"),
        ("en/guide/gmo/", 200, "text/html; charset=utf-8"),
        ("data/contacts.csv", 200, "text/csv; charset=utf-8"),
        ("data/contacts.json", 200, "application/json; charset=utf-8"),
        ("assets/site.js", 200, "text/javascript; charset=utf-8"),
        ("findes-ikke/", 404, "text/html; charset=utf-8"),
        ("assets/", 404, "text/html; charset=utf-8"),
        ("nginx.conf", 404, "text/html; charset=utf-8"),
        ("_headers", 404, "text/html; charset=utf-8"),
    ],
)
def test_nginx_sends_every_header_with_every_answer(
    site: BuiltSite, host: str, path: str, status: int, kind: str
) -> None:
    """Also with an error, whose page is the site's own; HSTS is kept for encrypted connections."""
    code, headers, body = answer(host + path)
    assert (code, headers["Content-Type"]) == (status, kind)
    assert {name: headers.get_all(name) for name in PROTECTION.headers} == {
        name: [value] for name, value in PROTECTION.headers.items()
    }
    assert headers["Strict-Transport-Security"] is None
    assert headers["Server"] == "nginx"
    if status == 404:
        assert body == (site.folder / "404.html").read_bytes()


def test_nginx_mends_a_missing_slash_and_compresses(host: str) -> None:
    """The redirect names no host; what is text is compressed, and an unchanged page is not sent again."""
    code, headers, _ = answer(f"{host}guide/gmo")
    assert (code, headers["Location"]) == (301, "/guide/gmo/")
    for path in ("guide/gmo/", "assets/site.css", "assets/site.js", "data/contacts.json", "sitemap.xml"):
        _, headers, body = answer(host + path, **{"Accept-Encoding": "gzip"})
        assert (path, headers["Content-Encoding"]) == (path, "gzip")
        assert len(gzip.decompress(body)) > len(body)
    _, headers, _ = answer(host)
    assert answer(host, **{"If-None-Match": headers["ETag"]})[0] == 304


def test_nginx_knows_the_type_of_every_file(site: BuiltSite) -> None:
    """With nosniff, a browser does nothing with a file of unknown type."""
    types = re.search(r"^types \{(.*?)^\}", (site.folder / "nginx.conf").read_text(encoding="utf-8"), re.M | re.S)
    assert types
    known = set(types[1].replace(";", "").split())
    written = {path.suffix[1:] for path in site.folder.rglob("*.*")} - {"conf"}
    assert written <= known


def test_a_site_in_a_subfolder_is_served_from_a_location(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The configuration fits a location as well as a server block; the page for errors lies in the subfolder."""
    monkeypatch.setenv("SITE_URL", "https://example.org/sub/")
    project = make_project(tmp_path / "project")
    folder = tmp_path / "www" / "sub"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    subprocess.run(command, cwd=project.root, check=True, capture_output=True)
    block = f"root {folder.parent}; location /sub/ {{ include {folder}/nginx.conf; }}"
    with nginx(tmp_path, block) as url:
        assert answer(f"{url}sub/kontakt")[1]["Location"] == "/sub/kontakt/"
        code, headers, body = answer(f"{url}sub/findes/ikke")
        assert (code, body) == (404, (folder / "404.html").read_bytes())
        assert headers["Content-Security-Policy"] == PROTECTION.headers["Content-Security-Policy"]
        assert answer(f"{url}sub/nginx.conf")[0] == 404
    assert (folder / "_headers").read_text(encoding="utf-8").startswith("/sub/*\n")


def test_the_headers_file_says_what_nginx_says(site: BuiltSite) -> None:
    """And HSTS, because hosts that read it speak HTTPS only."""
    first, *rest = (site.folder / "_headers").read_text(encoding="utf-8").splitlines()
    assert first == "/*"
    said = dict(line.strip().split(": ", 1) for line in rest)
    assert said == {**PROTECTION.headers, "Strict-Transport-Security": PROTECTION.transport_security}


def test_every_page_carries_the_policy_but_for_what_only_a_header_can(site: BuiltSite) -> None:
    """It stands before anything that loads; ``frame-ancestors`` is left to the header."""
    policy = dict(part.split(" ", 1) for part in PROTECTION.headers["Content-Security-Policy"].split("; "))
    del policy["frame-ancestors"]
    for path in site.folder.rglob("*.html"):
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        meta = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
        assert meta, path
        assert dict(part.split(" ", 1) for part in str(meta["content"]).split("; ")) == policy
        assert meta.find_previous(["script", "link", "style"]) is None
        assert page.select_one("meta[name=referrer]")["content"] == PROTECTION.headers["Referrer-Policy"]


def test_the_policy_says_nothing_unsafe() -> None:
    """No inline, no eval, no wildcard, no other host, and nothing that is not named."""
    policy = PROTECTION.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    assert {word.rstrip(";") for word in re.findall(r" ('?[^ ;]+'?)(?=;|$)", policy)} == {"'none'", "'self'"}


def test_every_kind_of_page_works_under_the_policy(host: str, browser: Browser) -> None:
    """Behind nginx the console stays silent, nothing is refused, and the page for errors is whole."""
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.add_init_script(
        "addEventListener('securitypolicyviolation', event => console.error(event.violatedDirective, event.blockedURI))"
    )
    for address in ADDRESSES:
        page.goto(host + address)
        assert page.locator("button.theme").is_visible()
    assert complaints == []
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p id=styled style=color:red></p>')")
    assert any("style-src" in complaint for complaint in complaints), "the policy is not in force"
    context.close()
