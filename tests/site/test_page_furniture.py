"""What a reader expects of every page: an address to copy, a way to answer, a text to cite."""

from playwright.sync_api import Browser
from served import BuiltSite


def test_a_sections_link_leads_there_and_is_copied(site: BuiltSite, browser: Browser) -> None:
    """The address bar and the clipboard both hold the section's address, and the page says so."""
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{site.url}en/guide/gmo/")
    page.get_by_role("link", name="Link to the section: Documents").click()
    page.get_by_role("status").get_by_text("has been copied").wait_for()
    assert page.url == f"{site.url}en/guide/gmo/#documents"
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    context.close()
