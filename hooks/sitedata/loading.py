"""data/*.yml → records, with every problem at once.

The second step of the build: read, check each record against its model, then check the graph the records form.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from sitedata.messages import validation_problems
from sitedata.models import RECORDS, Labels, Record
from sitedata.problems import Problem, nearest
from sitedata.references import unknown_references
from sitedata.yamlfile import Document, decode, parse


@dataclass
class Data:
    """Everything data/ holds: records by file and id, labels, and where each record stands."""

    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    labels: Labels = field(default_factory=lambda: Labels({}))
    documents: dict[str, Document] = field(default_factory=dict)
    positions: dict[str, dict[str, int]] = field(default_factory=dict)

    def line(self, stem: str, record_id: str, *where: str | int) -> int:
        """The line of a field of a record."""
        return self.documents[stem].line(self.positions[stem][record_id], *where)


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
    document, found = read_document(root, "data/labels.yml")
    problems += found
    if document.value is not None:
        try:
            data.labels = Labels.model_validate(document.value)
        except ValidationError as error:
            problems += validation_problems(error, document, (), "", Labels)
    broken = {problem.path for problem in problems}
    complete = {stem for stem in RECORDS if f"data/{stem}.yml" not in broken}
    problems += [
        problem
        for problem in unknown_references(data.records, data.documents, data.positions)
        if complete == set(RECORDS) or _points_into(problem, complete)
    ]
    return data, problems


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
    known = {*RECORDS, "labels"}
    return [
        Problem(
            f"data/{path.name}",
            1,
            "unknown-file",
            f"filen læses ikke. {nearest(path.stem, known)} Omdøb den, eller slet den.",
        )
        for path in sorted((root / "data").glob("*.y*ml"))
        if path.stem not in known or path.suffix != ".yml"
    ]


def _add_records(data: Data, stem: str, model: type[Record]) -> list[Problem]:
    document = data.documents[stem]
    if not isinstance(document.value, list):
        message = "filen skal være en liste af poster, hver med »- id:« først."
        return [Problem(document.path, document.line(), "not-a-list", message)]
    problems: list[Problem] = []
    for index, value in enumerate(document.value):
        name = _name(value, index)
        try:
            record = model.model_validate(value)
        except ValidationError as error:
            problems += validation_problems(error, document, (index,), name, model)
            continue
        if record.id in data.records[stem]:
            first = document.line(data.positions[stem][record.id])
            message = f"id'et »{record.id}« bruges to gange (første gang på linje {first}). Giv den ene post et nyt id."
            problems.append(Problem(document.path, document.line(index, "id"), "duplicate-id", message))
            continue
        data.records[stem][record.id] = record
        data.positions[stem][record.id] = index
    return problems


def _name(value: Any, index: int) -> str:
    return str(value["id"]) if isinstance(value, Mapping) and value.get("id") else f"post nr. {index + 1}"


def _points_into(problem: Problem, complete: set[str]) -> bool:
    """Whether an unknown reference is certain although some file could not be read whole."""
    return any(f"i data/{stem}.yml" in problem.message for stem in complete)


__all__ = ["BaseModel", "Data", "load_data", "read_document"]
