"""The real site's languages: everything is noted as translated, and one changed sentence is one lagging section."""

import shutil
from pathlib import Path

import pytest

from projects import ROOT
from sitedata import load_content
from sitedata.__main__ import main
from sitedata.problems import ContentError
from sitedata.translation.states import UnitState
from sitedata.views.translation import translation_notes


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The real content, to be changed at will."""
    for folder in ("docs", "docs_en", "guide", "data"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def test_every_page_is_translated_and_none_lags(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """``make status`` says so."""
    monkeypatch.chdir(ROOT)
    assert main(["status"]) == 0
    said = capsys.readouterr().out
    site = load_content(ROOT).site
    pages = {path for path, _ in site.pages}
    assert f"Sider: {len(pages)}. Oversat: {len(pages)}. Vises på dansk: 0. Kort engelsk" in said
    assert {status.state for status in site.translations.all} == {UnitState.CURRENT}
    assert "Ikke ajour" not in said


@pytest.mark.parametrize(
    ("file", "old", "new", "lagging"),
    [
        ("guide/gmo.md", "Der er to adskilte sager:", "Der er to forskellige sager:", "guide/gmo.md"),
        ("docs/kontakt.md", "Find det, du vil have hjælp til", "Find dit emne", "kontakt.md"),
        ("data/needs.yml", "da: Anmelde GMO-arbejde", "da: Anmelde alt GMO-arbejde", "needs/gmo-approval"),
    ],
)
def test_one_changed_danish_sentence_is_one_lagging_text(copy: Path, file: str, old: str, new: str, lagging: str):
    """The English section, or the record, that was translated from it, and no other."""
    path = copy / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    try:
        site = load_content(copy).site
    except ContentError as error:
        pytest.fail(str(error))
    assert [status.unit.group for status in site.translations.all if status.lags] == [lagging]
    path.write_text(text, encoding="utf-8")
    assert not [status for status in load_content(copy).site.translations.all if status.lags]


def test_the_description_of_a_record_is_not_taken_for_that_of_its_page(copy: Path):
    """Both are called ``description``; the record's is read on the page, and its note stands there."""
    path = copy / "data" / "competences.yml"
    text = path.read_text(encoding="utf-8")
    old = "Forskning i stamceller,"
    assert old in text
    path.write_text(text.replace(old, "Forskning i alle stamceller,", 1), encoding="utf-8")
    (note,) = translation_notes(load_content(copy).site, "kortlaegning/kompetencer.md")
    assert note.anchor == "stem-cell-research"
