"""What lags: English texts whose Danish text has changed, with the passages to look at."""

import re
from collections import defaultdict
from collections.abc import Iterator

from sitedata.problems import Problem, shortened
from sitedata.translation.overview import Translations
from sitedata.translation.states import Status, UnitState
from sitedata.translation.units import Unit

_MESSAGES = {
    UnitState.OUTDATED: (
        "{name}: den danske tekst er ændret, siden den engelske blev oversat. Ændret på {danish}: {changes}. "
        "Ret den engelske tekst, hvis den ikke passer, og kør make translated PAGE={page}."
    ),
    UnitState.ADDED: (
        "{name} findes kun på dansk ({danish}). Skriv afsnittet på engelsk, og kør make translated PAGE={page}."
    ),
    UnitState.DELETED: "{name} findes ikke længere på dansk. Slet afsnittet her, eller giv det samme id som på dansk.",
    UnitState.RENAMED: "{name} har fået nyt id på dansk ({danish}). Ret id'et på den engelske side og i links til det.",
}
# Words that only a Danish sentence has.
_DANISH = re.compile(r"\b(?:er|og|af|til|ikke|der|som|på|skal)\b.*\b(?:er|og|af|til|ikke|der|som|på|skal)\b", re.S)
_BOTH_CHANGED = (
    "{name}: begge sprog er ændret, siden de blev noteret. Ændret på {danish}: {changes}. "
    "Passer den engelske tekst til det, så kør make translated PAGE={page}."
)


def translation_problems(translations: Translations) -> Iterator[Problem]:
    """A warning for everything that is not known to be translated from today's Danish text."""
    unpinned: dict[str, list[Unit]] = defaultdict(list)
    for status in translations.all:
        if status.state is UnitState.UNPINNED:
            unpinned[status.unit.argument.partition("#")[0]].append(status.unit)
        elif _is_untranslated(status.unit):
            where = status.unit.where
            message = f"{unit_name(status.unit)}: teksten er den samme på begge sprog. Oversæt den."
            yield Problem(where.file, where.line, "same-in-both", message, "warning")
        elif status.state is not UnitState.CURRENT:
            where = status.unit.where
            yield Problem(where.file, where.line, "translation-lags", _message(status), "warning")
    for page, units in unpinned.items():
        texts = "1 engelsk tekst" if len(units) == 1 else f"{len(units)} engelske tekster"
        message = f"{texts} er ikke noteret som oversat. Passer de to sprog sammen, så kør make translated PAGE={page}."
        where = units[0].where
        yield Problem(where.file, where.line, "translation-not-noted", message, "warning")


def _is_untranslated(unit: Unit) -> bool:
    """Whether the English text is the Danish one; a name or an address may well be."""
    return bool(
        unit.danish
        and unit.english
        and unit.danish.fingerprint == unit.english.fingerprint
        and _DANISH.search("\n".join(unit.danish.blocks))
    )


def _message(status: Status) -> str:
    unit = status.unit
    both_changed = status.state is UnitState.OUTDATED and not status.english_is_untouched
    return (_BOTH_CHANGED if both_changed else _MESSAGES[status.state]).format(
        name=unit_name(unit),
        page=unit.argument,
        danish=f"{unit.danish.file}:{unit.danish.line}" if unit.danish else "",
        changes=" / ".join(f"»{shortened(' '.join(change.now) or 'slettet')}«" for change in status.changes),
    )


def unit_name(unit: Unit) -> str:
    """A unit as editors know it: a section, a page's description, a field of a record."""
    if unit.name == "#":
        return "indledningen"
    if unit.name.startswith("#"):
        return f"afsnittet {{{unit.name}}}"
    return unit.name if unit.group.endswith(".md") else f"{unit.group.rpartition('/')[2]}: {unit.name}"
