"""The site as readers set it for themselves: enlarged, spaced out, in their own colours, by finger, on paper."""

from pathlib import Path

from figures import Figures
from kinds import ADDRESSES
from playwright.sync_api import Browser, Page
from served import BuiltSite

from sitedata.models.accessibility import AccessibilityCheck

TARGETS = (Path(__file__).parent / "targets.js").read_text(encoding="utf-8")
# What a reader may set without losing anything (WCAG 1.4.12).
SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
# Text that its own box cuts off; what is meant for screen readers only is cut on purpose.
CUT_OFF = """[...document.querySelectorAll('body *')].filter(each => {
    const style = getComputedStyle(each);
    return each.checkVisibility() && style.overflow !== 'visible' && style.overflow !== 'auto' && each.clientWidth > 1
        && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1);
}).map(each => each.outerHTML.slice(0, 120))"""
STEPS = ("", "guide/gmo/", "en/contact/")


def test_no_page_is_wider_than_the_screen(site: BuiltSite, browser: Browser, figures: Figures) -> None:
    """Nothing has to be read by scrolling sideways: at 400 % (320 pixels), at 200 % (640), on a phone, on a tablet."""
    page = browser.new_page()
    wide = []
    for address in ADDRESSES:
        page.goto(site.url + address)
        for width in (320, 390, 640, 820, 1440):
            page.set_viewport_size({"width": width, "height": 800})
            wide += [(address, width)] if _is_wide(page) else []
    page.close()
    figures.note(AccessibilityCheck.REFLOW, ADDRESSES, len(wide))
    assert wide == []


def test_a_reader_may_space_the_text_out(site: BuiltSite, browser: Browser, figures: Figures) -> None:
    """With the spacing of WCAG 1.4.12 no text is cut off and no page becomes wider than the screen."""
    page = browser.new_page(viewport={"width": 390, "height": 800}, bypass_csp=True)  # the policy refuses added styles
    lost = []
    for address in ADDRESSES:
        page.goto(site.url + address)
        page.add_style_tag(content=SPACING)
        lost += [(address, cut) for cut in page.evaluate(CUT_OFF)]
        lost += [(address, "wide")] if _is_wide(page) else []
    page.close()
    figures.note(AccessibilityCheck.TEXT_SPACING, ADDRESSES, len(lost))
    assert lost == []


def test_what_a_finger_is_to_hit_is_large_enough(site: BuiltSite, browser: Browser, figures: Figures) -> None:
    """Links and buttons outside running text measure 24 by 24 pixels or stand far enough apart (WCAG 2.5.8)."""
    page = browser.new_page(viewport={"width": 390, "height": 800})
    small = []
    for address in ADDRESSES:
        page.goto(site.url + address)
        page.evaluate("document.querySelector('.narrow-menu')?.setAttribute('open', '')")
        small += [(address, target) for target in page.evaluate(TARGETS)]
        page.evaluate("document.querySelector('.narrow-menu')?.removeAttribute('open')")
    page.close()
    figures.note(AccessibilityCheck.TARGET_SIZE, ADDRESSES, len(small))
    assert small == []


def test_the_readers_own_colours_leave_everything_in_place(site: BuiltSite, browser: Browser, figures: Figures) -> None:
    """In forced colours the focus still has its frame, and the theme button and the menu their borders."""
    page = browser.new_page(viewport={"width": 390, "height": 800}, forced_colors="active")
    faults = []
    for address in STEPS:
        page.goto(site.url + address)
        for selector in ("button.theme", ".narrow-menu summary"):
            element = page.locator(selector)
            page.keyboard.press("Shift")
            element.focus()
            style = "getComputedStyle(document.activeElement)"
            if page.evaluate(f"{style}.outlineStyle === 'none' || {style}.borderTopStyle === 'none'"):
                faults.append((address, selector))
    page.close()
    figures.note(AccessibilityCheck.FORCED_COLOURS, STEPS, len(faults))
    assert faults == []


def test_nothing_moves_for_who_asked_for_stillness(site: BuiltSite, browser: Browser) -> None:
    """No animation, no transition and no smooth scrolling under prefers-reduced-motion."""
    page = browser.new_page(reduced_motion="reduce")
    page.goto(site.url)
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    moving = (
        "each => getComputedStyle(each).transitionDuration !== '0s' || getComputedStyle(each).animationName !== 'none'"
    )
    assert page.evaluate(f"[...document.querySelectorAll('*')].filter({moving}).length") == 0
    page.close()


def test_paper_shows_the_text_in_dark_on_light(site: BuiltSite, browser: Browser, figures: Figures) -> None:
    """Printed, the text stands there and the menus do not, in dark letters on white also from the dark theme."""
    page = browser.new_page(color_scheme="dark")
    faults = []
    for address in STEPS:
        page.goto(site.url + address)
        page.emulate_media(media="print", color_scheme="dark")
        text = page.locator("article").inner_text()
        dark = page.evaluate("getComputedStyle(document.body).color") == "rgb(18, 38, 45)"
        if len(text) < 200 or page.locator(".tools").is_visible() or not dark:
            faults.append((address, len(text), dark))
        page.emulate_media(media="screen", color_scheme="dark")
    page.close()
    figures.note(AccessibilityCheck.PRINT, STEPS, len(faults))
    assert faults == []


def _is_wide(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
