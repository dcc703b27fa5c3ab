"""Whom a page says to ask, and what it says where nobody is known: contacts and holes."""

import pytest
from bs4 import BeautifulSoup
from variations import FIRST_DAY, LAST_DAY, changed, on

from sitedata.dates import LANGUAGES
from sitedata.models import Capability, Contact, Region, Requirement, Step
from sitedata.models.base import Text
from sitedata.rendering import Renderer
from sitedata.views import contacts, guide, holes


def answers(site, need, language="da"):
    groups = contacts.contacts(site, language)["groups"]
    (found,) = [item.answers for group in groups for item in group.items if item.need.id == need]
    return found


def test_national_contacts_come_first_and_the_rest_keep_their_order(replaced):
    site = changed(replaced, Contact, "contacts", "zz", need="gmo-approval", regions=["oestdanmark"])
    site = changed(site, Contact, "contacts", "national-too", need="gmo-approval", regions=["national"])
    assert [answer.id for answer in answers(site, "gmo-approval")] == [
        "gmo-approval-arbejdstilsynet",
        "national-too",
        "gmo-approval-hospital",
        "zz",
    ]


def test_a_contact_without_an_address_has_its_organisations(replaced):
    authority, hospital = answers(replaced, "gmo-approval")
    assert (authority.phone, authority.website) == ("+45 12 34 56 78", "https://at.dk/gmo")
    assert (hospital.email, hospital.phone, hospital.website) == ("gmo@hospital.example.dk", None, None)


def test_a_contact_names_who_answers_today_and_each_region_once(replaced):
    _, before = answers(on(replaced, LAST_DAY), "gmo-approval")
    _, after = answers(on(replaced, FIRST_DAY), "gmo-approval")
    assert (before.organisation.id, before.regions) == (
        "oeresund-hospital",
        ["Region Hovedstaden", "Region Østdanmark"],
    )
    assert (after.organisation.id, after.regions, after.website) == (
        "ny-region",
        ["Region Østdanmark"],
        "https://ny.dk",
    )


def test_a_step_shows_the_contacts_of_its_needs_in_their_order(replaced):
    assert [found.link.id for found in contacts.step_contacts(replaced, "en", "gmo")["needs"]] == [
        "gmo-approval",
        "start",
    ]


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
