"""The open data and the feeds: JSON and CSV for each record file, the index of all pages, the news in Atom."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from sitedata import exports, feeds


@event_priority(-120)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the files in every language's build, so that both languages' links to them are known to be right."""
    site = config.extra["content"].site
    for path, content in {**exports(site, config.site_url), **feeds(site, config.site_url or "")}.items():
        files.append(File.generated(config, path, content=content))
