"""The content is read and checked before anything else, and put into the pages as they are read."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from sitedata import ContentError, load_content, site_path


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
    """Expand names of bodies, citations and data directives."""
    content = config.extra["content"]
    path = site_path(page.file.src_uri)
    # A page without translation shows the Danish text, and its data in Danish with it.
    language = content.site.page(path, config.plugins["i18n"].current_language).language
    return content.expanders[language].expanded(markdown, path)
