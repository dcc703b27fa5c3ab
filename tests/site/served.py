"""The built site as tests see it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class BuiltSite:
    """The built site: where it lies and where it is served."""

    folder: Path
    url: str

    def addresses(self) -> list[str]:
        """The address of every page, relative to the site's root."""
        pages = sorted(self.folder.rglob("index.html"))
        return ["" if page.parent == self.folder else f"{page.parent.relative_to(self.folder)}/" for page in pages]
