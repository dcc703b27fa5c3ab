"""What an editor is told when something is wrong: file, line, what is wrong, what is allowed, how to mend it.

Stands below everything else: every step of the build reports in this shape.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

Severity = Literal["error", "warning"]
_QUOTED = 60  # characters of a wrong value
_LISTED = 12  # known words


@dataclass(frozen=True, order=True)
class Problem:
    """One thing an editor has to look at.

    ``path`` is relative to the project's root with forward slashes, ``line`` counts from 1,
    ``message`` is Danish and says what is wrong, what is allowed and how to mend it.
    ``code`` is stable, so that tests and tools can tell the kinds apart.
    """

    path: str
    line: int
    code: str
    message: str
    severity: Severity = "error"

    def __str__(self) -> str:
        prefix = "advarsel: " if self.severity == "warning" else ""
        return f"{self.path}:{self.line}: {prefix}{self.message}"


class ContentError(Exception):
    """The content has faults; ``problems`` holds every one of them, sorted by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that stop a build."""
    return [problem for problem in problems if problem.severity == "error"]


def field_name(path: Iterable[str | int]) -> str:
    """A field as an editor counts: ``sources.2`` is the second source."""
    return ".".join(str(part + 1 if isinstance(part, int) else part) for part in path)


def shortened(value: object) -> str:
    """A value as a message quotes it: on one line, and not longer than one can read."""
    text = " ".join(str(value).split())
    return text if len(text) <= _QUOTED else text[: _QUOTED - 1] + "…"


def mentioned(words: Iterable[str]) -> str:
    """A Danish question with the words that may be meant."""
    return "Mente du " + " eller ".join(f"»{word}«" for word in words) + "?"


def nearest(word: str, known: Iterable[str]) -> str:
    """A Danish sentence with the known words that look most like ``word``, or with all of them if they are few."""
    words = sorted(known)
    if not words:
        return "Der er ingen endnu."
    close = get_close_matches(word, words, n=3, cutoff=0.5)
    if close:
        return mentioned(close)
    if len(words) <= _LISTED:
        return "Kendte: " + ", ".join(words) + "."
    return "Der er ikke noget, der ligner."
