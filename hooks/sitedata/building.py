"""A build that never leaves half a site: into a folder beside, verified, then swapped into place.

Runs MkDocs as the command it is; this package knows nothing else of it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from sitedata.content import load_content
from sitedata.problems import Problem
from sitedata.verifying import verification_problems


def build(root: Path) -> list[Problem]:
    """Build both languages strictly into ``root``/site.

    Returns what is wrong with what was written; then, and when MkDocs fails, ``site/`` stays as it was.
    Raises ``ContentError`` when the content has faults and ``subprocess.CalledProcessError`` when MkDocs fails.
    """
    content = load_content(root)
    staging = root / ".build" / "site"
    shutil.rmtree(staging, ignore_errors=True)
    _run_mkdocs(root, staging)
    problems = verification_problems(content.site, staging)
    if not problems:
        _swap(staging, root / "site")
    return problems


def _run_mkdocs(root: Path, target: Path) -> None:
    # Not --quiet: it silences warnings before --strict counts them.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=root, env=environment, check=True, stderr=subprocess.PIPE, text=True)  # noqa: S603 - our own command


def _swap(new: Path, site: Path) -> None:
    """Put ``new`` in the place of ``site``; the old one goes only when the new one is there."""
    old = new.with_name("old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)
