"""Views: what a page shows on a given day, in one language."""

from dataclasses import replace
from datetime import date

from variations import changed, on

from sitedata.content import load_content
from sitedata.dates import LANGUAGES
from sitedata.models import Milestone, Source, Trial
from sitedata.models.programme import MilestoneState
from sitedata.views import about, guide, languages, medicines, page, programme, words
from sitedata.views.links import record_link


def test_links_follow_a_page_that_moves(project):
    project.write("docs/kortlaegning/felt.md", project.read("docs/kortlaegning/aktoerer.md"))
    project.delete("docs/kortlaegning/aktoerer.md")
    project.replace("docs/kortlaegning/index.md", "aktoerer.md", "felt.md")
    project.replace("mkdocs.yml", "kortlaegning/aktoerer.md", "kortlaegning/felt.md")
    site = load_content(project.root).site
    assert record_link(site, "organisations", "arbejdstilsynet", "da").path == "kortlaegning/felt.md"


def test_records_that_no_page_shows_are_named_without_a_link(content):
    pages = {key: page for key, page in content.site.pages.items() if key[0] != "ordliste.md"}
    link = record_link(replace(content.site, pages=pages), "glossary", "atmp", "da")
    assert (link.name, link.path) == ("lægemiddel til avanceret terapi", "")


def test_news_is_what_has_happened_newest_first(content):
    site = content.site
    assert [item.id for item in programme.news(site, "da")["news"]] == ["cooperation-approved", "programme-announced"]
    assert [item.id for item in programme.news(site, "da", "1")["news"]] == ["cooperation-approved"]
    assert programme.news(on(site, date(2025, 2, 6)), "da")["news"] == []
    assert len(programme.news(on(site, date(2025, 2, 7)), "da")["news"]) == 1
    for state in (MilestoneState.PLANNED, MilestoneState.UNCONFIRMED):
        planned = changed(site, Milestone, "milestones", "programme-announced", state=state)
        assert "programme-announced" not in [item.id for item in programme.news(planned, "da")["news"]]


def test_the_time_plan_is_the_programmes_own_and_then_the_surroundings_oldest_first(content):
    groups = programme.milestones(content.site, "da")["groups"]
    assert [(group.id, [item.id for item in group.items]) for group in groups] == [
        ("programme", ["programme-announced", "cooperation-approved"]),
        ("surroundings", ["new-region"]),
    ]


def test_meetings_come_newest_first_and_participants_by_attendance(content):
    assert [item.id for item in programme.meetings(content.site, "da")["meetings"]] == ["2025-12-17", "2025-autumn"]
    view = programme.meeting(content.site, "en", "2025-12-17")
    assert [person.organisation.id for person in view["present"]] == ["oeresund-hospital"]
    assert [person.name for person in view["apologies"]] == ["The Patients' Council"]


def test_law_stands_apart_from_practice(content):
    view = guide.step_legal(content.site, "da", "gmo")
    assert [note.id for note in view["law"]] == ["gmo-bekendtgoerelsen"]
    assert [note.id for note in view["practice"]] == ["at-genteknologi"]
    assert guide.step_legal(content.site, "da", "classification")["practice"] == []


def test_steps_stand_in_order_with_at_most_two_limits(content):
    view = guide.steps(content.site, "en")["steps"]
    assert [(step.number, step.heading) for step in view] == [
        (1, "Klassificér produktet"),
        (2, "Notify work with GMOs"),
    ]
    assert all(len(step.limits) <= 2 for step in view)


def test_the_glossary_is_ordered_by_the_word_of_the_language(content):
    danish, english = (words.glossary(content.site, language) for language in LANGUAGES)
    assert [(group.title, [term.term for term, _, _ in group.items]) for group in danish["groups"]] == [
        ("E", ["én indgang"]),
        ("L", ["lægemiddel til avanceret terapi"]),
    ]
    assert [translation for group in english["groups"] for _, translation, _ in group.items] == [
        "lægemiddel til avanceret terapi",
        "én indgang",
    ]


def test_a_short_name_is_not_said_twice_in_the_list_of_sources(content):
    act = content.site.records(Source)["gmo-bekendtgoerelsen"]
    for title, short in ((act.title, "GMO-bekendtgørelsen"), (act.short, "")):
        site = changed(content.site, Source, "sources", act.id, title=title)
        notes = dict(
            note for group in words.sources(site, "da")["groups"] for note in [(n.id, n) for _, n in group.items]
        )
        assert notes[act.id].short == short


def test_a_trial_shows_every_register_number_it_has(content):
    numbers = {"eu_ct_number": "2025-522559-25-00", "eudract_number": None, "nct_number": "NCT07290946"}
    site = changed(content.site, Trial, "trials", "stromal-cells", **numbers)
    shown = {trial.id: trial.numbers for group in medicines.trials(site, "da")["groups"] for trial in group.items}
    assert shown == {"car-t-trial": "EudraCT 2021-006556-14", "stromal-cells": "EU CT 2025-522559-25-00, NCT07290946"}


def test_language_status_counts_what_is_translated(content):
    view = languages.language_status(content.site, "en")
    english = {path for path, language in content.site.pages if language == "en"}
    danish = {path for path, language in content.site.pages if language == "da"}
    assert {row.path for row in view["rows"] if row.state == "translated"} == english
    assert view["totals"] == [("translated", len(english)), ("fallback", len(danish - english))]
    rows = {row.path: (row.title, row.title_language, row.state) for row in view["rows"]}
    assert rows["guide/gmo.md"] == ("Notify work with GMOs", "en", "translated")
    assert rows["nyheder.md"] == ("Nyheder", "da", "fallback")
    assert view["lagging"] == []


def test_open_data_describes_every_field_in_the_readers_language(content):
    (first, *_), (first_english, *_) = (about.open_data(content.site, language)["files"] for language in LANGUAGES)
    assert dict(first["fields"])["city"] == "By."
    assert dict(first_english["fields"])["city"] == "City."


def test_the_frame_of_a_page_knows_its_state_twin_and_step(content):
    danish = page.page_view(content.site, "guide/gmo.md", "da")
    english = page.page_view(content.site, "guide/gmo.md", "en")
    fallback = page.page_view(content.site, "nyheder.md", "en")
    assert (danish.state, danish.languages.text, danish.twin, danish.step) == ("source", "da", "en/guide/gmo/", 2)
    assert (english.state, english.languages.text, english.twin) == ("translated", "en", "guide/gmo/")
    assert (fallback.state, fallback.languages.text, fallback.twin) == ("fallback", "da", "nyheder/")
    assert (danish.checked, english.checked) == ("1. november 2026", "1 November 2026")
    assert len(danish.notices) == len(english.notices) == 2
    assert (danish.step_count, fallback.step) == (2, None)
