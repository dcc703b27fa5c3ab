"""The last step: what was written is held against what was promised, once both languages are there."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from mkdocs_paths import is_preview
from sitedata.verifying import verification_problems


@event_priority(-120)
def on_post_build(config: MkDocsConfig) -> None:
    """Verify the whole site once every language has been built."""
    if config.plugins["i18n"].building or is_preview(config):
        return  # a preview is for looking, and is to follow each edit at once
    problems = verification_problems(config.extra["content"].site, Path(config.site_dir))
    if problems:
        raise PluginError("Det byggede har fejl:\n" + "\n".join(map(str, problems)))
