"""View in, HTML out: the Jinja environment of the fragments.

Everything a fragment prints is escaped, because data is text and never markup. Only what a fragment itself writes,
and addresses through ``href``, reach the page as they are.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from sitedata.addresses import address, relative_address
from sitedata.dates import Language
from sitedata.site import Site
from sitedata.views.links import RecordLink

TEMPLATES = "overrides"


@lru_cache(maxsize=16384)
def safe_address(url: str) -> Markup:
    """An address that cannot end the link it stands in, and in which ``&`` does not begin an entity."""
    return Markup(quote(url, safe="/:?#@!$&*+,;=%~-._").replace("&", "&amp;"))  # noqa: S704 - quoted


def _shown_address(url: str) -> str:
    """A web address as people write it, without what every one of them begins with."""
    return url.removeprefix("https://").removeprefix("www.").removesuffix("/")


def _capital(text: object) -> str:
    """The text with a capital first; ``capitalize`` would make the rest small, Danish and CTIS too."""
    plain = str(text)
    capital = plain[:1].upper() + plain[1:]
    return Markup(capital) if isinstance(text, Markup) else capital  # noqa: S704 - what a macro wrote stays markup


def _sentence(text: str) -> str:
    """The text with a full stop, unless it ends with a stop of its own."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def compiled_templates(root: Path) -> FileSystemBytecodeCache:
    """Where the project keeps its compiled templates for the next build.

    Several builds may share them: Jinja puts each file into its place whole, and looks whether it fits the template.
    """
    folder = root / ".build" / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))


@cache
def fragments(root: Path) -> Environment:
    """The project's fragments; languages and builds share what has been compiled, until a file changes."""
    environment = Environment(
        loader=FileSystemLoader(root / TEMPLATES / "fragments"),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=compiled_templates(root),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters = {"url": safe_address, "shown_address": _shown_address, "capital": _capital, "sentence": _sentence}
    environment.filters.update(filters)
    return environment


class Renderer:
    """Renders fragments for one edition of the site: the addresses are the edition's, the words each page's own.

    The two differ where an English page has no translation and shows the Danish text. ``addresses`` are those that
    links of the edition lead to, for each page.
    """

    def __init__(self, site: Site, edition: Language, environment: Environment) -> None:
        self._site = site
        self._environment = environment
        self._edition: Language = edition
        self.addresses = site_addresses(site, edition)

    def fragment(self, name: str, path: str, **context: Any) -> str:
        """The fragment ``name`` for the page at ``path``, as HTML."""
        template = self._environment.get_template(f"{name}.html")
        language = self._site.text_language(path, self._edition)
        return template.render(href=self._href(path), **words(self._site, language), **context).strip()

    def _href(self, source: str) -> Callable[..., Markup]:
        def href(target: RecordLink | str, anchor: str = "") -> Markup:
            path, wanted = (target.path, target.anchor) if isinstance(target, RecordLink) else (target, anchor)
            if path == source and wanted:
                return safe_address(f"#{wanted}")
            page = relative_address(self.addresses.get(path, path), self.addresses[source])
            return safe_address(f"{page}#{wanted}" if wanted else page)

        return href


def site_addresses(site: Site, edition: Language) -> dict[str, str]:
    """The address that links of an edition lead to, for each page: that of the Danish page if it is hidden there."""
    paths = (path for path, language in site.pages if language == "da")
    return {path: address(path, edition if site.has_edition(path, edition) else "da", site.pages) for path in paths}


def words(site: Site, language: Language) -> dict[str, Any]:
    """What every fragment can say in the language, apart from its view."""
    return {
        "t": lambda key: site.label(key, language),
        "clock": lambda time: time.replace(":", ".") if language == "da" else time,
        "language": language,
    }
