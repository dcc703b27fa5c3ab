"""What the search of each language finds, as a file that the page fetches when the reader begins to search."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from sitedata import search_index


@event_priority(-120)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the file of the language that is being built."""
    language = config.plugins["i18n"].current_language
    index = search_index(config.extra["content"].site, language)
    files.append(File.generated(config, f"assets/search-{language}.json", content=index))
