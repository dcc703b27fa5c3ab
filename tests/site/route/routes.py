"""The page that asks which route applies, two ways through it, and how a reader goes on."""

from playwright.sync_api import Locator, Page

ADDRESS = "guide/rute/"
CAR_T = "#q1=yes&q2=yes&q5=no&q6=yes&q7=yes&q8=denmark&q9=denmark-early"
DOUBT = "#q1=yes&q2=cells&q3=unsure"


def heading(page: Page) -> Locator:
    """The heading of the screen that is shown: a question, or the end."""
    return page.locator(".finder .screen:visible h2")


def go_on(page: Page, answer: str) -> None:
    """Choose an answer, and the next question."""
    page.get_by_role("radio", name=answer).check()
    page.get_by_role("button", name="Videre").click()
