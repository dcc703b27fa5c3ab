"""The slip behind a text that YAML cannot read, on the line where an editor should look.

YAML tells where it gave up, which may be far below the slip. Each kind of slip is looked for by itself, the surest
first.
"""

import re
from collections.abc import Iterator, Sequence

import yaml

from sitedata.problems import Problem
from sitedata.yamlindent import is_item, wrong_indentation
from sitedata.yamlline import slip_in

# A value that begins with a quotation mark.
_OPENED = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?\[?(?P<quote>[\"'])")
_FIRST_OF_RECORD = re.compile(r"- +id:")
_PROSE = re.compile(r" +(?P<name>[^\s\"':#-][^\"':#]*):(?: |$)")
_WITH_TEXT = re.compile(r" *(?:- +)*[\w-]+: +[^\s|>]")
_TWO_FIELDS = re.compile(r" *(?:- +)*[\w-]+: +(?![\"']).*?[ ](?:- )?(?P<name>id|da|en|[a-z]+(?:_[a-z]+)*):(?: |$)")
_TWO_COLONS = re.compile(r" *(?:- +)*[\w-]+: +[^\"'\s].*:(?: |$)")


def syntax_problem(path: str, error: yaml.MarkedYAMLError, text: str, offset: int) -> Problem:
    """The problem of a text that is not YAML; ``offset`` lines stand before it in the file."""
    rows = text.rstrip().splitlines()
    mark, begun = error.problem_mark or error.context_mark, error.context_mark or error.problem_mark
    # What is missing at the end of the file is seen on the line after it.
    seen_on = min((mark.line if mark else 0) + 1, len(rows))
    begun_on = min((begun.line if begun else 0) + 1, seen_on)
    line, message = next(_slips(rows, seen_on, begun_on, error.context or ""))
    return Problem(path, line + offset, "yaml-syntax", message)


def _slips(rows: Sequence[str], seen_on: int, begun_on: int, context: str) -> Iterator[tuple[int, str]]:
    """What may be wrong, with its line (from 1), for what YAML saw on one line in something begun on another."""
    if first := _lost_beginning(rows):
        yield first
    if opened := _unclosed_quote(rows, seen_on):
        if message := slip_in(rows[opened - 1]):
            yield opened, message
        yield opened, "anførselstegnet, der begynder på linjen, er ikke sluttet. Sæt det samme tegn sidst på linjen."
    for line in dict.fromkeys((seen_on, max(seen_on - 1, 1), begun_on)):
        if message := slip_in(rows[line - 1]):
            yield line, message
    if "flow" in context:
        closing = "}" if "mapping" in context else "]"
        yield (
            begun_on,
            f"klammen, der begynder på linjen, er ikke sluttet. Sæt {closing} sidst og komma mellem værdierne.",
        )
    if _continues_a_text(rows, seen_on):
        yield (
            seen_on,
            "teksten over fortsætter her og indeholder et kolon. Sæt anførselstegn om hele teksten.",
        )
    if wrong := wrong_indentation(rows, seen_on):
        yield wrong
    if joined := _TWO_FIELDS.match(rows[seen_on - 1]):
        yield (
            seen_on,
            "teksten indeholder et kolon. Sæt anførselstegn om hele teksten efter feltets navn, eller giv "
            f"»{joined['name']}« sin egen linje, hvis det er et felt.",
        )
    if _TWO_COLONS.match(rows[seen_on - 1]):
        yield seen_on, "teksten indeholder et kolon. Sæt anførselstegn om hele teksten efter feltets navn."
    if "simple key" in context:
        if is_item(rows, begun_on):
            written = rows[begun_on - 1].strip()
            yield begun_on, f"linjen er et punkt i listen over den og mangler »- « foran. Skriv »- {written}«."
        yield (
            begun_on,
            "linjen har intet kolon. Er den et felt, så skriv feltets navn, kolon, mellemrum og værdien. Fortsætter "
            "den teksten over den, så ryk den længere ind end feltet.",
        )
    yield (
        seen_on,
        "YAML kan ikke læses her. Se på denne linje og linjen før: indrykning med mellemrum, mellemrum efter kolon, "
        "og anførselstegn om tekst med kolon, #, * eller citationstegn.",
    )


def _continues_a_text(rows: Sequence[str], line: int) -> bool:
    """Whether a line is further in than the text of a field above it, and begins like prose rather than a field."""
    row, above = rows[line - 1], rows[line - 2] if line > 1 else ""
    prose = _PROSE.match(row)
    further_in = len(row) - len(row.lstrip()) > len(above) - len(above.lstrip())
    return bool(prose and further_in and _WITH_TEXT.match(above) and not re.fullmatch("[a-z_]+", prose["name"]))


def _lost_beginning(rows: Sequence[str]) -> tuple[int, str] | None:
    """The message for a list of records whose first one does not begin as one."""
    number, first = next((found for found in enumerate(rows, 1) if found[1].strip() and found[1][0] != "#"), (0, ""))
    if not number or not any(_FIRST_OF_RECORD.match(row) for row in rows[number:]):
        return None
    if re.match(" *id:", first):
        return number, f"filens første post mangler »- « foran sit id. Skriv »- {first.strip()}« yderst til venstre."
    if re.match(r" +[\w-]+:", first):
        return number, "filens første post mangler sin første linje. Sæt »- id: …« ind over den."
    return None


def _unclosed_quote(rows: Sequence[str], seen_on: int) -> int:
    """The line (from 1) of a quotation mark that is closed nowhere above line ``seen_on``, where YAML saw it; or 0."""
    for number in range(seen_on, 0, -1):
        opened = _OPENED.match(rows[number - 1])
        if opened and rows[number - 1].count(opened["quote"]) % 2:
            between = rows[number : seen_on - 1]
            return 0 if any(opened["quote"] in row for row in between) else number
    return 0
