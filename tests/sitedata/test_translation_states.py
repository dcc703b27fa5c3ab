"""The ledger: exactly the touched texts lag, white space never does, and restoring the text clears it."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitedata.pages import read_page
from sitedata.translation.pinning import pinned
from sitedata.translation.states import UnitState, statuses
from sitedata.translation.units import page_units

DAY = date(2026, 11, 22)
WORDS = st.sampled_from(["forsøg", "hospital", "frist", "45 dage", "§ 5", "[GMO](x.md)", "«é»", "CTIS:"])
PARAGRAPHS = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=3)
IDS = [f"s{number}" for number in range(5)]
PAGES = st.lists(PARAGRAPHS, min_size=2, max_size=len(IDS))


def page_text(sections, description="Om siden.", ids=IDS):
    """A page whose sections have these paragraphs, under headings with the ids; the first is the lead."""
    head, *rest = sections
    parts = [f"---\ndescription: {description}\nslug_en: x\n---\n\n# Titel", *head]
    for section_id, paragraphs in zip(ids, rest, strict=False):
        parts += [f"## Afsnit {section_id} {{#{section_id}}}", *paragraphs]
    return "\n\n".join(parts) + "\n"


def units(danish, english):
    pages = {}
    for language, text in (("da", danish), ("en", english)):
        page, problems = read_page("side.md", language, f"{language}.md", text)
        assert not problems
        pages["side.md", language] = page
    return list(page_units(pages))


def states(danish, english, ledger):
    """The units that are not current, with their state."""
    found = statuses(units(danish, english), ledger)
    return {status.unit.name: str(status.state) for status in found if status.state is not UnitState.CURRENT}


def ledger_of(danish, english):
    return pinned(statuses(units(danish, english), {}), {}, "side.md", DAY).ledger


@given(PAGES, st.data())
def test_an_edit_touches_one_section_and_restoring_it_clears_it(sections, data):
    danish = english = page_text(sections)
    ledger = ledger_of(danish, english)
    assert states(danish, english, ledger) == {}
    row = data.draw(st.integers(0, len(sections) - 1))
    edited = [*sections[:row], [*sections[row], "Nyt."], *sections[row + 1 :]]
    name = "#" if row == 0 else f"#{IDS[row - 1]}"
    assert states(page_text(edited), english, ledger) == {name: "outdated"}
    assert states(danish, english, ledger) == {}


@given(PAGES, st.data())
def test_white_space_and_line_breaks_mean_nothing(sections, data):
    danish = english = page_text(sections)
    ledger = ledger_of(danish, english)
    spaces = st.sampled_from([" ", "\n", "  ", " \n"])
    head, body = danish.split("# Titel\n", 1)
    lines = [
        line if line.startswith("#") else re.sub(" ", lambda _: data.draw(spaces), line) for line in body.split("\n")
    ]
    assert states(f"{head}# Titel\n" + "\n".join(lines) + "\n\n", english, ledger) == {}


def test_an_id_of_an_item_means_nothing():
    danish = english = page_text([["Indledning."], ["1. Søg\n2. Vent"]])
    ledger = ledger_of(danish, english)
    assert states(danish.replace("Søg", "Søg {#apply}"), english.replace("Vent", "Vent {#wait}"), ledger) == {}


@given(PAGES)
def test_a_change_of_the_front_matter_touches_the_description_only(sections):
    danish = english = page_text(sections)
    ledger = ledger_of(danish, english)
    assert states(page_text(sections, description="Noget andet."), english, ledger) == {"description": "outdated"}
    assert states(danish.replace("slug_en: x", "slug_en: x\nowner: sekretariatet"), english, ledger) == {}


@given(PAGES, st.randoms())
def test_moved_sections_are_still_translated(sections, chance):
    english = page_text(sections)
    ledger = ledger_of(english, english)
    head, *rest = sections
    order = list(zip(IDS, rest, strict=False))
    chance.shuffle(order)
    moved = page_text([head, *(paragraphs for _, paragraphs in order)], ids=[section_id for section_id, _ in order])
    assert states(moved, english, ledger) == {}


@given(PAGES, st.data())
def test_a_deleted_section_is_the_only_one_named_until_it_goes_in_english_too(sections, data):
    english = page_text(sections)
    ledger = ledger_of(english, english)
    row = data.draw(st.integers(1, len(sections) - 1))
    left, ids = [*sections[:row], *sections[row + 1 :]], [*IDS[: row - 1], *IDS[row:]]
    deleted = page_text(left, ids=ids)
    assert states(deleted, english, ledger) == {f"#{IDS[row - 1]}": "deleted"}
    assert states(deleted, deleted, ledger) == {}


@given(PAGES, st.data())
def test_a_split_section_lags_and_its_new_half_lacks(sections, data):
    english = page_text(sections)
    ledger = ledger_of(english, english)
    row = data.draw(st.integers(1, len(sections) - 1))
    split = [*sections[: row + 1], ["Anden halvdel."], *sections[row + 1 :]]
    split[row] = ["Første halvdel."]
    ids = [*IDS[:row], "new", *IDS[row:]]
    assert states(page_text(split, ids=ids), english, ledger) == {f"#{IDS[row - 1]}": "outdated", "#new": "added"}


@given(PAGES, st.data())
def test_a_new_id_is_a_new_name_for_the_same_text(sections, data):
    row = data.draw(st.integers(1, len(sections) - 1))
    # The heading follows the id in these pages, and a heading belongs to the text.
    danish = page_text(sections)
    ledger = ledger_of(danish, danish)
    renamed = danish.replace(f"{{#{IDS[row - 1]}}}", "{#renamed}")
    assert states(renamed, danish, ledger) == {"#renamed": "renamed"}
    assert states(renamed, renamed, ledger) == {}
    both = pinned(statuses(units(renamed, renamed), ledger), ledger, "side.md", DAY).ledger
    assert "side.md #renamed" in both
    assert f"side.md #{IDS[row - 1]}" not in both


def test_a_new_section_in_both_languages_is_not_noted_until_somebody_says_so():
    old, new = page_text([["a"], ["b"]]), page_text([["a"], ["b"], ["c"]])
    assert states(new, new, ledger_of(old, old)) == {"#s1": "unpinned"}


# --- make translated -----------------------------------------------------------------------------------------------


@pytest.fixture
def lagging():
    """A page whose second section has changed in Danish since it was translated."""
    english = page_text([["lead"], ["one"], ["two"]])
    ledger = ledger_of(page_text([["indledning"], ["et"], ["to"]]), english)
    return page_text([["indledning"], ["et"], ["to og en halv"]]), english, ledger


def test_an_untouched_english_text_is_refused_and_nothing_is_noted(lagging):
    danish, english, ledger = lagging
    result = pinned(statuses(units(danish, english), ledger), ledger, "side.md", DAY)
    assert [(problem.path, problem.line, problem.code) for problem in result.refused] == [
        ("en.md", english.split("{#s1}")[0].count("\n") + 1, "translation-unchanged")
    ]
    assert result.ledger == ledger


def test_a_changed_english_text_is_noted_with_the_danish_text_of_today(lagging):
    danish, english, ledger = lagging
    english = english.replace("two", "two and a half")
    result = pinned(statuses(units(danish, english), ledger), ledger, "side.md#s1", DAY)
    assert (result.noted, result.refused) == (1, ())
    assert result.ledger["side.md #s1"].danish == "Afsnit s1\nto og en halv"
    assert states(danish, english, result.ledger) == {}


def test_wording_only_is_noted_with_the_role_that_vouches(lagging):
    danish, english, ledger = lagging
    result = pinned(statuses(units(danish, english), ledger), ledger, "side.md", DAY, "sekretariatet")
    assert {key for key, pin in result.ledger.items() if pin.wording_only_by} == {"side.md #s1"}
    assert result.ledger["side.md #s1"].wording_only_by == "sekretariatet"
    assert str(result.ledger["side.md #s1"].date) == "2026-11-22"
    assert states(danish, english, result.ledger) == {}


def test_only_what_is_named_is_noted(lagging):
    danish, english, ledger = lagging
    other = pinned(statuses(units(danish, english), ledger), ledger, "side.md#s0", DAY)
    assert (other.noted, other.refused) == (0, ())
    assert states(danish, english, other.ledger) == {"#s1": "outdated"}
