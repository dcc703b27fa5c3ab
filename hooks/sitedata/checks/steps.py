"""Checks on the steps of the guide: the same parts in the same places in every step, in its record and on its pages.

What nobody has found counts as said when the step says so: as a hole with its day, or in the words of its page.
"""

from collections.abc import Iterator, Mapping, Set

from sitedata.data import Data
from sitedata.models import Requirement, Step
from sitedata.models.guide import HoleField, Role
from sitedata.pages import Page, PageKey
from sitedata.problems import Problem, nearest

# Every step's page has these sections, in this order: the reader finds the same thing in the same place.
STEP_FRAME = ("what", "do", "decision", "documents", "pitfalls", "legal-basis", "ask", "requirements")
# The data each section shows; what stands above the first one is in "".
_SHOWN = {
    "": "step-in-short",
    "decision": "step-decision",
    "legal-basis": "step-legal",
    "ask": "step-contacts",
    "requirements": "step-requirements",
}
# What every step tells its reader of the decision.
_ASKED = {
    HoleField.AUTHORITY: "hvem der afgør (authorities eller other_authorities)",
    HoleField.LIMIT: "hvor længe det varer (limits)",
    HoleField.FEE: "hvad det koster (fees)",
}


def step_problems(data: Data, pages: Mapping[PageKey, Page]) -> Iterator[Problem]:
    """Every problem of the steps: numbers, what is said of the decision, and the frame of their pages."""
    numbers: dict[int, str] = {}
    for step in data.records["steps"].values():
        assert isinstance(step, Step)  # noqa: S101 - the loader put only steps here
        if step.number in numbers:
            message = f"nummer {step.number} bruges også af »{numbers[step.number]}«. Giv trinnet sit eget nummer."
            yield _problem(data, step, "number", "duplicate-number", message)
        numbers[step.number] = step.id
        yield from _order(data, step)
        yield from _decision(data, step)
        yield from _withdrawn(data, step)
        for page in pages.values():
            if page.path == step.page and (page.body or page.has_head):  # otherwise it could not be read
                yield from _frame(page, step, set(data.records["steps"]) - {step.id})


def _problem(data: Data, step: Step, field: str, code: str, message: str) -> Problem:
    return Problem("data/steps.yml", data.line("steps", step.id, field), code, f"{step.id}: {message}")


def _order(data: Data, step: Step) -> Iterator[Problem]:
    for position, before in enumerate(step.after):
        earlier = data.records["steps"].get(before)
        if isinstance(earlier, Step) and (before == step.id or earlier.number > step.number):
            message = (
                f"»after« nævner »{before}« (trin {earlier.number}), men trinnet selv er trin {step.number}. "
                "Tilladt: trin med lavere numre, så rækken ikke går i ring. Slet id'et, eller ret numrene."
            )
            line = data.line("steps", step.id, "after", position)
            yield Problem("data/steps.yml", line, "step-order", f"{step.id}: {message}")


def _decision(data: Data, step: Step) -> Iterator[Problem]:
    said = {hole.field for hole in step.holes}
    said |= {HoleField.AUTHORITY} if step.authorities or step.other_authorities else set()
    said |= {HoleField.LIMIT} if step.limits else set()
    said |= {HoleField.FEE} if step.fees else set()
    for field, asked in _ASKED.items():
        if field not in said:
            message = (
                f"trinnet siger ikke, {asked}, og heller ikke, at det ikke er fundet. "
                f"Skriv det, eller tilføj et hul under »holes«: field: {field}, what, looked (dagen) og ask."
            )
            yield _problem(data, step, "id", "step-without-fact", message)


def _withdrawn(data: Data, step: Step) -> Iterator[Problem]:
    for position, requirement_id in enumerate(step.requirements):
        requirement = data.records["requirements"].get(requirement_id)
        if isinstance(requirement, Requirement) and requirement.withdrawn:
            successors = ", ".join(requirement.withdrawn.replaced_by)
            mend = f"Skriv det krav, der afløser det ({successors}), eller slet" if successors else "Slet"
            message = f"»requirements« nævner »{requirement_id}«, som er udgået af standarden. {mend} id'et."
            line = data.line("steps", step.id, "requirements", position)
            yield Problem("data/steps.yml", line, "withdrawn-requirement", f"{step.id}: {message}")


def _frame(page: Page, step: Step, others: Set[str]) -> Iterator[Problem]:
    sections = [heading for heading in page.headings if heading.level == 2]
    own = [heading.id for heading in sections]
    if not all(own):
        return  # told as a heading without an id
    if tuple(own) != STEP_FRAME:
        misplaced = [
            heading.line for heading, wanted in zip(sections, STEP_FRAME, strict=False) if heading.id != wanted
        ]
        missing = [name for name in STEP_FRAME if name not in own]
        what = f"mangler {', '.join(missing)}" if missing else f"har {', '.join(own)}"
        frame = ", ".join(STEP_FRAME)
        message = (
            f"et trin i guiden har afsnit (##) med id'erne {frame} i den rækkefølge. Siden {what}. Ret afsnittene."
        )
        yield Problem(page.file, misplaced[0] if misplaced else page.body_line, "step-frame", message)
        return
    starts = {heading.id: heading.line for heading in sections}
    yield from _contents(page, step, starts, others)
    yield from _roles(page, starts["do"], starts["decision"])


def _contents(page: Page, step: Step, starts: Mapping[str, int], others: Set[str]) -> Iterator[Problem]:
    """What every section holds: its data, or text that is not only headings."""
    # Line n of the file is lines[n - 1].
    lines = [""] * (page.body_line - 1) + page.body.split("\n")
    begins = [page.body_line - 1, *starts.values()]
    ends = [*(line - 1 for line in starts.values()), len(lines)]
    for name, start, end in zip(("", *starts), begins, ends, strict=True):
        # One with an unknown step is told as such.
        shown = {found.text for found in page.directives if start < found.line <= end and found.extra not in others}
        wanted = _SHOWN.get(name)
        place = f"afsnittet {name}" if name else "siden"
        if wanted and wanted not in shown:
            where = "" if name else ", over det første afsnit"
            message = f"{place} mangler linjen <!-- data: {wanted} {step.id} -->{where}. Skriv den alene på en linje."
            yield Problem(page.file, max(start, page.body_line), "step-frame", message)
        elif not any(line.strip() and not line.startswith("#") for line in lines[start:end]):
            message = (
                f"{place} er tomt. Skriv det, eller skriv, hvad der ikke er fundet, hvornår du ledte, "
                "og hvem læseren kan spørge."
            )
            yield Problem(page.file, start, "step-frame", message)


def _roles(page: Page, start: int, end: int) -> Iterator[Problem]:
    roles = [f"do-{role}" for role in Role]
    within = [heading for heading in page.headings if heading.level == 3 and start < heading.line < end]
    own = [heading for heading in within if heading.id.startswith("do-")]
    if not own:
        message = "afsnittet do er ikke delt efter rolle. Skriv mindst ét underafsnit, fx »### Sponsor {#do-sponsor}«."
        yield Problem(page.file, start, "step-frame", message)
    for heading in own:
        if heading.id not in roles:
            message = f"»{heading.id}« er ikke en rolle i guiden. {nearest(heading.id, roles)} Ret id'et."
            yield Problem(page.file, heading.line, "step-frame", message)
