"""English titles of pages that are Danish."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_paths import site_path


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """A page that is Danish but has an English title goes by it in English menus, which MkDocs makes of its titles."""
    site, path = config.extra["content"].site, site_path(page.file.src_uri)
    title, language = site.title(path, config.plugins["i18n"].current_language)
    if language != site.page(path, language).language:
        page.title = title
