"""The one script by others that pages load, made from its npm package: ``python -m tests.vendor`` writes it anew."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ROOT / "tests" / "node_modules"
MINISEARCH = ROOT / "overrides" / "assets" / "vendor" / "minisearch.js"


def minisearch() -> str:
    """MiniSearch as a module without its comments, which are half of it; the licence stands above."""
    package = json.loads((PACKAGES / "minisearch" / "package.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        compiler = [Path(sys.executable).parent / "node", PACKAGES / "typescript" / "bin" / "tsc"]
        options = ["--allowJs", "--removeComments", "--target", "es2022", "--module", "es2022", "--outDir", folder]
        source = PACKAGES / "minisearch" / "dist" / "es" / "index.js"
        subprocess.run([*compiler, *options, source], check=True)
        code = (Path(folder) / "index.js").read_text(encoding="utf-8")
    licence = (PACKAGES / "minisearch" / "LICENSE.txt").read_text(encoding="utf-8").strip()
    # Its own tests check its types.
    return f"// @ts-nocheck\n/*! MiniSearch {package['version']}\n\n{licence}\n*/\n{code}"


if __name__ == "__main__":
    MINISEARCH.write_text(minisearch(), encoding="utf-8")
