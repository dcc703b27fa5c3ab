"""Texts that would be markup if anybody let them, and what a page is made of but for its texts."""

from bs4 import Tag

HOSTILE = [
    "<script>alert(1)</script>",
    '"onmouseover=alert(1)',
    "{onclick=alert(1)}",
    "{: onclick=alert(1) }",
    "[x](javascript:alert(1))",
    "[x]: javascript:alert(1)",
    "A | b",
    "| a |",
    "A `b` c",
    "```",
    "~~~",
    "<!-- data: contacts -->",
    "<!-- a",
    "<div markdown=1>",
    "[^x]",
    "[^x]: y",
    "[](org:x)",
    "*",
    "**a** *b*",
    "_a_ __b__",
    "# a #",
    "1. a",
    "- a",
    "+ a",
    "---",
    "===",
    ": a",
    "> a",
    "&amp; &#60;b&#62;",
    "A \\",
    "!!! note",
    "{{ x }} {% x %} {# x #}",
    "<https://example.dk> https://example.dk a@example.dk",
]


def skeleton(tag):
    """The elements and attributes of a page, without its text."""
    return [(child.name, attributes(child), skeleton(child)) for child in tag.children if isinstance(child, Tag)]


def attributes(tag):
    """The attributes; of a mail address, a name and a word for scripts, which are texts, only that there is one."""
    attrs = {name: "mailto:" if str(value).startswith("mailto:") else value for name, value in tag.attrs.items()}
    return attrs | {name: "" for name in attrs if name == "aria-label" or name.startswith("data-")}
