"""Checks that the menu in mkdocs.yml and the pages agree: an editor who adds a page must also give it a place."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from sitedata.problems import Problem, nearest
from sitedata.yamlguard import Loader, syntax_problem

_SETTINGS = "mkdocs.yml"


def menu_problems(root: Path, paths: Iterable[str]) -> Iterator[Problem]:
    """A problem for each page without a place in the menu, and for each place without a page."""
    try:
        text = (root / _SETTINGS).read_text(encoding="utf-8")
        # Nodes, not values: the settings carry tags that only MkDocs can build.
        settings = yaml.compose(text, Loader=Loader)
    except FileNotFoundError:
        yield Problem(_SETTINGS, 1, "missing-file", "filen findes ikke. Opret den, eller gendan den fra git.")
        return
    except yaml.MarkedYAMLError as error:
        yield syntax_problem(_SETTINGS, error, text, 0)
        return
    pages = set(paths)
    menu = next((value for key, value in getattr(settings, "value", ()) if key.value == "nav"), None)
    places = dict(_places(menu)) if menu else {}
    for path in sorted(pages - set(places)):
        message = f"siden {path} står ikke i menuen. Tilføj linjen »- {path}« under nav:, hvor siden hører til."
        yield Problem(_SETTINGS, menu.start_mark.line if menu else 1, "page-not-in-menu", message)
    for path, line in places.items():
        if path not in pages:
            message = f"menuen peger på {path}, som ikke findes. {nearest(path, pages)} Ret stien, eller slet linjen."
            yield Problem(_SETTINGS, line, "menu-without-page", message)


def _places(node: yaml.Node) -> Iterator[tuple[str, int]]:
    """Every entry of the menu that is a page, with its line."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _places(item)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _places(value)
    else:
        yield " ".join(str(node.value).split()), node.start_mark.line + 1
