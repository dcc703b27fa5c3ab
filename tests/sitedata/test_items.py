"""Items of lists and their ids."""

from sitedata.items import items, with_item_ids, without_item_ids
from sitedata.markdown import plain

LISTS = """\
1. Søg. {#apply}
2. Læg et budget,[^ctr, art. 3]
   også for {#x} arkivet: {: #budget }
    - løn {#pay}
    - arkiv
3. Vent

- `{#kode}` {#code}
- sidst
"""


def test_items_have_the_id_at_the_end_of_their_own_text():
    found = items(LISTS, 5)
    assert [(item.id, item.line) for item in found] == [("apply", 5), ("budget", 6), ("", 10), ("code", 12), ("", 13)]
    assert found[0].text == "1. Søg."
    assert plain(found[1].text) == "Læg et budget, også for arkivet: løn arkiv"


def test_ids_of_items_move_to_where_markdown_looks_for_them():
    moved = with_item_ids(LISTS)
    assert "1. Søg.\n{#apply}\n2. Læg" in moved
    assert "arkivet:\n{#budget}\n    - løn {#pay}\n" in moved
    assert "- `{#kode}`\n{#code}\n- sidst" in moved
    assert with_item_ids(moved) == moved


def test_ids_of_items_are_no_text():
    assert without_item_ids(LISTS) == LISTS.replace(" {#apply}", "").replace(" {: #budget }", "").replace(
        " {#code}", ""
    )
