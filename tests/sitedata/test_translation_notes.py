"""What the English page says where a record, or only the description of the page, lags behind the Danish."""

import pytest

from sitedata import load_content
from sitedata.views.page import PageState, page_state


@pytest.fixture
def english(made):
    """The English page at a path of a project, as it is read."""

    def page(project, path):
        content = load_content(project.root)
        return content.site, made(content.editions["en"], content.site.page(path, "en").body, path)

    return page


def test_a_record_that_lags_has_its_note_at_the_record(project, english):
    project.replace("data/needs.yml", "da: Få arbejde med GMO godkendt", "da: Få alt arbejde med GMO godkendt")
    site, page = english(project, "kontakt.md")
    (note,) = page.select("details.translation-note")
    assert note.find_previous(["h1", "h2", "h3"])["id"] == "gmo-approval"
    assert [quote.get_text(strip=True) for quote in note.select("blockquote")] == [
        "Få arbejde med GMO godkendt",
        "Få alt arbejde med GMO godkendt",
    ]
    assert page_state(site, "kontakt.md", "en") is PageState.TRANSLATED


def test_a_page_of_which_only_the_description_lags_marks_no_section(project, english):
    old = next(line for line in project.read("docs/kontakt.md").split("\n") if line.startswith("description:"))
    project.replace("docs/kontakt.md", old, "description: En helt anden beskrivelse.")
    site, page = english(project, "kontakt.md")
    assert [status.unit.name for status in site.translations.lagging("kontakt.md")] == ["description"]
    assert not page.select("details.translation-note")
    assert page_state(site, "kontakt.md", "en") is PageState.TRANSLATED
