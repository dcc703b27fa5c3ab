"""Of Material's files only its style sheet is published, under a name that does not change with its version."""

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

_STYLE_SHEET = re.compile(r"assets/stylesheets/main\.[0-9a-f]+\.min\.css")
_UNUSED = re.compile(r"assets/(javascripts|stylesheets|images)/")


@event_priority(-120)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Rename the style sheet and leave the rest out; fail if a new Material no longer has it."""
    found = [file for file in files if _STYLE_SHEET.fullmatch(file.src_uri)]
    if len(found) != 1:
        raise PluginError(
            "Material har ikke længere præcis én assets/stylesheets/main.*.min.css; se hooks/theme_files.py."
        )
    for file in list(files):
        if file is not found[0] and _UNUSED.match(file.src_uri):
            files.remove(file)
    found[0].dest_uri = found[0].url = "assets/material.css"
    found[0].abs_dest_path = f"{config.site_dir}/assets/material.css"
