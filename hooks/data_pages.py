"""The content is read and checked before anything else, and put into the pages as they are made."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_paths import site_path
from sitedata import ContentError, Edition, load_content


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Read everything anew for each build, so that a preview never shows stale data; stop here if it is wrong."""
    if config.plugins["i18n"].building:
        return  # the English build nested in this one shows the same content
    if not config.site_url:
        raise PluginError("SITE_URL er tom. Skriv den adresse, siden får, eller fjern miljøvariablen.")
    try:
        config.extra["content"] = load_content(Path(config.config_file_path).parent)
    except ContentError as error:
        raise PluginError(f"Indholdet har fejl:\n{error}") from None


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Words that Markdown extensions write by themselves follow the language of this build."""
    language = config.plugins["i18n"].current_language
    site = config.extra["content"].site
    config.mdx_configs["footnotes"] = {"BACKLINK_TITLE": site.label("site.footnote-back", language)}


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Turn citations into footnotes, and put ids of items where Markdown looks for them."""
    return _edition(config).prepared(markdown)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put in terms, names of bodies, notes on sources and data, and what is to be said of the languages."""
    return _edition(config).finished(html, site_path(page.file.src_uri))


def _edition(config: MkDocsConfig) -> Edition:
    return config.extra["content"].editions[config.plugins["i18n"].current_language]
