"""Who answers which need, in which region and for whom; and that nobody is told of a gap that is not there."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitedata.answers import answers, entrance, former_regions, regions_of_the_day, steps_of
from sitedata.models import Capability, Contact, Need, Organisation, Step
from sitedata.models.contacts import Audience

NEED = "phase-1-unit"
REGIONS_2026 = ["hovedstaden", "sjaelland", "syddanmark", "midtjylland", "nordjylland"]
REGIONS_2027 = ["oestdanmark", "syddanmark", "midtjylland", "nordjylland"]
EVERYBODY = tuple(Audience)


def with_records(site, stem, records):
    return replace(site, all_records={**site.all_records, stem: {record.id: record for record in records}})


def answered_by(site, *contacts):
    """The real site, where only these contacts (regions and audiences) answer the need."""
    template = next(iter(site.records(Contact).values()))
    made = [
        template.model_copy(
            update={"id": f"contact-{number}", "need": NEED, "regions": regions, "audiences": audiences}
        )
        for number, (regions, audiences) in enumerate(contacts)
    ]
    return with_records(site, "contacts", made)


def gaps(site):
    found = answers(site, site.records(Need)[NEED])
    return [([region.id for region in gap.regions], gap.audiences, gap.is_whole) for gap in found.gaps]


@pytest.mark.parametrize(
    ("day", "ids", "former"),
    [("2026-12-31", REGIONS_2026, []), ("2027-02-01", REGIONS_2027, ["hovedstaden", "sjaelland"])],
)
def test_the_regions_are_those_of_the_day(real, day, ids, former):
    site = replace(real.site, today=date.fromisoformat(day))
    regions = regions_of_the_day(site)
    assert [region.id for region in regions] == ids
    assert former_regions(site, regions[0]) == former


def test_a_national_contact_leaves_no_gap(real):
    assert gaps(answered_by(real.site, (["national"], list(Audience)))) == []


def test_a_region_without_a_contact_is_a_gap(real):
    site = answered_by(real.site, (["hovedstaden", "syddanmark"], list(Audience)))
    assert gaps(site) == [(["sjaelland", "midtjylland", "nordjylland"], EVERYBODY, True)]


def test_what_one_of_two_regions_had_the_region_they_became_has(real):
    site = replace(answered_by(real.site, (["hovedstaden"], list(Audience))), today=date(2027, 2, 1))
    assert gaps(site) == [(["syddanmark", "midtjylland", "nordjylland"], EVERYBODY, True)]


def test_a_gap_may_concern_some_of_the_audiences(real):
    site = answered_by(real.site, (["national"], [Audience.COMPANY]), (REGIONS_2026[:4], [Audience.CLINICIAN]))
    assert gaps(site) == [(["nordjylland"], (Audience.CLINICIAN,), False)]


def test_an_audience_that_nobody_answers_is_missed_nowhere(real):
    assert gaps(answered_by(real.site, (["national"], [Audience.CLINICIAN]))) == []


def test_a_need_whose_bodies_have_all_ended_is_a_gap_everywhere(real):
    site = answered_by(real.site, (["national"], list(Audience)))
    bodies = [body.model_copy(update={"valid_to": "2020-01-01"}) for body in site.records(Organisation).values()]
    assert gaps(with_records(site, "organisations", bodies)) == [(REGIONS_2026, EVERYBODY, True)]


@given(
    contacts=st.lists(
        st.tuples(
            st.lists(st.sampled_from(["national", "oestdanmark", *REGIONS_2026]), min_size=1, unique=True),
            st.lists(st.sampled_from(Audience), min_size=1, unique=True),
        ),
        min_size=1,
        max_size=5,
    ),
    day=st.sampled_from([date(2026, 11, 22), date(2027, 2, 1)]),
)
def test_in_every_region_each_reader_is_either_answered_or_told_that_nobody_is_known(real, contacts, day):
    site = replace(answered_by(real.site, *contacts), today=day)
    found = answers(site, site.records(Need)[NEED])
    concerned = {audience for _, audiences in contacts for audience in audiences}
    for region in regions_of_the_day(site):
        answered = {
            audience
            for regions, audiences in contacts
            if "national" in regions or region.id in {site.region(name).id for name in regions}
            for audience in audiences
        }
        missed = [audience for gap in found.gaps if region in gap.regions for audience in gap.audiences]
        assert sorted([*answered, *missed]) == sorted(concerned)


def test_a_documented_competence_is_shown_apart_and_fills_no_gap(real):
    site = answered_by(real.site, (["hovedstaden"], list(Audience)))
    asked = answers(site, site.records(Need)[NEED])
    body = next(
        body
        for body in site.records(Organisation).values()
        if body.id != asked.contacts[0].organisation and site.has_not_ended(body)
    )
    capability = next(iter(site.records(Capability).values()))
    capability = capability.model_copy(update={"id": "x", "organisation": body.id, "competence": NEED})
    found = answers(with_records(site, "capabilities", [capability]), site.records(Need)[NEED])
    assert [holder.id for holder in found.competent] == [body.id]
    assert found.gaps
    assert found.gaps == asked.gaps


def test_the_entrance_is_whoever_answers_where_to_begin(real, content):
    assert entrance(real.site).id == "start-with-atmp-danmark-sekretariat"
    assert entrance(content.site).id == "start-atmp-danmark"
    assert entrance(with_records(content.site, "contacts", [])) is None


def test_a_need_knows_its_steps(real):
    assert steps_of("gmo-approval", real.site.records(Step).values()) == [5, 10, 11]
