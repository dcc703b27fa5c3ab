"""Of Material only its style sheet is used; its thousands of icons and templates are not even listed, for speed."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_theme_dir


def _folder(config: MkDocsConfig) -> Path:
    return Path(get_theme_dir(config.theme.name or ""))


def on_config(config: MkDocsConfig) -> None:
    """Leave Material's folder out of those that MkDocs looks for files and templates in."""
    config.theme.dirs = [folder for folder in config.theme.dirs if Path(folder) != _folder(config)]


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Publish the style sheet under a name that does not change with its version; fail if Material has it no longer."""
    found = list((_folder(config) / "assets" / "stylesheets").glob("main.*.min.css"))
    if len(found) != 1:
        raise PluginError(
            "Material har ikke længere præcis én assets/stylesheets/main.*.min.css; se hooks/theme_files.py."
        )
    files.append(File.generated(config, "assets/material.css", abs_src_path=str(found[0])))
