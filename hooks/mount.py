"""docs_en/ becomes the English tree and guide/ a section of the Danish one, without copying a file.

Two turns in ``on_files``: before static-i18n every mounted file is registered as if it lay in docs/, so that the
plugin gives it its language, address and alternates; after it, the survivors are pointed at their true source.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs_static_i18n.config import RE_LOCALE

from mkdocs_paths import MOUNTS


def _mounted(config: MkDocsConfig) -> dict[str, Path]:
    """Every mounted file by the path it has on the site."""
    root = Path(config.config_file_path).parent
    return {
        f"{prefix}{path.relative_to(root / folder).as_posix()}": path
        for folder, prefix in MOUNTS.items()
        for path in sorted((root / folder).rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


@event_priority(50)
def _register(files: Files, config: MkDocsConfig) -> None:
    for file in files:
        folder, slash, _ = file.src_uri.partition("/")
        if slash and file.src_dir == config.docs_dir and RE_LOCALE.match(folder):
            raise PluginError(
                f"docs/{folder}: en mappe med to bogstaver forstås som et sprog og forsvinder. Omdøb den."
            )
    for uri in _mounted(config):
        if files.get_file_from_path(uri):
            raise PluginError(f"docs/{uri} og den indmonterede fil på samme sti støder sammen. Flyt den ene.")
        files.append(File(uri, config.docs_dir, config.site_dir, config.use_directory_urls))


@event_priority(-110)
def _point_at_source(files: Files, config: MkDocsConfig) -> None:
    root = Path(config.config_file_path).parent
    sources = _mounted(config)
    for file in files:
        if path := sources.get(file.src_uri):
            file.abs_src_path = str(path)
            file.edit_uri = f"../{path.relative_to(root).as_posix()}"


on_files = CombinedEvent(_register, _point_at_source)
