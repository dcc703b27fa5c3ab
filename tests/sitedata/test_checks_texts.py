"""What is left of a template is told, and what merely sounds like one is not."""

import pytest
from told import named

from sitedata.checks.texts import text_problems
from sitedata.loading import load_data


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Eksempel. Vejleder om ansøgningen.", True),
        ("Eksempelforlaget", True),
        ("Example of what is decided", True),
        ("Eksempler på produkter: to celleterapier.", False),
        ("Examples of products: two cell therapies.", False),
        ("Et eksempel er Alofisel.", False),
    ],
)
def test_a_text_that_begins_as_the_templates_do_is_told(project, written, told):
    project.replace("data/contacts.yml", "Skriv, når du ikke ved, hvem der kan svare.", f'"{written}"')
    data, problems = load_data(project.root)
    assert problems == []
    assert [(problem.line, problem.severity) for problem in text_problems(data)] == [(7, "warning")] * told


def test_an_id_and_an_address_of_the_templates_are_told(project):
    project.replace("data/contacts.yml", "id: start-atmp-danmark", "id: eksempel-kontakt")
    project.replace("data/contacts.yml", "https://at.dk/gmo", "https://www.example.org/eksempel")
    data, _ = load_data(project.root)
    assert list(map(named, text_problems(data))) == ["id", "url"]
