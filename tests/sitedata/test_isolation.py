"""The package stands alone, and its modules import one way."""

import ast
import subprocess
import sys
from graphlib import TopologicalSorter

import pytest

import sitedata
from projects import ROOT

PACKAGE = ROOT / "hooks" / "sitedata"
# From below: a module imports from the parts before its own, and from its own part.
PARTS = [
    ["problems", "circles", "dates", "citations", "holidays", "markdown", "outline", "tables", "inertness", "security"],
    ["conflicts", "recordnames"],
    ["items", "places", "yamlguard", "yamlindent", "yamlline", "yamltraps", "menurows", "marking"],
    ["yamlslips", "yamlvalues", "models"],
    ["yamlfile"],
    ["fieldnames", "messages"],
    ["validation", "references", "schemas", "menu", "textpairs", "flow", "frontmatter"],
    ["data", "pages", "accessibility"],
    ["loading"],
    ["points", "translation"],
    ["standard"],
    ["addresses", "site"],
    ["answers"],
    ["views"],
    ["rendering", "exporting", "assessment", "search", "feeds", "cards", "chapters"],
    ["terms"],
    ["expansion", "redirects"],
    ["edition"],
    ["checks", "verifying"],
    ["content"],
    ["releasing", "reporting", "__init__"],
    ["__main__"],
]
HEIGHT = {part: height for height, parts in enumerate(PARTS) for part in parts}


def module_name(file):
    name = ".".join(file.relative_to(PACKAGE).with_suffix("").parts)
    return name.removesuffix(".__init__")


MODULES = {module_name(file): file for file in sorted(PACKAGE.rglob("*.py"))}


def imported(module):
    """The package's own modules that a module imports."""
    found = set()
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are written out"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            if name.split(".")[0] == "sitedata":
                inner = name.removeprefix("sitedata.")
                found.add(inner if inner in MODULES else inner.rpartition(".")[0] or "__init__")
    return found


def part(module):
    return module.split(".")[0]


def test_every_module_has_its_place():
    assert {part(module) for module in MODULES} == set(HEIGHT), "name the new module in PARTS"


@pytest.mark.parametrize("module", MODULES)
def test_modules_import_from_below(module):
    above = {other for other in imported(module) if HEIGHT[part(other)] >= HEIGHT[part(module)]}
    assert {other for other in above if part(other) != part(module)} == set()


def test_no_two_modules_import_each_other():
    TopologicalSorter({module: imported(module) - {module} for module in MODULES}).prepare()


def test_nobody_inside_imports_the_public_names():
    assert not [module for module in MODULES if "__init__" in imported(module)]


def test_importing_the_package_does_not_import_mkdocs():
    modules = ", ".join(f"sitedata.{module}" for module in MODULES if module != "__init__")
    script = f"import sys, sitedata, {modules}; print(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=PACKAGE.parent, capture_output=True, text=True, check=True
    )
    foreign = {"mkdocs", "material", "mkdocs_static_i18n", "markdown", "properdocs"}
    assert not foreign & set(done.stdout.split())


def test_the_public_names_are_there():
    assert all(hasattr(sitedata, name) for name in sitedata.__all__)


# Drawing the cards and writing the sheets needs what no other command does.
PUBLIC = {
    "sitedata": set(sitedata.__all__),
    "sitedata.assessment": {"sheets"},
    "sitedata.cards": {"card_path", "cards"},
    "sitedata.verifying": {"verification_problems"},
}


@pytest.mark.parametrize("hook", sorted((ROOT / "hooks").glob("*.py")), ids=lambda file: file.name)
def test_hooks_use_the_public_names_only(hook):
    for node in ast.walk(ast.parse(hook.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "sitedata":
            assert {alias.name for alias in node.names} <= PUBLIC[node.module]
