"""Items of lists and their ids."""

import markdown
import pytest
from bs4 import BeautifulSoup

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


def test_up_to_three_spaces_before_an_item_are_none_and_four_make_it_an_inner_one():
    for spaces in range(4):
        found = items(f"- første {{#a}}\n{' ' * spaces}- anden\n\n{' ' * spaces}1. tredje {{#c}}\n")
        assert [(item.id, item.line) for item in found] == [("a", 1), ("", 2), ("c", 4)]
    for indent in ("    ", "\t", "  \t"):
        (item,) = items(f"- ydre {{#a}}\n{indent}- indre {{#b}}\n")
        assert item.id == "a"


@pytest.mark.parametrize("spaces", range(4))
def test_the_check_sees_the_items_that_markdown_makes(spaces):
    text = f"{' ' * spaces}- første {{#a}}\n{' ' * spaces}- anden {{#b}}\n    - indre\n"
    html = markdown.markdown(with_item_ids(text).replace("{#", "{: #"), extensions=["attr_list"])
    made = BeautifulSoup(html, "html.parser").find("ul").find_all("li", recursive=False)
    assert [item.get("id") for item in made] == [item.id for item in items(text)] == ["a", "b"]
