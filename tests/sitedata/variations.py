"""The fixture site with something else in it, or on another day."""

from dataclasses import replace
from datetime import date

# Of the region that is replaced, and of the one that replaces it.
LAST_DAY, FIRST_DAY = date(2026, 12, 31), date(2027, 1, 1)


def changed(site, model, stem, record_id, **fields):
    """The site with one record changed; an id that is new makes a new record of the first."""
    records = site.records(model)
    record = records.get(record_id) or next(iter(records.values())).model_copy(update={"id": record_id})
    by_id = {**records, record_id: record.model_copy(update=fields)}
    return replace(site, all_records={**site.all_records, stem: by_id})


def on(site, day):
    """The site as of a day."""
    return replace(site, today=day)
