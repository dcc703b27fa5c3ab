"""The reader's own checklist: ticked, kept in the browser, flagged when a text changes, saved, loaded, printed."""

import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe import violations
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect
from served import BuiltSite

KEY = "atmp:checklist:1"
STEP, STEP_EN = "guide/gmo/", "en/guide/gmo/"
SHEET, SHEET_EN = "guide/tjekliste/", "en/guide/checklist/"
REQUIREMENTS = "standard/krav/"
POINT = "gmo#biosafety-officer"
WORDING = "Udpeg en biosikkerhedsansvarlig."
ENTRY = {
    "ticked": True,
    "note": "",
    "text": WORDING,
    "language": "da",
    "fingerprint": "v",
    "standardVersion": "",
    "date": "2026-01-02",
}


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has kept nothing yet."""
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture
def opened(context: BrowserContext, site: BuiltSite) -> Callable[[str], Page]:
    """A page of the site in a tab of its own; a fault of a script is a fault of the test."""

    def tab(address: str) -> Page:
        page = context.new_page()
        page.on("pageerror", _fail)
        page.goto(site.url + address)
        return page

    return tab


def _fail(error: Any) -> None:
    raise AssertionError(error)


def _point(page: Page, key: str = POINT) -> Locator:
    return page.locator(f'[data-point="{key}"]')


def _box(page: Page, key: str = POINT) -> Locator:
    return _point(page, key).get_by_role("checkbox")


def _kept(page: Page) -> Any:
    return page.evaluate("key => JSON.parse(localStorage.getItem(key))", KEY)


def _keep(page: Page, points: dict[str, Any], title: str = "") -> None:
    """Puts a checklist into the browser as if it had been made earlier, and opens the page again."""
    checklist = {"format": "atmp-checklist", "schema": 1, "title": title, "points": points}
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(checklist)])
    page.reload()


def _file(name: str, content: Any) -> Any:
    text = content if isinstance(content, str) else json.dumps(content)
    return {"name": name, "mimeType": "application/json", "buffer": text.encode()}


def test_a_tick_and_a_note_are_kept_across_pages_and_languages(opened: Callable[[str], Page], site: BuiltSite) -> None:
    """The same point in Danish and English and on the sheet is one; the key knows no language."""
    page = opened(STEP)
    _box(page).check()
    _point(page).get_by_text("Note", exact=True).click()
    _point(page).get_by_role("textbox").fill("Ring til afdelingen")
    assert _kept(page)["points"][POINT] | {"fingerprint": "", "date": ""} == ENTRY | {
        "note": "Ring til afdelingen",
        "fingerprint": "",
        "date": "",
    }
    for address in (STEP_EN, SHEET, SHEET_EN, STEP):
        page.goto(site.url + address)
        expect(_box(page)).to_be_checked()
        expect(_point(page).locator("textarea")).to_have_value("Ring til afdelingen")
        expect(_point(page).locator(".point-changed")).to_be_hidden()
    _box(page).uncheck()
    _point(page).get_by_text("Note", exact=True).click()
    _point(page).get_by_role("textbox").fill("")
    assert _kept(page) is None


def test_every_point_can_be_ticked_where_it_stands(site: BuiltSite) -> None:
    """Each point of the sheet stands on its own page too, with the same key, fingerprint and wording."""
    for sheet, pages in (
        (SHEET, [*_siblings(site, "guide"), REQUIREMENTS]),
        (SHEET_EN, [*_siblings(site, "en/guide"), "en/standard/requirements/"]),
    ):
        there = [point for address in pages for point in _points(site, address)]
        assert sorted(there) == sorted(_points(site, sheet))
        assert len(there) > 200


def _siblings(site: BuiltSite, folder: str) -> list[str]:
    own = {SHEET, SHEET_EN, "guide/samlet/", "en/guide/whole/"}
    return [address for address in site.addresses() if address.startswith(f"{folder}/") and address not in own]


def _points(site: BuiltSite, address: str) -> list[tuple[str, ...]]:
    page = BeautifulSoup((site.folder / address / "index.html").read_text(encoding="utf-8"), "html.parser")
    return [
        (point["data-point"], point["data-fingerprint"], point["data-text"]) for point in page.select("[data-point]")
    ]


def test_a_requirement_is_kept_with_the_version_of_the_standard(opened: Callable[[str], Page]) -> None:
    """Where the version has changed and the words have not, the tick says in which version it was made."""
    page = opened(REQUIREMENTS)
    _box(page, "standard#ns-01").check()
    entry = _kept(page)["points"]["standard#ns-01"]
    assert re.fullmatch(r"\d+\.\d+", entry["standardVersion"])
    expect(page.locator(".point-version:visible")).to_have_count(0)
    _keep(page, {"standard#ns-01": entry | {"standardVersion": "0.0"}})
    expect(_box(page, "standard#ns-01")).to_be_checked()
    expect(page.locator(".point-version:visible")).to_have_text("Krydset af i standardens version 0.0")
    expect(page.locator(".point-changed:visible")).to_have_count(0)


def test_a_reworded_point_keeps_its_tick_and_shows_both_wordings(
    context: BrowserContext, opened: Callable[[str], Page], site: BuiltSite
) -> None:
    """In the language of the tick, in the other one, and on the sheet; confirming takes the new wording."""
    page = opened(STEP)
    _box(page).check()
    fingerprint = _kept(page)["points"][POINT]["fingerprint"]

    def reworded(route: Route) -> None:
        text = (site.folder / route.request.url.removeprefix(site.url) / "index.html").read_text(encoding="utf-8")
        route.fulfill(
            body=text.replace(WORDING, "Udpeg to ansvarlige.").replace(fingerprint, "another"), content_type="text/html"
        )

    for address in (STEP, STEP_EN, SHEET):
        context.route(site.url + address, reworded)
        page.goto(site.url + address)
        expect(_box(page)).to_be_checked()
        flag = _point(page).locator(".point-changed")
        expect(flag).to_be_visible()
        expect(flag.locator(".before")).to_have_text(WORDING)
        now = "Appoint a biosafety officer." if address == STEP_EN else "Udpeg to ansvarlige."
        expect(flag.locator(".now")).to_have_text(now)
    expect(page.locator(".checklist-total .changed")).to_have_text("1")
    _point(page).get_by_role("button", name="Det er stadig på plads").click()
    expect(_point(page).locator(".point-changed")).to_be_hidden()
    expect(_box(page)).to_be_focused()
    assert _kept(page)["points"][POINT]["text"] == "Udpeg to ansvarlige."
    expect(page.locator(".checklist-total .changed")).to_have_text("0")


def test_a_renumbered_point_is_still_ticked(
    context: BrowserContext, opened: Callable[[str], Page], site: BuiltSite
) -> None:
    """The tick follows the id, not the place in the list."""
    page = opened(STEP)
    _box(page).check()
    first, second = r'<li id="biosafety-officer".*?</li>', r'<li id="room-classes".*?</li>'

    def renumbered(route: Route) -> None:
        text = (site.folder / STEP / "index.html").read_text(encoding="utf-8")
        swapped = re.sub(f"({first})(.*?)({second})", r"\3\2\1", text, count=1, flags=re.S)
        assert swapped != text
        route.fulfill(body=swapped, content_type="text/html")

    context.route(site.url + STEP, renumbered)
    page.reload()
    assert page.locator("#do-hospital").locator("xpath=following::ol[1]/li[1]").get_attribute("id") == "room-classes"
    expect(_box(page)).to_be_checked()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(1)
    expect(page.locator(".point-changed:visible")).to_have_count(0)


def test_a_point_that_is_gone_stays_on_the_sheet_until_it_is_removed(opened: Callable[[str], Page]) -> None:
    """With its wording, day and note."""
    page = opened(SHEET)
    _keep(page, {"gmo#gone": ENTRY | {"note": "Husk bilaget"}})
    gone = page.locator(".checklist-vanished")
    expect(gone).to_contain_text("Findes ikke længere")
    expect(gone.get_by_role("listitem")).to_contain_text(WORDING)
    expect(gone.get_by_role("listitem")).to_contain_text("2. januar 2026")
    expect(gone.get_by_role("listitem")).to_contain_text("Husk bilaget")
    gone.get_by_role("button", name="Fjern").click()
    expect(gone).to_be_hidden()
    assert _kept(page) is None


def test_the_sheet_counts_by_step(opened: Callable[[str], Page]) -> None:
    """Each step and chapter says how far it is, and the top says it for all."""
    page = opened(SHEET)
    _box(page).check()
    _box(page, "standard#ns-01").check()
    step = page.locator(".checklist-part", has=page.locator("#step-gmo")).locator(".checklist-progress")
    expect(step).to_contain_text(re.compile(r"1 af \d+ på plads"))
    expect(page.locator(".checklist-total")).to_contain_text(re.compile(r"2 af \d+ på plads"))


def test_a_file_brings_the_checklist_to_another_browser(
    browser: Browser, opened: Callable[[str], Page], site: BuiltSite, tmp_path: Path
) -> None:
    """Saved here and loaded there, nothing is lost, whatever language the page has."""
    page = opened(SHEET)
    page.get_by_label("Studiets titel").fill("»AAV« i Aarhus")
    _box(page).check()
    _box(page, "standard#ns-01").check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Gem som fil").click()
    assert re.fullmatch(r"atmp-tjekliste-\d{4}-\d\d-\d\d\.json", download.value.suggested_filename)
    download.value.save_as(tmp_path / "list.json")
    other = browser.new_page()
    other.goto(site.url + SHEET_EN)
    other.locator("input[type=file]").set_input_files(tmp_path / "list.json")
    expect(other.get_by_role("status").filter(has_text="The file has been loaded.")).to_be_visible()
    assert _kept(other) == _kept(page)
    expect(other.get_by_label("Title of the study")).to_have_value("»AAV« i Aarhus")
    expect(_box(other)).to_be_checked()
    other.close()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"format": "atmp-checklist", "schema": 1, "points": {', "Filen kan ikke læses."),
        ({"format": "atmp-checklist", "schema": 1, "title": "", "points": {"gmo#x": {**ENTRY, "note": 7}}}, "læses"),
        ({"name": "package", "version": "1.0.0"}, "Filen er ikke en tjekliste herfra."),
        ({"format": "atmp-checklist", "schema": 2}, "nyere udgave"),
        (" " * 4_000_001, "over 4 MB"),
    ],
)
def test_a_file_that_is_no_checklist_changes_nothing_and_says_why(
    opened: Callable[[str], Page], content: Any, message: str
) -> None:
    """Nothing is half loaded."""
    page = opened(SHEET)
    _keep(page, {POINT: ENTRY}, "AAV")
    before = _kept(page)
    page.locator("input[type=file]").set_input_files(_file("list.json", content))
    expect(page.locator(".checklist-message")).to_contain_text(message)
    expect(page.locator(".checklist-message")).to_contain_text("Intet er ændret.")
    assert _kept(page) == before


@pytest.mark.parametrize(
    ("answer", "ticked", "title"),
    [
        ("Læg sammen", {POINT, "gmo#room-classes"}, "AAV"),
        ("Erstat", {"gmo#room-classes"}, "CAR-T"),
        ("Annuller", {POINT}, "AAV"),
    ],
)
def test_loading_asks_before_it_touches_what_is_there(
    opened: Callable[[str], Page], answer: str, ticked: set[str], title: str
) -> None:
    """Both together, the file instead, or neither."""
    page = opened(SHEET)
    _keep(page, {POINT: ENTRY}, "AAV")
    file = {"format": "atmp-checklist", "schema": 1, "title": "CAR-T", "points": {"gmo#room-classes": ENTRY}}
    page.locator("input[type=file]").set_input_files(_file("list.json", file))
    page.get_by_role("dialog").get_by_role("button", name=answer).click()
    expect(page.get_by_label("Studiets titel")).to_have_value(title)
    assert set(_kept(page)["points"]) == ticked


def test_deleting_asks_and_leaves_nothing(opened: Callable[[str], Page]) -> None:
    """Escape and Cancel keep everything."""
    page = opened(SHEET)
    _keep(page, {POINT: ENTRY}, "AAV")
    button = page.get_by_role("button", name="Slet alt")
    button.click()
    page.keyboard.press("Escape")
    assert _kept(page)["title"] == "AAV"
    button.click()
    expect(page.get_by_role("dialog").get_by_role("button", name="Annuller")).to_be_focused()
    page.get_by_role("dialog").get_by_role("button", name="Slet").click()
    expect(page.locator(".checklist-message")).to_have_text("Alt er slettet i denne browser.")
    expect(_box(page)).not_to_be_checked()
    assert page.evaluate("Object.keys(localStorage)") == []


def test_what_was_kept_and_cannot_be_read_is_put_aside(opened: Callable[[str], Page]) -> None:
    """A spoilt entry of the storage does not stop the page, and the next tick does not overwrite it."""
    page = opened(STEP)
    page.evaluate("key => localStorage.setItem(key, '{half')", KEY)
    page.reload()
    _box(page).check()
    assert set(_kept(page)["points"]) == {POINT}
    assert _aside(page) == "{half"


def test_what_was_put_aside_can_be_saved_and_is_kept_until_removed(opened: Callable[[str], Page]) -> None:
    """A notice offers it as a file; a second fault does not write over the first."""
    page = opened(STEP)
    notice = page.get_by_role("status").filter(has_text="En liste i browseren kan ikke læses.")
    expect(notice).to_have_count(0)
    newer = json.dumps({"format": "atmp-checklist", "schema": 2, "points": "in a shape of its own"})
    for fault in (newer, "{half"):
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, fault])
        page.reload()
        expect(notice).to_be_visible()
        assert _aside(page) == newer
    with page.expect_download() as download:
        notice.get_by_role("button", name="Gem som fil").click()
    assert re.fullmatch(r"atmp-tjekliste-\d{4}-\d\d-\d\d\.json", download.value.suggested_filename)
    assert download.value.path().read_text(encoding="utf-8") == newer
    _box(page).check()
    notice.get_by_role("button", name="Fjern").click()
    expect(notice).to_have_count(0)
    assert page.evaluate("Object.keys(localStorage)") == [KEY]
    expect(_box(page)).to_be_checked()


def _aside(page: Page) -> Any:
    return page.evaluate("key => localStorage.getItem(key)", f"{KEY}:unread")


def test_a_file_that_the_browser_cannot_read_says_so(opened: Callable[[str], Page]) -> None:
    """Gone or locked since it was chosen; the same file can be chosen again."""
    page = opened(SHEET)
    page.evaluate("() => { File.prototype.text = () => Promise.reject(new DOMException('gone')); }")
    page.locator("input[type=file]").set_input_files(_file("list.json", "{}"))
    expect(page.locator(".checklist-message")).to_contain_text("Filen kan ikke læses.")
    expect(page.locator("input[type=file]")).to_have_value("")


def test_two_tabs_keep_in_step(opened: Callable[[str], Page]) -> None:
    """A tick in one shows in the other, and neither overwrites what the other has kept."""
    first, second = opened(STEP), opened(SHEET)
    _box(first).check()
    expect(_box(second)).to_be_checked()
    _box(second, "gmo#room-classes").check()
    expect(_box(first, "gmo#room-classes")).to_be_checked()
    _box(first).uncheck()
    expect(_box(second)).not_to_be_checked()
    assert set(_kept(first)["points"]) == {"gmo#room-classes"}


def test_where_the_browser_keeps_nothing_the_sheet_can_still_be_used(
    context: BrowserContext, opened: Callable[[str], Page], tmp_path: Path
) -> None:
    """A notice says so; ticks hold for the visit and can be saved as a file."""
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    )
    page = opened(SHEET)
    expect(page.get_by_role("status").filter(has_text="Browseren lader ikke siden gemme noget.")).to_be_visible()
    _box(page).check()
    expect(page.locator(".checklist-total")).to_contain_text(re.compile(r"1 af \d+"))
    with page.expect_download() as download:
        page.get_by_role("button", name="Gem som fil").click()
    download.value.save_as(tmp_path / "list.json")
    page.reload()
    expect(_box(page)).not_to_be_checked()
    page.locator("input[type=file]").set_input_files(tmp_path / "list.json")
    expect(_box(page)).to_be_checked()


def test_nothing_is_sent(context: BrowserContext, opened: Callable[[str], Page]) -> None:
    """Ticking, writing and saving ask the server for nothing."""
    page = opened(SHEET)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    _box(page).check()
    page.get_by_label("Studiets titel").fill("AAV")
    with page.expect_download():
        page.get_by_role("button", name="Gem som fil").click()
    assert [url for url in asked if not url.startswith("blob:")] == []


def test_the_keyboard_is_enough(opened: Callable[[str], Page]) -> None:
    """Tick, unfold the note, write, and confirm what has changed."""
    page = opened(STEP)
    _keep(page, {POINT: ENTRY | {"text": "Før.", "ticked": True}})
    _box(page).focus()
    page.keyboard.press("Space")
    expect(_box(page)).not_to_be_checked()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Ring")
    assert _kept(page)["points"][POINT] | {"fingerprint": "", "date": ""} == ENTRY | {
        "note": "Ring",
        "fingerprint": "",
        "date": "",
    }
    _keep(page, {POINT: ENTRY | {"text": "Før."}})
    _box(page).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(_point(page).locator(".point-changed")).to_be_hidden()


@pytest.mark.parametrize("scripted", [True, False])
def test_the_sheet_prints_with_its_boxes_and_notes(browser: Browser, site: BuiltSite, scripted: bool) -> None:
    """Without script every box is empty, to be ticked by hand."""
    context = browser.new_context(java_script_enabled=scripted)
    page = context.new_page()
    page.goto(site.url + SHEET)
    if scripted:
        _keep(page, {POINT: ENTRY | {"note": "Ring til afdelingen"}}, "AAV i Aarhus")
    page.emulate_media(media="print")
    expect(_point(page)).to_contain_text(WORDING)
    expect(page.get_by_role("button", name="Udskriv")).to_be_hidden()
    expect(page.locator(".checklist-buttons:visible")).to_have_count(0)
    if scripted:
        expect(_box(page)).to_be_visible()
        expect(_box(page, "gmo#room-classes")).to_be_visible()
        expect(_point(page).locator(".point-note")).to_have_text("Ring til afdelingen")
        expect(_point(page).locator(".point-note")).to_be_visible()
        expect(page.get_by_label("Studiets titel")).to_have_value("AAV i Aarhus")
        expect(page.locator(".checklist-date")).to_contain_text("Status pr.")
    else:
        expect(page.locator(".checklist-tools")).to_be_hidden()
        expect(page.locator(".checklist-progress").first).to_be_hidden()
    context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("address", [STEP, SHEET_EN])
def test_on_a_narrow_screen_nothing_is_cut_off_and_axe_finds_nothing(
    browser: Browser, site: BuiltSite, address: str, theme: str
) -> None:
    """With a changed point, an open note and a point that is gone, 320 pixels wide."""
    context = browser.new_context(viewport={"width": 320, "height": 700}, color_scheme=theme)
    page = context.new_page()
    page.goto(site.url + address)
    _keep(page, {POINT: ENTRY | {"text": "Før.", "note": "Ring"}, "gmo#gone": ENTRY}, "AAV")
    _point(page).locator("summary").click()
    expect(_point(page).locator(".point-changed")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert violations(page) == []
    for target in (_box(page), _point(page).locator("summary"), _point(page).get_by_role("button")):
        size = target.bounding_box()
        assert size is not None
        assert size["height"] >= 24
    context.close()


def test_pages_without_points_load_nothing_for_them(site: BuiltSite) -> None:
    """Neither script nor style sheet."""
    for address in ("", "en/guide/timeline/", "kontakt/"):
        assert "assets/checklist" not in (site.folder / address / "index.html").read_text(encoding="utf-8")


def test_the_scripts_are_small(site: BuiltSite) -> None:
    """All of the checklist's, gzip."""
    scripts = (site.folder / "assets" / "checklist").glob("*.js")
    assert 0 < sum(len(gzip.compress(script.read_bytes())) for script in scripts) < 7000
