"""What has no English edition: a page that its head hides there, and the 404 page, which serves both languages."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from mkdocs_paths import site_path
from sitedata import address


@event_priority(-115)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """In the English build a hidden page has the Danish address and is not written; the Danish one has no alternate."""
    site = config.extra["content"].site
    language = config.plugins["i18n"].current_language
    for file in files.documentation_pages():
        path = site_path(file.src_uri)
        if site.has_edition(path, "en"):
            continue
        file.alternates.pop("en", None)
        if language == "en":
            file.url = address(path, "da", site.pages)
            file.inclusion = InclusionLevel.EXCLUDED


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Take pages that are not written out of the menu."""
    nav.items = _written(nav.items)


def _written(items: list[StructureItem]) -> list[StructureItem]:
    for item in items:
        if isinstance(item, Section):
            item.children = _written(item.children)
    return [item for item in items if not (isinstance(item, Page) and item.file.inclusion is InclusionLevel.EXCLUDED)]


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """One 404 page serves both languages: the Danish build writes it, the English one leaves it."""
    if template_name == "404.html" and not config.plugins["i18n"].is_default_language_build:
        return ""
    return output_content
