"""Records and pages as open data. The file names, field names and columns are promises to the outside."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Any, get_args

from pydantic import BaseModel

from sitedata.addresses import address
from sitedata.citations import Citation
from sitedata.dates import LANGUAGES
from sitedata.flow import path_rows
from sitedata.models import RECORDS, Text
from sitedata.site import Site, once_for_each_site
from sitedata.views.page import page_state
from sitedata.views.versions import json_path

# Every way through the questions, for those who check the facts.
PATHS = "data/route-paths.csv"


@once_for_each_site
def exports(site: Site, site_url: str | None) -> Mapping[str, str]:
    """Every data file by its path on the site, as text; each language's build asks for the same ones."""
    files = {"data/pages.json": _json(pages_index(site, site_url or ""))}
    for stem, model in RECORDS.items():
        records = list(site.all_records[stem].values())
        files[f"data/{stem}.json"] = _json([record.model_dump(mode="json") for record in records])
        files[f"data/{stem}.csv"] = _csv(columns(model), [_row(record) for record in records])
    for release in site.releases.values():
        provisions = [provision.model_dump(mode="json") for provision in release.provisions.values()]
        files[json_path(site, release.version)] = _json(provisions)
    if site.flow:
        paths = path_rows(site.flow)
        files[PATHS] = _csv(list(paths[0]), paths)
    return files


def pages_index(site: Site, site_url: str) -> list[dict[str, Any]]:
    """One entry for every page in every language, with the state of its text and who looks after it."""
    entries = []
    for path in sorted({path for path, _ in site.pages}):
        meta = site.pages[path, "da"].meta
        for language in LANGUAGES:
            if not site.has_edition(path, language):
                continue
            page = site.page(path, language)
            entries.append(
                {
                    "id": page.id,
                    "edition": language,
                    "url": site_url + address(path, language, site.pages),
                    "title": site.title(path, language)[0],
                    "language": site.text_language(path, language),
                    "state": page_state(site, path, language),
                    "source": page.file,
                    "checked": meta.checked,
                    "review_by": meta.review_by,
                    "owner": meta.owner,
                }
            )
    return entries


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def columns(model: type[BaseModel]) -> list[str]:
    """The columns of a model's CSV file: its fields in order, a text in both languages as two columns."""
    names: list[str] = []
    for name, field in model.model_fields.items():
        optional = get_args(field.annotation) if isinstance(field.annotation, UnionType) else ()
        names += [f"{name}_da", f"{name}_en"] if Text in (field.annotation, *optional) else [name]
    return names


def _csv(names: list[str], rows: list[dict[str, str]]) -> str:
    buffer = io.StringIO()
    # The signature makes Excel read the file as UTF-8.
    buffer.write("\ufeff")
    writer = csv.DictWriter(buffer, names, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _inert(text) for name, text in row.items()} for row in rows)
    return buffer.getvalue()


def _inert(text: str) -> str:
    """Text that a spreadsheet does not run as a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text


def _row(record: BaseModel) -> dict[str, str]:
    row: dict[str, str] = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, Text):
            row |= {f"{name}_da": value.da, f"{name}_en": value.en}
        elif value is not None:
            row[name] = _cell(value)
    return row


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        if all(isinstance(item, str | Citation) for item in value):
            return "; ".join(map(str, value))
        return json.dumps([item.model_dump(mode="json") for item in value], ensure_ascii=False)
    return json.dumps(value.model_dump(mode="json"), ensure_ascii=False) if isinstance(value, BaseModel) else str(value)


def file_names(site: Site) -> Iterator[str]:
    """The paths of all data files on the site."""
    yield "data/pages.json"
    if site.flow:
        yield PATHS
    for stem in RECORDS:
        yield from (f"data/{stem}.json", f"data/{stem}.csv")
