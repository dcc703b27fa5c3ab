"""An address that a page had before keeps leading to it: a small page without script is written there."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from sitedata import redirect_pages


@event_priority(-120)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the redirect pages once static-i18n has sorted the others: they belong to no language's tree."""
    content = config.extra["content"]
    for path, html in redirect_pages(content.site, content.environment, config.site_url).items():
        files.append(File.generated(config, path, content=html))
