"""What a run of the accessibility checks looked at and found."""

from collections.abc import Iterable
from datetime import UTC, datetime

from sitedata.models.accessibility import AccessibilityCheck, AccessibilityResults, CheckResult


class Figures:
    """Counts pages and faults for each check, over as many tests as it takes."""

    def __init__(self) -> None:
        self._pages: dict[AccessibilityCheck, set[str]] = {}
        self._faults: dict[AccessibilityCheck, int] = {}

    def note(self, check: AccessibilityCheck, pages: Iterable[str], faults: int) -> None:
        """Add what a test looked at and found."""
        self._pages.setdefault(check, set()).update(pages)
        self._faults[check] = self._faults.get(check, 0) + faults

    @property
    def complete(self) -> bool:
        """Whether every check has run."""
        return set(self._pages) == set(AccessibilityCheck)

    def results(self, tool: str, browser: str) -> AccessibilityResults:
        """The figures as of the real day of the run."""
        checks = [
            CheckResult(check=check, pages=len(self._pages[check]), faults=self._faults[check])
            for check in AccessibilityCheck
        ]
        today = datetime.now(UTC).date().isoformat()
        return AccessibilityResults(date=today, tool=tool, browser=browser, checks=checks)
