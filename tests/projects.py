"""A small whole site, copied for a test that wants to change it."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
FIXTURE_PROJECT = ROOT / "tests" / "fixtures" / "project"
DATA_FILES = sorted(path.relative_to(FIXTURE_PROJECT).as_posix() for path in FIXTURE_PROJECT.glob("data/*.yml"))
PAGES = sorted(path.relative_to(FIXTURE_PROJECT).as_posix() for path in FIXTURE_PROJECT.rglob("*.md"))


@dataclass(frozen=True)
class Project:
    """A copy of the fixture site."""

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
    """The fixture site, whole, in the new folder ``root``: with the real labels, templates and settings."""
    shutil.copytree(FIXTURE_PROJECT, root)
    shutil.copytree(ROOT / "overrides", root / "overrides")
    shutil.copy(ROOT / "data" / "labels.yml", root / "data")
    hooks = re.findall(r"^  - (hooks/\S+\.py)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.M)
    settings = [f"INHERIT: {ROOT / 'mkdocs.yml'}", "hooks:", *(f"  - {ROOT / hook}" for hook in hooks)]
    menu = (FIXTURE_PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text("\n".join([*settings, menu]), encoding="utf-8")
    return Project(root)
