"""A section on one page: what its pages' ids and addresses become there."""

import pytest

from sitedata import chapters

GMO, INDEX, WHOLE = "guide/gmo.md", "guide/index.md", "guide/klassificering.md"


def chapter(content, html, edition="da"):
    found = chapters(content.site, WHOLE, edition, {INDEX: "<h1>G</h1>", GMO: html})
    return found[1]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<h2 id="do">', '<h3 id="gmo-do">'),
        ('<a class="permalink" href="#do">', '<a class="permalink" href="#gmo-do">'),
        ('<li id="fn:kilde-1"><a href="#fnref:kilde-1">', '<li id="gmo-fn:kilde-1"><a href="#gmo-fnref:kilde-1">'),
        ('<a href="../">', '<a href="#guide">'),
        ('<a href="../#what">', '<a href="#guide-what">'),
        ('<a href="../../kontakt/#ask">', '<a href="../../kontakt/#ask">'),
        ('<a href="../klassificering/">', '<a href="./">'),
        ('<a href="https://example.org/#a">', '<a href="https://example.org/#a">'),
        ('<a href="mailto:a@example.org">', '<a href="mailto:a@example.org">'),
        ('<img alt="id=&quot;x&quot;" src="figur.png">', '<img alt="id=&quot;x&quot;" src="../gmo/figur.png">'),
        ("<p>h2 id=1</p><hr>", "<p>h2 id=1</p><hr>"),
        ('a<script type="module" src="../../assets/x/x.js" data-tool></script>b', "ab"),
    ],
)
def test_addresses_lead_to_the_same_place_from_the_whole_page(content, before, after):
    assert chapter(content, before).html == after


def test_a_style_sheet_of_many_chapters_is_asked_for_once(content):
    sheet = '<link rel="stylesheet" href="../../assets/x/x.css">'
    found = chapters(content.site, WHOLE, "da", {GMO: f"a{sheet}b{sheet}", "guide/klassificering.md": f"c{sheet}"})
    assert [chapter.html for chapter in found] == [f"a{sheet}b", "c"]


def test_a_chapter_is_known_by_its_english_word_in_both_editions(content):
    danish, english = chapter(content, "<h1>T</h1>"), chapter(content, "<h1>T</h1>", "en")
    assert (danish.id, english.id) == ("gmo", "gmo")
    assert (danish.title, english.title) == ("Anmeld arbejde med GMO", "Notify work with GMOs")
    assert (danish.html, danish.step) == ("<h2>T</h2>", 2)


def test_a_chapter_without_translation_is_marked_as_danish(content):
    (only,) = chapters(content.site, GMO, "en", {"guide/klassificering.md": ""})
    assert (only.language, only.title_language) == ("da", "da")
