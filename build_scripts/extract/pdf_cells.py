"""The cells of a borderless table: which lines are one row, and which lines of a label belong together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_scripts.domain.source import Cell
from build_scripts.extract.pdf_columns import NEXT_LINE, by_column, column_of
from build_scripts.extract.pdf_strips import Strip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.extract.pdf_columns import Columns
    from build_scripts.extract.pdf_rows import Piece, Row

LINKS: Final = frozenset(("in", "of", "for", "by", "as", "and", "&", "the", "with", "at", "to", "from"))
ANOTHER: Final = re.compile(r"[,;&] (?:and )?(?:Councillor|Cllr|Alderman|Mr|Mrs|Ms|Miss|Dr)s?\b")
NEAR_END: Final = 0.05  # of a column's width: lines that end so near reach the same margin
WIDE_CELL: Final = 0.8  # of the room up to the text's margin


def column_strips(columns: Columns, page: int, table: int, right: float, room: float) -> list[Strip]:
    """Return the strips of a borderless table, each label before what it labels.

    right: the x that the text reaches; room: the x that it could reach if the blanks at both sides were alike.
    """
    edges = [x0 for x0, _ in columns.spans]
    cells = _cells(columns, edges)
    strips = []
    for (row, column), pieces in sorted(cells.items()):
        ends = [p.x1 for (_, c), held in cells.items() if c == column for p in held]
        own = column == len(edges) - 1 and not _runs_on(pieces)
        end = max(*ends, room) if own else _column_end(ends, edges, column, right, pieces[0].size)
        cell = Cell(table, row, column, len(edges))
        strips += [Strip(p.words, page, edges[column], end, cell) for p in pieces]
    return strips


def _cells(columns: Columns, edges: Sequence[float]) -> dict[tuple[int, int], list[Piece]]:
    """Sort the pieces into rows and columns. A row begins where its first column does.

    Under a single label ("PRESENT") that stands beside several rows of names, each printed line is a row.
    """
    several = [row for row in columns.rows if len(row.pieces) > 1]
    labelled = [row for row in several if column_of(row.pieces[0], edges) == 0]
    line_by_line = len(edges) > 2 and 2 * len(labelled) <= len(several)  # noqa: PLR2004 - label, value and more
    labels_end = any(
        row.pieces[0].text.rstrip().endswith((":", ";")) for row in columns.rows if column_of(row.pieces[0], edges) == 0
    )
    number, label = -1, None
    cells: dict[tuple[int, int], list[Piece]] = {}
    for row in columns.rows:
        first = column_of(row.pieces[0], edges) == 0
        if (line_by_line and len(row.pieces) > 1) or (first and not _continues_label(label, row, ended=labels_end)):
            number += 1
        label = row.pieces[0] if first else label
        number = max(number, 0)
        for column, piece in by_column(row, edges):
            cells.setdefault((number, column), []).append(piece)
    return cells


def _runs_on(pieces: Sequence[Piece]) -> bool:
    """Whether the lines of a cell are plainly one text: names parted by commas, a sentence that a line breaks.

    Else each may be an entry of its own ("Ann Fern, Town Clerk"), and only the page's margin can have broken it.
    """
    texts = [piece.text for piece in pieces]
    broken = any(text.endswith((",", "-", "&")) or text.split()[-1] in LINKS for text in texts[:-1])
    return broken or any(text[:1].islower() for text in texts[1:]) or any(ANOTHER.search(text) for text in texts)


def _column_end(ends: list[float], edges: Sequence[float], column: int, right: float, size: float) -> float:
    """Return the x that the lines of a column reach: the text's own margin in the last, unless they stop short of it.

    A cell has a margin of its own, so two lines that reach nearly as far as any show where it is; but a list of short
    names shows nothing.
    """
    longest = max(ends)
    if column < len(edges) - 1:
        return max(longest, edges[column + 1] - size)
    near = sum(1 for end in ends if longest - end <= NEAR_END * (right - edges[column]))
    return longest if near > 1 and longest > edges[column] + WIDE_CELL * (right - edges[column]) else right


def _continues_label(before: Piece | None, row: Row, *, ended: bool) -> bool:
    """Whether the row's first piece goes on with the label above it; `ended`: labels here end with a colon."""
    if before is None or row.base - before.base > NEXT_LINE * row.size:
        return False
    if len(row.pieces) == 1 or _is_unfinished(before, row.pieces[0]):
        return True
    return ended and not before.text.rstrip().endswith((":", ";"))


def _is_unfinished(label: Piece, following: Piece) -> bool:
    """Whether a label plainly goes on in the next line: "Councillors in" / "attendance"."""
    if label.text.rstrip().endswith((":", ";")):
        return False
    return following.text[:1].islower() or label.words[-1].text.lower() in LINKS
