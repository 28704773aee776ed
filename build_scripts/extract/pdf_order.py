"""Pages -> all strips of the document in reading order; a ruled table that goes on over a page is one table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from build_scripts.extract.pdf_layout import PageLayout, TablePart
from build_scripts.extract.pdf_rows import Row, rows_of
from build_scripts.extract.pdf_tables import GridText, grid_strips, header_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.extract.pdf_strips import Strip

SAME_COLUMN: Final = 3.0  # points between the columns of two parts of one table


def in_order(layouts: Sequence[PageLayout]) -> tuple[list[Strip], list[tuple[int, Row]]]:
    """Return the strips, and the headings that a table prints again on its next pages (page, row).

    Tables are numbered from 0 in the order in which they stand.
    """
    order = _Order(sum(layout.tables for layout in layouts))
    for layout in layouts:
        for place, part in enumerate(layout.parts):
            if isinstance(part, TablePart):
                order.add_part(part, first=place == 0)
            else:
                order.add_strip(part)
    order.close()
    return _renumbered(order.strips), order.again


class _Order:
    """Counts tables, and holds the strips of the one that may go on over the page until it is closed."""

    def __init__(self, first_table: int) -> None:
        self.table = first_table
        self.open: TablePart | None = None
        self.rows = 0
        self.held: list[Strip] = []
        self.strips: list[Strip] = []
        self.again: list[tuple[int, Row]] = []

    def add_strip(self, strip: Strip) -> None:
        """Add a line of running text: it ends any table above it."""
        self.close()
        self.strips.append(strip)

    def close(self) -> None:
        """End the open table: its strips row by row, so that a cell that goes on over the page is whole."""
        self.strips += sorted(self.held, key=lambda s: (s.cell.row, s.cell.column) if s.cell else (0, 0))
        self.held, self.open = [], None

    def add_part(self, part: TablePart, *, first: bool) -> None:
        """Add what one page shows of a ruled table; `first`: it stands at the top of its page."""
        if self.open is None or not first or not _same_table(self.open, part):
            self.close()
            self.table, self.rows, self.open = self.table + 1, part.text.rows, part
            self.held = grid_strips(part.text, part.page, self.table - 1, 0)
            return
        repeated = int(bool(header_rows(part.text)) and _head(self.open) == _head(part))
        if repeated:
            words = [word for (row, _), held in part.text.cells.items() if row == 0 for word in held]
            self.again += [(part.page, row) for row in rows_of(words)]
        start = self.rows - repeated - _goes_on(part.text, repeated)
        added = grid_strips(part.text, part.page, self.table - 1, start)
        self.held += [s for s in added if s.cell is not None and s.cell.row >= start + repeated]
        self.rows = start + part.text.rows
        self.open = replace(self.open, page=part.page)


def _goes_on(text: GridText, row: int) -> int:
    """Return 1 where the first row of a page goes on with the last row of the page before: nothing begins it."""
    columns = {column for at, column in text.cells if at == row}
    return int(bool(columns) and 0 not in columns)


def _renumbered(strips: Sequence[Strip]) -> list[Strip]:
    numbers: dict[int, int] = {}
    for strip in strips:
        if strip.cell is not None:
            numbers.setdefault(strip.cell.table, len(numbers))
    return [
        strip if strip.cell is None else replace(strip, cell=replace(strip.cell, table=numbers[strip.cell.table]))
        for strip in strips
    ]


def _same_table(before: TablePart, after: TablePart) -> bool:
    """Whether the table at the top of a page goes on with the one at the foot of the page before."""
    return (
        after.page == before.page + 1
        and before.text.columns == after.text.columns
        and all(abs(a - b) <= SAME_COLUMN for a, b in zip(before.text.xs, after.text.xs, strict=True))
    )


def _head(part: TablePart) -> list[str]:
    return [word.text for (row, _), words in sorted(part.text.cells.items()) if row == 0 for word in words]
