"""Words and sources: the glossary and the list of sources."""

from dataclasses import replace
from typing import Any

from sitedata.citations import Citation
from sitedata.dates import Language
from sitedata.models import Source, Term
from sitedata.models.reference import SourceKind
from sitedata.site import Site
from sitedata.views.links import record_name, source_note
from sitedata.views.localised import localised
from sitedata.views.sorting import alphabetical, grouped, grouped_by_choice


def glossary(site: Site, language: Language) -> dict[str, Any]:
    """The terms by first letter, each with its form in the other language."""
    other: Language = "en" if language == "da" else "da"
    terms = sorted(site.records(Term).values(), key=lambda term: _key(site, term, language))
    shown = [
        (localised(site, term, language), term.term.in_language(other), _first(site, term, language)) for term in terms
    ]
    letters = list(dict.fromkeys(letter for _, _, letter in shown))
    titles = [(letter, letter.upper()) for letter in letters]
    return {"groups": grouped(shown, lambda item: item[2], titles), "count": len(shown), "other": other}


def _key(site: Site, term: Term, language: Language) -> str:
    return alphabetical(record_name(site, term, language), language)


def _first(site: Site, term: Term, language: Language) -> str:
    letter = record_name(site, term, language)[0].casefold().replace("é", "e")
    return letter if letter.isalpha() else "0-9"


def sources(site: Site, language: Language) -> dict[str, Any]:
    """Every source by kind, alphabetically by title."""
    notes = [
        (record.kind.value, source_note(site, Citation(record.id), language))
        for record in site.records(Source).values()
    ]
    # A short name that the title already carries is not said twice.
    notes = [
        (kind, replace(note, short="") if note.short.casefold() in note.title.casefold() else note)
        for kind, note in notes
    ]
    notes.sort(key=lambda item: alphabetical(item[1].title, language))
    return {
        "groups": grouped_by_choice(site, language, notes, lambda item: item[0], SourceKind),
        "count": len(notes),
    }
