"""How every kind of page looks, for the eye of whoever reviews a change: pictures in .build/screenshots/."""

import shutil
from pathlib import Path

import pytest
from kinds import KINDS
from playwright.sync_api import Browser
from served import BuiltSite

FOLDER = Path(__file__).parent.parent.parent / ".build" / "screenshots"
# The top of a page shows its frame and its first parts; the long lists repeat theirs. A theme changes colours only.
SCREENS = ((390, 1600, "light"), (390, 1600, "dark"), (820, 1200, "light"), (1440, 1200, "light"), (1440, 1200, "dark"))
LOOKED_AT = {"da": SCREENS, "en": ((390, 1600, "light"), (1440, 1200, "light"))}


def test_every_kind_of_page_has_its_picture_taken(site: BuiltSite, browser: Browser) -> None:
    """At three widths, light and dark, and in English on a phone and a desk, so that a change is seen as a whole."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    page = browser.new_page()
    for kind, addresses in KINDS.items():
        for language, address in zip(("da", "en"), addresses, strict=False):
            page.goto(site.url + address)
            for width, height, theme in LOOKED_AT[language]:
                page.set_viewport_size({"width": width, "height": height})
                page.emulate_media(color_scheme=theme)
                page.screenshot(path=FOLDER / f"{kind.replace(' ', '-')}-{language}-{width}-{theme}.png")
    page.close()


@pytest.mark.parametrize("address", KINDS["front"])
def test_the_front_page_answers_without_scrolling(site: BuiltSite, browser: Browser, address: str) -> None:
    """On a small laptop the first screen holds what this is, and all three doors with every link."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(site.url + address)
    doors = page.locator(".door").all()
    assert len(doors) == 3
    bottoms = [box["y"] + box["height"] for door in doors if (box := door.bounding_box())]
    page.close()
    assert max(bottoms) <= 800
