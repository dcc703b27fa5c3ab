"""The plan's pages, a trial that fills them, and what a reader finds there."""

from playwright.sync_api import Page

DANISH, ENGLISH = "guide/plan/", "en/guide/plan/"
TRIAL = (
    "#route=r2a&marks=gene-therapy,gmo,made-in-denmark,first-phase&start=2026-12-01"
    "&title=CAR-T%20p%C3%A5%20%C3%A9t%20hospital&options=questions,experts,new-permit"
)


def entry(page: Page, name: str) -> str:
    """What the list says of the time with that name."""
    return page.locator(".plan-list li", has=page.get_by_text(name, exact=True)).inner_text()


def downloaded(page: Page, name: str) -> tuple[str, str]:
    """The name and the text of the file behind a button."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name).click()
    text = waiting.value.path().read_bytes().decode("utf-8")
    return waiting.value.suggested_filename, text
