"""What is laid out as a list, a table or bold text comes out as one, or is told of."""

import pytest

from sitedata.checks.layout import layout_problems
from sitedata.pages import read_page

HEAD = "---\ndescription: x\nslug_en: x\n---\n"
TABLE = "| a | b |\n| --- | --- |\n"


def told(body):
    """The problems of a page with this body; its first line is line 5 of the file."""
    page, problems = read_page("om.md", "da", "docs/om.md", HEAD + body)
    assert problems == []
    return [(problem.line, problem.code, problem.message) for problem in layout_problems(page)]


@pytest.mark.parametrize(
    ("text", "line", "code", "words"),
    [
        ("• Husk", 5, "wrong-list", "begynder med »•«. Begynd det med »- «."),
        ("- Husk\n– Glem", 6, "wrong-list", "begynder med »–«. Begynd det med »- «."),
        ("- Husk\n-Glem", 6, "wrong-list", "begynder med »-«. Begynd det med »- «."),
        ("1.Husk", 5, "wrong-list", "Begynd det med »1. «."),
        ("2) Husk", 5, "wrong-list", "begynder med »2)«. Begynd det med »2. «."),
        ("Husk:\n- det", 6, "wrong-list", "der mangler en tom linje over listen"),
        ("- Husk\n  - det", 6, "wrong-list", "rykket 2 mellemrum ind. Ret det til 0, eller til 4"),
        ("Et afsnit.\n\n    Et til.", 7, "wrong-list", "rykket 4 mellemrum ind og bliver vist som kode."),
        ("    - Husk", 5, "wrong-list", "bliver vist som kode"),
        (f"{TABLE}| 1 |\n", 7, "wrong-table", "linjen har 1 celler, men tabellen har 2 kolonner."),
        (f"{TABLE}| 1 | 2 | 3 |\n", 7, "wrong-table", "linjen har 3 celler"),
        (f"{TABLE}1\t2\n", 7, "wrong-table", "linjen har 1 celler"),
        (f"{TABLE}\n| 1 | 2 |\n", 8, "wrong-table", "linjen står uden for en tabel."),
        ("| a | b |\n| — | — |\n", 5, "wrong-table", "Sæt | --- | under tabellens første linje"),
        ("Tre modeller\n------------", 6, "wrong-heading", "Slet den, og skriv ## foran overskriften."),
        ("Tre modeller\n============", 6, "wrong-heading", "Slet den, og skriv ## foran overskriften."),
        ("Det er **vigtigt*.", 5, "wrong-emphasis", "ikke begyndt eller sluttet med **"),
        ("Først.\n\n- Det er **vigtigt.\n- Og **dette**.", 7, "wrong-emphasis", "ikke begyndt eller sluttet med **"),
        ("Det er ** vigtigt **.", 5, "wrong-emphasis", "Skriv **ordene** uden mellemrum."),
    ],
)
def test_what_would_come_out_otherwise_is_told(text, line, code, words):
    found = told(text)
    assert [(line, code)] == [(at, kind) for at, kind, _ in found][:1], found
    assert words in found[0][2]


@pytest.mark.parametrize(
    "text",
    [
        "# T\n- Husk\n- det\n\n- med\n\n    mere\n    - inden i\n\nSlut.",
        "1. Husk\n2. det\n    - inden i\n\n    og mere",
        "Det var\n1. januar 2027, kl. 9-11, 1.500 kr. og -5 grader.",
        f"{TABLE}| 1 | `a|b` |\n| \\| | **x** |\n\nSlut.",
        "**Fed** og **fed igen** og *kursiv*, og `**`.",
        "**Fed** i et afsnit\nog **fed\nover to linjer**.\n\n- **Fed** i et punkt",
        "Et afsnit.\n\n---\n\nEt til.",
        "```\n    kode\n| x\n• y\n```",
        '<div class="x" markdown>\n- Husk\n</div>',
    ],
)
def test_what_is_laid_out_well_is_left_alone(text):
    assert told(text) == []
