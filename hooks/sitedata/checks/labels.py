"""Checks on labels.yml: every word that the models, the views and the templates ask for is there, and no other."""

import re
from collections.abc import Iterable, Iterator, Set
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel

from sitedata.data import Data
from sitedata.dates import LANGUAGES
from sitedata.frontmatter import PageMeta
from sitedata.models import RECORDS, AccessibilityResults, Flow
from sitedata.models.reference import SourceLanguage
from sitedata.problems import Problem
from sitedata.search import KINDS
from sitedata.standard.comparison import ChangeKind
from sitedata.translation.states import LAGGING
from sitedata.views.assessment import LABELS as SHEET
from sitedata.views.assessment import WORKSHEETS
from sitedata.views.changes import FIELDS
from sitedata.views.localised import label_key
from sitedata.views.page import PageState

# A key that a template spells out, and the beginning of one that it puts together: those are listed in _composed.
_KEY = re.compile(r"""\b(?:t|both)\(\s*["']([a-z0-9_.-]+)["']\s*\)""")
_BEGINNING = re.compile(r"""\bt\(\s*["']([a-z0-9_.-]+\.)["']\s*~""")
# What Excel lets a sheet be called.
_WORKSHEET = re.compile(r"(?!')[^\[\]:*?/\\]{1,31}(?<!')")


def label_problems(data: Data, templates: Path) -> Iterator[Problem]:
    """Every word that is missing, that cannot be what it is for, and (a warning) that nothing asks for."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(templates.rglob("*.html"))]
    used = _used(texts)
    yield from _missing(data, used)
    yield from _unused(data, used, texts)
    yield from _worksheet_names(data)


def _missing(data: Data, used: Set[str]) -> Iterator[Problem]:
    if not data.complete("labels"):
        return
    if not data.labels.root:
        message = "filen har ingen nøgler. Gendan den fra git: skabelonerne henter deres ord her."
        yield Problem("data/labels.yml", 1, "missing-label", message)
        return
    for key in sorted(used - data.labels.root.keys()):
        message = (
            f"nøglen »{key}« mangler, men siden bruger den. Tilføj linjen »{key}:« og under den to indrykkede linjer, "
            "da: og en:, med ordet på hvert sprog."
        )
        yield Problem("data/labels.yml", 1, "missing-label", message)


def _unused(data: Data, used: Set[str], texts: Iterable[str]) -> Iterator[Problem]:
    beginnings = tuple(beginning for text in texts for beginning in _BEGINNING.findall(text))
    for key in data.labels.root:
        if key not in used and not key.startswith(beginnings):
            message = f"nøglen »{key}« bruges ikke af nogen skabelon. Slet den og de to linjer under."
            yield Problem("data/labels.yml", data.documents["labels"].line(key), "unused-label", message, "warning")


def _worksheet_names(data: Data) -> Iterator[Problem]:
    for key in sorted(data.labels.root.keys() & WORKSHEETS):
        for language in LANGUAGES:
            word = data.labels.root[key].in_language(language)
            if not _WORKSHEET.fullmatch(word):
                message = (
                    f"»{key}« er »{word}«, men er navnet på et ark i Excel. Tilladt: højst 31 tegn, uden [ ] : * ? / "
                    "og \\ og uden apostrof først eller sidst. Ret ordet."
                )
                line = data.documents["labels"].line(key, language)
                yield Problem("data/labels.yml", line, "wrong-form", message)


def _used(texts: Iterable[str]) -> set[str]:
    spelt_out = {key for text in texts for key in _KEY.findall(text)}
    return {label_key(choice) for choices in _choices() for choice in choices} | set(_composed()) | spelt_out


def _composed() -> Iterator[str]:
    yield from (f"file.{stem}" for stem in RECORDS)
    yield from (f"state.{state}" for state in PageState)
    yield from (f"translation.{state}" for state in LAGGING)
    yield from (f"search-kind.{kind}" for kind in KINDS)
    yield from (f"in-language.{language.value}" for language in SourceLanguage)
    yield from map(label_key, ChangeKind)
    yield from (*FIELDS.values(), *SHEET)
    yield from ("grade.seen", "grade.background", "site.footnote-back", "card.language")
    yield from (f"site.{key}" for key in ("name", "tagline", "news", "home"))


def _choices() -> set[type[StrEnum]]:
    """Every fixed set of values that a record or a page's head can hold."""
    return {
        choice for model in (*RECORDS.values(), Flow, AccessibilityResults, PageMeta) for choice in _choices_of(model)
    }


def _choices_of(annotation: Any) -> Iterator[type[StrEnum]]:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        yield annotation
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for field in annotation.model_fields.values():
            yield from _choices_of(field.annotation)
    for part in get_args(annotation):
        yield from _choices_of(part)
