"""The templates editors copy from: each record fits its model, each page its frame, and together they make a site."""

import re
import shutil
from pathlib import Path

import pytest

from sitedata.checks.steps import STEP_FRAME
from sitedata.content import load_content
from sitedata.dates import LANGUAGES, Language
from sitedata.frontmatter import PageMeta
from sitedata.models import RECORDS, Requirement
from sitedata.pages import Page, read_page
from sitedata.schemas import HINT
from sitedata.standard.releases import write_release
from sitedata.views.links import SHOWN_BY
from sitedata.yamlfile import parse

ROOT = Path(__file__).parent.parent
TEMPLATES = ROOT / "data" / "templates"
# Where the page templates say that an editor may put them.
PAGES = {
    "page": ("docs/eksempel.md", "docs_en/eksempel.md"),
    "data-page": ("docs/eksempel-data.md", "docs_en/eksempel-data.md"),
    "guide-step": ("guide/eksempel-trin.md", "docs_en/guide/eksempel-trin.md"),
    "standard-version": ("docs/standard/version-9-9.md", "docs_en/standard/version-9-9.md"),
    "minutes": ("docs/programmet/moeder/eksempel-moede.md", "docs_en/programmet/moeder/eksempel-moede.md"),
}
_DIVIDER = re.compile(r"^<!-- ENGELSK UDGAVE\..*-->\n", re.M)
# An optional field is a comment that begins like YAML; an explanation begins with a capital letter.
_OPTIONAL = re.compile(r"^( *)# ( *(?:- |[a-z_]+:).*)$", re.M)


def _record_text(stem: str) -> str:
    return (TEMPLATES / f"{stem}.yml").read_text(encoding="utf-8")


def _with_optional_fields(text: str) -> str:
    return _OPTIONAL.sub(r"\1\2", text)


def _halves(name: str) -> tuple[str, str]:
    danish, english = _DIVIDER.split((TEMPLATES / f"{name}.md").read_text(encoding="utf-8"))
    return danish, english


def _page(name: str, language: Language) -> Page:
    text = _halves(name)[LANGUAGES.index(language)]
    page, problems = read_page("eksempel.md", language, f"data/templates/{name}.md", text)
    assert problems == []
    return page


def test_every_kind_of_record_has_a_template() -> None:
    assert {path.stem for path in TEMPLATES.glob("*.yml")} == set(RECORDS)


def test_every_page_template_is_tested() -> None:
    assert {path.stem for path in TEMPLATES.glob("*.md")} == {*PAGES, "README"}


@pytest.mark.parametrize("stem", RECORDS)
def test_record_fits_its_model_with_required_fields_only_and_with_all(stem: str) -> None:
    text = _record_text(stem)
    # Some of a clock's fields are for a fixed time only, and the template's own is an estimate.
    estimate, fixed = "basis: estimate\n  least_weeks: 2\n  most_weeks: 4\n", "basis: statutory\n  days: 10\n"
    for variant in (text, _with_optional_fields(text).replace(estimate, fixed)):
        document, problems = parse(stem, variant)
        assert problems == []
        assert len(document.value) == 1, "a template holds one record"
        RECORDS[stem].model_validate(document.value[0])


@pytest.mark.parametrize("stem", RECORDS)
def test_record_names_every_field(stem: str) -> None:
    text = _record_text(stem)
    assert [name for name in RECORDS[stem].model_fields if not re.search(rf"\b{name}:", text)] == []


@pytest.mark.parametrize("stem", RECORDS)
def test_record_fills_in_nothing_that_may_be_left_out(stem: str) -> None:
    document, _ = parse(stem, _record_text(stem))
    required = {name for name, field in RECORDS[stem].model_fields.items() if field.is_required()}
    # A source needs its publisher or its organisation, and seen is what makes it citable. A step says who decides, in
    # how long and at what fee, or that it was not found; a clock needs some length.
    needed = {
        "sources": {"publisher", "seen"},
        "steps": {"authorities", "limits", "holes"},
        "clocks": {"least_weeks", "most_weeks"},
    }
    allowed = required | needed.get(stem, set())
    assert set(document.value[0]) - allowed == set()


@pytest.mark.parametrize("stem", RECORDS)
def test_record_is_marked_as_an_example_and_points_to_its_schema(stem: str) -> None:
    text = _record_text(stem)
    document, _ = parse(stem, text)
    assert document.value[0]["id"].startswith("9-9" if stem == "standard_versions" else "eksempel-")
    assert text.startswith(HINT.format(stem=stem).replace("schema/", "../schema/", 1) + "\n")
    assert (TEMPLATES / f"../schema/{stem}.schema.json").is_file()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_page_has_a_valid_head_and_one_title(name: str, language: Language) -> None:
    page = _page(name, language)
    assert (page.meta.slug_en is not None) == (language == "da")
    assert [heading.level for heading in page.headings].count(1) == 1


@pytest.mark.parametrize("name", PAGES)
def test_both_languages_have_the_same_sections_and_data(name: str) -> None:
    danish, english = (_page(name, language) for language in LANGUAGES)
    assert [heading.id for heading in danish.headings] == [heading.id for heading in english.headings]
    assert [(found.text, found.extra) for found in danish.directives] == [
        (found.text, found.extra) for found in english.directives
    ]


def test_page_head_names_every_field_but_the_front_pages_own() -> None:
    danish, _ = _halves("page")
    page, problems = read_page("eksempel.md", "da", "page.md", _with_optional_fields(danish))
    assert problems == []
    assert page.meta.model_fields_set == set(PageMeta.model_fields) - {"template"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_step_has_the_frame(language: Language) -> None:
    page = _page("guide-step", language)
    assert tuple(heading.id for heading in page.headings if heading.level == 2) == STEP_FRAME


def test_together_they_make_a_site_without_errors(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    (tmp_path / "data").mkdir()
    shutil.copy(ROOT / "data" / "labels.yml", tmp_path / "data")
    for stem in RECORDS:
        shutil.copy(TEMPLATES / f"{stem}.yml", tmp_path / "data")
    for name, paths in PAGES.items():
        for path, text in zip(paths, _halves(name), strict=True):
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(text, encoding="utf-8")
    _release_the_version(tmp_path)
    for folder in ("docs", "docs/programmet", "docs/programmet/moeder", "docs/standard", "guide"):
        index = f"---\ndescription: Eksempel.\nslug_en: {folder.rpartition('/')[2]}\n---\n\n# Eksempel\n"
        (tmp_path / folder / "index.md").write_text(index, encoding="utf-8")
    with (tmp_path / "docs" / "index.md").open("a", encoding="utf-8") as front:
        shown = [directive for stem, directive in SHOWN_BY.items() if stem in RECORDS]
        front.writelines(f"\n<!-- data: {directive} -->\n" for directive in [*shown, "news"])
    pages = ["index.md", "programmet/index.md", "programmet/moeder/index.md", "standard/index.md", "guide/index.md"]
    pages += ["standard/krav.md", "standard/versioner.md"]
    menu = [f"  - {path}" for path in [*pages, *(danish.removeprefix("docs/") for danish, _ in PAGES.values())]]
    (tmp_path / "mkdocs.yml").write_text("\n".join(["nav:", *menu]), encoding="utf-8")
    content = load_content(tmp_path)
    # Each record, and nothing else, is said to be an example still; and nobody has run make translated.
    examples = [warning for warning in content.warnings if warning.code != "translation-not-noted"]
    assert {warning.code for warning in examples} == {"template-text"}
    assert {warning.path for warning in examples} == {f"data/{stem}.yml" for stem in RECORDS}
    for (path, language), page in content.site.pages.items():
        assert content.editions[language].finished(page.body, path)


def _release_the_version(root: Path) -> None:
    """What ``make release`` writes, and the two pages that the page of a version leads to."""
    requirement = Requirement.model_validate(parse("requirements", _record_text("requirements"))[0].value[0])
    write_release(root, "9-9", [requirement])
    (root / "docs" / "standard").mkdir(parents=True, exist_ok=True)
    for name, slug in (("krav", "requirements"), ("versioner", "versions")):
        head = f"---\ndescription: Eksempel.\nslug_en: {slug}\n---\n\n"
        text = f"{head}# Eksempel\n\n## Eksempel {{#changes}}\n"
        (root / "docs" / "standard" / f"{name}.md").write_text(text, encoding="utf-8")
