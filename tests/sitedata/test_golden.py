"""What readers are shown: every data section of the fixture site, compared word for word with tests/golden/.

``pytest tests/sitedata --renew-golden`` writes the files anew; the difference is then read in review.
"""

import pytest

from sitedata import exports, load_content
from sitedata.dates import LANGUAGES
from sitedata.views.registry import DIRECTIVES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DIRECTIVES)
def test_fragment(project, golden, name, language):
    content = load_content(project.root)
    sections = [
        f"<!-- {page.path}: {name} {found.extra} -->\n\n"
        + content.expanders[language].fragment(name, found.extra, page.path)
        for (_, page_language), page in content.site.pages.items()
        for found in page.directives
        if page_language == "da" and found.text == name
    ]
    assert sections, "no page of the fixture site shows this directive"
    golden(f"{name}.{language}.md", "\n\n".join(sections) + "\n")


@pytest.mark.parametrize("name", ["contacts.json", "contacts.csv", "meetings.json", "glossary.csv", "pages.json"])
def test_export(project, golden, name):
    site = load_content(project.root).site
    golden(name, exports(site, "https://www.example.dk/")[f"data/{name}"])
