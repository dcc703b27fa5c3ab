"""The Markdown pages of both languages, read and taken apart once.

``docs/`` and ``guide/`` hold the Danish pages, ``docs_en/`` the English ones at the same relative paths.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from sitedata import markdown
from sitedata.dates import Language
from sitedata.frontmatter import PageMeta
from sitedata.markdown import Found, Heading, Table
from sitedata.problems import Problem
from sitedata.validation import validated
from sitedata.yamlfile import Document, parse
from sitedata.yamlguard import decode

# Folder on disk → language and prefix of the page's path on the site.
TREES: tuple[tuple[str, Language, str], ...] = (("docs", "da", ""), ("guide", "da", "guide/"), ("docs_en", "en", ""))
# The template of a page that shows the other pages of its section in full.
WHOLE_SECTION = "whole-section.html"
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<yaml>(?:.*\n)*?)---[ \t]*(?:\n|\Z)")


@dataclass(frozen=True)
class Page:
    """One page in one language. ``path`` is its path on the site, e.g. ``guide/gmo.md``, the same in both languages."""

    path: str
    language: Language
    file: str
    meta: PageMeta
    title: str
    body: str
    headings: tuple[Heading, ...] = ()
    links: tuple[Found, ...] = ()
    citations: tuple[Found, ...] = ()
    directives: tuple[Found, ...] = ()
    tables: tuple[Table, ...] = ()
    body_line: int = 1
    front_matter: Document = field(default_factory=lambda: Document("", {}))
    # Without a head that could be read, nothing is said about what it lacks.
    has_head: bool = True

    @property
    def id(self) -> str:
        """The path without its ending: the page's id in the open data."""
        return self.path.removesuffix(".md")

    def line(self, at: int) -> int:
        """The line of the file on which a place in the body stands."""
        return self.body.count("\n", 0, at) + self.body_line

    @cached_property
    def body_without_code(self) -> str:
        """The body with code blanked out, places and lines unchanged."""
        return markdown.without_code(self.body)


PageKey = tuple[str, Language]


def load_pages(root: Path) -> tuple[dict[PageKey, Page], list[Problem]]:
    """Every page of the site by path and language, and every problem in their front matter."""
    pages: dict[PageKey, Page] = {}
    problems: list[Problem] = []
    for file, language, path in _markdown_files(root):
        relative = file.relative_to(root).as_posix()
        text, found = decode(relative, file.read_bytes())
        if found:
            page = _unread(path, language, relative)
        else:
            page, found = read_page(path, language, relative, text.replace("\r\n", "\n"))
        problems += found
        if (path, language) in pages:
            message = f"siden får samme adresse som {pages[path, language].file}. Flyt eller omdøb den ene."
            problems.append(Problem(relative, 1, "address-collision", message))
        pages[path, language] = page
    return pages, problems


def _unread(path: str, language: Language, file: str) -> Page:
    """A page of which only the place is known."""
    return Page(path, language, file, _unknown_meta(), PurePosixPath(path).stem, "", has_head=False)


def _unknown_meta() -> PageMeta:
    return PageMeta.model_construct(description="")


def _markdown_files(root: Path) -> Iterator[tuple[Path, Language, str]]:
    for folder, language, prefix in TREES:
        for file in sorted((root / folder).rglob("*.md")):
            yield file, language, prefix + file.relative_to(root / folder).as_posix()


def read_page(path: str, language: Language, file: str, text: str) -> tuple[Page, list[Problem]]:
    """One page taken apart, and the problems of its front matter."""
    match = _FRONT_MATTER.match(text)
    if not match and text.startswith("---"):
        message = "sidens hoved begynder med ---, men slutter ikke. Skriv --- alene på linjen efter det sidste felt."
        return _unread(path, language, file), [Problem(file, 1, "open-head", message)]
    body = text[match.end() :] if match else text
    body_line = text.count("\n", 0, match.end()) + 1 if match else 1
    document, problems = parse(file, match["yaml"], 2) if match else (Document(file, None), [_no_head(file, language)])
    if any(problem.code == "empty-file" for problem in problems):
        document, problems = Document(file, {}), []  # the model says which fields the head lacks
    meta = None
    if document.value is not None:
        meta, found = validated(PageMeta, document, (), "sidens hoved")
        problems += found
    masked = markdown.without_code(body)
    headings = markdown.headings(masked, body_line)
    title = next((heading.text for heading in headings if heading.level == 1), PurePosixPath(path).stem)
    page = Page(
        path,
        language,
        file,
        meta or _unknown_meta(),
        title,
        body,
        tuple(headings),
        tuple(markdown.links(masked, body_line)),
        tuple(markdown.citations(masked, body_line)),
        tuple(markdown.directives(masked, body_line)),
        tuple(markdown.tables(masked, body_line)),
        body_line,
        document,
        has_head=not problems,
    )
    return page, problems


def _no_head(file: str, language: Language) -> Problem:
    fields = "description: og slug_en:" if language == "da" else "description:"
    message = f"siden mangler sit hoved. Begynd filen med en linje med ---, så {fields} med værdier, så --- igen."
    return Problem(file, 1, "missing-head", message)
