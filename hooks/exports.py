"""The open data: one JSON and one CSV file for each record file, and the index of all pages."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from sitedata import exports


@event_priority(-120)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the files in every language's build, so that both languages' links to them are known to be right."""
    for path, content in exports(config.extra["content"].site, config.site_url).items():
        files.append(File.generated(config, path, content=content))
