"""Every internal link and anchor of the built site."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from bs4 import BeautifulSoup
from served import BuiltSite, served

# Outside pages are not this site's to keep alive, and mail addresses are checked by the models. Footnotes, links beside
# headings and the chapters of the collected pages are thousands of anchors within their own page: the second test
# follows them in seconds. Each language's tree is walked by a process of its own, side by side; the links between the
# trees are followed by the second test too.
PERMALINK = re.compile(r'<a class="permalink".*?</a>', re.S)
SETTINGS = """
[AnchorCheck]
[checking]
threads=4
maxrequestspersecond=10000
[filtering]
checkextern=0
ignore=
  ^mailto:
  [#]fn
  /(samlet|whole)/[#]
  {other_tree}
"""


def test_no_link_or_anchor_is_broken(site: BuiltSite, tmp_path: Path) -> None:
    """Linkchecker walks the whole site over HTTP, anchors included; any warning fails."""
    shutil.copytree(site.folder, tmp_path / "site")
    for page in (tmp_path / "site").rglob("*.html"):
        page.write_text(PERMALINK.sub("", page.read_text(encoding="utf-8")), encoding="utf-8")
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
    """Contents and footnotes lead to an id on the page, no id stands twice, and every link has a file."""
    for address in site.addresses():
        page = BeautifulSoup((site.folder / address / "index.html").read_text(encoding="utf-8"), "html.parser")
        ids = [str(element["id"]) for element in page.find_all(id=True)]
        assert len(ids) == len(set(ids)), f"/{address} uses an id twice"
        wanted = {str(link["href"])[1:] for link in page.find_all("a", href=re.compile("^#."))}
        assert wanted <= set(ids), f"/{address} lacks {wanted - set(ids)}"
        for link in page.find_all("a", href=re.compile(r"^(?!https:|http:|mailto:|#)")):
            target = site.folder / address / str(link["href"]).partition("#")[0]
            assert (target / "index.html" if target.is_dir() else target).is_file(), f"/{address}: {link['href']}"
