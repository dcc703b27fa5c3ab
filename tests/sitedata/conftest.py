"""What the tests of the data package share: the fixture site as read, pages as MkDocs makes them, golden files."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import settings
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load
from variations import changed

from sitedata import Content, Edition, load_content
from sitedata.models import Organisation, Region
from sitedata.site import Site

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"

# How long one example takes says more about the machine than about the code.
settings.register_profile("site", deadline=None)
settings.load_profile("site")


@pytest.fixture(scope="session")
def golden(renew: bool) -> Callable[[str, str], None]:
    """Compare a text with the golden file of that name, or renew the file."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / name
        if renew:
            file.write_bytes(text.encode())
        assert file.is_file(), f"no golden file: run pytest --renew, and read {file.name}"
        assert text == file.read_bytes().decode()

    return compare


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory, renew: bool) -> Content:
    """The fixture site, not to be changed, with the labels of the golden files: an editor may reword the real ones."""
    root = tmp_path_factory.mktemp("content")
    shutil.copytree(ROOT / "tests" / "fixtures" / "project", root, dirs_exist_ok=True)
    shutil.copytree(ROOT / "overrides" / "fragments", root / "overrides" / "fragments")
    if renew:
        GOLDEN.mkdir(exist_ok=True)
        shutil.copy(ROOT / "data" / "labels.yml", GOLDEN)
    shutil.copy(GOLDEN / "labels.yml", root / "data")
    return load_content(root)


@pytest.fixture(scope="session")
def real() -> Content:
    """The real site."""
    return load_content(ROOT)


@pytest.fixture(scope="session")
def made() -> Callable[[Edition, str, str], BeautifulSoup]:
    """The text of the page at a path → the finished page, with the extensions of mkdocs.yml and those MkDocs adds."""
    config = MkDocsConfig()
    with (ROOT / "mkdocs.yml").open(encoding="utf-8") as settings:
        extensions = yaml_load(settings)["markdown_extensions"]
    config.load_dict({"site_name": "x", "docs_dir": str(ROOT / "docs"), "markdown_extensions": extensions})
    assert config.validate() == ([], [])
    reader = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)

    def page(edition: Edition, text: str, path: str) -> BeautifulSoup:
        html = reader.reset().convert(edition.prepared(text))
        return BeautifulSoup(edition.finished(html, path), "html.parser")

    return page


@pytest.fixture
def replaced(content: Content) -> Site:
    """The fixture site, where the hospital's body has an end and a successor by way of its region."""
    site = changed(content.site, Organisation, "organisations", "oeresund-hospital", valid_to="2026-12-31")
    site = changed(site, Organisation, "organisations", "ny-region", valid_from="2027-01-01", website="https://ny.dk")
    site = changed(site, Region, "regions", "hovedstaden", organisation="oeresund-hospital")
    return changed(site, Region, "regions", "oestdanmark", organisation="ny-region")
