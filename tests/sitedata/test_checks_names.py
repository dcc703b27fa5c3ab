"""Names of bodies written by hand are pointed out, as warnings, where the data could follow them."""

import pytest

from projects import make_project
from sitedata.checks.names import names_by_hand
from sitedata.loading import load_data
from sitedata.pages import read_page


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """The data of the small site."""
    return load_data(make_project(tmp_path_factory.mktemp("names") / "project").root)[0]


def found(data, text):
    """The line and suggestion of each warning about a text that begins on line 4."""
    page, _ = read_page("om.md", "da", "docs/om.md", f"---\ndescription: x\n---\n{text}")
    return [(warning.line, warning.message.split("Skriv ")[1].split(",")[0]) for warning in names_by_hand([page], data)]


@pytest.mark.parametrize(
    ("text", "warnings"),
    [
        ("Spørg Arbejdstilsynet.", [(4, "[](org:arbejdstilsynet)")]),
        ("Ask the Danish Working Environment Authority", [(4, "[](org:arbejdstilsynet)")]),
        (
            "a\n\nØresund Hospital og Arbejdstilsynet",
            [(6, "[](org:oeresund-hospital)"), (6, "[](org:arbejdstilsynet)")],
        ),
        ("**Arbejdstilsynet**", [(4, "[](org:arbejdstilsynet)")]),
        ("| Arbejdstilsynet |", [(4, "[](org:arbejdstilsynet)")]),
        ("[](org:arbejdstilsynet)", []),
        ("[Arbejdstilsynets](org:arbejdstilsynet) svar", []),
        ("[Arbejdstilsynet](https://at.dk)", []),
        ("Arbejdstilsynets svar", []),
        ("Arbejdstilsynetx", []),
        ("arbejdstilsynet", []),
        ("## Arbejdstilsynet {#at}", []),
        ("`Arbejdstilsynet`", []),
        ("```\nArbejdstilsynet\n```", []),
        ("ATMP Danmark samler viden", []),
        ("Region Hovedstaden", []),
    ],
)
def test_a_name_in_running_text_is_a_warning(data, text, warnings):
    assert found(data, text) == warnings


def test_the_longest_name_is_the_one_meant(project):
    shorter = (
        "- id: oeresund\n  name: {da: Øresund, en: Øresund}\n  kind: company\n  region: national\n"
        "  description: {da: x, en: x}\n  status: active\n  sources: [at-genteknologi]\n"
    )
    project.write("data/organisations.yml", shorter + project.read("data/organisations.yml"))
    data, problems = load_data(project.root)
    assert problems == []
    assert found(data, "Spørg Øresund Hospital") == [(4, "[](org:oeresund-hospital)")]
    assert found(data, "Spørg Øresund") == [(4, "[](org:oeresund)")]
