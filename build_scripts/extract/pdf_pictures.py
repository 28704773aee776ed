"""A PDF page as a grey picture for the reader of pictures: at the scan's own resolution, its lines level."""

from __future__ import annotations

import ctypes
import math
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from build_scripts.extract.limits import OCR_MAX_PIXELS
from build_scripts.extract.pdf_pages import open_pdf
from build_scripts.extract.reading import Picture
from build_scripts.extract.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence

DEFAULT_DENSITY: Final = 200  # dots per inch, for a page that holds letters no one can read and no picture
LEAST_DENSITY: Final = 100
MOST_DENSITY: Final = 400
POINTS_PER_INCH: Final = 72
STRIPS: Final = 32  # upright strips of the page whose dark dots are counted line by line
MOST_SKEW: Final = 4.0  # degrees; a page put on the glass by hand is turned by less
COARSE: Final = 0.25  # degrees between first guesses
FINE: Final = 0.05
NOTEWORTHY: Final = 0.08  # degrees: less is not worth drawing the page anew
INK: Final = 140  # of 255: darker dots are ink
DARK: Final = bytes(value < INK for value in range(256))


def page_picture(content: bytes, number: int) -> Picture:
    """Return page `number` (from 1) as a grey picture, its lines level. RefusedError where it cannot be drawn."""
    document = open_pdf(content)
    try:
        page = document[number - 1]
    except (pypdfium2.PdfiumError, IndexError):
        raise RefusedError("E106", f"Page {number} is damaged and cannot be drawn.") from None
    width, height = page.get_size()
    density = _density(page, width)
    scale = min(density / POINTS_PER_INCH, math.sqrt(OCR_MAX_PIXELS / max(1.0, width * height)))
    skew = _skew(*_drawn(page, 1.0, 0.0))
    if abs(skew) < NOTEWORTHY:
        skew = 0.0
    rows, across = _drawn(page, scale, skew)
    header = f"P5\n{across} {len(rows)}\n255\n".encode()
    return Picture(header + b"".join(rows), scale, width, height)


def _density(page: pypdfium2.PdfPage, width: float) -> float:
    """Return the dots per inch of the largest picture on the page: drawing it larger only blurs it."""
    best = 0.0
    across, down = ctypes.c_uint(), ctypes.c_uint()
    for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
        item = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_IMAGE:
            continue
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        pdfium.FPDFImageObj_GetImagePixelSize(item, across, down)
        pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top)
        shown = right.value - left.value
        if shown > width / 3:
            best = max(best, across.value * POINTS_PER_INCH / shown)
    return min(MOST_DENSITY, max(LEAST_DENSITY, best)) if best else DEFAULT_DENSITY


def _drawn(page: pypdfium2.PdfPage, scale: float, degrees: float) -> tuple[list[bytes], int]:
    """Return the rows of the page drawn in grey, turned by `degrees` clockwise about its middle, and their length."""
    width, height = page.get_size()
    across, down = max(1, round(width * scale)), max(1, round(height * scale))
    bitmap = pypdfium2.PdfBitmap.new_native(across, down, pdfium.FPDFBitmap_Gray)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, across, down)
    sine, cosine = math.sin(math.radians(degrees)) * scale, math.cos(math.radians(degrees)) * scale
    middle_x, middle_y = width / 2, height / 2
    matrix = pdfium.FS_MATRIX(
        cosine,
        sine,
        -sine,
        cosine,
        across / 2 - cosine * middle_x + sine * middle_y,
        down / 2 - sine * middle_x - cosine * middle_y,
    )
    clip = pdfium.FS_RECTF(0, 0, across, down)
    flags = pdfium.FPDF_GRAYSCALE | pdfium.FPDF_ANNOT
    pdfium.FPDF_RenderPageBitmapWithMatrix(bitmap.raw, page.raw, matrix, clip, flags)
    return _rows(bitmap, across, down), across


def _rows(bitmap: Any, across: int, down: int) -> list[bytes]:
    content, stride = bytes(bitmap.buffer), bitmap.stride
    return [content[row * stride : row * stride + across] for row in range(down)]


def _skew(rows: Sequence[bytes], across: int) -> float:
    """Return by how many degrees to turn the page clockwise so that its lines lie level; 0.0 for an empty page.

    The right turn is the one in which lines of print and the blanks between them are parted most sharply.
    """
    step = max(1, across // STRIPS)
    strips = [
        [row[left : left + step].translate(DARK).count(1) for row in rows] for left in range(0, across - step + 1, step)
    ]
    if not any(any(strip) for strip in strips):
        return 0.0

    def sharpness(degrees: float) -> int:
        return _sharpness(strips, step, degrees)

    count = round(MOST_SKEW / COARSE)
    best = max((n * COARSE for n in range(-count, count + 1)), key=lambda d: (sharpness(d), -abs(d)))
    around = round(COARSE / FINE)
    return max((best + n * FINE for n in range(-around, around + 1)), key=lambda d: (sharpness(d), -abs(d)))


def _sharpness(strips: Sequence[Sequence[int]], step: int, degrees: float) -> int:
    """Return how sharply dark rows and light rows part when the strips are moved as a turn would move them."""
    slope = math.tan(math.radians(degrees))
    height = len(strips[0])
    middle = len(strips) * step / 2
    total = [0] * height
    for index, strip in enumerate(strips):
        shift = round(slope * ((index + 0.5) * step - middle))
        moved = ([0] * shift + list(strip))[:height] if shift >= 0 else list(strip[-shift:]) + [0] * -shift
        total = [a + b for a, b in zip(total, moved, strict=True)]
    return sum((a - b) * (a - b) for a, b in pairwise(total))
