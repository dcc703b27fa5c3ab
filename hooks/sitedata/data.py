"""Everything data/ holds, once it has been read: records, labels, and where each of them stands."""

import re
from dataclasses import dataclass, field
from typing import Any

from sitedata.models import Flow, Labels, Record
from sitedata.models.base import SLUG
from sitedata.recordnames import meant
from sitedata.yamlfile import Document
from sitedata.yamlvalues import KeyPath

FLOW = "route"


@dataclass(frozen=True)
class Reference:
    """That a field of a record names a record of ``file``."""

    stem: str
    record_id: str
    where: KeyPath
    file: str
    wanted: str


@dataclass
class Data:
    """Everything data/ holds: records by file and id, what they refer to, labels, and where each record stands.

    The parts of the flow are records of the file ``route``, so that all that holds for records holds for them.
    """

    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    flow: Flow | None = None
    labels: Labels = field(default_factory=lambda: Labels({}))
    documents: dict[str, Document] = field(default_factory=dict)
    positions: dict[str, dict[str, KeyPath]] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)

    def line(self, stem: str, record_id: str, *where: str | int) -> int:
        """The line of a field of a record."""
        return self.documents[stem].line(*self.positions[stem][record_id], *where)

    def value(self, stem: str, record_id: str) -> Any:
        """A record as it is written."""
        value = self.documents[stem].value
        for part in self.positions[stem][record_id]:
            value = value[part]
        return value

    def complete(self, stem: str) -> bool:
        """Whether every entry of a file could be read."""
        if stem == FLOW:
            return self.flow is not None or FLOW not in self.documents
        value = self.documents[stem].value
        read = self.labels.root if stem == "labels" else self.records[stem]
        return isinstance(value, list | dict) and len(value) == len(read)

    def nearest(self, stem: str, word: str) -> str:
        """A Danish sentence with the ids of a file that ``word`` may stand for."""
        return meant(word, self.records[stem], self.documents[stem].value)

    def lacks(self, stem: str, record_id: str) -> bool:
        """Whether it is certain that a file has no such record, not even one with a fault."""
        if record_id in self.records[stem] or self.documents[stem].doubled:
            return False
        value = self.documents[stem].value
        entries = value if isinstance(value, list) else [None]
        written = [str(entry.get("id")) if isinstance(entry, dict) else "?" for entry in entries]
        return record_id not in written and all(re.fullmatch(SLUG, name) for name in written)
