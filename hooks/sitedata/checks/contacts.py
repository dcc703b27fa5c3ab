"""Checks on whom to ask: every need is answered, in every region, and every address stands in one place."""

from collections.abc import Iterable, Iterator, Sequence

from sitedata.answers import Gap, answers, steps_of
from sitedata.data import Data
from sitedata.models import Contact, Need, Organisation, Step
from sitedata.problems import Problem
from sitedata.site import Site
from sitedata.views.localised import label_key


def contact_problems(data: Data) -> Iterator[Problem]:
    """Needs that nobody answers at all, and addresses that contacts repeat from their organisation."""
    contacts = [contact for contact in data.records["contacts"].values() if isinstance(contact, Contact)]
    steps = [step for step in data.records["steps"].values() if isinstance(step, Step)]
    answered = {contact.need for contact in contacts}
    # A contact with a misspelt need may be the one that is missing.
    certain = data.complete("contacts") and answered <= data.records["needs"].keys()
    for need in data.records["needs"] if certain else ():
        if need not in answered:
            message = (
                f"{need}: ingen kontakt i data/contacts.yml svarer på behovet i nogen region. "
                f"{_steps(steps, need)} Tilføj en kontakt, eller slet behovet."
            )
            yield Problem("data/needs.yml", data.line("needs", need, "id"), "unanswered-need", message)
    for contact in contacts:
        body = data.records["organisations"].get(contact.organisation)
        if isinstance(body, Organisation):
            yield from _repeated(data, contact, body)


def _repeated(data: Data, contact: Contact, body: Organisation) -> Iterator[Problem]:
    own = {"url": body.website}
    if body.contact:
        own |= {"email": body.contact.email, "phone": body.contact.phone}
    for field, value in own.items():
        if value and getattr(contact, field) == value:
            message = (
                f"{contact.id}: »{field}« er den samme som hos organisationen »{body.id}«. Slet linjen: "
                "Siden viser organisationens, og så står den kun ét sted."
            )
            line = data.line("contacts", contact.id, field)
            yield Problem("data/contacts.yml", line, "repeated-address", message, "warning")


def gap_problems(site: Site, data: Data) -> Iterator[Problem]:
    """A warning for each need that is answered somewhere, but not in every region or not for everybody."""
    for need in site.records(Need).values():
        found = answers(site, need)
        if found.gaps:
            places = "; ".join(_place(site, gap) for gap in found.gaps)
            message = (
                f"{need.id}: ingen kontakt i data/contacts.yml svarer {places}. "
                f"{_steps(site.records(Step).values(), need.id)} "
                "Tilføj en kontakt dér eller for hele landet. Indtil da viser siden indgangen."
            )
            line = data.line("needs", need.id, "id")
            yield Problem("data/needs.yml", line, "region-without-answer", message, "warning")


def _place(site: Site, gap: Gap) -> str:
    regions = _enumeration([region.name.da for region in gap.regions])
    if gap.is_whole:
        return f"i {regions}"
    audiences = _enumeration([site.label(label_key(audience), "da") for audience in gap.audiences])
    return f"{audiences} i {regions}"


def _enumeration(words: Sequence[str]) -> str:
    """Words as a Danish sentence lists them: ``3, 4 og 10``."""
    return " og ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def _steps(steps: Iterable[Step], need: str) -> str:
    """The steps of the guide in which the reader has a need, as a Danish sentence."""
    numbers = [str(number) for number in steps_of(need, steps)]
    return f"Det gælder trin {_enumeration(numbers)} i guiden." if numbers else "Intet trin i guiden bruger behovet."
