"""What the self-assessment sheet of a released version says: what is assessed, and a row for each requirement."""

from dataclasses import dataclass

from sitedata.dates import Language, formatted
from sitedata.models import Provision, Requirement, StandardVersion
from sitedata.site import Site
from sitedata.views.localised import label_key, localised

# The labels of the columns; the last ones, from the answer on, are the reader's own.
COLUMNS = (
    *("sheet.number", "field.chapter", "field.level", "sheet.requirement", "field.applies-to", "field.evidence"),
    *("field.legal-basis", "field.steps", "sheet.answer", "sheet.documentation", "sheet.responsible", "sheet.date"),
)
ANSWERS = ("sheet.met", "sheet.partly", "sheet.not-met", "sheet.not-relevant")
ABOUT = ("sheet.hospital", "sheet.department", "sheet.product", "sheet.class", "sheet.date")
# The labels that name the two sheets of the workbook.
WORKSHEETS = ("sheet.about", "sheet.requirements")
LABELS = (
    *(*COLUMNS, *ANSWERS, *ABOUT, "field.version"),
    *(f"sheet.{key}" for key in ("title", "not-approval", "how", "page")),
    *WORKSHEETS,
)


@dataclass(frozen=True)
class Row:
    """A requirement as the sheet shows it: the texts before its own column, its title and wording, and those after."""

    before: tuple[str, ...]
    title: str
    wording: str
    after: tuple[str, ...]


def facts(site: Site, version: str, language: Language) -> list[tuple[str, str]]:
    """What is said of the version itself, each with its label."""
    record = site.records(StandardVersion)[version]
    return [
        ("field.version", f"{record.number} ({formatted(record.date, language)})"),
        ("field.status", site.label(label_key(record.status), language)),
        ("field.authoritative", site.label(label_key(record.authoritative), language)),
    ]


def rows(site: Site, version: str, language: Language) -> list[Row]:
    """The requirements of the version, each with the steps of the guide it belongs to today."""
    return [_row(site, provision, language) for provision in site.releases[version].provisions.values()]


def _row(site: Site, provision: Provision, language: Language) -> Row:
    shown = localised(site, provision, language)
    today = localised(site, site.records(Requirement)[provision.id], language)
    basis = [site.label("requirements.voluntary", language)] if provision.voluntary else []
    for note in shown.legal_basis:
        basis.append(f"{note.cited} ({site.label('grade.background', language)})" if note.to_check else note.cited)
    return Row(
        (provision.id.upper(), str(shown.chapter), str(shown.level)),
        shown.title,
        shown.text,
        (
            ", ".join(map(str, shown.applies_to)),
            shown.evidence,
            "\n".join(basis),
            "\n".join(step.name for step in today.steps),
        ),
    )
