"""The parts of a Word table: titles that stretch over all its columns are text, the rows between them are tables."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from build_scripts.extract.docx_layout import is_bold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.extract.docx_blocks import Table, TableCell

PAIRS = 2  # columns: a label and what it labels


def parts_of(table: Table) -> list[Table | tuple[TableCell, ...]]:
    """Return a table in parts, top to bottom: rows of one cell over all columns are text, the others stay tables.

    That holds for the rows at its top, which are titles, and for all such rows where the table has only pairs of label
    and value: clerks set the head of their minutes so. Below the heading of its columns a row over all of them stays.
    """
    parts: list[Table | tuple[TableCell, ...]] = []
    held: list[tuple[TableCell, ...]] = []
    headed = bool(header_rows(_without_titles(table)))
    for row in table.rows:
        kept = bool(held) and (headed or table.columns != PAIRS)
        if kept or not _is_title(row, table):
            held.append(row)
            continue
        parts += [_part(table, held)] if held else []
        parts.append(row)
        held = []
    return parts + ([_part(table, held)] if held else [])


def header_rows(table: Table) -> int:
    """Return how many rows name the columns: those marked so, else 1 where the first row alone is bold throughout.

    A bold label with nothing beside it ("Present:") names no column.
    """
    if table.header_rows:
        return table.header_rows
    rows = [row for row in table.rows if any(cell.paragraphs for cell in row)]
    bold = [all(is_bold(line) for cell in row for p in cell.paragraphs for line in p.lines) for row in rows]
    named = bool(rows) and any(cell.column > 0 for cell in rows[0] if cell.paragraphs)
    return int(named and bold[0] and not all(bold))


def _is_title(row: Sequence[TableCell], table: Table) -> bool:
    return len(row) == 1 < table.columns <= row[0].span


def _without_titles(table: Table) -> Table:
    return _part(table, [row for row in table.rows if not _is_title(row, table)])


def _part(table: Table, rows: Sequence[tuple[TableCell, ...]]) -> Table:
    before = table.rows.index(rows[0]) if rows else 0
    return replace(table, rows=tuple(rows), header_rows=max(0, table.header_rows - before))
