"""The menu as mkdocs.yml has it: which pages there are, in which order and in which sections."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from sitedata.menurows import menu_slips
from sitedata.problems import Problem
from sitedata.yamlguard import Loader, decode, refusals
from sitedata.yamlslips import syntax_problem

SETTINGS = "mkdocs.yml"


@dataclass(frozen=True)
class Place:
    """A page in the menu with its line, or (``path`` empty) a section with its heading and the places in it."""

    path: str
    line: int
    places: tuple["Place", ...] = ()
    heading: str = ""

    def pages(self) -> Iterator["Place"]:
        """The pages at this place, in the order of the menu."""
        if self.path:
            yield self
        for place in self.places:
            yield from place.pages()

    def sections(self) -> Iterator["Place"]:
        """The section, if it is one, and those in it."""
        if self.heading:
            yield self
        for place in self.places:
            yield from place.sections()


@dataclass(frozen=True)
class Menu:
    """The whole menu; ``line`` is where it begins.

    ``english`` are the names of its headings in English, or nothing if other settings have them.
    """

    places: tuple[Place, ...] = ()
    line: int = 1
    english: Collection[str] | None = None

    def pages(self) -> Iterator[Place]:
        """Every page of the menu, in order."""
        for place in self.places:
            yield from place.pages()

    def sections(self) -> Iterator[Place]:
        """Every section of the menu, in order."""
        for place in self.places:
            yield from place.sections()

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
        text, refused = decode(SETTINGS, (root / SETTINGS).read_bytes())
        text = text.replace("\r\n", "\n")
        if refused or (refused := refusals(SETTINGS, text, 0)):
            return Menu(), refused
        if slips := menu_slips(text):
            return Menu(), [Problem(SETTINGS, line, "wrong-menu", message) for line, message in slips]
        # Nodes, not values: the settings carry tags that only MkDocs can build.
        settings = yaml.compose(text, Loader=Loader)
    except FileNotFoundError:
        message = "filen findes ikke. Opret den, eller gendan den fra git."
        return Menu(), [Problem(SETTINGS, 1, "missing-file", message)]
    except yaml.MarkedYAMLError as error:
        return Menu(), [syntax_problem(SETTINGS, error, text, 0)]
    if not (node := _of(settings, "nav")):
        message = "menuen mangler. Skriv linjen »nav:« over dens punkter."
        return Menu(), [Problem(SETTINGS, 1, "wrong-menu", message)]
    return Menu(tuple(_places(node)), node.start_mark.line, _english_names(settings)), []


def _of(node: yaml.Node | None, key: str) -> yaml.Node | None:
    """The value of a key of a mapping, or of one in a list."""
    if isinstance(node, yaml.SequenceNode):
        return next((found for item in node.value if (found := _of(item, key))), None)
    if isinstance(node, yaml.MappingNode):
        return next((value for name, value in node.value if name.value == key), None)
    return None


def _english_names(settings: yaml.Node | None) -> Collection[str] | None:
    """The headings that have an English name, or nothing where the settings are another file's."""
    languages = _of(_of(_of(settings, "plugins"), "i18n"), "languages")
    names = _of(languages, "nav_translations")
    return {key.value for key, _ in names.value} if isinstance(names, yaml.MappingNode) else None


def _places(node: yaml.Node) -> Iterator[Place]:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _places(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(value, yaml.SequenceNode):
                yield Place("", key.start_mark.line + 1, tuple(_places(value)), key.value)
            else:
                yield from _places(value)
    else:
        yield Place(" ".join(str(node.value).split()), node.start_mark.line + 1)
