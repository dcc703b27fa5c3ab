"""The commands: ``python -m sitedata check | schemas | status | translated | release``.

Run from the project's root with ``PYTHONPATH=hooks``; the Makefile does both.
"""

import argparse
import gc
import sys
from collections.abc import Iterable
from pathlib import Path

from sitedata.content import Content, load_content
from sitedata.dates import today
from sitedata.models import RECORDS
from sitedata.problems import ContentError, Problem, errors
from sitedata.releasing import ReleaseError, release
from sitedata.reporting import status_report, warning_lines
from sitedata.schemas import write_schemas
from sitedata.translation.ledger import write_ledger
from sitedata.translation.pinning import ALL, in_scope, pinned


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status is 0 when all is well and 1 when there is something to mend."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(Path.cwd(), options))
    except ContentError as error:
        # Warnings wait until there are no errors: they would hide them.
        return _faults(errors(error.problems))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="sitedata", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, run in _COMMANDS.items():
        command = commands.add_parser(name, help=run.__doc__)
        command.set_defaults(run=run)
        if run is _translated:
            command.add_argument("page", help=f"guide/gmo.md, guide/gmo.md#id, data/contacts.yml or {ALL}")
            command.add_argument("--kun-sprog", metavar="ROLLE", default="", help="role that vouches: wording only")
        if run is _release:
            command.add_argument("version", help="number of the version, e.g. 0.2")
    return parser


def _faults(faults: Iterable[Problem]) -> int:
    lines = [str(fault) for fault in faults]
    print(*lines, sep="\n")
    print(f"\n{len(lines)} fejl. Ret {'den' if len(lines) == 1 else 'dem'}, og kør kommandoen igen.")
    return 1


def _check(root: Path, _: argparse.Namespace) -> int:
    """Check all content."""
    gc.disable()  # over before anything it leaves behind would be in the way
    content = load_content(root)
    lines = list(warning_lines(content.warnings))
    if lines:
        print(*lines, sep="\n")
    records = sum(len(content.site.all_records[stem]) for stem in RECORDS)
    warnings = f"{len(content.warnings)} {'advarsel' if len(content.warnings) == 1 else 'advarsler'}"
    if len(lines) < len(content.warnings):
        warnings += f" på {len(lines)} {'linje' if len(lines) == 1 else 'linjer'}"
    print(f"Ingen fejl: {records} poster og {len(content.site.pages)} sider er læst, {warnings}.")
    return 0


def _schemas(root: Path, _: argparse.Namespace) -> int:
    """Write the JSON Schemas."""
    for path in write_schemas(root):
        print(path)
    return 0


def _status(root: Path, _: argparse.Namespace) -> int:
    """Tell what lacks and what lags in English."""
    print(*status_report(load_content(root).site), sep="\n")
    return 0


def _translated(root: Path, options: argparse.Namespace) -> int:
    """Note that English texts say what the Danish ones say today."""
    content: Content = load_content(root)
    translations = content.site.translations
    if not any(in_scope(status, options.page) for status in translations.all):
        print(
            f"Der er ingen oversat tekst, der hedder »{options.page}«. Skriv fx PAGE=guide/gmo.md, "
            f"PAGE=guide/gmo.md#dit-afsnit, PAGE=data/contacts.yml eller PAGE={ALL}."
        )
        return 1
    result = pinned(translations.all, translations.ledger, options.page, today(), options.kun_sprog)
    if result.refused:
        return _faults(result.refused)
    write_ledger(root, result.ledger)
    texts = "tekst" if result.noted == 1 else "tekster"
    print(
        f"Noteret, at den engelske tekst følger den danske: {result.noted} {texts}."
        if result.noted
        else "Alt var noteret."
    )
    return 0


def _release(root: Path, options: argparse.Namespace) -> int:
    """Keep today's requirements as a version of the standard, once and for all."""
    try:
        file = release(root, options.version)
    except ReleaseError as error:
        print(error)
        return 1
    print(f"Version {options.version} er gemt i {file}. Opret nu dens side på begge sprog; se CONTRIBUTING.md.")
    return 0


_COMMANDS = {
    "check": _check,
    "schemas": _schemas,
    "status": _status,
    "translated": _translated,
    "release": _release,
}

if __name__ == "__main__":
    sys.exit(main())
