"""Tables of the page's text, read back from what Markdown made of them."""

import markdown

from sitedata.tables import Table, with_tables

TEXT = """
| Hvem?[^1] | Navn & **rolle** |
| :-- | --: |
| *A* | B \\| C |
| D | |

[^1]: En note.
"""


def test_a_table_is_read_with_plain_names_for_its_columns():
    found: list[Table] = []
    html = markdown.markdown(TEXT, extensions=["tables", "footnotes"])
    shown = with_tables(html, lambda table: found.append(table) or "set anew")
    assert shown.startswith("set anew\n<div")
    assert found[0].labels == ["Hvem?", "Navn & rolle"]
    assert 'href="#fn:1"' in found[0].heads[0]
    assert found[0].rows == [["<em>A</em>", "B | C"], ["D", ""]]
