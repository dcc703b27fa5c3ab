"""``make serve``: an edit shows by itself in the open browser."""

import subprocess
import sys
from pathlib import Path

from hosting import free_port, wait_for
from playwright.sync_api import Browser

from projects import make_project


def test_the_open_page_follows_an_edit(tmp_path: Path, browser: Browser) -> None:
    """MkDocs' live-reload script, which is inline, is not refused by the policy of the page."""
    project = make_project(tmp_path / "project")
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, cwd=project.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    page = browser.new_page()
    try:
        wait_for(port, server)
        page.goto(f"http://127.0.0.1:{port}/kontakt/")
        project.write("docs/kontakt.md", project.read("docs/kontakt.md") + "\nEn ny sætning.\n")
        page.get_by_text("En ny sætning.").wait_for(timeout=20_000)
    finally:
        page.close()
        server.terminate()
        server.wait()
