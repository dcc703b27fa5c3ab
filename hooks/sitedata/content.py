"""Everything that is read and checked before anything is built: the first half of the build in one place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jinja2 import Environment

from sitedata.accessibility import read_results
from sitedata.addresses import address_problems
from sitedata.checks.clocks import clock_problems
from sitedata.checks.contacts import contact_problems, gap_problems
from sitedata.checks.editions import edition_problems
from sitedata.checks.figures import figure_problems
from sitedata.checks.flow import flow_problems
from sitedata.checks.labels import label_problems
from sitedata.checks.layout import layout_problems
from sitedata.checks.leftovers import leftovers
from sitedata.checks.links import LinkCheck
from sitedata.checks.markup import markup_problems
from sitedata.checks.menu import menu_problems
from sitedata.checks.names import names_by_hand
from sitedata.checks.pages import page_problems, uncited_sources
from sitedata.checks.pairs import pair_problems
from sitedata.checks.points import point_problems
from sitedata.checks.records import record_problems
from sitedata.checks.redirects import redirect_problems
from sitedata.checks.shown import shown_problems
from sitedata.checks.standard import cited_in, standard_problems
from sitedata.checks.steps import step_problems
from sitedata.checks.terms import term_problems
from sitedata.checks.texts import text_problems
from sitedata.checks.translation import translation_problems
from sitedata.data import Data
from sitedata.dates import LANGUAGES, Language, today
from sitedata.edition import Edition
from sitedata.loading import load_data
from sitedata.menu import Menu, load_menu
from sitedata.models import AccessibilityResults, Step
from sitedata.pages import Page, PageKey, load_pages
from sitedata.problems import ContentError, Problem, errors
from sitedata.rendering import TEMPLATES, fragments
from sitedata.site import Site
from sitedata.standard.releases import Release, read_releases
from sitedata.translation.overview import Translations, read_translations


@dataclass(frozen=True)
class Content:
    """The site's content, what finishes the pages of each edition, and what an editor may want to look at."""

    site: Site
    environment: Environment
    editions: Mapping[Language, Edition]
    warnings: tuple[Problem, ...]


def load_content(root: Path) -> Content:
    """The content under ``root``, checked and linked.

    Raises ``ContentError`` with every problem (warnings among them) when there is at least one error.
    """
    day = _today()
    data, problems = load_data(root)
    pages, found = load_pages(root)
    problems += found
    problems += record_problems(data, day, pages)
    problems += contact_problems(data)
    problems += step_problems(data, pages)
    problems += clock_problems(data)
    problems += flow_problems(data, pages)
    problems += address_problems(pages)
    problems += edition_problems(pages)
    releases, found = read_releases(root)
    problems += found
    problems += standard_problems(data, releases, pages, day)
    menu, found = load_menu(root)
    problems += found or menu_problems(menu, [path for path, language in pages if language == "da"])
    for page in pages.values():
        problems += page_problems(page, data, day)
        problems += markup_problems(page)
        problems += layout_problems(page)
        problems += leftovers(page, data.records["sources"])
    problems += point_problems(pages, {step.page for step in data.records["steps"].values() if isinstance(step, Step)})
    problems += label_problems(data, root / TEMPLATES)
    problems += uncited_sources(pages.values(), data, cited_in(releases))
    problems += text_problems(data)
    problems += names_by_hand(pages.values(), data)
    # What needs sound pages and data waits for them: one fault is not reported twice.
    _stop_at_errors(problems)
    problems += shown_problems(data, pages)
    translations, found = read_translations(root, pages, data)
    problems += [*found, *translation_problems(translations), *figure_problems(translations)]
    results, found = read_results(root)
    problems += found
    _stop_at_errors(problems)
    site = _site(day, data, pages, menu, translations, results, releases)
    environment = fragments(root)
    editions = {language: Edition(site, language, environment) for language in LANGUAGES}
    problems += pair_problems(pages)
    problems += redirect_problems(site)
    problems += gap_problems(site, data)
    problems += term_problems(pages, data)
    problems += LinkCheck(root, site, editions).problems()
    _stop_at_errors(problems)
    return Content(site, environment, editions, tuple(sorted(problems)))


def _stop_at_errors(problems: list[Problem]) -> None:
    if errors(problems):
        raise ContentError(problems)


def _today() -> date:
    try:
        return today()
    except ValueError:
        message = "miljøvariablen SITE_DATE skal være en dato som 2027-01-01. Ret den, eller fjern den."
        raise ContentError([Problem("SITE_DATE", 1, "wrong-site-date", message)]) from None


def _site(
    day: date,
    data: Data,
    pages: dict[PageKey, Page],
    menu: Menu,
    translations: Translations,
    results: AccessibilityResults | None,
    releases: dict[str, Release],
) -> Site:
    labels: dict[str, dict[Language, str]] = {
        key: {"da": text.da, "en": text.en} for key, text in data.labels.root.items()
    }
    return Site(day, data.records, labels, pages, menu, translations, results, releases, data.flow)
