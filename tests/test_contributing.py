"""The guides for editors and developers keep up with what they describe."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from sitedata.views.registry import DIRECTIVES

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
GUIDES = ("CONTRIBUTING.md", "data/templates/README.md")


def test_every_directive_has_its_row() -> None:
    rows = re.findall(r"^\| `<!-- data: ([a-z-]+)", TEXT, re.M)
    assert sorted(rows) == sorted(DIRECTIVES)


def test_every_direct_dependency_has_its_line() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    packages = json.loads((ROOT / "tests" / "package.json").read_text(encoding="utf-8"))
    pins = project["project"]["dependencies"] + project["dependency-groups"]["test"]
    names = [pin.partition("==")[0] for pin in pins] + list(packages["devDependencies"])
    section = TEXT.partition("\n## Dependencies\n")[2].partition("\n## ")[0]
    assert sorted(re.findall(r"^\| ([a-z][a-z0-9-]*) \|", section, re.M)) == sorted(names)


@pytest.mark.parametrize("guide", GUIDES)
def test_links_lead_somewhere(guide: str) -> None:
    text = re.sub(r"`[^`\n]+`|^```.*?^```", "", (ROOT / guide).read_text(encoding="utf-8"), flags=re.M | re.S)
    headings = re.findall(r"^#+ (.+)$", text, re.M)
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    for path, anchor in re.findall(r"\]\((?!https?:|mailto:|org:)([^)#]*)#?([^)]*)\)", text):
        assert not path or (ROOT / guide).parent.joinpath(path).is_file(), path
        assert path or anchor in anchors, anchor
