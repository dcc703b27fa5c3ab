"""What becomes of a tick when its point is reworded, moved or gone, or the standard has a new version."""

import re
from collections.abc import Callable

from checklists import ENTRY, POINT, REQUIREMENTS, SHEET, STEP, STEP_EN, WORDING, box, keep, kept, point
from playwright.sync_api import BrowserContext, Page, Route, expect
from served import BuiltSite


def test_a_requirement_is_kept_with_the_version_of_the_standard(opened: Callable[[str], Page]) -> None:
    """Where the version has changed and the words have not, the tick says in which version it was made."""
    page = opened(REQUIREMENTS)
    box(page, "standard#ns-01").check()
    entry = kept(page)["points"]["standard#ns-01"]
    assert re.fullmatch(r"\d+\.\d+", entry["standardVersion"])
    expect(page.locator(".point-version:visible")).to_have_count(0)
    keep(page, {"standard#ns-01": entry | {"standardVersion": "0.0"}})
    expect(box(page, "standard#ns-01")).to_be_checked()
    expect(page.locator(".point-version:visible")).to_have_text("Krydset af i standardens version 0.0")
    expect(page.locator(".point-changed:visible")).to_have_count(0)


def test_a_reworded_point_keeps_its_tick_and_shows_both_wordings(
    context: BrowserContext, opened: Callable[[str], Page], site: BuiltSite
) -> None:
    """In the language of the tick, in the other one, and on the sheet; confirming takes the new wording."""
    page = opened(STEP)
    box(page).check()
    fingerprint = kept(page)["points"][POINT]["fingerprint"]

    def reworded(route: Route) -> None:
        text = (site.folder / route.request.url.removeprefix(site.url) / "index.html").read_text(encoding="utf-8")
        route.fulfill(
            body=text.replace(WORDING, "Udpeg to ansvarlige.").replace(fingerprint, "another"), content_type="text/html"
        )

    for address in (STEP, STEP_EN, SHEET):
        context.route(site.url + address, reworded)
        page.goto(site.url + address)
        expect(box(page)).to_be_checked()
        flag = point(page).locator(".point-changed")
        expect(flag).to_be_visible()
        expect(flag.locator(".before")).to_have_text(WORDING)
        now = "Appoint a biosafety officer." if address == STEP_EN else "Udpeg to ansvarlige."
        expect(flag.locator(".now")).to_have_text(now)
    expect(page.locator(".checklist-total .changed")).to_have_text("1")
    point(page).get_by_role("button", name="Det er stadig på plads").click()
    expect(point(page).locator(".point-changed")).to_be_hidden()
    expect(box(page)).to_be_focused()
    assert kept(page)["points"][POINT]["text"] == "Udpeg to ansvarlige."
    expect(page.locator(".checklist-total .changed")).to_have_text("0")


def test_a_renumbered_point_is_still_ticked(
    context: BrowserContext, opened: Callable[[str], Page], site: BuiltSite
) -> None:
    """The tick follows the id, not the place in the list."""
    page = opened(STEP)
    box(page).check()
    first, second = r'<li id="biosafety-officer".*?</li>', r'<li id="room-classes".*?</li>'

    def renumbered(route: Route) -> None:
        text = (site.folder / STEP / "index.html").read_text(encoding="utf-8")
        swapped = re.sub(f"({first})(.*?)({second})", r"\3\2\1", text, count=1, flags=re.S)
        assert swapped != text
        route.fulfill(body=swapped, content_type="text/html")

    context.route(site.url + STEP, renumbered)
    page.reload()
    assert page.locator("#do-hospital").locator("xpath=following::ol[1]/li[1]").get_attribute("id") == "room-classes"
    expect(box(page)).to_be_checked()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(1)
    expect(page.locator(".point-changed:visible")).to_have_count(0)


def test_a_point_that_is_gone_stays_on_the_sheet_until_it_is_removed(opened: Callable[[str], Page]) -> None:
    """With its wording, day and note."""
    page = opened(SHEET)
    keep(page, {"gmo#gone": ENTRY | {"note": "Husk bilaget"}})
    gone = page.locator(".checklist-vanished")
    expect(gone).to_contain_text("Findes ikke længere")
    expect(gone.get_by_role("listitem")).to_contain_text(WORDING)
    expect(gone.get_by_role("listitem")).to_contain_text("2. januar 2026")
    expect(gone.get_by_role("listitem")).to_contain_text("Husk bilaget")
    gone.get_by_role("button", name="Fjern").click()
    expect(gone).to_be_hidden()
    assert kept(page) is None
