"""Files made from the content: the open data, the feeds of the news, the cards for sharing."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from sitedata import exports, feeds
from sitedata.cards import cards


@event_priority(-120)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the data and feeds in every language's build, for the links of both to them; the cards are each one's own."""
    site = config.extra["content"].site
    for path, content in {**exports(site, config.site_url), **feeds(site, config.site_url or "")}.items():
        files.append(File.generated(config, path, content=content))
    for path, picture in cards(site, config.plugins["i18n"].current_language).items():
        files.append(File.generated(config, path, content=picture))
