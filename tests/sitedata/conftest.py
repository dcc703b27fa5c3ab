"""What the tests of the data package share: Markdown as MkDocs reads it, and the renewal of golden files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

ROOT = Path(__file__).parents[2]


def pytest_addoption(parser: pytest.Parser) -> None:
    """``pytest tests/sitedata --renew-golden``: write the golden files anew, to be read in review."""
    parser.addoption("--renew-golden", action="store_true", help="write tests/golden/ anew")


@pytest.fixture(scope="session")
def html() -> Callable[[str], BeautifulSoup]:
    """Markdown → HTML, with the extensions of mkdocs.yml and those MkDocs adds."""
    config = MkDocsConfig()
    with (ROOT / "mkdocs.yml").open(encoding="utf-8") as settings:
        extensions = yaml_load(settings)["markdown_extensions"]
    config.load_dict({"site_name": "x", "docs_dir": str(ROOT / "docs"), "markdown_extensions": extensions})
    assert config.validate() == ([], [])
    reader = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    return lambda text: BeautifulSoup(reader.reset().convert(text), "html.parser")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden file of that name, or renew the file."""

    def compare(name: str, text: str) -> None:
        file = ROOT / "tests" / "golden" / name
        if request.config.getoption("--renew-golden", default=False):
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(text.encode())
        assert file.is_file(), f"no golden file: run pytest tests/sitedata --renew-golden, and read {file.name}"
        assert text == file.read_bytes().decode()

    return compare
