"""The commands: ``python -m sitedata check | build | schemas``.

Run from the project's root with ``PYTHONPATH=hooks``; the Makefile does both.
"""

import argparse
import sys
from pathlib import Path

from sitedata.building import BuildError, build
from sitedata.content import load_content
from sitedata.problems import ContentError, errors
from sitedata.schemas import write_schemas


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status is 0 when all is well and 1 when there is something to mend."""
    parser = argparse.ArgumentParser(prog="sitedata", description=__doc__)
    parser.add_argument("command", choices=list(_COMMANDS))
    command = _COMMANDS[parser.parse_args(arguments).command]
    try:
        return command(Path.cwd())
    except ContentError as error:
        # Warnings wait until there are no errors: they would hide them.
        faults = errors(error.problems)
        print(*faults, sep="\n")
        print(f"\n{len(faults)} fejl. Ret {'den' if len(faults) == 1 else 'dem'}, og kør kommandoen igen.")
        return 1


def _check(root: Path) -> int:
    content = load_content(root)
    for warning in content.warnings:
        print(warning)
    records = sum(len(by_id) for by_id in content.site.all_records.values())
    warnings = f"{len(content.warnings)} {'advarsel' if len(content.warnings) == 1 else 'advarsler'}"
    print(f"Ingen fejl: {records} poster og {len(content.site.pages)} sider er læst, {warnings}.")
    return 0


def _build(root: Path) -> int:
    try:
        build(root)
    except BuildError as error:
        print(error)
        print("\nSiden blev ikke bygget; site/ er uændret. Ret fejlen, og kør kommandoen igen.")
        return 1
    print("Siden er bygget i site/.")
    return 0


def _schemas(root: Path) -> int:
    for path in write_schemas(root):
        print(path)
    return 0


_COMMANDS = {"check": _check, "build": _build, "schemas": _schemas}

if __name__ == "__main__":
    sys.exit(main())
