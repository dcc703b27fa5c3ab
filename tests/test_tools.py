"""The scripts' types and the workflows, by the tools made for them."""

import subprocess
import sys
from pathlib import Path

from vendor import MINISEARCH, minisearch

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent


def test_scripts_are_right_by_their_types() -> None:
    """Tsc reads the JSDoc types of every script strictly."""
    compiler = ROOT / "tests" / "node_modules" / "typescript" / "bin" / "tsc"
    options = ["--noEmit", "--allowJs", "--checkJs", "--strict", "--target", "es2022", "--module", "es2022"]
    assets = ROOT / "overrides" / "assets"
    scripts = sorted({*assets.rglob("*.js")} - {*(assets / "vendor").iterdir()})
    result = subprocess.run([BIN / "node", compiler, *options, *scripts], capture_output=True, text=True, check=False)
    assert (result.stdout, result.returncode) == ("", 0)


def test_the_vendored_script_is_that_of_its_package() -> None:
    """Nobody has edited it, and it is the version that tests/package.json pins; ``make lock`` writes it anew."""
    assert MINISEARCH.read_text(encoding="utf-8") == minisearch()


def test_workflows_are_safe() -> None:
    """Zizmor finds nothing in the workflows: actions pinned, permissions least, no injection."""
    command = [BIN / "zizmor", "--offline", "--quiet", "--no-progress", ROOT / ".github"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
