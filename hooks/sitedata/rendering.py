"""View in, Markdown out: the Jinja environment of the fragments.

Everything a fragment prints is escaped for Markdown and HTML alike, because data is text and never markup.
Only what a fragment itself writes, and addresses through ``href``, reach the page as they are.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from sitedata.addresses import relative
from sitedata.dates import Language
from sitedata.site import Site
from sitedata.views.links import RecordLink

_SPECIAL = re.compile(r"[&<>\"'`*_{}\[\]#|~^=\\!$]|^[-+:]|^\d+[.)]")


def escaped(value: Any) -> Markup:
    """Any value as text that neither Markdown nor HTML reads as markup, on one line."""
    if isinstance(value, Markup):
        return value
    text = " ".join(str(value).split())
    # Of a number that would begin a list only the stop is replaced.
    return Markup(_SPECIAL.sub(lambda match: f"{match[0][:-1]}&#{ord(match[0][-1])};", text))  # noqa: S704 - this is the escaping


def safe_address(url: str) -> Markup:
    """An address that cannot end the link it stands in, and in which ``&`` does not begin an entity."""
    return Markup(quote(url, safe="/:?#@!$&*+,;=%~-._").replace("&", "&amp;"))  # noqa: S704 - quoted


def _one_line(markup: Markup) -> Markup:
    """What a macro wrote over several lines, as one."""
    return Markup(" ".join(str(markup).split()))  # noqa: S704 - the same markup


def _capital(text: object) -> str:
    """The text with a capital first; ``capitalize`` would make the rest small, Danish and CTIS too."""
    return str(text)[:1].upper() + str(text)[1:]


def _sentence(text: str) -> str:
    """The text with a full stop, unless it ends with a stop of its own."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def fragments(folder: Path) -> Environment:
    """The fragments in ``folder``; both languages share what has been compiled."""
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=escaped,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    own = {"url": safe_address, "line": _one_line, "capital": _capital, "sentence": _sentence}
    environment.filters.update(own)
    return environment


class Renderer:
    """Renders fragments in one language."""

    def __init__(self, site: Site, language: Language, environment: Environment) -> None:
        self._environment = environment
        self._words: dict[str, Any] = {
            "t": lambda key: site.label(key, language),
            "clock": lambda time: time.replace(":", ".") if language == "da" else time,
            "language": language,
        }

    def fragment(self, name: str, path: str, **context: Any) -> str:
        """The fragment ``name`` for the page at ``path``, as Markdown without blank lines at its ends."""
        template = self._environment.get_template(f"{name}.md")
        return template.render(href=_href(path), **self._words, **context).strip("\n")


def _href(source: str) -> Callable[..., Markup]:
    def href(target: RecordLink | str, anchor: str = "") -> Markup:
        path, wanted = (target.path, target.anchor) if isinstance(target, RecordLink) else (target, anchor)
        if not wanted:
            return safe_address(relative(path, source))
        page = relative(path, source) if path != source else ""
        return safe_address(f"{page}#{wanted}")

    return href
