"""The last step: what was written is held against what was promised, once both languages are there."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_paths import is_preview
from sitedata.verifying import verification_problems


def on_post_build(config: MkDocsConfig) -> None:
    """Verify the whole site when the last language has been built; runs nested in the Danish build's own turn."""
    languages = config.plugins["i18n"]
    if languages.current_language != languages.build_languages[-1] or is_preview(config):
        return  # a preview is for looking, and is to follow each edit at once
    problems = verification_problems(config.extra["content"].site, Path(config.site_dir))
    if problems:
        raise PluginError("Det byggede har fejl:\n" + "\n".join(map(str, problems)))
