"""A body or a region that ends: listed to its last day, and from then on its successor."""

import pytest
from variations import FIRST_DAY, LAST_DAY, changed, on

from sitedata.dates import LANGUAGES
from sitedata.models import Capability, Organisation
from sitedata.models.competences import CapabilityLevel
from sitedata.views import organisations
from sitedata.views.links import RecordLink, record_link


def names(groups):
    return [item[0].id for group in groups for item in group.items]


def test_a_region_answers_to_its_last_day_and_then_its_successor_does(replaced):
    assert on(replaced, LAST_DAY).region("hovedstaden").id == "hovedstaden"
    assert on(replaced, FIRST_DAY).region("hovedstaden").id == "oestdanmark"
    assert on(replaced, FIRST_DAY).region("national").id == "national"
    link = record_link(on(replaced, FIRST_DAY), "regions", "hovedstaden", "da")
    assert (link.name, link.path) == ("Region Østdanmark", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_bodies_that_have_ended_are_not_listed(replaced, language):
    for day, listed in ((LAST_DAY, True), (FIRST_DAY, False)):
        today = on(replaced, day)
        bodies = names(organisations.organisations(today, language)["groups"])
        holders = [
            h.organisation.id
            for g in organisations.competences(today, language)["groups"]
            for _, hs in g.items
            for h in hs
        ]
        workers = [body.id for _, _, bodies in organisations.value_chain(today, language)["stages"] for body in bodies]
        assert all(("oeresund-hospital" in shown) is listed for shown in (bodies, holders, workers))
        assert "arbejdstilsynet" in bodies


def holders(site, competence):
    """Who is shown to have a competence, at which level."""
    groups = organisations.competences(site, "da")["groups"]
    (found,) = [holders for group in groups for item, holders in group.items if item.id == competence]
    return {holder.organisation.id: holder.level.id for holder in found}


def test_a_successor_has_the_competences_of_the_body_it_replaced_until_it_documents_its_own(replaced):
    before, after = on(replaced, LAST_DAY), on(replaced, FIRST_DAY)
    assert holders(before, "gmo-approval") == {"arbejdstilsynet": "not-stated", "oeresund-hospital": "developing"}
    assert holders(after, "gmo-approval") == {"arbejdstilsynet": "not-stated", "ny-region": "developing"}
    groups = organisations.organisations(after, "da")["groups"]
    (links,) = [links for group in groups for body, links in group.items if body.id == "ny-region"]
    assert [link.id for link in links] == ["gmo-approval"]
    own = {"organisation": "ny-region", "competence": "gmo-approval", "level": CapabilityLevel.LEADING}
    documented = changed(after, Capability, "capabilities", "ny-region-gmo-approval", **own)
    assert holders(documented, "gmo-approval")["ny-region"] == "leading"


def test_a_body_that_has_ended_leads_to_its_successor_under_its_own_name(replaced):
    for day, anchor in ((LAST_DAY, "oeresund-hospital"), (FIRST_DAY, "ny-region")):
        link = record_link(on(replaced, day), "organisations", "oeresund-hospital", "da")
        assert link == RecordLink("oeresund-hospital", "Øresund Hospital", "kortlaegning/aktoerer.md", anchor)


def test_a_body_that_has_ended_without_a_successor_leads_nowhere(content):
    site = changed(content.site, Organisation, "organisations", "oeresund-hospital", valid_to="2026-12-31")
    link = record_link(on(site, FIRST_DAY), "organisations", "oeresund-hospital", "en")
    assert link == RecordLink("oeresund-hospital", "Øresund Hospital")
