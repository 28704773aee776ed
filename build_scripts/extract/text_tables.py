"""Tables of plain text and Markdown: rows parted by tabs or by bars become one draft a cell.

A table is a run of neighbouring rows of one kind. Lines "Label:<tab>value" (the head of an officer's report, seed 004)
are rows of such a table too: label in column 0, value in column 1; a row whose first cell is empty goes on with the
label above it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from build_scripts.domain.source import Cell
from build_scripts.extract.paragraphs import Draft
from build_scripts.extract.shapes import Shape, split_tabs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from build_scripts.domain.source import Furniture

# Bars that Markdown escapes ("\|") are words of the cell.
BAR = re.compile(r"(?<!\\)\|")
ROWS = frozenset({Shape.TABS, Shape.PIPE_ROW})
# A first row is a heading row if every cell is a short label.
HEADING_CELL = re.compile(r"[^\d.!?;:]{1,40}\??")
LEAST_COLUMNS_FOR_HEADING = 3


def lay_out_tables(drafts: Sequence[Draft], furniture: Sequence[Furniture]) -> list[Draft]:
    """Return the drafts with each table row replaced by the drafts of its cells; a lone tabbed line stays a line."""
    ruled = {f.span.first for f in furniture if f.kind == "blank_mark"}
    laid_out: list[Draft] = []
    for number, run in enumerate(row_runs(drafts)):
        laid_out.extend(run if run[0].first.shape not in ROWS else table_cells(run, number, ruled))
    return renumber(laid_out)


def row_runs(drafts: Sequence[Draft]) -> Iterable[list[Draft]]:
    """Yield runs of neighbouring rows, and every other draft alone."""
    run: list[Draft] = []
    for draft in drafts:
        if run and not same_table(run[-1], draft):
            yield run
            run = []
        run.append(draft)
    if run:
        yield run


def same_table(above: Draft, below: Draft) -> bool:
    """Whether both are rows of one table: one kind of row, nothing between, not even an empty line."""
    return above.first.shape in ROWS and above.first.shape is below.first.shape and below.gap == 0


def table_cells(run: list[Draft], table: int, ruled: set[int]) -> list[Draft]:
    """Return one draft for each cell that holds words."""
    rows = [split_row(draft) for draft in run]
    if len(rows) == 1 and run[0].first.shape is Shape.TABS and not rows[0][0].rstrip("*").endswith(":"):
        return [replace(run[0], body=" ".join(cell for cell in rows[0] if cell))]
    columns = max(len(row) for row in rows)
    headed = has_heading(run, rows, columns, ruled)
    cells: list[Draft] = []
    for row, (draft, texts) in enumerate(zip(run, rows, strict=True)):
        for column, text in enumerate(texts):
            if text:
                cell = Cell(table, row, column, columns, header=headed and row == 0)
                cells.append(replace(draft, body=text, cell=cell, gap=draft.gap if not cells else 0))
    return cells


def split_row(draft: Draft) -> list[str]:
    """Return the cells of a row with their inline marks."""
    if draft.first.shape is Shape.TABS:
        return split_tabs(draft.body)
    inner = draft.body.strip().removeprefix("|").removesuffix("|")
    return [cell.strip() for cell in BAR.split(inner)]


def has_heading(run: list[Draft], rows: list[list[str]], columns: int, ruled: set[int]) -> bool:
    """Whether the first row is a heading: a ruled line follows it, or all its cells are short labels."""
    if run[0].first.shape is Shape.PIPE_ROW:
        return run[0].last.number + 1 in ruled
    full = len(rows) > 1 and columns >= LEAST_COLUMNS_FOR_HEADING and len(rows[0]) == columns
    return full and all(HEADING_CELL.fullmatch(cell) for cell in rows[0])


def renumber(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with their tables numbered from 0 in the order of the source."""
    seen: dict[int, int] = {}
    numbered = []
    for draft in drafts:
        if draft.cell is not None:
            table = seen.setdefault(draft.cell.table, len(seen))
            numbered.append(replace(draft, cell=replace(draft.cell, table=table)))
        else:
            numbered.append(draft)
    return numbered
