"""Pages -> all strips of the document in reading order; a ruled table that goes on over a page is one table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from build_scripts.extract.pdf_layout import PageLayout, TablePart
from build_scripts.extract.pdf_rows import Row, rows_of
from build_scripts.extract.pdf_tables import grid_strips, header_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.extract.pdf_strips import Strip

SAME_COLUMN: Final = 3.0  # points between the columns of two parts of one table


def in_order(layouts: Sequence[PageLayout]) -> tuple[list[Strip], list[tuple[int, Row]]]:
    """Return the strips, and the headings that a table prints again on its next pages (page, row)."""
    return _Order(sum(layout.tables for layout in layouts)).read(layouts)


class _Order:
    """Counts tables, and remembers the one at the end of the page before."""

    def __init__(self, first_table: int) -> None:
        self.table = first_table
        self.open: TablePart | None = None
        self.rows = 0
        self.again: list[tuple[int, Row]] = []

    def read(self, layouts: Sequence[PageLayout]) -> tuple[list[Strip], list[tuple[int, Row]]]:
        strips: list[Strip] = []
        for layout in layouts:
            for place, part in enumerate(layout.parts):
                if isinstance(part, TablePart):
                    strips += self.part(part, first=place == 0)
                else:
                    self.open = None
                    strips.append(part)
        return strips, self.again

    def part(self, part: TablePart, *, first: bool) -> list[Strip]:
        if self.open is None or not first or not _same_table(self.open, part):
            self.table, self.rows = self.table + 1, part.text.rows
            self.open = part
            return grid_strips(part.text, part.page, self.table - 1, 0)
        repeated = bool(header_rows(part.text)) and _head(self.open) == _head(part)
        strips = grid_strips(part.text, part.page, self.table - 1, self.rows - repeated)
        if repeated:
            words = [word for (row, _), held in part.text.cells.items() if row == 0 for word in held]
            self.again += [(part.page, row) for row in rows_of(words)]
            strips = [s for s in strips if s.cell is not None and s.cell.row >= self.rows]
        self.rows += part.text.rows - repeated
        self.open = replace(self.open, page=part.page)
        return strips


def _same_table(before: TablePart, after: TablePart) -> bool:
    """Whether the table at the top of a page goes on with the one at the foot of the page before."""
    return (
        after.page == before.page + 1
        and before.text.columns == after.text.columns
        and all(abs(a - b) <= SAME_COLUMN for a, b in zip(before.text.xs, after.text.xs, strict=True))
    )


def _head(part: TablePart) -> list[str]:
    return [word.text for (row, _), words in sorted(part.text.cells.items()) if row == 0 for word in words]
