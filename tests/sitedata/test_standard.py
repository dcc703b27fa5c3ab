"""The versions of the standard: kept as they were, compared word by word, and what a reader is shown of them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from projects import ROOT, make_project
from sitedata import load_content
from sitedata.models import Requirement, StandardVersion
from sitedata.standard.comparison import ChangeKind, changed
from sitedata.standard.releases import in_order, provisions, read_releases
from sitedata.standard.wording import PieceKind, pieces
from sitedata.translation.passages import fingerprint
from sitedata.views.changes import standard_changes
from sitedata.views.standard import adoptions

TEXT = {"da": "Dansk.", "en": "English."}


def requirement(**fields):
    usual = {"id": "ns-01", "chapter": "gmo", "title": TEXT, "text": TEXT, "evidence": TEXT, "level": "must"}
    return Requirement.model_validate(usual | {"steps": ["gmo"]} | fields)


def difference(before, now):
    """The kinds of change between two lists of requirements, by id."""
    return {change.id: change.kind for change in changed(provisions(before), provisions(now))}


@given(st.text("ab .,-'\n"), st.text("ab .,-'\n"))
def test_both_texts_can_be_read_from_the_pieces(before, now):
    found = pieces(before, now)

    def without(kind):
        return "".join(piece.text for piece in found if piece.kind is not kind).replace(" ", "")

    assert without(PieceKind.INSERTED) == "".join(before.split())
    assert without(PieceKind.DELETED) == "".join(now.split())


def test_only_the_words_that_changed_are_marked():
    found = [(piece.kind.value, piece.text, piece.spaced) for piece in pieces("Ét krav, to.", "Ét andet krav, tre.")]
    assert found == [
        ("same", "Ét", False),
        ("inserted", "andet", True),
        ("same", "krav,", True),
        ("deleted", "to", True),
        ("inserted", "tre", True),
        ("same", ".", False),
    ]


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"text": TEXT | {"da": "Andet."}}, ChangeKind.CHANGED),
        ({"legal_basis": ["ctr, art. 2"]}, ChangeKind.CHANGED),
        ({"level": "should", "text": TEXT | {"da": "Andet."}}, ChangeKind.LEVEL_CHANGED),
        ({"withdrawn": {"reason": TEXT}}, ChangeKind.WITHDRAWN),
        ({"sources": ["ctr"], "steps": ["quality"], "open_question": TEXT}, None),
    ],
)
def test_what_a_version_fixes_is_a_change_and_what_is_said_about_it_is_none(fields, kind):
    assert difference([requirement()], [requirement(**fields)]) == ({"ns-01": kind} if kind else {})


def test_a_source_that_somebody_checked_changes_no_requirement():
    before, now = requirement(legal_basis=["ctr?, art. 1"]), requirement(legal_basis=["ctr, art. 1"])
    assert difference([before], [now]) == {}


def test_the_same_place_in_the_words_of_the_other_language_changes_no_requirement():
    before = requirement(legal_basis=["ctr, Annex I, D", "gmp-atmp, section 16"])
    now = requirement(legal_basis=["ctr, bilag I, D", "gmp-atmp, afsnit 16"])
    assert difference([before], [now]) == {}
    assert difference([before], [requirement(legal_basis=["ctr, bilag I, E", "gmp-atmp, afsnit 16"])]) != {}


def test_versions_follow_their_numbers_and_not_the_alphabet():
    assert in_order(["0-10", "1-0", "0-9"]) == ["0-9", "0-10", "1-0"]


@pytest.mark.parametrize("withdrawn", [{}, {"replaced_by": []}])
def test_no_requirement_is_withdrawn_without_a_successor_or_a_reason(withdrawn):
    with pytest.raises(ValidationError, match="replaced_by"):
        requirement(withdrawn=withdrawn)


def test_no_version_is_adopted_without_the_decision():
    fields = {"id": "1-0", "date": "2027-01-01", "title": TEXT, "note": TEXT, "authoritative": "da"}
    assert StandardVersion.model_validate(fields | {"status": "proposal"}).number == "1.0"
    with pytest.raises(ValidationError, match="sources"):
        StandardVersion.model_validate(fields | {"status": "adopted"})


def test_a_file_that_is_not_called_like_a_version_is_none(project):
    for name in ("0--1", "noter", "1"):
        project.write(f"data/standard/{name}.json", "{}")
    releases, problems = read_releases(project.root)
    assert (list(releases), problems) == (["0-1", "0-2"], [])


def test_an_older_file_is_sound_when_the_model_has_got_a_new_field(project):
    kept = json.loads(project.read("data/standard/0-1.json"))["requirements"]
    for one in kept:
        del one["applies_to"]
    text = json.dumps(kept, ensure_ascii=False)
    mark = fingerprint(json.dumps(kept, ensure_ascii=False, indent=1))
    project.write("data/standard/0-1.json", f'{{"fingerprint": "{mark}", "requirements": {text}}}')
    releases, problems = read_releases(project.root)
    assert problems == []
    assert [one.applies_to for one in releases["0-1"].provisions.values()] == [[], [], []]


def test_changes_to_come_are_shown_before_they_are_released_in_the_language_they_touch(project):
    project.replace("data/requirements.yml", "The premises are approved before", "The premises are classified before")
    site = load_content(project.root).site
    upcoming = {
        language: [
            (change["title"], change["kind"]) for change in standard_changes(site, language)["comparisons"][0].changes
        ]
        for language in ("da", "en")
    }
    assert upcoming == {"da": [], "en": [("Approved premises", "Changed")]}
    (elsewhere,) = standard_changes(site, "da")["comparisons"][0].elsewhere
    assert elsewhere.id == "ns-02"
    assert standard_changes(site, "en")["comparisons"][0].elsewhere == []


def test_the_register_of_adoptions_may_be_empty(tmp_path):
    project = make_project(tmp_path / "project")
    project.write("data/adoptions.yml", "[]\n")
    content = load_content(project.root)
    assert adoptions(content.site, "da") == {"adoptions": []}
    said = content.editions["en"].expander.fragment("adoptions", "", "standard/versioner.md")
    assert said == "<p>No region or hospital is registered yet.</p>"


def test_the_first_version_is_the_proposal_of_fifty_requirements(real):
    """0.1 is published: what it says is the affair of nobody any more."""
    released = real.site.releases["0-1"].provisions
    assert list(released) == [f"ns-{number:02}" for number in range(1, 51)]
    kept = json.loads((ROOT / "data" / "standard" / "0-1.json").read_text(encoding="utf-8"))
    assert kept["fingerprint"] == "e8298c5a814241c3"
