"""Words the glossary advises against, and trials called studies, are pointed out; others' words are left alone."""

import pytest
from told import named

from projects import make_project
from sitedata.checks.terms import term_problems
from sitedata.loading import load_data
from sitedata.pages import read_page


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """The data of the small site."""
    return load_data(make_project(tmp_path_factory.mktemp("terms") / "project").root)[0]


def found(data, danish, english=""):
    """The place and the word of each warning about a page and its translation, both beginning on line 4."""
    pages = {}
    for language, folder, text in (("da", "docs", danish), ("en", "docs_en", english)):
        if text:
            whole = f"---\ndescription: x\n---\n{text}"
            pages["om.md", language], _ = read_page("om.md", language, f"{folder}/om.md", whole)
    return [(warning.path, warning.line, named(warning)) for warning in term_problems(pages, data)]


@pytest.mark.parametrize(
    ("text", "warnings"),
    [
        ("Den avancerede medicin", [(4, "avancerede medicin")]),
        ("# Avanceret\nmedicin", [(4, "Avanceret medicin")]),
        ("a\n\n- [x](y.md) avanceret medicin", [(6, "avanceret medicin")]),
        ("se [avanceret medicin](y.md)", [(4, "avanceret medicin")]),
        ("**Avanceret medicin**[^x, avanceret medicin]", [(4, "Avanceret medicin")]),
        ("en one-stop-shop", [(4, "one-stop-shop")]),
        ("avanceret medicinsk udstyr", []),
        ("avanceret medicin-agtig", []),
        ("[x](one-stop-shop.md), [x](y.md#one-stop-shop)", []),
        ("## X {#one-stop-shop}", []),
        ("<!-- data: avanceret medicin -->", []),
        ("`avanceret medicin`\n\n```\navanceret medicin\n```", []),
        ("»avanceret medicin«, «avanceret medicin», “avanceret medicin”, „avanceret medicin“", []),
        ('"avanceret medicin", <i lang="en">avanceret medicin</i>, <i title="avanceret medicin">x</i>', []),
        ("https://x.dk/one-stop-shop", []),
    ],
)
def test_a_form_the_glossary_advises_against_is_a_warning(data, text, warnings):
    assert found(data, text) == [("docs/om.md", *warning) for warning in warnings]


@pytest.mark.parametrize(
    ("danish", "english", "words"),
    [
        ("Én indgang", "One-stop shops", ["One-stop shops"]),
        ("én koordinerende indgang", "a one-stop shop", ["one-stop shop"]),
        ("to indgange", "a one-stop shop", []),
        ("»én indgang«", "a one-stop shop", []),
        ("én indgang", "a one-stop-shopping trip", []),
        ("Forsøget", "The study", ["study"]),
        ("Forsøget", "the clinical studies", ["studies"]),
        ("forsøgsprotokol", "Study protocol", ["Study"]),
        ("Forsøget", "a case study; the case study; scientific studies; to study the genes; it studies genes", []),
        ("Forsøget", "the study of genes; the clinical study report; “the study”", []),
        ("Forsøget, et studie", "The study", []),
        ("Vi forsøger", "The study", []),
        ("Undersøgelsen", "The study", []),
    ],
)
def test_an_english_word_is_held_against_its_danish_twin(data, danish, english, words):
    assert found(data, danish, english) == [("docs_en/om.md", 4, word) for word in words]


def test_a_form_stands_by_right_inside_one_the_glossary_allows(project):
    project.replace("data/glossary.yml", "en: [one entrance]", "en: [the Nordic one-stop shop]")
    assert found(load_data(project.root)[0], "Én indgang", "The Nordic one-stop shop") == []


def test_texts_of_records_and_labels_are_read_too_but_not_the_titles_of_sources(project):
    for stem in ("needs", "sources"):
        text = project.read(f"data/{stem}.yml")
        first = next(line for line in text.splitlines() if line.strip().startswith("da:"))
        project.write(f"data/{stem}.yml", text.replace(first, first[: first.index("da:")] + "da: Avanceret medicin", 1))
    labels = project.read("data/labels.yml")
    project.write("data/labels.yml", f"test.key:\n  da: avanceret medicin\n  en: x\n{labels}")
    data, problems = load_data(project.root)
    assert problems == []
    assert [(warning.path, warning.line) for warning in term_problems({}, data)] == [
        ("data/needs.yml", 3),
        ("data/labels.yml", 2),
    ]


def test_the_real_site_uses_its_own_words(real):
    codes = {"forbidden-term", "study-for-trial"}
    assert [str(warning) for warning in real.warnings if warning.code in codes] == []
