"""The characters of a PDF page, as pdfium sees them: letter, box, base line, size, bold, italic. No layout yet."""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2.raw as pdfium

BOLD_NAME: Final = re.compile(r"bold|black|heavy|semibd|demi(?!tal)|-bd\b|,bd", re.IGNORECASE)
ITALIC_NAME: Final = re.compile(r"italic|oblique|-it\b", re.IGNORECASE)
BOLD_WEIGHT: Final = 600
STROKED: Final = (1, 2)  # render modes that outline the letters: how Word and Chromium imitate a missing bold
UNSEEN: Final = 3  # the render mode of words that a scanner's program put behind the picture
UPRIGHT_DEGREES: Final = 5.0  # a scan's text layer may be turned by a degree or two
LINE_END_HYPHEN: Final = "\ufffe"
FIRST_HALF: Final = 0xD800  # halves of letters beyond 16 bits: no letter of a minute, and none by itself
LAST_HALF: Final = 0xDFFF
NAME_BYTES: Final = 256


@dataclass(frozen=True, slots=True)
class Style:
    """How the letters of one text object are printed.

    turned: degrees between the page and the text. unseen: they are not printed at all, but lie behind a picture.
    """

    size: float
    bold: bool
    italic: bool
    turned: float
    unseen: bool = False


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character.

    made_up: pdfium inserted it (a blank or line end). unmapped: the font does not say which letter it is.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    style: Style
    made_up: bool
    unmapped: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """How the page is shown: its visible box in its own coordinates, and its quarter turns clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turns % 2 else (width, height)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the page's own coordinates is shown, y down."""
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == 2:  # noqa: PLR2004 - two quarter turns
            return self.right - x, y - self.bottom
        if self.turns == 3:  # noqa: PLR2004 - three quarter turns
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def box(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom of a box as shown."""
        if self.turns == 0:
            return x0 - self.left, self.top - y1, x1 - self.left, self.top - y0
        (ax, ay), (bx, by) = self.place(x0, y0), self.place(x1, y1)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def read_glyphs(text_page: Any, frame: Frame) -> list[Glyph]:
    """Return every character of the page in the order of pdfium's text, blanks and line ends included."""
    return _Reader(text_page, frame).glyphs()


class _Reader:
    """Holds what would otherwise be allocated for every character."""

    def __init__(self, text_page: Any, frame: Frame) -> None:
        self.page, self.frame = text_page, frame
        self.box = pdfium.FS_RECTF()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.styles: dict[int, Style] = {}
        self.fonts: dict[int, tuple[bool, bool]] = {}
        self.plain = Style(0.0, bold=False, italic=False, turned=0.0)

    def glyphs(self) -> list[Glyph]:
        found: list[Glyph] = []
        for index in range(pdfium.FPDFText_CountChars(self.page)):
            code = pdfium.FPDFText_GetUnicode(self.page, index)
            if code and not FIRST_HALF <= code <= LAST_HALF:
                found.append(self.glyph(index, chr(code)))
        return found

    def glyph(self, index: int, text: str) -> Glyph:
        """Read one character. What pdfium made up has no box worth asking for but a blank's, which parts words."""
        if text in "\r\n":
            return Glyph(text, 0.0, 0.0, 0.0, 0.0, 0.0, self.plain, made_up=True, unmapped=False)
        if text == " " and pdfium.FPDFText_IsGenerated(self.page, index) == 1:
            return Glyph(text, 0.0, 0.0, 0.0, 0.0, 0.0, self.plain, made_up=True, unmapped=False)
        pdfium.FPDFText_GetLooseCharBox(self.page, index, self.box)
        pdfium.FPDFText_GetCharOrigin(self.page, index, self.x, self.y)
        x0, top, x1, bottom = self.frame.box(self.box.left, self.box.bottom, self.box.right, self.box.top)
        base = self.frame.place(self.x.value, self.y.value)[1]
        unmapped = pdfium.FPDFText_HasUnicodeMapError(self.page, index) == 1
        return Glyph(text, x0, x1, top, bottom, base, self.style(index), made_up=False, unmapped=unmapped)

    def style(self, index: int) -> Style:
        """Return the style of the text object that the character belongs to; a pointer's address names the object."""
        item = pdfium.FPDFText_GetTextObject(self.page, index)
        key = ctypes.addressof(item.contents) if item else 0
        style = self.styles.get(key)
        if style is None:
            style = self.styles[key] = self.new_style(index, item)
        return style

    def new_style(self, index: int, item: Any) -> Style:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self.page, index, matrix)
        size = ctypes.c_float()
        pdfium.FPDFTextObj_GetFontSize(item, size)
        scale = math.hypot(matrix.c, matrix.d)
        bold, italic = self.font(pdfium.FPDFTextObj_GetFont(item))
        mode = pdfium.FPDFTextObj_GetTextRenderMode(item)
        turned = math.degrees(math.atan2(matrix.b, matrix.a)) - 90.0 * self.frame.turns
        return Style(
            size.value * scale, bold or mode in STROKED, italic, (turned + 180.0) % 360.0 - 180.0, mode == UNSEEN
        )

    def font(self, font: Any) -> tuple[bool, bool]:
        key = ctypes.addressof(font.contents) if font else 0
        if key not in self.fonts:
            name = ctypes.create_string_buffer(NAME_BYTES)
            pdfium.FPDFFont_GetBaseFontName(font, name, NAME_BYTES)
            label = name.value.decode("utf-8", "replace")
            weight, angle = pdfium.FPDFFont_GetWeight(font), ctypes.c_int()
            pdfium.FPDFFont_GetItalicAngle(font, angle)
            bold = bool(BOLD_NAME.search(label)) or weight >= BOLD_WEIGHT
            self.fonts[key] = bold, bool(ITALIC_NAME.search(label)) or angle.value != 0
        return self.fonts[key]
