"""JSON Schemas from the models, so that an editor's program completes fields and underlines faults."""

import json
from pathlib import Path

from pydantic import TypeAdapter

from sitedata.models import RECORDS, Flow, Labels

HINT = "# yaml-language-server: $schema=schema/{stem}.schema.json"


def schemas() -> dict[str, str]:
    """The schema of every data file by stem, as the text of its file."""
    texts = {}
    for stem, model in RECORDS.items():
        schema = TypeAdapter(list[model]).json_schema()  # type: ignore[valid-type]
        texts[stem] = _as_text(schema | {"title": stem})
    texts["route"] = _as_text(Flow.model_json_schema() | {"title": "route"})
    texts["labels"] = _as_text(Labels.model_json_schema() | {"title": "labels"})
    return texts


def _as_text(schema: dict[str, object]) -> str:
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(head | schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def write_schemas(root: Path) -> list[Path]:
    """Write data/schema/*.schema.json and put the editor's hint on line 1 of each data file; returns the files."""
    folder = root / "data" / "schema"
    folder.mkdir(exist_ok=True)
    written = []
    for stem, text in schemas().items():
        path = folder / f"{stem}.schema.json"
        path.write_text(text, encoding="utf-8")
        written.append(path.relative_to(root))
        _write_hint(root / "data" / f"{stem}.yml", HINT.format(stem=stem))
    return written


def _write_hint(file: Path, hint: str) -> None:
    text = file.read_text(encoding="utf-8")
    first, _, rest = text.partition("\n")
    if first != hint:
        body = rest if first.startswith("# yaml-language-server:") else text
        file.write_text(f"{hint}\n{body}", encoding="utf-8")
