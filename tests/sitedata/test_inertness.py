"""What is live in HTML, and that no text the check lets through becomes live."""

import html

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sitedata.checks.markup import markup_problems
from sitedata.inertness import live_parts
from sitedata.markdown import links, without_code
from sitedata.pages import read_page

EXTENSIONS = ["toc", "tables", "fenced_code", "admonition", "attr_list", "def_list", "footnotes", "md_in_html"]
PIECES = [
    *("<script>", "</script>", "<div>", "<div markdown>", "</div>", "<img src=x onerror=1>", "<!--", "-->", "<style>"),
    *("{", "}", "{: ", "onclick=1", 'style="x"', ".a", "#b", "javascript:x", "data:x", "java&#115;cript:", "&colon;"),
    *("[", "]", "](", ")", "]: ", "[^", "<", ">", "`", "```", "~~~", "\n", "\n\n", "    ", " ", "\\", "a", '"', "'"),
    *("| a |", "| --- |", "|:--|", "!", "*", "- ", "> ", "!!! note\n"),
]


@pytest.mark.parametrize(
    "live",
    [
        "<script>",
        "<SCRIPT type=module>",
        '<script type="module">',
        "<style>",
        '<iframe src="x">',
        '<p style="color: red">',
        "<p class=a onclick=x>",
        '<a title=">" onfocus="x">',
        '<a href="javascript:x">',
        '<a href=" java&Tab;script&colon;x">',
        "<img src='data:image/png,x'>",
    ],
)
def test_what_could_run_restyle_or_load_is_found(live):
    assert list(live_parts(f"<p>{live}</p>")) == [live]


@pytest.mark.parametrize(
    "inert",
    [
        '<script src="assets/site.js"></script>',
        '<script type="application/ld+json">{}</script>',
        '<a href="mailto:a@b.dk" title="style=x onclick=y">',
        "<p>&lt;script&gt; onclick=x style=y javascript:z</p>",
        '<a href="data/contacts.json">',
    ],
)
def test_what_is_inert_is_left(inert):
    assert list(live_parts(inert)) == []


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@example("`\n<script>x</script>\n`")
@example("<div>```<img src=x onerror=1>```")
@example("``` <b>\n<script>x</script>\n```")
@example("| a | b |\n|:--|--|\n| 1 | 2 |\n")
def test_no_text_that_the_check_lets_through_becomes_live(text):
    page, _ = read_page("x.md", "da", "docs/x.md", f"---\ndescription: x\n---\n{text}")
    targets = (html.unescape(found.text) for found in links(without_code(page.body), 1))
    if list(markup_problems(page)) or any(":" in target for target in targets):
        return  # refused, or left to the check of links
    assert list(live_parts(markdown.markdown(page.body, extensions=EXTENSIONS))) == []
