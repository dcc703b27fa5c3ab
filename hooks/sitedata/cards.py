"""The picture that stands for a page where its address is shared: its title, the programme's name, the language.

Drawn with a font that lies beside this module, so that every machine draws the same picture without asking any other.
"""

import io
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from sitedata.addresses import address
from sitedata.dates import Language
from sitedata.site import Site

SIZE = (1200, 630)
_FONT = Path(__file__).with_name("fonts") / "source-sans-3-latin-700-normal.woff"
_MARGIN = 80
_WIDTH = SIZE[0] - 2 * _MARGIN
_TITLE_SIZES = (84, 72, 60, 50)
_TITLE_LINES = 4
# The palette is the shades from the ground to the letters, so that edges are smooth, and last the colour of the bar:
# sixteen, so that two pixels lie in a byte.
_GROUND, _LETTERS, _BAR = (7, 50, 63), (255, 255, 255), (240, 162, 127)
_SOFT, _FULL, _ACCENT = 10, 14, 15


def card_path(site: Site, path: str, edition: Language) -> str:
    """Where the card of the page lies: beside the page whose title it bears."""
    return f"{address(path, site.title(path, edition)[1], site.pages)}card.png"


def cards(site: Site, language: Language) -> dict[str, bytes]:
    """The card of each page that has a title in the language, by its path on the site."""
    name, tagline = site.label("site.name", language), site.label("site.tagline", language)
    word = site.label("card.language", language)
    paths = [path for path, own in site.pages if own == "da" and site.has_edition(path, language)]
    titles = [(path, *site.title(path, language)) for path in paths]
    return {
        card_path(site, path, language): card(title, name, tagline, word)
        for path, title, title_language in titles
        if title_language == language
    }


@cache
def card(title: str, name: str, tagline: str, language: str) -> bytes:
    """The card as a PNG file; a title that has been drawn is not drawn again under ``make serve``."""
    image = _frame(name, tagline, language).copy()
    font, lines = _fitted(title)
    place = (_MARGIN, SIZE[1] / 2 + 10)
    ImageDraw.Draw(image).multiline_text(place, "\n".join(lines), fill=_FULL, font=font, anchor="lm", spacing=12)
    image.putpalette(_palette())
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=1, bits=4)
    return file.getvalue()


@cache
def _frame(name: str, tagline: str, language: str) -> Image.Image:
    """What the cards of a language have in common."""
    image = Image.new("L", SIZE)
    draw = ImageDraw.Draw(image)
    width, height = SIZE
    draw.rectangle((0, 0, width, 16), fill=_ACCENT)
    draw.text((_MARGIN, 70), name, fill=_FULL, font=_font(44))
    draw.text((_MARGIN, height - 60), tagline, fill=_SOFT, font=_font(30), anchor="ls")
    draw.text((width - _MARGIN, height - 60), language, fill=_SOFT, font=_font(30), anchor="rs")
    return image


def _fitted(title: str) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest font in which the title fits, and its lines."""
    for size in _TITLE_SIZES:
        lines = _lines(title, _font(size))
        if len(lines) <= _TITLE_LINES and all(_font(size).getlength(line) <= _WIDTH for line in lines):
            break
    return _font(size), lines[:_TITLE_LINES]


def _lines(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= _WIDTH:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    # The basic layout is in Pillow itself; the other one depends on what the machine has.
    return ImageFont.truetype(_FONT, size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _palette() -> bytes:
    shades = [
        tuple(low + (high - low) * step // _FULL for low, high in zip(_GROUND, _LETTERS, strict=True))
        for step in range(_FULL + 1)
    ]
    return bytes(part for colour in [*shades, _BAR] for part in colour)
