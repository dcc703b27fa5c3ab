"""Checks that pages and records use the words the glossary prefers, and in English call a trial a trial."""

import re
from collections.abc import Iterable, Iterator, Mapping

from sitedata.checks.prose import Prose, twins
from sitedata.data import Data
from sitedata.dates import Language
from sitedata.models import Term
from sitedata.pages import Page, PageKey
from sitedata.problems import Problem
from sitedata.terms.lexicon import Found, Lexicon

# A study that can only be the trial. Left alone: studies of other kinds, the verb, and the "clinical study report".
_STUDY = re.compile(
    r"\b(?:the|this|that|these|those|each|every|your|its|their|clinical)\s+(?:clinical\s+)?"
    r"(?P<study>stud(?:y|ies))\b(?!\s+(?:of|reports?)\b)"
    r"|\b(?P<first>stud(?:y|ies))\s+(?:protocol|site|participant|subject|team|drug|medicine)s?\b",
    re.I,
)
_TRIAL = re.compile(r"forsøg(?!e[rd]?\b|t\b)", re.I)  # in compounds too, but not the verb
_DANISH_STUDY = re.compile(r"studi", re.I)


def term_problems(pages: Mapping[PageKey, Page], data: Data) -> Iterator[Problem]:
    """A warning for each word that the glossary has a better one for."""
    terms = [term for term in data.records["glossary"].values() if isinstance(term, Term)]
    danish, english = _forbidden(terms, "da"), _forbidden(terms, "en")
    for da, en in twins(pages, data):
        yield from (_problem(da, found, "da") for found in _wrong(da, danish))
        yield from (_problem(en, found, "en") for found in _wrong(en, english) if _speaks_of(found.meaning, da))
        yield from _studies(da, en)


def _forbidden(terms: Iterable[Term], language: Language) -> Lexicon[Term | None]:
    """The forms that are not used, and with no term those in which one stands by right."""
    lexicon: Lexicon[Term | None] = Lexicon(language)
    for term in terms:
        for form in getattr(term.forbidden, language):
            lexicon.add(form, term)
    for term in terms:
        for form in (term.term.in_language(language), *getattr(term.allowed, language)):
            if lexicon.find(form):
                lexicon.add(form, None)
    return lexicon


def _wrong(text: Prose, lexicon: Lexicon[Term | None]) -> Iterator[Found[Term]]:
    if lexicon.find(text.raw):  # seldom, so that few texts have to be read closely
        for found in lexicon.find(text.own):
            if found.meaning:
                yield Found(found.start, found.end, found.meaning)


def _problem(text: Prose, found: Found[Term], language: Language) -> Problem:
    word = " ".join(text.raw[found.start : found.end].split())
    preferred = found.meaning.term.in_language(language)
    message = f"ordlisten fraråder »{word}«. Skriv »{preferred}«, eller ret ordet i data/glossary.yml."
    return Problem(text.file, text.line_of(found.start), "forbidden-term", message, "warning")


def _speaks_of(term: Term, danish: Prose) -> bool:
    lexicon: Lexicon[Term] = Lexicon("da")
    for form in (term.term.da, *term.allowed.da):
        lexicon.add(form, term)
    return bool(lexicon.find(danish.own))


def _studies(da: Prose, en: Prose) -> Iterator[Problem]:
    """A warning for each study where the Danish text speaks of trials only."""
    if "stud" not in en.raw.lower() or not _STUDY.search(en.raw):
        return  # nearly always, and before the texts are read closely
    danish = da.own
    if _DANISH_STUDY.search(danish) or not _TRIAL.search(danish):
        return
    for match in _STUDY.finditer(en.own):
        word = "study" if match["study"] else "first"
        message = f"»{match[word]}«: den danske tekst siger forsøg og aldrig studie. Skriv trial eller trials."
        yield Problem(en.file, en.line_of(match.start(word)), "study-for-trial", message, "warning")
