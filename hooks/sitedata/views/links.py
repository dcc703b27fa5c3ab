"""What stands for a record where others refer to it: a link to where it is shown, or a note on a source."""

from dataclasses import dataclass

from sitedata.citations import Citation
from sitedata.dates import Language, formatted
from sitedata.models import Meeting, Organisation, Record, Region, Source, StandardVersion, Step, Text
from sitedata.models.reference import SourceKind
from sitedata.places import place
from sitedata.site import Site, once_for_each_site

# The directive that shows the records of a file, each under its id: its page is where links to them lead.
SHOWN_BY = {
    "organisations": "organisations",
    "competences": "competences",
    "value_chain": "value-chain",
    "needs": "contacts",
    "requirements": "requirements",
    "milestones": "milestones",
    "products": "products",
    "trials": "trials",
    "glossary": "glossary",
    "sources": "sources",
    "route": "find-route",
}


@dataclass(frozen=True)
class RecordLink:
    """A record by name, with the page and anchor where it is shown (``path`` empty: shown nowhere)."""

    id: str
    name: str
    path: str = ""
    anchor: str = ""
    # Only where it may differ from the reader's: a step is called what its page is called.
    name_language: Language | None = None


@dataclass(frozen=True)
class SourceNote:
    """What a reader is told about a source: enough to find it and to judge it."""

    id: str
    title: str
    short: str
    publisher: str
    url: str
    language: str
    locator: str
    date: str
    seen: str
    to_check: bool

    @property
    def cited(self) -> str:
        """The source in a line of text: its short name, and the place in it."""
        return ", ".join(filter(None, [self.short or self.title, self.locator]))


def record_name(site: Site, record: Record, language: Language) -> str:
    """The name a reader knows a record by."""
    if isinstance(record, Step):
        return site.title(record.page, language)[0]
    if isinstance(record, StandardVersion):
        return record.number
    for field in ("name", "title", "term"):
        name = getattr(record, field, None)
        if isinstance(name, Text):
            return name.in_language(language)
        if isinstance(name, str):
            return name
    return record.id


def body_name(site: Site, target: str, language: Language) -> str:
    """The name of the body that a link ``org:…`` without words of its own leads to; of another link the target."""
    body = site.records(Organisation).get(target.removeprefix("org:"))
    return body.name.in_language(language) if body else target


def page_of(site: Site, file: str) -> str:
    """The path of the page on which the records of a file are shown (empty: nowhere)."""
    return site.page_by_directive.get(SHOWN_BY.get(file, ""), "")


def version_page(site: Site, version: str) -> str:
    """The path of the page on which a released version of the standard is shown (empty: nowhere)."""
    wanted = ("standard-version", version)
    pages = (page for (_, language), page in site.pages.items() if language == "da")
    return next((page.path for page in pages if any((d.text, d.extra) == wanted for d in page.directives)), "")


@once_for_each_site
def record_link(site: Site, file: str, record_id: str, language: Language) -> RecordLink:
    """A link to where the record is shown."""
    record = site.all_records[file][record_id]
    if isinstance(record, Region):
        return RecordLink(record_id, site.region(record_id).name.in_language(language))
    name = record_name(site, record, language)
    if isinstance(record, Step):
        return RecordLink(record_id, name, record.page, name_language=site.title(record.page, language)[1])
    if isinstance(record, Meeting):
        return RecordLink(record_id, name, record.page)
    if isinstance(record, StandardVersion):
        return RecordLink(record_id, name, version_page(site, record_id))
    if isinstance(record, Organisation):
        # One that has ended keeps its name, as in old minutes, and leads to the one that answers for it today.
        body = site.organisation(record_id)
        return (
            RecordLink(record_id, name, page_of(site, file), body.id)
            if site.has_not_ended(body)
            else RecordLink(record_id, name)
        )
    return RecordLink(record_id, name, page_of(site, file), record_id)


@once_for_each_site
def source_note(site: Site, citation: Citation, language: Language) -> SourceNote:
    """The note for a citation."""
    source = site.records(Source)[citation.source]
    publisher = source.publisher or ""
    if source.organisation:
        publisher = site.records(Organisation)[source.organisation].name.in_language(language)
    return SourceNote(
        source.id,
        source.title.in_language(language),
        source.short.in_language(language) if source.short else "",
        publisher,
        source.url or "",
        "" if source.language.value == language else source.language.value,
        place(citation.locator, language),
        formatted(source.date, language) if source.date else "",
        formatted(source.seen, language) if source.seen else "",
        citation.to_check,
    )


def law_apart(site: Site, citations: list[Citation]) -> tuple[list[Citation], list[Citation]]:
    """The citations of acts, and the others: guidelines, practice, what somebody has published."""
    sources = site.records(Source)
    law = [citation for citation in citations if sources[citation.source].kind is SourceKind.ACT]
    return law, [citation for citation in citations if citation not in law]
