"""data/*.yml → records, with every problem at once.

The second step of the build: read, check each record against its model, then check the graph the records form.
"""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sitedata.data import FLOW, Data, Reference
from sitedata.models import RECORDS, Flow, Labels, Record
from sitedata.problems import Problem, field_name, nearest, shortened
from sitedata.references import references
from sitedata.validation import validated
from sitedata.yamlfile import Document, parse
from sitedata.yamlguard import decode


def load_data(root: Path) -> tuple[Data, list[Problem]]:
    """The records of ``root``/data and every problem in them: syntax, fields, ids and references."""
    data = Data()
    problems = _unknown_files(root)
    for stem, model in RECORDS.items():
        document, found = read_document(root, f"data/{stem}.yml")
        data.documents[stem] = document
        problems += found
        data.records[stem], data.positions[stem] = {}, {}
        if not found or document.value is not None:
            problems += _add_records(data, stem, model)
    problems += _add_flow(data, root)
    document, found = read_document(root, "data/labels.yml")
    problems += found
    data.documents["labels"] = document
    if not found or document.value is not None:
        labels, found = validated(Labels, document)
        data.labels = labels or data.labels
        problems += found
    data.references = [
        Reference(stem, record.id, where, file, wanted)
        for stem, records in data.records.items()
        for record in records.values()
        for where, file, wanted in references(record)
    ]
    return data, problems + _unknown_references(data)


def read_document(root: Path, path: str) -> tuple[Document, list[Problem]]:
    """The YAML file at ``path`` (relative to ``root``), or the reason why it cannot be read."""
    try:
        content = (root / path).read_bytes()
    except FileNotFoundError:
        return Document(path, None), [
            Problem(path, 1, "missing-file", "filen findes ikke. Opret den, eller gendan den fra git.")
        ]
    text, problems = decode(path, content)
    return parse(path, text) if not problems else (Document(path, None), problems)


def _unknown_files(root: Path) -> list[Problem]:
    known = {f"{stem}.yml" for stem in (*RECORDS, FLOW, "labels")}
    problems = []
    for path in sorted((root / "data").glob("*.y*ml")):
        if path.name not in known:
            message = (
                f"filen læses ikke, for navnet er ukendt. {nearest(path.name, known)} Omdøb filen, eller slet den."
            )
            problems.append(Problem(f"data/{path.name}", 1, "unknown-file", message))
    return problems


def _add_records(data: Data, stem: str, model: type[Record]) -> list[Problem]:
    document = data.documents[stem]
    if not isinstance(document.value, list):
        message = "filen skal være en liste af poster, hver med »- id:« først."
        return [Problem(document.path, document.line(), "not-a-list", message)]
    problems: list[Problem] = []
    for index, value in enumerate(document.value):
        if (index,) in document.doubled:
            continue  # it may be two, and that is said
        name = _name(value, index)
        record, found = validated(model, document, (index,), name)
        problems += found
        if record is None:
            continue
        if record.id in data.records[stem]:
            problems.append(_used_twice(data, stem, record.id, document.line(index, "id")))
            continue
        data.records[stem][record.id] = record
        data.positions[stem][record.id] = (index,)
    return problems


def _used_twice(data: Data, stem: str, record_id: str, line: int) -> Problem:
    first = data.line(stem, record_id)
    message = f"id'et »{record_id}« bruges to gange (første gang på linje {first}). Giv den nyeste af dem et andet id."
    return Problem(f"data/{stem}.yml", line, "duplicate-id", message)


def _add_flow(data: Data, root: Path) -> list[Problem]:
    """Read data/route.yml. A site need not have one; a page that shows it does."""
    data.records[FLOW], data.positions[FLOW] = {}, {}
    if not (root / f"data/{FLOW}.yml").exists():
        return []
    document, problems = read_document(root, f"data/{FLOW}.yml")
    data.documents[FLOW] = document
    if document.value is None:
        return problems
    data.flow, found = validated(Flow, document)
    problems += found
    if data.flow is None:
        return problems
    for where, part in data.flow.parts():
        if part.id in data.records[FLOW]:
            problems.append(_used_twice(data, FLOW, part.id, document.line(*where, "id")))
        else:
            data.records[FLOW][part.id], data.positions[FLOW][part.id] = part, where
    return problems


def _unknown_references(data: Data) -> list[Problem]:
    problems = []
    missed = Counter((found.file, found.wanted) for found in data.references)
    for found in data.references:
        place = (*data.positions[found.stem][found.record_id], *found.where)
        if data.lacks(found.file, found.wanted) and place not in data.documents[found.stem].refused:
            parts = found.wanted.replace(",", " ").split()
            guess = data.nearest(found.file, found.wanted)
            if len(parts) > 1 and not any(data.lacks(found.file, part) for part in parts):
                guess = "Er det flere, så skriv hver på sin egen linje med »- « foran."
            mend = "Ret henvisningen, eller opret posten."
            if missed[found.file, found.wanted] > 1:
                mend = f"Er posten slettet eller har fået et nyt id, så fortryd det i data/{found.file}.yml. {mend}"
            message = (
                f"{found.record_id}: »{field_name(found.where)}« henviser til »{shortened(found.wanted)}«, som ikke "
                f"findes i data/{found.file}.yml. {guess} {mend}"
            )
            line = data.documents[found.stem].line(*place)
            problems.append(Problem(f"data/{found.stem}.yml", line, "unknown-reference", message))
    return problems


def _name(value: Any, index: int) -> str:
    record_id = value.get("id") if isinstance(value, Mapping) else None
    return shortened(record_id) if record_id and isinstance(record_id, str) else f"post nr. {index + 1}"
