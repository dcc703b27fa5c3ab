"""What a reader expects of every page: an address to copy, a way to answer, a text to cite."""

from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Locator
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


def test_an_error_report_names_the_page_and_where_known_the_section(site: BuiltSite, browser: Browser) -> None:
    """Without script the mail names the page; with it the section in the address, or beside the text the one read."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{site.url}guide/gmo/#documents")
    page.evaluate("addEventListener('click', event => event.target.closest('.report') && event.preventDefault())")
    below, beside = page.locator(".page-facts .report"), page.locator(".contents .report")
    assert _mail(below) == (
        "atmp@atmp.dk",
        "Fejl på siden: Anmeld arbejde med GMO",
        f"\r\n\r\n\r\nSide: Anmeld arbejde med GMO\r\nAdresse: {site.url}guide/gmo/",
    )
    below.click()
    assert _mail(below)[2].endswith("guide/gmo/\r\nAfsnit: Dokumenter (#documents)")
    page.locator("#pitfalls").evaluate("heading => heading.scrollIntoView({behavior: 'instant'})")
    beside.click()
    assert _mail(beside)[2].endswith("guide/gmo/\r\nAfsnit: Faldgruber (#pitfalls)")
    page.close()


def _mail(link: Locator) -> tuple[str, str, str]:
    """The receiver, the subject, and the body after its first line."""
    url = urlsplit(str(link.get_attribute("href")))
    fields = dict(field.split("=", 1) for field in url.query.split("&"))
    body = unquote(fields["body"])
    return url.path, unquote(fields["subject"]), body[body.index("\r\n") :]
