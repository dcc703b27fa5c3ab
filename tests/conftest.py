"""What all tests share: a fixed day, and a small whole site to work on."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FIXTURE_PROJECT = ROOT / "tests" / "fixtures" / "project"


@pytest.fixture(scope="session", autouse=True)
def _fixed_day() -> Iterator[None]:
    """No test depends on the calendar; the fixture site is as of this day."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_DATE", "2026-11-22")
        yield


@dataclass(frozen=True)
class Project:
    """A copy of the fixture site that a test may change."""

    root: Path

    def read(self, path: str) -> str:
        """The text of a file."""
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, content: str | bytes) -> None:
        """Put a file in place, also in a folder that does not exist yet."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)

    def replace(self, path: str, old: str, new: str) -> None:
        """Replace the only occurrence of ``old`` in a file."""
        text = self.read(path)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def delete(self, path: str) -> None:
        """Remove a file."""
        (self.root / path).unlink()


def make_project(root: Path) -> Project:
    """The fixture site, whole, in the new folder ``root``: with the real labels, fragments, templates and settings."""
    shutil.copytree(FIXTURE_PROJECT, root)
    shutil.copytree(ROOT / "overrides", root / "overrides")
    shutil.copy(ROOT / "data" / "labels.yml", root / "data")
    hooks = re.findall(r"^  - (hooks/\S+\.py)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.M)
    settings = [f"INHERIT: {ROOT / 'mkdocs.yml'}", "hooks:", *(f"  - {ROOT / hook}" for hook in hooks)]
    menu = (FIXTURE_PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text("\n".join([*settings, menu]), encoding="utf-8")
    return Project(root)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The small site, to be changed at will."""
    return make_project(tmp_path / "project")
