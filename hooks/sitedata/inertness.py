"""What in a page's HTML could run, restyle or load by itself; a page of this site holds none of it."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urlsplit

_TAG = re.compile(r"<(?P<name>[a-z][^\s/>]*)(?P<attributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", re.I)
_ATTRIBUTE = re.compile(r"(?P<name>[^\s=\"'/]+)(?:\s*=\s*(?P<value>\"[^\"]*\"|'[^']*'|[^\s\"']+))?")
_ELEMENTS = {"applet", "base", "embed", "frame", "frameset", "iframe", "object", "style"}
# Nearly all tags of a page: nothing in them has to be taken apart to see that it is inert.
_PLAIN = re.compile(
    rf"<(?!(?:script|{'|'.join(sorted(_ELEMENTS))})\b)[a-z][a-z0-9]*"
    r"(?:\s+(?!on|style|srcdoc)[a-z-]+=\"(?:https://|mailto:)?[^\":&<>]*\")*\s*>"
)
_ADDRESSES = {"action", "formaction", "href", "src", "xlink:href"}
_SCHEMES = {"data", "javascript", "vbscript"}


def scheme(target: str) -> str:
    """The scheme of an address as a browser reads it: entities decoded, blanks and case ignored.

    Raises ``ValueError`` when it is no address at all.
    """
    return urlsplit(unescape(target).strip()).scheme


def live_parts(html: str) -> Iterator[str]:
    """Each tag that is not inert: inline script and style, frames and plug-ins, handlers, live addresses."""
    for tag in _TAG.finditer(_PLAIN.sub("", html)):
        name = tag["name"].lower()
        attributes = {
            match["name"].lower(): (match["value"] or "").strip("\"'")
            for match in _ATTRIBUTE.finditer(tag["attributes"])
        }
        inline = name == "script" and "src" not in attributes and not attributes.get("type", "").endswith("json")
        if inline or name in _ELEMENTS or any(_is_live(*attribute) for attribute in attributes.items()):
            yield tag[0]


def _is_live(name: str, value: str) -> bool:
    if name.startswith("on") or name in {"style", "srcdoc"}:
        return True
    return name in _ADDRESSES and ":" in unescape(value) and scheme(value) in _SCHEMES
