"""Checks on records that no single model can make: dates against today, circles, unread sources."""

from collections.abc import Container, Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from sitedata.circles import circles
from sitedata.citations import Citation
from sitedata.data import Data
from sitedata.dates import first_day
from sitedata.models import Meeting, Milestone, Organisation, Region, Source, SourcedRecord
from sitedata.models.programme import MilestoneState
from sitedata.pages import PageKey
from sitedata.problems import Problem, field_name, shortened
from sitedata.yamlvalues import KeyPath


def record_problems(data: Data, today: date, pages: Container[PageKey]) -> Iterator[Problem]:
    """Every problem between records."""
    yield from _dates(data, today)
    yield from _circles(data)
    yield from _sources(data)
    yield from _pages(data, pages)
    yield from _repeated(data)
    yield from _meetings(data)


def _problem(data: Data, stem: str, record_id: str, field: str, code: str, message: str) -> Problem:
    return Problem(f"data/{stem}.yml", data.line(stem, record_id, field), code, f"{record_id}: {message}")


def _dates(data: Data, today: date) -> Iterator[Problem]:
    for stem, records in data.records.items():
        for record in records.values():
            if isinstance(record, SourcedRecord) and record.checked and first_day(record.checked) > today:
                message = f"»checked« er {record.checked}, som ligger i fremtiden. Skriv den dag, nogen har set efter."
                yield _problem(data, stem, record.id, "checked", "future-date", message)
            if isinstance(record, SourcedRecord) and bool(record.checked) != bool(record.checked_by):
                message = (
                    "»checked« og »checked_by« hører sammen: dagen, og rollen, der så efter. Udfyld begge eller ingen."
                )
                yield _problem(data, stem, record.id, "checked", "half-checked", message)
            if isinstance(record, Source):
                for field in ("date", "seen"):
                    value = getattr(record, field)
                    if value and first_day(value) > today:
                        message = f"»{field}« er {value}, som ligger i fremtiden. Ret datoen."
                        yield _problem(data, stem, record.id, field, "future-date", message)
            if (
                isinstance(record, Milestone)
                and record.state is MilestoneState.HAPPENED
                and first_day(record.date) > today
            ):
                message = f"»state« er happened, men {record.date} ligger i fremtiden. Skriv planned, eller ret datoen."
                yield _problem(data, stem, record.id, "date", "future-date", message)
            if isinstance(record, Milestone) and record.end and first_day(record.end) < first_day(record.date):
                message = "»end« er tidligere end »date«. Byt om, eller ret den ene."
                yield _problem(data, stem, record.id, "end", "dates-reversed", message)
            if isinstance(record, Organisation | Region) and (record.valid_from or "") > (record.valid_to or "9999"):
                message = "»valid_from« er senere end »valid_to«. Byt om, eller ret den ene."
                yield _problem(data, stem, record.id, "valid_from", "dates-reversed", message)


def _circles(data: Data) -> Iterator[Problem]:
    for stem, field in (("organisations", "parent"), ("regions", "replaced_by")):
        pointing = {record.id: getattr(record, field) for record in data.records[stem].values()}
        for way in circles({record_id: [target] for record_id, target in pointing.items() if target}):
            message = f"»{field}« går i ring: {' → '.join(way)}. Ret eller slet en af henvisningerne."
            yield _problem(data, stem, way[0], field, "circular-reference", message)


def _sources(data: Data) -> Iterator[Problem]:
    for record in data.records["sources"].values():
        if isinstance(record, Source) and record.url and urlsplit(record.url).scheme == "http":
            message = "adressen begynder med http://. Brug https://, hvis siden også findes dér."
            line = data.line("sources", record.id, "url")
            yield Problem("data/sources.yml", line, "insecure-address", f"{record.id}: {message}", "warning")
    for found in data.references:
        citation = _value(data.records[found.stem][found.record_id], found.where) if found.file == "sources" else None
        if isinstance(citation, Citation) and unread(data, citation):
            line = data.line(found.stem, found.record_id, *found.where)
            subject = f"{found.record_id}: »{field_name(found.where)}«: "
            yield unread_problem(f"data/{found.stem}.yml", line, citation, subject)


def _value(record: Any, where: KeyPath) -> Any:
    for part in where:
        record = record[part] if isinstance(part, int) else getattr(record, part)
    return record


def unread(data: Data, citation: Citation) -> bool:
    """Whether a citation states as seen what nobody has read."""
    source = data.records["sources"].get(citation.source)
    return isinstance(source, Source) and source.seen is None and source.date is None and not citation.to_check


def unread_problem(path: str, line: int, citation: Citation, subject: str = "") -> Problem:
    """The problem for a citation of an unread source without its question mark."""
    message = (
        f"{subject}kilden »{citation.source}« er ikke læst (hverken date eller seen er udfyldt) og må kun citeres som "
        f"»{citation.source}?«. Sæt ? efter id'et, eller læs kilden og skriv dagen i data/sources.yml."
    )
    return Problem(path, line, "unread-source", message)


def _pages(data: Data, pages: Container[PageKey]) -> Iterator[Problem]:
    for stem in ("steps", "meetings"):
        for record in data.records[stem].values():
            path = str(getattr(record, "page", ""))
            if (path, "da") not in pages:
                message = f"siden »{path}« findes ikke. Skriv stien som guide/gmo.md (uden docs/), eller opret siden."
                yield _problem(data, stem, record.id, "page", "missing-page", message)


def _repeated(data: Data) -> Iterator[Problem]:
    """What stands twice in a list was mostly meant as something else."""
    for stem, records in data.records.items():
        for record_id in records:
            for field, values in data.value(stem, record_id).items():
                texts = [value for value in values if isinstance(value, str)] if isinstance(values, list) else []
                for place, text in enumerate(texts):
                    if text in texts[:place]:
                        message = f"»{field}« nævner »{shortened(text)}« to gange. Slet den ene, eller ret den."
                        line = data.line(stem, record_id, field, place)
                        yield Problem(f"data/{stem}.yml", line, "repeated-value", f"{record_id}: {message}")


def _meetings(data: Data) -> Iterator[Problem]:
    for meeting in data.records["meetings"].values():
        if not isinstance(meeting, Meeting):
            continue
        if meeting.starts and meeting.ends and meeting.ends <= meeting.starts:
            message = "»ends« er ikke senere end »starts«. Ret klokkeslættene."
            yield _problem(data, "meetings", meeting.id, "ends", "dates-reversed", message)
        if bool(meeting.starts) != bool(meeting.ends):
            message = "»starts« og »ends« hører sammen. Udfyld begge eller ingen."
            yield _problem(data, "meetings", meeting.id, "starts", "missing-time", message)
        for place, point in enumerate(meeting.agenda):
            if point.number != place + 1:
                message = f"dagsordenens punkt {place + 1} har nummer {point.number}. Ret numrene, så de følger rækken."
                line = data.line("meetings", meeting.id, "agenda", place, "number")
                yield Problem("data/meetings.yml", line, "duplicate-number", f"{meeting.id}: {message}")
