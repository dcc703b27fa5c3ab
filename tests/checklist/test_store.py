"""The reader's checklist as a value: what a tick keeps, when a point has changed, what a file may hold."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

NODE = Path(sys.executable).parent / "node"
CALL = Path(__file__).with_name("call.mjs")
WORDING = {"text": "Udpeg en ansvarlig.", "language": "da", "fingerprint": "v1", "standardVersion": ""}
ENTRY = {"ticked": True, "note": "", **WORDING, "date": "2026-11-22"}


def call(name: str, *given: Any) -> Any:
    """What the store's function gives."""
    asked = json.dumps([name, given])
    done = subprocess.run([NODE, CALL], input=asked, capture_output=True, text=True, check=True, encoding="utf-8")
    return json.loads(done.stdout)


def of(**points: Any) -> dict[str, Any]:
    """A checklist; ``gmo__x`` is the point ``gmo#x``."""
    return {"title": "", "points": {key.replace("__", "#"): entry for key, entry in points.items()}}


def test_a_tick_keeps_the_wording_and_nothing_is_left_without_tick_and_note() -> None:
    ticked = call("changed", of(), "gmo#x", WORDING, "2026-11-22", {"ticked": True})
    assert ticked == of(gmo__x=ENTRY)
    assert call("changed", ticked, "gmo#x", WORDING, "2026-11-23", {"ticked": False}) == of()


def test_a_note_does_not_vouch_for_a_new_wording() -> None:
    reworded = WORDING | {"text": "Udpeg to.", "fingerprint": "v2"}
    noted = call("changed", of(gmo__x=ENTRY), "gmo#x", reworded, "2026-12-24", {"note": "Ring"})
    assert noted == of(gmo__x=ENTRY | {"note": "Ring"})
    confirmed = call("changed", noted, "gmo#x", reworded, "2026-12-24", {"ticked": True})
    assert confirmed == of(gmo__x={"ticked": True, "note": "Ring", **reworded, "date": "2026-12-24"})


@pytest.mark.parametrize(
    ("now", "is_changed"),
    [
        (WORDING, False),
        (WORDING | {"text": "Udpeg  en\nansvarlig. "}, False),
        (WORDING | {"text": "Udpeg to ansvarlige."}, True),
        # In the language of the tick only its own words count, in the other one the fingerprint both share.
        (WORDING | {"fingerprint": "v2"}, False),
        (WORDING | {"language": "en", "text": "Appoint somebody."}, False),
        (WORDING | {"language": "en", "text": "Appoint somebody.", "fingerprint": "v2"}, True),
    ],
)
def test_a_point_has_changed_when_its_words_have(now: dict[str, str], is_changed: bool) -> None:
    assert call("isChanged", ENTRY, now) is is_changed


@pytest.mark.parametrize(
    ("own", "other", "both"),
    [
        (ENTRY, ENTRY, ENTRY),
        (ENTRY | {"ticked": False, "note": "a"}, ENTRY | {"note": "b"}, ENTRY | {"note": "a\nb"}),
        (
            ENTRY | {"note": "a"},
            ENTRY | {"note": "", "date": "2026-12-01"},
            ENTRY | {"note": "a", "date": "2026-12-01"},
        ),
        (ENTRY, ENTRY | {"ticked": False, "note": "b", "date": "2026-12-01"}, ENTRY | {"note": "b"}),
    ],
)
def test_merging_loses_neither_tick_nor_note(own: Any, other: Any, both: Any) -> None:
    merged = call("merged", of(gmo__x=own, gmo__y=ENTRY), of(gmo__x=other, gmo__z=ENTRY) | {"title": "AAV"})
    assert merged == of(gmo__x=both, gmo__y=ENTRY, gmo__z=ENTRY) | {"title": "AAV"}


def test_what_is_written_is_read_again() -> None:
    checklist = of(gmo__x=ENTRY, standard__ns=ENTRY | {"standardVersion": "0.1", "note": "»é«\n"})
    assert call("read", call("written", checklist)) == {"checklist": checklist}


def _file(**changes: Any) -> str:
    return json.dumps({"format": "atmp-checklist", "schema": 1, **of(gmo__x=ENTRY), **changes})


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "broken"),
        (_file()[:-9], "broken"),
        ("[]", "foreign"),
        ("null", "foreign"),
        ('{"points": {}}', "foreign"),
        (_file(schema=2, points="in a shape of its own"), "newer"),
        (_file(schema="1"), "broken"),
        (_file(schema=0), "broken"),
        (_file(title=7), "broken"),
        (_file(points=[]), "broken"),
        (_file(points={"gmo#x": ENTRY, "gmo#y": "ja"}), "broken"),
        (_file(points={"gmo#x": ENTRY | {"ticked": 1}}), "broken"),
        (_file(points={"gmo#x": ENTRY | {"note": None}}), "broken"),
        (_file(points={"gmo#x": ENTRY | {"date": "i går"}}), "broken"),
        (_file(points={"gmo#x": ENTRY | {"date": "2026-99-99"}}), "broken"),
        (_file(points={"gmo#x": ENTRY | {"date": "2026-02-30"}}), "broken"),
        (_file(points={"__proto__": ENTRY}), "broken"),
    ],
)
def test_a_file_that_is_no_checklist_says_why(text: str, fault: str) -> None:
    assert call("read", text) == {"fault": fault}
