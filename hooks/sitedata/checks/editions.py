"""Checks on the choice a page makes about its English edition."""

from collections.abc import Iterator, Mapping

from sitedata.pages import Page, PageKey
from sitedata.problems import Problem

_CHOICES = ("english", "summary_en", "title_en")


def edition_problems(pages: Mapping[PageKey, Page]) -> Iterator[Problem]:
    """A choice that stands on the English page, contradicts another one, or was made for a page that is translated."""
    for (path, language), page in pages.items():
        for field in _CHOICES:
            if field not in page.meta.model_fields_set:
                continue
            line = page.front_matter.line(field)
            if language == "en":
                message = f"»{field}« hører kun til på den danske side. Slet linjen her."
                yield Problem(page.file, line, "edition-choice", message)
            elif english := pages.get((path, "en")):
                message = f"»{field}« gælder en side uden engelsk tekst, men {english.file} findes. Slet en af dem."
                yield Problem(page.file, line, "edition-choice", message)
        if page.meta.english == "hide" and page.meta.summary_en:
            message = "en skjult side kan ikke have et engelsk resumé. Slet »english: hide« eller »summary_en«."
            yield Problem(page.file, page.front_matter.line("summary_en"), "edition-choice", message)
        if language == "da" and page.meta.title_en and not page.meta.summary_en:
            message = (
                "»title_en« er titlen over et engelsk resumé. Skriv resuméet i »summary_en«, eller slet »title_en«."
            )
            yield Problem(page.file, page.front_matter.line("title_en"), "edition-choice", message)
