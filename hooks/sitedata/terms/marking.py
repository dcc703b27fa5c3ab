"""The terms of a page: written out where the author only abbreviates, and explained where they are first used."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from markupsafe import Markup

from sitedata.dates import Language
from sitedata.models import Organisation, Term
from sitedata.rendering import Renderer
from sitedata.site import Site
from sitedata.terms.lexicon import Found, Lexicon
from sitedata.terms.prose import stretches
from sitedata.views.links import page_of, record_link

# An abbreviation in brackets stands behind the words it is short for.
_IN_BRACKETS = re.compile(r"\((?:the )?$")
_END_OF_SENTENCE = re.compile(r"[.:;?!]\s")


class Form(Enum):
    """Which of its forms a term is found in."""

    FULL = auto()
    SHORT = auto()
    ALLOWED = auto()


@dataclass(frozen=True)
class Use:
    """That a term is used, and in which form."""

    term: Term
    form: Form


@dataclass
class _Told:
    """What the reader of a page has met so far."""

    marked: set[str] = field(default_factory=set)
    written_out: set[str] = field(default_factory=set)


class TermMarker:
    """Marks the terms on the pages of one edition of the site."""

    def __init__(self, site: Site, renderer: Renderer) -> None:
        self._site = site
        self._renderer = renderer
        self._lexicons: dict[Language, Lexicon[Use | None]] = {}

    def marked(self, html: str, path: str, language: Language) -> str:
        """The HTML of the page at ``path`` with its terms marked; the page that lists the terms is left as it is."""
        if path == page_of(self._site, "glossary"):
            return html
        lexicon = self._lexicon(language)
        told = _Told()
        result: list[str] = []
        end = 0
        for start, stop, is_prose in stretches(html):
            text = html[start:stop]
            found = [] if text.isspace() else lexicon.find(text)
            uses = [Found(use.start, use.end, use.meaning) for use in found if use.meaning]
            if uses and is_prose:
                result += (html[end:start], *self._prose(text, uses, told, path, language))
                end = stop
            told.written_out.update(use.meaning.term.id for use in uses if use.meaning.form is not Form.SHORT)
        result.append(html[end:])
        if told.marked:
            result.append(self._renderer.fragment("_definition", path))
        return "".join(result)

    def _prose(self, text: str, uses: list[Found[Use]], told: _Told, path: str, language: Language) -> Iterator[str]:
        end = 0
        for index, use in enumerate(uses):
            term, form = use.meaning.term, use.meaning.form
            is_told = term.id in told.written_out or form is not Form.SHORT or _is_told(text, use, uses[index + 1 :])
            is_marked = term.marked and form is not Form.ALLOWED and term.id not in told.marked
            told.written_out.add(term.id)
            if is_told and not is_marked:
                continue
            if is_marked:
                told.marked.add(term.id)
            yield text[end : use.start]
            yield self._renderer.fragment(
                "_term",
                path,
                link=record_link(self._site, "glossary", term.id, language),
                text=Markup(text[use.start : use.end]),  # noqa: S704 - what Markdown made of the page
                definition=term.definition.in_language(language) if is_marked else "",
                full="" if is_told else term.term.in_language(language),
            )
            end = use.end
        yield text[end:]

    def _lexicon(self, language: Language) -> Lexicon[Use | None]:
        if language not in self._lexicons:
            lexicon = _lexicon(self._site.records(Term).values(), language)
            for body in self._site.records(Organisation).values():
                name = body.name.in_language(language)
                if lexicon.find(name):
                    lexicon.add(name, None)  # a word in a name is not the term: ATMP Danmark
            self._lexicons[language] = lexicon
        return self._lexicons[language]


def _lexicon(terms: Iterable[Term], language: Language) -> Lexicon[Use | None]:
    lexicon: Lexicon[Use | None] = Lexicon(language)
    for term in terms:
        lexicon.add(term.term.in_language(language), Use(term, Form.FULL))
        if not term.abbreviation:
            continue
        short = getattr(term.abbreviation, language)
        lexicon.add(short, Use(term, Form.SHORT))
        for form in getattr(term.allowed, language):
            if short not in form and not form.isupper():  # neither says what the abbreviation stands for
                lexicon.add(form, Use(term, Form.ALLOWED))
    return lexicon


def _is_told(text: str, use: Found[Use], following: list[Found[Use]]) -> bool:
    """Whether the author says what the abbreviation means: in brackets, or in the rest of the sentence."""
    if _IN_BRACKETS.search(text[: use.start]):
        return True
    end = _END_OF_SENTENCE.search(text, use.end)
    return any(
        other.meaning.term is use.meaning.term
        and other.meaning.form is not Form.SHORT
        and (end is None or other.start < end.start())
        for other in following
    )
