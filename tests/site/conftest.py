"""The real site, built once, strictly, and served on this machine."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright
from served import BuiltSite

from lacking import needs

ROOT = Path(__file__).parent.parent.parent
# As root in a container, without talking to anybody: no sandbox, no background traffic.
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # head and body are two writes; without this each answer waits 40 ms

    def end_headers(self) -> None:
        # Tells linkchecker that this server needs no sparing: no pause between its requests.
        self.send_header("LinkChecker", "1.0")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the base class's
        pass


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The real site in both languages; the build is strict and says nothing."""
    folder = tmp_path_factory.mktemp("built") / "site"
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    url = f"http://127.0.0.1:{server.server_port}/"
    environment = os.environ | {"SITE_URL": url}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    said = [line for line in (result.stdout + result.stderr).splitlines() if not line.startswith("INFO ")]
    assert (result.returncode, said) == (0, [])
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield BuiltSite(folder, url)
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real Chromium, the system's own."""
    program = needs("chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=CHROMIUM_FLAGS)
        yield chromium
        chromium.close()
