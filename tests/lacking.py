"""What a machine may lack: then the tests that need it are named loudly at the end; on the CI server they fail."""

import os
import shutil

import pytest

LACKED: set[str] = set()


def needs(program: str) -> str:
    """The path of a program the system has to provide."""
    path = shutil.which(program)
    if path:
        return path
    if os.environ.get("CI") == "true":
        pytest.fail(f"{program} mangler på denne maskine; CI skal have det.")
    LACKED.add(program)
    pytest.skip(f"{program} is not installed")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """End with one line that cannot be overlooked."""
    if LACKED:
        names = ", ".join(sorted(LACKED))
        terminalreporter.write_line(f"!!! IKKE ALT ER PRØVET: maskinen mangler {names} !!!", red=True, bold=True)
