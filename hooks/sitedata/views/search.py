"""Records as the search finds them: a name, the text a reader is shown, and the other words for the same thing."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from sitedata.dates import Language
from sitedata.models import Organisation, Record, Requirement, Source, Term
from sitedata.models.reference import SourceKind
from sitedata.models.route import Case
from sitedata.site import Site
from sitedata.views.links import RecordLink, record_name
from sitedata.views.localised import Choice, localised

# Notes on sources are long, stand with many records, and are not what a record is about.
_NOTES = ("sources", "legal_basis")
# What an entry carries as its title or its words, what is said about the record, and what has entries of its own.
_NOT_TEXT = {"id", "name", "title", "term", "abbreviation", "allowed", "forbidden", "checked", "checked_by", "grade"}
_NOT_TEXT |= {"steps", "needs"}
# The place of a record also shows those that point to it: their file, and the field with its id.
_POINTING = {
    "needs": ("contacts", "need"),
    "organisations": ("capabilities", "organisation"),
    "competences": ("capabilities", "competence"),
}
_NAMED_SOURCES = {SourceKind.ACT, SourceKind.GUIDELINE}
_SENTENCE = 40


@dataclass(frozen=True)
class Entry:
    """One result: its kind, its place on the page, what the reader is shown of it, and the other words for it."""

    kind: str
    anchor: str
    title: str
    text: str
    words: tuple[str, ...] = ()


def record_entries(site: Site, file: str, language: Language) -> Iterator[Entry]:
    """The records of a file that a reader can be led to.

    Of sources these are acts and guidelines, which have names; of the flow all but the cases it is tested with.
    """
    for record in site.all_records[file].values():
        if isinstance(record, Organisation) and not site.has_not_ended(record):
            continue
        if isinstance(record, Source) and record.kind not in _NAMED_SOURCES:
            continue
        if isinstance(record, Case):
            continue
        name = record_name(site, record, language)
        title = f"{record.id.upper()} {name}" if isinstance(record, Requirement) else name
        texts = [record_text(site, record, language)]
        if file in _POINTING:
            other_file, field = _POINTING[file]
            pointing = (other for other in site.all_records[other_file].values() if getattr(other, field) == record.id)
            texts += [record_text(site, other, language, name) for other in pointing]
        words = dict.fromkeys(word for word in _other_words(site, record, language) if word != name)
        yield Entry(file, record.id, title, " · ".join(filter(None, texts)), tuple(words))


def record_text(site: Site, record: Record, language: Language, known: str = "") -> str:
    """What is shown of a record but its name, and but the name ``known``; sentences first, for excerpts begin there."""
    bare = record.model_copy(update={field: [] for field in _NOTES if field in type(record).model_fields})
    shown = vars(localised(site, bare, language))
    texts = [text for field, value in shown.items() if field not in _NOT_TEXT for text in _texts(value)]
    texts = [text for text in dict.fromkeys(texts) if text != known]
    return " · ".join(sorted(texts, key=lambda text: len(text) < _SENTENCE))


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str() if not value.startswith("http"):
            yield value
        case Choice() if value.id != "not-stated":
            yield value.label
        case RecordLink():
            yield value.name
        case list():
            for item in value:
                yield from _texts(item)
        case SimpleNamespace():
            for item in vars(value).values():
                yield from _texts(item)


def _other_words(site: Site, record: Record, language: Language) -> Iterator[str]:
    """The record's name in the other language, short names, and every form of a term in both languages."""
    yield record_name(site, record, "en" if language == "da" else "da")
    if isinstance(record, Source) and record.short:
        yield from (record.short.da, record.short.en)
    if isinstance(record, Term):
        if record.abbreviation:
            yield from (record.abbreviation.da, record.abbreviation.en)
        for forms in (record.allowed, record.forbidden):
            yield from (*forms.da, *forms.en)
