"""What the templates are given besides MkDocs' own: the words of the language, the page's state and its neighbours."""

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_paths import is_preview, site_path
from sitedata import (
    address,
    chapters,
    compiled_templates,
    feed_path,
    page_languages,
    page_view,
    protection,
    sections,
    sitemap,
    structured_data,
)
from sitedata.cards import card_path


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Give the templates the words of this build's language, both languages for the 404 page, headers and sitemap."""
    language = config.plugins["i18n"].current_language
    site = config.extra["content"].site
    # MkDocs leaves this off; what a page or a record says is text here too.
    env.autoescape = True
    # What has been compiled serves the next build too, until a template changes.
    env.bytecode_cache = compiled_templates(Path(config.config_file_path).parent)
    env.globals["t"] = lambda key: site.label(key, language)
    env.globals["both"] = lambda key: site.labels[key]
    env.globals["feed"] = feed_path(site, language)
    env.globals["page_language"] = language
    env.globals["languages_of"] = lambda page: page_languages(site, site_path(page.file.src_uri), language)
    env.globals["protection"] = protection(config.site_url or "")
    env.globals["live_reload"] = is_preview(config)
    env.globals["address_of"] = lambda path, edition=language: address(path, edition, site.pages)
    env.globals["sitemap"] = lambda: sitemap(site, config.site_url or "")


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give the page's own facts: its state, its notices, its twin in the other language, its sections."""
    language = config.plugins["i18n"].current_language
    site, path = config.extra["content"].site, site_path(page.file.src_uri)
    context["view"] = page_view(site, path, language)
    context["card"] = card_path(site, path, language)
    context["structured_data"] = structured_data(site, path, language, config.site_url or "")
    context["sections"] = sections(page.content or "")
    if context["view"].is_whole_section:
        # By now MkDocs has made the text of every page.
        others = [other for other in page.parent.children if isinstance(other, Page) and other is not page]
        texts = {site_path(other.file.src_uri): other.content or "" for other in others}
        context["chapters"] = chapters(site, path, language, texts)
    return context
