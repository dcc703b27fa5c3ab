"""Which route applies: questions in order, what each answer leads to, and the cases the flow is tested with."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator

from sitedata.citations import CitationField
from sitedata.models.base import Line, Model, Record, Slug, Text, described
from sitedata.models.contacts import NeedId
from sitedata.models.guide import StepId
from sitedata.models.holes import Hole

# Where an answer leads that nobody can be sure of.
UNCLEAR = "unclear"
# The answer of a reader who does not know; it leads there.
UNSURE = "unsure"


class RouteMark(StrEnum):
    """What an answer says of the product or the trial, besides where it leads."""

    GENE_THERAPY = "gene-therapy"
    CELL_THERAPY = "cell-therapy"
    TISSUE_ENGINEERED = "tissue-engineered"
    COMBINED = "combined"
    GMO = "gmo"
    MADE_IN_DENMARK = "made-in-denmark"
    MADE_IN_EU = "made-in-eu"
    MADE_OUTSIDE_EU = "made-outside-eu"
    MADE_AT_BEDSIDE = "made-at-bedside"
    FIRST_PHASE = "first-phase"
    SEVERAL_COUNTRIES = "several-countries"


class Claim(Model):
    """A statement with what it rests on."""

    text: Text = described("Udsagnet, en til tre sætninger.", "The statement, one to three sentences.")
    sources: list[CitationField] = described("Kilder.", "Sources.", example=["ctr?, art. 2(2)(2)"], default=list)


class Answer(Model):
    """One answer to a question, and where it leads."""

    id: Slug = described("Svarets id; står i adressen.", "The answer's id; stands in the address.", example="yes")
    text: Text = described("Svaret, så det kan stå alene.", "The answer, fit to stand alone.")
    goes: Slug = described(
        "Id på det næste spørgsmål eller på ruten, eller unclear.",
        "Id of the next question or of the route, or unclear.",
        example="q2",
    )
    marks: list[RouteMark] = described("Kendetegn, svaret giver.", "Marks it sets.", example=["gmo"], default=list)
    why: list[Claim] = described("Hvad svaret betyder.", "What the answer means.", default=list)
    steps: list[StepId] = described("Trin at læse nu.", "Steps to read now.", example=["gmo"], default=list)
    needs: list[NeedId] = described("Behov.", "Needs.", example=["gmo-approval"], default=list)


def _a_choice(answers: list[Answer]) -> list[Answer]:
    if len(answers) < 2:
        raise ValueError("skal have mindst to svar, så læseren har et valg")
    return answers


class Question(Record):
    """One question, understood without having seen the others."""

    title: Text = described("Spørgsmålet.", "The question.")
    help: list[Claim] = described("Forklaring.", "Explanation.", default=list)
    answers: Annotated[list[Answer], AfterValidator(_a_choice)] = described("Svar i rækkefølge.", "Answers in order.")


class PageLink(Model):
    """A page of the site to read as well."""

    text: Text = described("Linkets tekst.", "Text of the link.")
    page: Line = described("Sti til siden.", "Path of the page.", example="guide/tidslinje.md")
    anchor: Slug | None = described(
        "Afsnittets id.", "Id of the section.", example="statutory-arithmetic", default=None
    )


class Outcome(Record):
    """A route: what it means, why, and what to do now."""

    title: Text = described("Rutens navn.", "Name of the route.")
    meaning: list[Claim] = described("Hvad ruten betyder.", "What the route means.", min_length=1)
    why: list[Claim] = described("Hvad den bygger på.", "What it rests on.", min_length=1)
    steps: list[StepId] = described("Trin i guiden, i rækkefølge.", "Steps of the guide, in order.", min_length=1)
    next: list[Claim] = described("Mere om de næste trin.", "More on the next steps.", default=list)
    see: list[PageLink] = described("Sider at læse.", "Pages to read.", default=list)
    needs: list[NeedId] = described("Behov; siger, hvem du kan spørge.", "Needs; say whom to ask.", min_length=1)
    holes: list[Hole] = described("Kendte huller.", "Known gaps.", default=list)

    @property
    def number(self) -> str:
        """What the route is called beside its name: ``R2a``."""
        return self.id.capitalize()


class Way(Model):
    """One way to an answer when it is unclear."""

    title: Text = described("Hvornår vejen passer.", "When this way fits.")
    questions: list[Slug] = described(
        "Spørgsmål, den gælder. Tom: alle.", "Questions it is for. Empty: all.", example=["q2"], default=list
    )
    advice: list[Claim] = described("Hvad du kan gøre.", "What you can do.", min_length=1)
    steps: list[StepId] = described("Trin at læse.", "Steps to read.", example=["classification"], default=list)
    needs: list[NeedId] = described("Behov.", "Needs.", example=["classify-product"], default=list)


class Unclear(Record):
    """What to do when a question cannot be answered: ask, never guess."""

    id: Literal["unclear"] = described("Altid unclear.", "Always unclear.", example=UNCLEAR)
    title: Text = described("Overskrift.", "Heading.")
    ways: list[Way] = described("Veje til et svar.", "Ways to an answer.", min_length=1)
    closing: Text = described("Det, der gælder for alle.", "What holds for all.")


class Case(Record):
    """A case worked by hand: the flow has to lead these answers to this outcome."""

    title: Text = described("Tilfældet i få ord.", "The case in a few words.")
    answers: dict[Slug, Slug] = described(
        "Spørgsmål og svar, i den rækkefølge de stilles.",
        "Questions and answers, in the order they are asked.",
        example={"q1": "yes"},
        min_length=1,
    )
    outcome: Slug = described("Ruten, eller unclear.", "The route, or unclear.", example="r2a")
    marks: list[RouteMark] = described("Kendetegn, i alt.", "Marks, all of them.", example=["gmo"], default=list)


class Flow(Model):
    """The whole of data/route.yml. The first question is where the reader begins."""

    questions: list[Question] = described("Spørgsmål.", "Questions.", min_length=1)
    outcomes: list[Outcome] = described("Ruter.", "Routes.", min_length=1)
    unclear: Unclear = described("Når svaret er uklart.", "When the answer is unclear.")
    cases: list[Case] = described("Tilfælde, der prøver forløbet.", "Cases that test the flow.", default=list)

    def parts(self) -> Iterator[tuple[tuple[str | int, ...], Record]]:
        """Everything in the flow that has an id of its own, and where it stands."""
        for name in ("questions", "outcomes", "cases"):
            for index, record in enumerate(getattr(self, name)):
                yield (name, index), record
        yield ("unclear",), self.unclear
