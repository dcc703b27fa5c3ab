"""The menu as mkdocs.yml has it: which pages there are, in which order and in which sections."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from sitedata.problems import Problem
from sitedata.yamlguard import Loader, refusals
from sitedata.yamlslips import syntax_problem

SETTINGS = "mkdocs.yml"


@dataclass(frozen=True)
class Place:
    """A page in the menu with its line, or (``path`` empty) a section with the places in it."""

    path: str
    line: int
    places: tuple["Place", ...] = ()

    def pages(self) -> Iterator["Place"]:
        """The pages at this place, in the order of the menu."""
        if self.path:
            yield self
        for place in self.places:
            yield from place.pages()


@dataclass(frozen=True)
class Menu:
    """The whole menu; ``line`` is where it begins."""

    places: tuple[Place, ...] = ()
    line: int = 1

    def pages(self) -> Iterator[Place]:
        """Every page of the menu, in order."""
        for place in self.places:
            yield from place.pages()

    def trail(self, path: str) -> list[str]:
        """The pages that open the sections around the page at ``path``, from the outermost in."""
        opening: list[str] = []
        places = self.places
        while around := next((place for place in places if any(page.path == path for page in place.pages())), None):
            opening.append(next(around.pages()).path)
            places = around.places
        return [other for other in dict.fromkeys(opening) if other != path]


def load_menu(root: Path) -> tuple[Menu, list[Problem]]:
    """The menu, or the reason why it cannot be read."""
    try:
        text = (root / SETTINGS).read_text(encoding="utf-8")
        if refused := refusals(SETTINGS, text, 0):
            return Menu(), refused
        # Nodes, not values: the settings carry tags that only MkDocs can build.
        settings = yaml.compose(text, Loader=Loader)
    except FileNotFoundError:
        message = "filen findes ikke. Opret den, eller gendan den fra git."
        return Menu(), [Problem(SETTINGS, 1, "missing-file", message)]
    except yaml.MarkedYAMLError as error:
        return Menu(), [syntax_problem(SETTINGS, error, text, 0)]
    node = next((value for key, value in getattr(settings, "value", ()) if key.value == "nav"), None)
    return (Menu(tuple(_places(node)), node.start_mark.line) if node else Menu()), []


def _places(node: yaml.Node) -> Iterator[Place]:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _places(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(value, yaml.SequenceNode):
                yield Place("", key.start_mark.line + 1, tuple(_places(value)))
            else:
                yield from _places(value)
    else:
        yield Place(" ".join(str(node.value).split()), node.start_mark.line + 1)
