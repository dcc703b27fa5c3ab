"""``make status``: which pages somebody should look at."""

from dataclasses import replace

from sitedata.problems import Problem
from sitedata.reporting import status_report, warning_lines
from sitedata.views.page import page_view


def reviewed(site, path, **meta):
    page = site.pages[path, "da"]
    return replace(site, pages={**site.pages, (path, "da"): replace(page, meta=page.meta.model_copy(update=meta))})


def test_overdue_pages_are_listed_longest_first_and_checked_ones_counted(content):
    site = reviewed(content.site, "kontakt.md", review_by="2026-11-21", owner="sekretariatet")
    site = reviewed(site, "ordliste.md", review_by="2026-05-01", checked="2026-01-15")
    site = reviewed(site, "nyheder.md", review_by="2026-11-22")
    lines = "\n".join(status_report(site)).splitlines()
    checked = sum(bool(page.meta.checked) for (_, language), page in site.pages.items() if language == "da")
    assert any(line.startswith(f"Kontrolleret: {checked} af ") for line in lines)
    start = lines.index("Skulle være set efter (2):")
    assert lines[start + 1 : start + 3] == [
        "  docs/ordliste.md: senest 2026-05-01, ansvarlig: ikke oplyst",
        "  docs/kontakt.md: senest 2026-11-21, ansvarlig: sekretariatet",
    ]


def test_the_page_says_when_it_is_due_and_when_it_was(content):
    due = page_view(reviewed(content.site, "kontakt.md", review_by="2026-11-22"), "kontakt.md", "en")
    late = page_view(reviewed(content.site, "kontakt.md", review_by="2026-11-21"), "kontakt.md", "da")
    assert (due.review_by, due.is_overdue) == ("22 November 2026", False)
    assert (late.review_by, late.is_overdue) == ("21. november 2026", True)


def warning(line, message, path="data/sources.yml"):
    return Problem(path, line, "some-code", message, "warning")


def test_more_than_three_warnings_alike_are_one_line_with_the_ids():
    others = [warning(2, "a: noget andet."), warning(9, "a: gammel.", "data/needs.yml"), warning(8, "uden id.")]
    three = [warning(line, f"{name}: gammel. Ret den.") for line, name in ((1, "a"), (5, "b"), (7, "c"))]
    assert list(warning_lines([*three, *others])) == [str(one) for one in (*three, *others)]
    four = [three[0], others[0], *three[1:], warning(9, "d: gammel. Ret den.")]
    assert list(warning_lines(four)) == [
        "data/sources.yml:1: advarsel: gammel. Ret den. "
        "Det gælder 4: a (linje 1), b (linje 5), c (linje 7), d (linje 9).",
        "data/sources.yml:2: advarsel: a: noget andet.",
    ]


def test_the_same_warning_without_an_id_keeps_its_lines():
    same = [warning(line, "skrevet i hånden.") for line in range(1, 6)]
    assert list(warning_lines(same)) == [str(one) for one in same]
