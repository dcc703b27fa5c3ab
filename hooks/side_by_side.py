"""Both languages at the same time: static-i18n builds English after Danish, here another process does it meanwhile.

Where processes cannot share what has been read (Windows), static-i18n's own order stands.
"""

from multiprocessing import get_all_start_methods, get_context

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files


@event_priority(40)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Begin when the content has been read, the folder to write into is empty and the trees are known to fit."""
    languages = config.plugins["i18n"]
    if languages.building or "fork" not in get_all_start_methods():
        return
    # static-i18n builds the languages that are left once the Danish pages are done; the process begins with that.
    others = get_context("fork").Process(target=languages.on_post_build, kwargs={"config": config}, daemon=True)
    others.start()
    languages.building = True
    config.extra["others"] = others


@event_priority(-110)
def on_post_build(config: MkDocsConfig) -> None:
    """Wait for the other process, and fail with it."""
    if others := config.extra.pop("others", None):
        others.join()
        config.plugins["i18n"].building = False
        if others.exitcode:
            raise PluginError("Den engelske udgave blev ikke bygget; fejlen står ovenfor.")
