"""The headings of a finished page: each has its address beside it, in the words of the text's own language."""

import pytest

from sitedata import sections
from sitedata.outline import with_inserted


@pytest.mark.parametrize(
    ("language", "path", "name"),
    [
        ("da", "guide/gmo.md", "Link til afsnittet: "),
        ("en", "guide/gmo.md", "Link to the section: "),
        ("en", "guide/klassificering.md", "Link til afsnittet: "),
        ("da", "kortlaegning/aktoerer.md", "Link til afsnittet: "),
    ],
)
def test_every_section_has_a_permalink_from_text_and_from_data_alike(content, made, language, path, name):
    page = made(content.editions[language], content.site.page(path, language).body, path)
    headings = page.select("h2[id], h3[id]")
    assert headings
    for heading in headings:
        link = heading.find_next_sibling("a", class_="permalink")
        assert link["href"] == f"#{heading['id']}"
        assert link["aria-label"] == name + heading.get_text()
        assert heading.parent["class"] == ["titled"]


def test_a_permalink_is_no_part_of_the_title(content, made):
    page = made(content.editions["da"], '# T\n\n## Frister & "gebyrer" {#limits}\n\nTekst.', "kontakt.md")
    assert [(section.id, section.title) for section in sections(str(page))] == [("limits", 'Frister & "gebyrer"')]
    assert page.select_one(".permalink")["aria-label"] == 'Link til afsnittet: Frister & "gebyrer"'


def test_a_heading_without_an_id_stays_as_it_is(content, made):
    page = made(content.editions["da"], "# T\n\n#### Lille\n", "kontakt.md")
    assert not page.select(".titled")


PAGE = '<h1 id="page">T</h1>\n<p>Ind.</p>\n<h2 id="limits">Frister</h2>\n<p>Tekst.</p>'


@pytest.mark.parametrize(
    ("anchor", "before", "expected"),
    [
        ("limits", False, PAGE.replace("</h2>", "</h2>\n<i>Ny</i>")),
        ("limits", True, PAGE.replace("<h2", "\n<i>Ny</i>\n<h2")),
        ("", False, PAGE.replace("</h1>", "</h1>\n<i>Ny</i>")),
        ("page", False, PAGE.replace("</h1>", "</h1>\n<i>Ny</i>")),
        ("", True, f"{PAGE}\n<i>Ny</i>"),
        ("gone", False, PAGE),
        ("gone", True, PAGE),
    ],
)
def test_an_addition_stands_at_its_heading_and_nowhere_else(anchor, before, expected):
    found = with_inserted(PAGE, "<i>Ny</i>", anchor, before=before)
    assert found.replace("\n", "") == expected.replace("\n", "")
