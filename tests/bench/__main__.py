"""``make bench``: how long a build, a check and a live reload take, how much memory, and how heavy the pages are.

Each command runs as a process of its own; the median of several runs is printed with the least and the most.
"""

import gzip
import os
import re
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent.parent
RUNS = 5


def main() -> None:
    """Measure and print."""
    _report("check", _timed([sys.executable, "-m", "sitedata", "check"]))
    _report("cold build", _timed([sys.executable, "-m", "building"], before=_clean))
    print(f"{'most memory of one process':28} {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:8.0f} MB")
    _weights(ROOT / "site")
    _report("edit shown under serve", _reloads())


def _clean() -> None:
    for folder in ("site", ".build"):
        shutil.rmtree(ROOT / folder, ignore_errors=True)


def _timed(command: Sequence[str], before: Callable[[], None] = lambda: None) -> list[float]:
    seconds = []
    for _ in range(RUNS):
        before()
        start = time.perf_counter()
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        seconds.append(time.perf_counter() - start)
    return seconds


def _reloads() -> list[float]:
    """Seconds from saving a page to the server answering with the new text."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        ignored = shutil.ignore_patterns(".venv", ".git", "site", "node_modules", ".build")
        shutil.copytree(ROOT, copy, ignore=ignored)
        server_address = f"127.0.0.1:{_free_port()}"
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", server_address]
        environment = os.environ | {"PYTHONPATH": str(copy / "hooks")}
        server = subprocess.Popen(
            command, cwd=copy, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            address = f"http://{server_address}/kontakt/"
            _wait_for("</html>", address)
            return [_reload(copy / "docs" / "kontakt.md", f"Prøve nummer {run}", address) for run in range(RUNS)]
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
    return port


def _reload(page: Path, sentence: str, address: str) -> float:
    start = time.perf_counter()
    page.write_text(f"{page.read_text(encoding='utf-8')}\n{sentence}.\n", encoding="utf-8")
    _wait_for(sentence, address)
    return time.perf_counter() - start


def _wait_for(text: str, address: str) -> None:
    for _ in range(600):
        try:
            with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own server
                if text in answer.read().decode():
                    return
        except OSError:
            pass  # the server is not up yet, or is building
        time.sleep(0.1)
    raise TimeoutError(f"the server never showed »{text}«")


def _weights(site: Path) -> None:
    """Gzip bytes of a first visit: the page and every style sheet and script it names."""
    for address in ("", "guide/gmo/", "standard/krav/", "kortlaegning/aktoerer/"):
        html = (site / address / "index.html").read_bytes()
        names = re.findall(rb'(?:href|src)="([^"]+\.(?:css|js|svg))"', html)
        files = {(site / address / name.decode()).resolve() for name in names} | set((site / "assets").glob("*.js"))
        assets = sum(len(gzip.compress(file.read_bytes())) for file in files)
        page = len(gzip.compress(html))
        print(f"{'/' + address:28} {(page + assets) / 1000:8.1f} kB gzip, of which the page {page / 1000:.1f}")


def _report(name: str, seconds: list[float]) -> None:
    print(
        f"{name:28} {median(seconds):8.2f} s (least {min(seconds):.2f}, most {max(seconds):.2f}, {len(seconds)} runs)"
    )


if __name__ == "__main__":
    main()
