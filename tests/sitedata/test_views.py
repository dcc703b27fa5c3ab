"""Views: what a page shows on a given day, in one language."""

from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup

from sitedata.content import load_content
from sitedata.dates import LANGUAGES
from sitedata.models import Capability, Contact, Milestone, Organisation, Region, Requirement, Source, Step, Trial
from sitedata.models.base import Text
from sitedata.models.competences import CapabilityLevel
from sitedata.models.programme import MilestoneState
from sitedata.rendering import Renderer
from sitedata.views import about, contacts, field, guide, holes, languages, medicines, page, programme, words
from sitedata.views.links import RecordLink, record_link

LAST_DAY, FIRST_DAY = date(2026, 12, 31), date(2027, 1, 1)


def changed(site, model, stem, record_id, **fields):
    """The site with one record changed; an id that is new makes a new record of the first."""
    records = site.records(model)
    record = records.get(record_id) or next(iter(records.values())).model_copy(update={"id": record_id})
    by_id = {**records, record_id: record.model_copy(update=fields)}
    return replace(site, all_records={**site.all_records, stem: by_id})


@pytest.fixture
def site(content):
    """The fixture site, where the hospital's body has an end and a successor by way of its region."""
    site = changed(content.site, Organisation, "organisations", "oeresund-hospital", valid_to="2026-12-31")
    site = changed(site, Organisation, "organisations", "ny-region", valid_from="2027-01-01", website="https://ny.dk")
    site = changed(site, Region, "regions", "hovedstaden", organisation="oeresund-hospital")
    return changed(site, Region, "regions", "oestdanmark", organisation="ny-region")


def on(site, day):
    return replace(site, today=day)


def names(groups):
    return [item[0].id for group in groups for item in group.items]


def test_a_region_answers_to_its_last_day_and_then_its_successor_does(site):
    assert on(site, LAST_DAY).region("hovedstaden").id == "hovedstaden"
    assert on(site, FIRST_DAY).region("hovedstaden").id == "oestdanmark"
    assert on(site, FIRST_DAY).region("national").id == "national"
    link = record_link(on(site, FIRST_DAY), "regions", "hovedstaden", "da")
    assert (link.name, link.path) == ("Region Østdanmark", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_bodies_that_have_ended_are_not_listed(site, language):
    for day, listed in ((LAST_DAY, True), (FIRST_DAY, False)):
        today = on(site, day)
        bodies = names(field.organisations(today, language)["groups"])
        holders = [
            h.organisation.id for g in field.competences(today, language)["groups"] for _, hs in g.items for h in hs
        ]
        workers = [body.id for _, _, bodies in field.value_chain(today, language)["stages"] for body in bodies]
        assert all(("oeresund-hospital" in shown) is listed for shown in (bodies, holders, workers))
        assert "arbejdstilsynet" in bodies


def holders(site, competence):
    """Who is shown to have a competence, at which level."""
    groups = field.competences(site, "da")["groups"]
    (found,) = [holders for group in groups for item, holders in group.items if item.id == competence]
    return {holder.organisation.id: holder.level.id for holder in found}


def test_a_successor_has_the_competences_of_the_body_it_replaced_until_it_documents_its_own(site):
    before, after = on(site, LAST_DAY), on(site, FIRST_DAY)
    assert holders(before, "gmo-approval") == {"arbejdstilsynet": "not-stated", "oeresund-hospital": "developing"}
    assert holders(after, "gmo-approval") == {"arbejdstilsynet": "not-stated", "ny-region": "developing"}
    groups = field.organisations(after, "da")["groups"]
    (links,) = [links for group in groups for body, links in group.items if body.id == "ny-region"]
    assert [link.id for link in links] == ["gmo-approval"]
    own = {"organisation": "ny-region", "competence": "gmo-approval", "level": CapabilityLevel.LEADING}
    documented = changed(after, Capability, "capabilities", "ny-region-gmo-approval", **own)
    assert holders(documented, "gmo-approval")["ny-region"] == "leading"


def test_a_body_that_has_ended_leads_to_its_successor_under_its_own_name(site):
    for day, anchor in ((LAST_DAY, "oeresund-hospital"), (FIRST_DAY, "ny-region")):
        link = record_link(on(site, day), "organisations", "oeresund-hospital", "da")
        assert link == RecordLink("oeresund-hospital", "Øresund Hospital", "kortlaegning/aktoerer.md", anchor)


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


def test_a_body_that_has_ended_without_a_successor_leads_nowhere(content):
    site = changed(content.site, Organisation, "organisations", "oeresund-hospital", valid_to="2026-12-31")
    link = record_link(on(site, FIRST_DAY), "organisations", "oeresund-hospital", "en")
    assert link == RecordLink("oeresund-hospital", "Øresund Hospital")


def answers(site, need, language="da"):
    groups = contacts.contacts(site, language)["groups"]
    (found,) = [item.answers for group in groups for item in group.items if item.need.id == need]
    return found


def test_national_contacts_come_first_and_the_rest_keep_their_order(site):
    site = changed(site, Contact, "contacts", "zz", need="gmo-approval", regions=["oestdanmark"])
    site = changed(site, Contact, "contacts", "national-too", need="gmo-approval", regions=["national"])
    assert [answer.id for answer in answers(site, "gmo-approval")] == [
        "gmo-approval-arbejdstilsynet",
        "national-too",
        "gmo-approval-hospital",
        "zz",
    ]


def test_a_contact_without_an_address_has_its_organisations(site):
    authority, hospital = answers(site, "gmo-approval")
    assert (authority.phone, authority.website) == ("+45 12 34 56 78", "https://at.dk/gmo")
    assert (hospital.email, hospital.phone, hospital.website) == ("gmo@hospital.example.dk", None, None)


def test_a_contact_names_who_answers_today_and_each_region_once(site):
    _, before = answers(on(site, LAST_DAY), "gmo-approval")
    _, after = answers(on(site, FIRST_DAY), "gmo-approval")
    assert (before.organisation.id, before.regions) == (
        "oeresund-hospital",
        ["Region Hovedstaden", "Region Østdanmark"],
    )
    assert (after.organisation.id, after.regions, after.website) == (
        "ny-region",
        ["Region Østdanmark"],
        "https://ny.dk",
    )


def test_a_step_shows_the_contacts_of_its_needs_in_their_order(site):
    assert [found.link.id for found in contacts.step_contacts(site, "en", "gmo")["needs"]] == ["gmo-approval", "start"]


@pytest.fixture
def thin(content):
    """The fixture site with one region more, where only a hospital elsewhere answers on GMOs."""
    north = {"name": Text(da="Nord", en="North"), "valid_to": None, "replaced_by": None}
    site = changed(content.site, Region, "regions", "nord", **north)
    site = changed(site, Contact, "contacts", "gmo-approval-arbejdstilsynet", need="start")
    return changed(site, Capability, "capabilities", "x", competence="gmo-approval", organisation="arbejdstilsynet")


@pytest.mark.parametrize(
    ("language", "gap", "others"),
    [
        (
            "da",
            "Nord: Vi kender ingen regional kontakt. Spørg indgangen, ATMP Danmark (atmp@atmp.dk).",
            "Andre med kompetencen Godkendelse af arbejde med GMO: Arbejdstilsynet.",
        ),
        (
            "en",
            "North: We know of no regional contact. Ask the entrance, ATMP Danmark (atmp@atmp.dk).",
            "Others with the competence Approval of work with GMOs: Danish Working Environment Authority.",
        ),
    ],
)
def test_where_nobody_is_known_the_page_says_so_and_whom_to_ask(content, thin, language, gap, others):
    renderer = Renderer(thin, language, content.environment)
    shown = renderer.fragment("contacts", "kontakt.md", **contacts.contacts(thin, language))
    need = BeautifulSoup(shown, "html.parser").find(id="gmo-approval")
    item = need.find_next_sibling("ul").find_all("li")[-1]
    assert item.get_text(" ", strip=True).replace("( ", "(").replace(" )", ")").replace(" .", ".") == gap
    assert (item["data-regions"], item["data-audiences"]) == ("nord", "clinician")
    assert item.find("a", href="mailto:atmp@atmp.dk")
    assert need.find_next_sibling("p").get_text() == others


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"contact": None}, "at.dk/gmo (vi har kun fundet en hjemmeside)"),
        ({}, "+45 12 34 56 78, at.dk/gmo"),
    ],
)
def test_where_only_a_website_is_known_the_answer_says_so(content, fields, said):
    site = changed(content.site, Organisation, "organisations", "arbejdstilsynet", **fields)
    renderer = Renderer(site, "da", content.environment)
    shown = renderer.fragment("contacts", "kontakt.md", **contacts.contacts(site, "da"))
    link = BeautifulSoup(shown, "html.parser").find("a", href="https://at.dk/gmo")
    assert link.parent.get_text() == said


def test_the_page_of_holes_lists_each_with_its_steps(thin):
    view = holes.holes(thin, "da")
    ((need, (gap,), steps),) = view["needs"]
    assert (need.id, gap.regions, [number for number, _ in steps]) == ("gmo-approval", ["Nord"], [2])
    assert [step.id for step in view["steps"]] == ["classification", "gmo"]
    assert [link.id for link, _ in view["questions"]] == ["ns-01"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_holes_names_those_of_the_routes_and_the_times_nobody_knows(content, language):
    view = holes.holes(content.site, language)
    ((route, (hole,)),) = view["routes"]
    title = {"da": "R2a. Hurtig procedure", "en": "R2a. Fast procedure"}[language]
    assert (route.name, route.path, route.anchor) == (title, "guide/index.md", "r2a")
    assert [body.id for body in hole.ask] == ["arbejdstilsynet"]
    assert hole.looked
    (time,) = view["times"]
    assert (time.id, time.number, time.step.id, time.ask.id) == ("permit", 1, "classification", "arbejdstilsynet")
    assert [(link.name, link.anchor) for link in time.routes] == [("R0", "r0")]


def test_what_nobody_has_found_names_every_body_to_ask(content):
    step = content.site.records(Step)["gmo"]
    both = step.holes[0].model_copy(update={"ask": ["arbejdstilsynet", "atmp-danmark"]})
    site = changed(content.site, Step, "steps", "gmo", holes=[both])
    shown = Renderer(site, "da", content.environment).fragment(
        "step-decision", step.page, **guide.step_decision(site, "da", "gmo")
    )
    text = BeautifulSoup(shown, "html.parser").find(class_="hole").get_text()
    assert text.endswith("Spørg Arbejdstilsynet, ATMP Danmark.")


def test_the_open_question_of_a_withdrawn_requirement_is_no_hole(content):
    withdrawn = content.site.records(Requirement)["ns-03"].withdrawn
    site = changed(content.site, Requirement, "requirements", "ns-01", withdrawn=withdrawn)
    assert holes.holes(site, "da")["questions"] == []


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
