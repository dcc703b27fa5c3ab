"""Products and trials."""

from typing import Any

from sitedata.dates import Language
from sitedata.models import Product, Trial
from sitedata.models.medicines import EuStatus, TrialStatus
from sitedata.site import Site
from sitedata.views.links import record_name
from sitedata.views.localised import localised
from sitedata.views.sorting import alphabetical, grouped_by_choice


def products(site: Site, language: Language) -> dict[str, Any]:
    """Products by their state in the EU, alphabetically."""
    ordered = sorted(site.records(Product).values(), key=lambda product: alphabetical(product.name, language))
    shown = [localised(site, product, language) for product in ordered]
    groups = grouped_by_choice(site, language, shown, lambda product: product.eu_status.id, EuStatus)
    return {"groups": groups, "count": len(shown)}


def trials(site: Site, language: Language) -> dict[str, Any]:
    """Trials by status, alphabetically."""
    ordered = sorted(
        site.records(Trial).values(), key=lambda trial: alphabetical(record_name(site, trial, language), language)
    )
    shown = [localised(site, trial, language) for trial in ordered]
    for trial in shown:
        numbers = (("EU CT", trial.eu_ct_number), ("EudraCT", trial.eudract_number), ("", trial.nct_number))
        trial.numbers = ", ".join(f"{register} {number}".strip() for register, number in numbers if number)
    groups = grouped_by_choice(site, language, shown, lambda trial: trial.status.id, TrialStatus)
    return {"groups": groups, "count": len(shown)}
