"""What a visit costs and leaves behind: bytes, jumps, scripts, and what is kept in the browser."""

import gzip

import pytest
from kinds import ADDRESSES, KINDS
from playwright.sync_api import Browser, Page, Response
from served import BuiltSite

# The most a first visit may weigh, gzip, every request counted.
BUDGETS = {"": 60_000, "en/": 60_000, "guide/gmo/": 70_000, "en/guide/gmo/": 70_000}

# The most the scripts of the guide's and the standard's tools may weigh together, gzip, each file as it is sent.
TOOLS_BUDGET = 25_000

# The frame is the same in both languages.
DANISH = [addresses[0] for addresses in KINDS.values()]

# A hundredth of what counts as good: so much may move once, when a page's parts come late, but not again.
UNSEEN = 0.001
LAYOUT = """() => new Promise(resolve => {
  const found = {shift: 0, largest: ""};
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) found.shift += entry.value;
  }).observe({type: "layout-shift", buffered: true});
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) found.largest = entry.url || entry.element.innerText;
    setTimeout(() => resolve(found), 100);
  }).observe({type: "largest-contentful-paint", buffered: true});
})"""
KEPT = """async () => ({
  cookies: document.cookie,
  session: {...sessionStorage},
  local: {...localStorage},
  databases: (await indexedDB.databases()).map(database => database.name),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {"cookies": "", "session": {}, "local": {}, "databases": [], "caches": [], "workers": 0}


@pytest.mark.parametrize("address", BUDGETS)
def test_a_first_visit_is_light(site: BuiltSite, browser: Browser, address: str) -> None:
    """Every request is the site's own and answered, and together they stay within the budget."""
    context = browser.new_context()
    page = context.new_page()
    answers: list[Response] = []

    def note(response: Response) -> None:
        answers.append(response)

    page.on("response", note)
    page.goto(site.url + address, wait_until="networkidle")
    assert {(answer.url, answer.status) for answer in answers if not answer.url.startswith(site.url)} == set()
    assert {(answer.url, answer.status) for answer in answers if answer.status != 200} == set()
    weight = sum(len(gzip.compress(answer.body())) for answer in answers)
    assert 0 < weight <= BUDGETS[address]
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_jumps_and_text_comes_first(site: BuiltSite, browser: Browser, width: int) -> None:
    """No kind of page moves while it loads, and the largest thing it paints is text."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    for address in DANISH:
        page.goto(site.url + address)
        found = page.evaluate(LAYOUT)
        if found["shift"]:
            assert found["shift"] < UNSEEN, (address, found["shift"])
            page.reload()
            found = page.evaluate(LAYOUT)
        assert found["shift"] == 0, (address, found["shift"])
        assert found["largest"].strip(), address
        assert not found["largest"].startswith("http"), address
    context.close()


@pytest.mark.parametrize("width", [390, 1440])
def test_without_script_a_page_says_the_same(site: BuiltSite, browser: Browser, width: int) -> None:
    """Menus, contents, language link and text are there; what only a script can do is not.

    The page of search results is left out: there script is the point, and without it the page says so. So are those of
    the route, which with script asks one question at a time, and of the plan. Left out of the others are ticking,
    narrowing a list, and choosing a region.
    """
    viewport = {"width": width, "height": 800}
    with_script = browser.new_context(viewport=viewport)
    without = browser.new_context(viewport=viewport, java_script_enabled=False)
    pages = [context.new_page() for context in (with_script, without)]
    left_out = {"soeg/", "guide/rute/", "guide/plan/"}
    for address in (address for address in DANISH if address not in left_out):
        for page in pages:
            page.goto(site.url + address)
        assert _shown(pages[0]) == _shown(pages[1]), address
        assert pages[0].locator("button.theme").is_visible()
        assert not pages[1].locator("button.theme").is_visible()
    with_script.close()
    without.close()


def test_the_browser_keeps_nothing_but_the_choice_of_theme(site: BuiltSite, browser: Browser) -> None:
    """Not on any kind of page; and of the theme only after the reader has chosen one."""
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    for address in ADDRESSES:
        page.goto(site.url + address)
        assert (address, page.evaluate(KEPT)) == (address, NOTHING)
    page.locator("button.theme").click()
    assert page.evaluate(KEPT) == NOTHING | {"local": {"theme": "dark"}}
    assert context.cookies() == []
    context.close()


def _shown(page: Page) -> tuple[str, list[str]]:
    needs_script = page.locator(".checklist-scripted, .requirement-filter, .requirement-count, .region-choice")
    needs_script.evaluate_all("parts => parts.forEach(part => part.remove())")
    visible = "links => links.filter(link => link.checkVisibility()).map(link => link.href)"
    return page.locator("body").inner_text(), page.locator("a").evaluate_all(visible)


def test_the_tools_are_light_and_loaded_only_where_they_are_used(site: BuiltSite, browser: Browser) -> None:
    """All scripts of the tools together keep the budget, and a page without a tool asks for none of them."""
    assets = site.folder / "assets"
    tools = [path for path in assets.glob("*/*.js") if path.parent.name != "vendor"]
    shared = [assets / name for name in ("days.js", "parts.js", "saving.js", "storage.js")]
    assert len({path.parent.name for path in tools}) >= 5
    assert sum(len(gzip.compress(path.read_bytes())) for path in [*tools, *shared]) < TOOLS_BUDGET

    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(f"{site.url}assets/")))
    for address in ("", "atmp/forsoeg/", "programmet/", "ordliste/"):
        page.goto(site.url + address)
    assert not [url for url in asked if url.endswith(".js") and "/" in url and not url.startswith("http")]
    page.close()
