"""Every internal link and anchor of the built site."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from bs4 import BeautifulSoup
from served import BuiltSite, served

# Outside pages are not this site's to keep alive, and mail addresses are checked by the models. Linkchecker reads a
# page anew for every anchor on it, so links within a page and to the chapters of the collected pages are left to the
# second test, which follows them in seconds. Each language's tree is walked by a process of its own, side by side; the
# links between the trees are followed by the second test too.
WITHIN_THE_PAGE = re.compile(r' href="#[^"]*"')
SETTINGS = """
[AnchorCheck]
[checking]
threads=4
maxrequestspersecond=10000
[filtering]
checkextern=0
ignore=
  ^mailto:
  /(samlet|whole)/[#]
  {other_tree}
"""


def test_no_link_or_anchor_is_broken(site: BuiltSite, tmp_path: Path) -> None:
    """Linkchecker walks the whole site over HTTP, anchors included; any warning fails."""
    shutil.copytree(site.folder, tmp_path / "site")
    for page in (tmp_path / "site").rglob("*.html"):
        page.write_text(WITHIN_THE_PAGE.sub("", page.read_text(encoding="utf-8")), encoding="utf-8")
    walked = 0
    with served(tmp_path / "site") as copy:
        danish = _linkchecker(tmp_path / "da.ini", f"^{copy.url}en/", [copy.url, f"{copy.url}404.html"])
        english = _linkchecker(tmp_path / "en.ini", f"^{copy.url}(?!en/|assets/|data/)", [f"{copy.url}en/"])
        for process in (danish, english):
            output, errors = process.communicate()
            assert process.returncode == 0, output + errors
            found = re.search(r"in (\d+) URLs checked\. 0 warnings found\. 0 errors found\.", output)
            assert found, output
            walked += int(found[1])
    assert walked > len(site.addresses())


def _linkchecker(settings: Path, other_tree: str, starts: list[str]) -> "subprocess.Popen[str]":
    settings.write_text(SETTINGS.format(other_tree=other_tree))
    command = [Path(sys.executable).with_name("linkchecker"), f"--config={settings}", "--no-status", *starts]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=settings.parent)


def test_every_page_is_whole(site: BuiltSite) -> None:
    """No id stands twice, and every link leads to a file, and to an id on it: contents and footnotes too."""
    ids: dict[Path, set[str]] = {}
    links: dict[str, list[str]] = {}
    for address in site.addresses():
        file = site.folder / address / "index.html"
        page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
        found = [str(element["id"]) for element in page.find_all(id=True)]
        assert len(found) == len(set(found)), f"/{address} uses an id twice"
        ids[file.resolve()] = set(found)
        links[address] = [str(link["href"]) for link in page.find_all("a", href=re.compile("^(?!https?:|mailto:)"))]
    for address, targets in links.items():
        for target in targets:
            path, _, anchor = target.partition("#")
            file = (site.folder / address / path).resolve()
            file = file / "index.html" if file.is_dir() else file
            assert file.is_file(), f"/{address}: {target}"
            assert not anchor or anchor in ids[file], f"/{address}: {target}"
