"""``make release``: a version is kept once, and never while something is wrong."""

import json

import pytest

from sitedata import __main__ as command


@pytest.fixture
def drafted(project, monkeypatch):
    """The small site with one version more in the list, which is not released yet."""
    monkeypatch.chdir(project.root)
    versions = project.read("data/standard_versions.yml")
    last = versions[versions.index('- id: "0-2"') :].replace("0-2", "0-3")
    project.write("data/standard_versions.yml", f"{versions.rstrip()}\n\n{last}")
    return project


def test_a_version_is_released_once_and_stays_as_it_was(drafted, capsys):
    assert command.main(["release", "0.4"]) == 1
    assert "står ikke i data/standard_versions.yml" in capsys.readouterr().out
    assert command.main(["release", "0.3"]) == 0
    released = drafted.read("data/standard/0-3.json")
    assert [one["id"] for one in json.loads(released)["requirements"]] == ["ns-01", "ns-02", "ns-04"]
    drafted.replace("data/requirements.yml", "level: must", "level: should")
    assert command.main(["release", "0.3"]) == 1
    assert "ændres ikke" in capsys.readouterr().out
    assert drafted.read("data/standard/0-3.json") == released


def test_no_version_is_released_while_the_languages_differ_or_the_content_has_a_fault(drafted, capsys):
    """What is released is never mended: a stale English text would stay for good."""
    drafted.replace("data/requirements.yml", "da: Lokalerne er godkendt,", "da: Alle lokaler er godkendt,")
    assert command.main(["release", "0.3"]) == 1
    assert "følger ikke den danske i ns-02" in capsys.readouterr().out
    drafted.replace("data/requirements.yml", "da: Alle lokaler er godkendt,", "da: Lokalerne er godkendt,")
    drafted.replace("data/contacts.yml", "organisation: arbejdstilsynet", "organisation: arbejdstilsyn")
    assert command.main(["release", "0.3"]) == 1
    assert "arbejdstilsyn" in capsys.readouterr().out
    assert not (drafted.root / "data/standard/0-3.json").exists()
