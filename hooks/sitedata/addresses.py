"""Addresses of pages in both languages.

Danish addresses follow the folders. English ones take one English word per segment from the ``slug_en`` of the
Danish page (for a folder: of its index page), so that a fallback page also has an English address.
"""

import posixpath
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from sitedata.dates import Language
from sitedata.pages import Page, PageKey
from sitedata.problems import Problem


def address(path: str, language: Language, pages: Mapping[PageKey, Page]) -> str:
    """The page's address from the site's root: ``guide/gmo/`` or ``en/guide/gmo/``; the front page's ``""`` or ``en/``.

    Raises ``KeyError`` when a segment has no English word.
    """
    pure = PurePosixPath(path)
    segments = list(pure.parts[:-1]) if pure.name == "index.md" else [*pure.parts[:-1], pure.stem]
    if language == "en":
        folders = [PurePosixPath(*pure.parts[: depth + 1]) / "index.md" for depth in range(len(pure.parts) - 1)]
        owners = [str(folder) for folder in folders] + ([] if pure.name == "index.md" else [path])
        segments = ["en", *(_slug(owner, pages) for owner in owners)]
    return "".join(f"{segment}/" for segment in segments)


def _slug(path: str, pages: Mapping[PageKey, Page]) -> str:
    slug = pages[path, "da"].meta.slug_en
    if slug is None:
        raise KeyError(path)
    return slug


def relative(target: str, source: str) -> str:
    """The path from the page ``source`` to the page ``target`` (both paths of Markdown files)."""
    return posixpath.relpath(f"/{target}", posixpath.dirname(f"/{source}"))


@lru_cache(maxsize=16384)
def relative_address(target: str, source: str) -> str:
    """The address ``target`` (of a page or a file) as seen from the page at ``source``; both from the site's root."""
    shortest = posixpath.relpath(f"/{target}", f"/{source}")
    return shortest if target and not target.endswith("/") else f"{shortest}/"


def address_problems(pages: Mapping[PageKey, Page]) -> list[Problem]:
    """Danish pages without an English word for their address, English pages that set one, and addresses used twice."""
    problems: list[Problem] = []
    taken: dict[str, Page] = {}
    for page in pages.values():
        line = page.front_matter.line("slug_en")
        if page.language == "en":
            if page.meta.slug_en:
                message = "»slug_en« hører kun til på den danske side. Slet linjen her."
                problems.append(Problem(page.file, line, "slug-on-english-page", message))
            if (page.path, "da") not in pages:
                message = (
                    f"siden har ingen dansk side på samme sti ({page.path}). Opret den danske side, eller slet denne."
                )
                problems.append(Problem(page.file, 1, "no-danish-page", message))
            continue
        if not page.has_head:
            continue
        if page.meta.slug_en is None and page.path != "index.md":
            message = "»slug_en« mangler. Skriv det engelske ord, siden skal have i sin adresse, fx slug_en: meetings."
            problems.append(Problem(page.file, line, "missing-slug", message))
            continue
        try:
            english = address(page.path, "en", pages)
        except KeyError:
            continue  # the folder's own page lacks its slug_en, or is missing altogether
        if english in taken:
            message = (
                f"den engelske adresse /{english} bruges også af {taken[english].file}. Er den ene side en kopi, så "
                "slet den. Ellers vælg et andet slug_en til den nyeste."
            )
            problems.append(Problem(page.file, line, "address-collision", message))
        taken[english] = page
    return problems + _missing_indexes(pages) + _folders_like_languages(pages)


def _folders_like_languages(pages: Mapping[PageKey, Page]) -> list[Problem]:
    """The first page in each top folder of two letters: static-i18n takes it for a language and drops it."""
    first: dict[str, Page] = {}
    for page in pages.values():
        folder, slash, _ = page.path.partition("/")
        if slash and re.fullmatch(r"[a-z]{2}(-[A-Za-z]{2,4})?", folder):
            first.setdefault(folder, page)
    return [
        Problem(
            page.file,
            1,
            "folder-like-language",
            f"mappen {folder} ligner et sprog og ville forsvinde fra siden. Omdøb den til mindst tre bogstaver.",
        )
        for folder, page in first.items()
    ]


def _missing_indexes(pages: Mapping[PageKey, Page]) -> list[Problem]:
    """The first page in each folder that has no page of its own, and so no word in English addresses."""
    first: dict[str, Page] = {}
    for page in pages.values():
        for folder in PurePosixPath(page.path).parents[:-1] if page.language == "da" else ():
            first.setdefault(f"{folder}/index.md", page)
    problems = []
    for index, page in first.items():
        if (index, "da") not in pages:
            wanted = page.file.removesuffix(page.path) + index
            message = f"mappen mangler sin egen side. Opret {wanted} med en titel og slug_en."
            problems.append(Problem(page.file, 1, "missing-index", message))
    return problems
