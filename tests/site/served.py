"""The built site as tests see it, and how it comes to be built and served."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class BuiltSite:
    """The built site: where it lies and where it is served."""

    folder: Path
    url: str

    def addresses(self) -> list[str]:
        """The address of every page, relative to the site's root."""
        pages = sorted(self.folder.rglob("index.html"))
        return ["" if page.parent == self.folder else f"{page.parent.relative_to(self.folder)}/" for page in pages]


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # head and body are two writes; without this each answer waits 40 ms

    def end_headers(self) -> None:
        # Tells linkchecker that this server needs no sparing: no pause between its requests.
        self.send_header("LinkChecker", "1.0")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the base class's
        pass


@contextmanager
def served(folder: Path) -> Iterator[BuiltSite]:
    """A built site, while it is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield BuiltSite(folder, f"http://127.0.0.1:{server.server_port}/")
    server.shutdown()
    server.server_close()


@contextmanager
def built_and_served(root: Path, folder: Path) -> Iterator[BuiltSite]:
    """The site of the project at ``root``, built into ``folder`` strictly and without a word, while it is served."""
    with served(folder) as site:
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
        environment = os.environ | {"SITE_URL": site.url}
        result = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
        said = [line for line in (result.stdout + result.stderr).splitlines() if not line.startswith("INFO ")]
        assert (result.returncode, said) == (0, [])
        yield site
