"""About the site itself: what the open data hold, and how accessible it is."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from sitedata.dates import Language
from sitedata.models import RECORDS, Barrier
from sitedata.site import Site
from sitedata.views.localised import localised


def open_data(site: Site, language: Language) -> dict[str, Any]:
    """Each data file with its fields, as the models describe them."""
    files = [
        {
            "name": stem,
            "title": site.label(f"file.{stem}", language),
            "count": len(site.all_records[stem]),
            "fields": list(_fields(model, language)),
        }
        for stem, model in RECORDS.items()
    ]
    return {"files": files}


def barriers(site: Site, language: Language) -> dict[str, Any]:
    """What is known not to be accessible, in the order of the file."""
    return {"barriers": [localised(site, barrier, language) for barrier in site.records(Barrier).values()]}


def accessibility_results(site: Site, language: Language) -> dict[str, Any]:
    """What the last run of the accessibility checks looked at and found; nothing if there has been none."""
    return {"results": localised(site, site.accessibility, language)}


def _fields(model: type[BaseModel], language: Language) -> Iterator[tuple[str, str]]:
    for name, field in model.model_fields.items():
        extra = field.json_schema_extra
        english = str(extra["description_en"]) if isinstance(extra, dict) else ""
        yield name, (field.description or "") if language == "da" else english
