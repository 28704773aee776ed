"""The ruled lines of a PDF page, and how much of it pictures cover: from the outlines of its drawn objects."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pypdfium2.raw as pdfium

from build_scripts.extract.pdf_page import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_scripts.extract.pdf_glyphs import Frame

THIN: Final = 3.0  # points: a box no thicker is a line
SHORT: Final = 4.0  # points: a line no longer is a dot, a tick or part of a letter
MAX_OBJECTS: Final = 20_000  # of one page; a map may hold millions, and no table does
MAX_SEGMENTS: Final = 400
MAX_NESTING: Final = 4

NEAR: Final = 60  # texts of one size that are compared: the second print follows soon
LEAST_DOT: Final = 1.5  # points: the sides of a bullet that is drawn, not printed
MOST_DOT: Final = 7.0
MAX_DOTS: Final = 300  # of one page; a map has more, and no list
HAIR: Final = 1.3  # points between two prints that together look bold

Box = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]
WHOLE: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a page holds beside its letters.

    picture: the share of the page that pictures cover, 0 to 1. printed_twice: boxes (left, top, right, bottom) of texts
    that are printed twice, a hair apart: how some printers make bold. pdfium itself gives such text only once.
    dots: boxes as small as a bullet, and whether they are filled.
    """

    rules: tuple[Rule, ...]
    picture: float
    printed_twice: tuple[Box, ...]
    dots: tuple[tuple[Box, bool], ...] = ()


def read_drawn(page: Any, frame: Frame) -> Drawn:
    """Return what a page holds beside its letters."""
    rules: list[Rule] = []
    texts: dict[tuple[int, int], list[Box]] = {}
    twice: list[Box] = []
    dots: list[tuple[Box, bool]] = []
    covered = 0.0
    for kind, item, matrix in _objects(page):
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            box = frame.box(*_bounds(item, matrix))
            if _is_dot(box):
                dots.append((box, _is_filled(item)))
            else:
                rules.extend(_path_rules(item, matrix, frame))
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            x0, y0, x1, y1 = _bounds(item, matrix)
            covered += abs(x1 - x0) * abs(y1 - y0)
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            box = frame.box(*_bounds(item, matrix))
            like = texts.setdefault((round(box[2] - box[0]), round(box[3] - box[1])), [])
            if like and any(_same_spot(box, other) for other in like[-NEAR:]):
                twice.append(box)
            like.append(box)
    width, height = frame.size
    return Drawn(tuple(rules), min(1.0, covered / max(1.0, width * height)), tuple(twice), tuple(dots[:MAX_DOTS]))


def _is_dot(box: Box) -> bool:
    across, down = box[2] - box[0], box[3] - box[1]
    return LEAST_DOT <= across <= MOST_DOT and abs(across - down) <= 1.0


def _is_filled(item: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    return bool(fill.value)


def _same_spot(a: Box, b: Box) -> bool:
    return a[2] > a[0] and abs(a[0] - b[0]) <= HAIR and abs(a[1] - b[1]) <= HAIR


def _objects(page: Any) -> Iterator[tuple[int, Any, Matrix]]:
    """Yield (kind, object, matrix of what holds it) for each drawn object, those inside forms included."""
    count = min(pdfium.FPDFPage_CountObjects(page), MAX_OBJECTS)
    waiting = [(pdfium.FPDFPage_GetObject(page, i), WHOLE, 0) for i in reversed(range(count))]
    budget = MAX_OBJECTS
    while waiting and budget:
        budget -= 1
        item, matrix, depth = waiting.pop()
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_NESTING:
            inner = _times(_matrix(item), matrix)
            held = min(pdfium.FPDFFormObj_CountObjects(item), MAX_OBJECTS)
            waiting.extend((pdfium.FPDFFormObj_GetObject(item, i), inner, depth + 1) for i in range(held))
        else:
            yield kind, item, matrix


def _path_rules(item: Any, outer: Matrix, frame: Frame) -> Iterator[Rule]:
    x0, y0, x1, y1 = _bounds(item, outer)
    left, top, right, bottom = frame.box(x0, y0, x1, y1)
    if min(right - left, bottom - top) <= THIN:
        if max(right - left, bottom - top) > SHORT:
            yield Rule(left, top, right, bottom)
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    if stroke.value:
        yield from _edges(item, _times(_matrix(item), outer), frame)


def _edges(item: Any, matrix: Matrix, frame: Frame) -> Iterator[Rule]:
    """Yield the lying and standing edges of an outline: a framed box gives four."""
    start = last = None
    for index in range(min(pdfium.FPDFPath_CountSegments(item), MAX_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = _apply(matrix, x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO and last is not None:
            yield from _edge(last, point, frame)
        if pdfium.FPDFPathSegment_GetClose(segment) and start is not None:
            yield from _edge(point, start, frame)
        last = point


def _edge(a: tuple[float, float], b: tuple[float, float], frame: Frame) -> Iterator[Rule]:
    left, top, right, bottom = frame.box(*a, *b)
    if min(right - left, bottom - top) <= 1.0 and max(right - left, bottom - top) > SHORT:
        yield Rule(left, top, right, bottom)


def _bounds(item: Any, matrix: Matrix) -> tuple[float, float, float, float]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return 0.0, 0.0, 0.0, 0.0
    return (*_apply(matrix, left.value, bottom.value), *_apply(matrix, right.value, top.value))


def _matrix(item: Any) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, found):
        return WHOLE
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
