"""What the accessibility statement rests on: the barriers that are known, and what the last test run found."""

from enum import StrEnum

from sitedata.dates import Day
from sitedata.models.base import Line, Model, Record, Text, described


class Barrier(Record):
    """Something on the site that is known not to be accessible, or not fully."""

    name: Text = described(
        "Hvad der ikke er tilgængeligt.", "What is not accessible.", example={"da": "Kort", "en": "Map"}
    )
    criterion: Line = described(
        "Succeskriteriet i WCAG, med nummer.", "The WCAG success criterion, by number.", example="3.1.2"
    )
    reason: Text = described("Hvorfor, og hvad der sker ved det.", "Why, and what is being done about it.")
    alternative: Text | None = described(
        "Hvor læseren kan få det samme på en anden måde.",
        "Where the reader finds the same in another way.",
        default=None,
    )


class AccessibilityCheck(StrEnum):
    """One of the checks that run over the built site."""

    AXE = "axe"
    STRUCTURE = "structure"
    KEYBOARD = "keyboard"
    REFLOW = "reflow"
    TEXT_SPACING = "text-spacing"
    TARGET_SIZE = "target-size"
    FORCED_COLOURS = "forced-colours"
    PRINT = "print"


class CheckResult(Model):
    """What one check looked at and found."""

    check: AccessibilityCheck = described("Kontrollen.", "The check.")
    pages: int = described("Antal sider.", "Number of pages.", gt=0)
    faults: int = described("Antal fejl.", "Number of faults.", ge=0)


class AccessibilityResults(Model):
    """The last run of all the checks."""

    date: Day = described("Dagen for kørslen.", "The day of the run.")
    tool: Line = described("Værktøjet og dets version.", "The tool and its version.", example="axe-core 4.14.1")
    browser: Line = described("Browseren og dens version.", "The browser and its version.", example="Chromium 150")
    checks: list[CheckResult] = described("Hver kontrol.", "Each check.", min_length=1)
