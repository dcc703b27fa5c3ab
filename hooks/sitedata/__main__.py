"""The commands that need no MkDocs: ``python -m sitedata check | schemas``.

Run from the project's root with ``PYTHONPATH=hooks``; the Makefile does both.
"""

import argparse
import sys
from pathlib import Path

from sitedata.content import load_content
from sitedata.problems import ContentError
from sitedata.schemas import write_schemas


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status is 0 when all is well and 1 when there is something to mend."""
    parser = argparse.ArgumentParser(prog="sitedata", description=__doc__)
    parser.add_argument("command", choices=["check", "schemas"])
    command = parser.parse_args(arguments).command
    root = Path.cwd()
    return _check(root) if command == "check" else _schemas(root)


def _check(root: Path) -> int:
    try:
        content = load_content(root)
    except ContentError as error:
        print(error)
        faults = sum(problem.severity == "error" for problem in error.problems)
        print(f"\n{faults} fejl. Ret dem, og kør kommandoen igen.")
        return 1
    for warning in content.warnings:
        print(warning)
    records = sum(len(by_id) for by_id in content.site.all_records.values())
    print(
        f"Ingen fejl: {records} poster og {len(content.site.pages)} sider er læst, {len(content.warnings)} advarsler."
    )
    return 0


def _schemas(root: Path) -> int:
    for path in write_schemas(root):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
