"""What a machine may lack: then the tests that need it are named loudly at the end; on the CI server they fail."""

import os
import shutil

import pytest

_LACKS = " is not installed"


def needs(program: str) -> str:
    """The path of a program the system has to provide."""
    path = shutil.which(program)
    if path:
        return path
    if os.environ.get("CI") == "true":
        pytest.fail(f"{program} mangler på denne maskine; CI skal have det.")
    pytest.skip(f"{program}{_LACKS}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """End with one line that cannot be overlooked; what was skipped in other processes is known by its reason only."""
    reasons = [report.longrepr[-1] for report in terminalreporter.stats.get("skipped", [])]
    lacked = {reason.removeprefix("Skipped: ").removesuffix(_LACKS) for reason in reasons if reason.endswith(_LACKS)}
    if lacked:
        names = ", ".join(sorted(lacked))
        terminalreporter.write_line(f"!!! IKKE ALT ER PRØVET: maskinen mangler {names} !!!", red=True, bold=True)
