"""One page -> its strips in reading order: ruled tables, borderless tables, running text, what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_scripts.extract.pdf_beside import entries_of, part_beside
from build_scripts.extract.pdf_cells import column_strips
from build_scripts.extract.pdf_columns import find_columns
from build_scripts.extract.pdf_grids import Grid, find_grids
from build_scripts.extract.pdf_halves import find_halves
from build_scripts.extract.pdf_margins import mirrored, with_margin
from build_scripts.extract.pdf_rows import Piece, Row, rows_of
from build_scripts.extract.pdf_strips import Strip
from build_scripts.extract.pdf_tables import (
    GridText,
    is_itemised,
    is_layout,
    item_strips,
    texts_of_grid,
    with_numbers_on_top,
    within,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.extract.pdf_page import Page, Word


@dataclass(frozen=True, slots=True)
class TablePart:
    """A ruled table on one page: its text and, once they are known, which table of the document and from which row."""

    text: GridText
    page: int
    top: float


@dataclass(frozen=True, slots=True)
class PageLayout:
    """What a page holds in reading order: strips of running text, strips of borderless tables, and ruled tables.

    margin: the x that its lines of running text reach, or None where too few of them say so. `width` is the page's.
    """

    parts: tuple[Strip | TablePart, ...]
    margin: float | None
    tables: int
    width: float


def lay_out(page: Page, words: Sequence[Word], first_table: int) -> PageLayout:
    """Return the page's text in reading order; borderless tables are numbered from `first_table`."""
    found = [pair for grid in find_grids(page.rules) for pair in texts_of_grid(grid, words)]
    tables = [(grid, text) for grid, text in found if not is_layout(text)]
    frames = [grid for grid, text in found if is_layout(text)]
    inside = {id(word) for _, text in tables for held in text.cells.values() for word in held}
    parts: list[tuple[float, Strip | TablePart]] = [
        (text.top, part)
        for _, text in tables
        for part in (item_strips(text, page.number) if is_itemised(text) else [TablePart(text, page.number, text.top)])
    ]
    count, margin = 0, None
    for frame in [None, *frames]:
        free = [w for w in words if id(w) not in inside and _home(w, frames) is frame]
        free = free if frame is None else with_numbers_on_top(frame, free)
        strips, made = _flow(page, free, first_table + count, alone=frame is None)
        count += made
        strips, reached = with_margin(strips, page.width)
        strips = strips if frame is None else within(frame, strips)
        margin = reached if frame is None else margin
        parts += _placed(strips)
    in_order = tuple(part for _, part in sorted(parts, key=lambda p: p[0]))
    return PageLayout(in_order, margin, count, page.width)


def _home(word: Word, frames: Sequence[Grid]) -> Grid | None:
    return next((frame for frame in frames if frame.cell_of(word) is not None), None)


def _placed(strips: Sequence[Strip]) -> list[tuple[float, Strip | TablePart]]:
    """Return the strips with heights that keep their order: the cells of a table stay together at its top."""
    placed: list[tuple[float, Strip | TablePart]] = []
    height = 0.0
    for strip in strips:
        height = max(height, strip.base - strip.size)
        if strip.cell is not None and placed and isinstance(placed[-1][1], Strip) and placed[-1][1].cell is not None:
            height = placed[-1][0]
        placed.append((height, strip))
    return placed


def _flow(page: Page, words: Sequence[Word], first_table: int, *, alone: bool) -> tuple[list[Strip], int]:
    """Return the strips of running text and borderless tables, top to bottom, and how many tables there are.

    alone: the words are not those of a frame, so a table may be as wide as blanks alike at both sides leave room for.
    """
    rows = rows_of(words)
    left, right = min((r.whole.x0 for r in rows), default=0.0), max((r.whole.x1 for r in rows), default=0.0)
    width = right - left
    room = max(right, page.width - left) if alone else right
    strips: list[Strip] = []
    count = 0
    loose: list[Row] = []
    index = 0
    while index < len(rows):
        pair = find_halves(rows, index, width)
        if pair is not None:
            strips += _loose_strips(page, loose)
            loose = []
            for half in (pair.left, pair.right):
                strips += _half_strips(page, half)
            index += pair.rows
            continue
        columns = find_columns(rows, index, width)
        if columns is None:
            loose.append(rows[index])
            index += 1
            continue
        strips += _loose_strips(page, loose)
        loose = []
        strips += column_strips(columns, page.number, first_table + count, right, room)
        count += 1
        index += len(columns.rows)
    return strips + _loose_strips(page, loose), count


def _loose_strips(page: Page, rows: Sequence[Row]) -> list[Strip]:
    """Return one strip for each row, and after it what stands beside it."""
    kept, beside = part_beside(rows)
    waiting = entries_of(sorted(beside, key=lambda piece: piece.base))
    strips: list[Strip] = []
    left = min((row.whole.x0 for row in kept), default=0.0)
    for row in kept:
        while waiting and strips and waiting[0][0].base < row.base - 0.5 * row.size:
            strips += [_beside(page, piece) for piece in waiting.pop(0)]
        strips.append(Strip(row.words, page.number, left, row.whole.x1))
    return strips + [_beside(page, piece) for entry in waiting for piece in entry]


def _half_strips(page: Page, rows: Sequence[Row]) -> list[Strip]:
    left, right = min(row.whole.x0 for row in rows), max(row.whole.x1 for row in rows)
    return [Strip(row.words, page.number, left, right, zone="half") for row in rows]


def _beside(page: Page, piece: Piece) -> Strip:
    return Strip(piece.words, page.number, piece.x0, piece.x1, beside=True)


def with_document_margin(layouts: Sequence[PageLayout]) -> list[PageLayout]:
    """Return the layouts with the margin of the other pages where a page has too few lines to show its own."""
    blanks = sorted(layout.width - layout.margin for layout in layouts if layout.margin is not None)
    if not blanks:
        return [_reaching(layout, mirrored(_flowing(layout), layout.width)) for layout in layouts]
    usual = blanks[len(blanks) // 2]  # to the right of the text: a page on its side has the same blank, not the same x
    return [layout if layout.margin is not None else _reaching(layout, layout.width - usual) for layout in layouts]


def _flowing(layout: PageLayout) -> list[Strip]:
    return [part for part in layout.parts if isinstance(part, Strip) and part.flows]


def _reaching(layout: PageLayout, margin: float) -> PageLayout:
    parts = tuple(
        replace(part, right=max(part.right, margin))
        if isinstance(part, Strip) and part.flows and part.framed < 0
        else part
        for part in layout.parts
    )
    return replace(layout, parts=parts)
