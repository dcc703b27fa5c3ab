"""English pages get English addresses: set on every file, and on every alternate, after static-i18n has built them."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from mkdocs_paths import site_path
from sitedata import address


@event_priority(-110)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Set the English address where the file, or one of its alternates, is the English edition of a page."""
    for file in files.documentation_pages():
        for edition in {id(other): other for other in [file, *file.alternates.values()]}.values():
            if edition.locale_alternate_of == "en":
                _move(edition, address(site_path(file.src_uri), "en", config.extra["content"].site.pages), config)


def _move(file: File, url: str, config: MkDocsConfig) -> None:
    file.dest_uri = f"{url}index.html"
    file.abs_dest_path = str(Path(config.site_dir) / file.dest_uri)
    file.url = url
