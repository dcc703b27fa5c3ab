"""Files made from the content: the open data, the sheets to fill in, the feeds of the news, the cards for sharing."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from sitedata import exports, feeds
from sitedata.assessment import sheets
from sitedata.cards import cards


@event_priority(-120)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add what both languages link to in each one's build; the cards are each one's own."""
    site = config.extra["content"].site
    made = {**exports(site, config.site_url), **feeds(site, config.site_url or ""), **sheets(site)}
    for path, content in made.items():
        files.append(File.generated(config, path, content=content))
    for path, picture in cards(site, config.plugins["i18n"].current_language).items():
        files.append(File.generated(config, path, content=picture))
