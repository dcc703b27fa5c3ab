"""``python -m building``: a build that never leaves half a site: into a folder beside, verified, then swapped in.

No hook itself. It reads nothing of the content: MkDocs does, as the command it is.
"""

import shutil
import subprocess
import sys
from pathlib import Path


def main(root: Path) -> int:
    """Build into ``root``/site; the exit status is 0 when all is well and 1 when there is something to mend."""
    try:
        build(root)
    except BuildError as error:
        print(error)
        print("\nSiden blev ikke bygget; site/ er uændret. Ret fejlen, og kør kommandoen igen.")
        return 1
    print("Siden er bygget i site/.")
    return 0


class BuildError(Exception):
    """The site was not built; the message is what MkDocs and the hooks had to say."""


def build(root: Path) -> None:
    """Build both languages strictly into ``root``/site.

    Raises ``BuildError`` when the content has faults, when MkDocs warns, or when what was written is not whole;
    ``site/`` then stays as it was.
    """
    staging = root / ".build" / "site"
    shutil.rmtree(staging, ignore_errors=True)
    # Not --quiet: it silences warnings before --strict counts them.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(staging)]
    result = subprocess.run(  # noqa: S603 - our own command
        command, cwd=root, check=False, capture_output=True, text=True
    )
    if result.returncode:
        said = (result.stdout + result.stderr).splitlines()
        raise BuildError("\n".join(line for line in said if not line.startswith("INFO")))
    _swap(staging, root / "site")


def _swap(new: Path, site: Path) -> None:
    """Put ``new`` in the place of ``site``; the old one goes only when the new one is there."""
    old = new.with_name("old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
