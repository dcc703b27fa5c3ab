"""Checks on labels.yml: every word that the models, the views and the templates ask for is there."""

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel

from sitedata.loading import Data
from sitedata.models import RECORDS
from sitedata.models.reference import SourceLanguage
from sitedata.pages import PageMeta
from sitedata.problems import Problem
from sitedata.translation.states import LAGGING
from sitedata.views.localised import label_key
from sitedata.views.page import PageState

# A key that a template spells out; those it puts together are listed in _composed.
_KEY = re.compile(r"""\bt\(\s*["']([a-z0-9_.-]+)["']\s*\)""")


def missing_labels(data: Data, templates: Path) -> Iterator[Problem]:
    """A problem for each key that is used and has no word for the reader."""
    if not data.complete("labels"):
        return
    if not data.labels.root:
        message = "filen har ingen nøgler. Gendan den fra git: skabelonerne henter deres ord her."
        yield Problem("data/labels.yml", 1, "missing-label", message)
        return
    keys = {label_key(choice) for choices in _choices() for choice in choices} | set(_composed())
    for template in sorted(templates.rglob("*")):
        if template.suffix in {".md", ".html"}:
            keys |= set(_KEY.findall(template.read_text(encoding="utf-8")))
    for key in sorted(keys - set(data.labels.root)):
        message = f"nøglen »{key}« mangler. Skriv den igen, med da: og en: på linjerne under."
        yield Problem("data/labels.yml", 1, "missing-label", message)


def _composed() -> Iterator[str]:
    yield from (f"file.{stem}" for stem in RECORDS)
    yield from (f"state.{state}" for state in PageState)
    yield from (f"translation.{state}" for state in LAGGING)
    yield from (f"in-language.{language.value}" for language in SourceLanguage)
    yield from ("grade.seen", "grade.background", "site.footnote-back", "card.language")
    yield from (f"site.{key}" for key in ("name", "tagline", "news", "home"))


def _choices() -> set[type[StrEnum]]:
    """Every fixed set of values that a record or a page's head can hold."""
    return {choice for model in (*RECORDS.values(), PageMeta) for choice in _choices_of(model)}


def _choices_of(annotation: Any) -> Iterator[type[StrEnum]]:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        yield annotation
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for field in annotation.model_fields.values():
            yield from _choices_of(field.annotation)
    for part in get_args(annotation):
        yield from _choices_of(part)
