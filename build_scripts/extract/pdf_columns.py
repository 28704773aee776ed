"""Borderless tables: columns parted by blanks that no line crosses. Attendance lists are the ones that matter."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low
from typing import TYPE_CHECKING, Final

from build_scripts.domain.source import Cell
from build_scripts.extract.pdf_rows import Piece, Row
from build_scripts.extract.pdf_strips import Strip

if TYPE_CHECKING:
    from collections.abc import Sequence


NEXT_LINE: Final = 1.6  # times the letter size: the next printed line
GUTTER: Final = 0.8  # of the letter size: blank between two columns of a borderless table
ROW_GAP: Final = 2.6  # times the letter size: farther apart is another table
BREAK_GAP: Final = 1.9  # times the letter size: after such a blank the columns must begin as before
NARROW_LABEL: Final = 0.45  # of the text's width: a wider first column is text, not a label
SAME_START: Final = 4.0  # points
SAME_WORD: Final = 1.5  # points: a word that begins so exactly where a column does
LINKS: Final = frozenset(("in", "of", "for", "by", "as", "and", "&", "the", "with", "at", "to", "from"))
NEAR_END: Final = 0.05  # of a column's width: lines that end so near reach the same margin
WIDE_CELL: Final = 0.8  # of the room up to the text's margin


@dataclass(frozen=True, slots=True)
class Columns:
    """A borderless table: its rows as they are printed, and the x intervals of its columns."""

    rows: tuple[Row, ...]
    spans: tuple[tuple[float, float], ...]


def find_columns(rows: Sequence[Row], start: int, width: float) -> Columns | None:
    """Return the borderless table that begins at rows[start], or None.

    Its rows are parted by gutters that no line crosses; a line that stands in one column only continues a cell. It
    needs two rows with more than one piece, or one whose first piece is a label ("PRESENT:").
    """
    if len(rows[start].pieces) < 2:  # noqa: PLR2004 - a table needs two columns
        return None
    taken, spans = [rows[start]], _spans(rows[start].pieces)
    for before, whole in pairwise(rows[start:]):
        row = _parted_at(spans, whole)
        merged = _merged(spans, row) if row is whole else spans
        if row.base - before.base > ROW_GAP * before.size or len(merged) < len(spans):
            break
        if row.base - before.base > BREAK_GAP * before.size and not _starts_alike(spans, row):
            break
        if len(row.pieces) == 1 and not _fits(spans, row.pieces[0], width):
            break
        taken.append(row)
        spans = merged
    taken = _trimmed(taken, spans)
    if not _is_table(taken, spans, width):
        return None
    return Columns(tuple(taken), tuple(spans))


def _spans(pieces: Sequence[Piece]) -> list[tuple[float, float]]:
    return [(piece.x0, piece.x1) for piece in pieces]


def _merged(spans: list[tuple[float, float]], row: Row) -> list[tuple[float, float]]:
    """Return the columns with the row's pieces added: pieces that overlap a column widen it."""
    gutter = GUTTER * row.size
    merged: list[tuple[float, float]] = []
    for x0, x1 in sorted([*spans, *_spans(row.pieces)]):
        if merged and x0 < merged[-1][1] + gutter:
            merged[-1] = (merged[-1][0], max(merged[-1][1], x1))
        else:
            merged.append((x0, x1))
    return merged


def _parted_at(spans: list[tuple[float, float]], row: Row) -> Row:
    """Part a label from its value where it nearly reaches the value's column ("IN ATTENDANCE:")."""
    if len(row.pieces) != 1 or abs(row.whole.x0 - spans[0][0]) > SAME_START:
        return row
    for place, (before, word) in enumerate(pairwise(row.words), start=1):
        starts = any(abs(word.x0 - x0) <= SAME_WORD for x0, _ in spans[1:])
        if starts and (before.text.endswith((":", ";")) or (before.bold and not word.bold)):
            return Row((Piece(row.words[:place]), Piece(row.words[place:])))
    return row


def _starts_alike(spans: list[tuple[float, float]], row: Row) -> bool:
    """Whether every piece of the row begins or ends where a column does."""
    return all(
        any(abs(p.x0 - x0) <= SAME_START or abs(p.x1 - x1) <= SAME_START for x0, x1 in spans) for p in row.pieces
    )


def _fits(spans: list[tuple[float, float]], piece: Piece, width: float) -> bool:
    """Whether a lone piece begins where a column begins and may continue a cell of it; a wide line is text."""
    if abs(piece.x0 - spans[0][0]) <= SAME_START:
        return piece.x1 - piece.x0 <= NARROW_LABEL * width
    return any(abs(piece.x0 - x0) <= SAME_START for x0, _ in spans)


def _trimmed(rows: list[Row], spans: list[tuple[float, float]]) -> list[Row]:
    """Return the rows without lone lines at the end that stand in the first column: text after the table."""
    kept = list(rows)
    while len(kept) > 1 and len(kept[-1].pieces) == 1 and abs(kept[-1].pieces[0].x0 - spans[0][0]) <= SAME_START:
        if _ends_label(kept):
            break
        kept.pop()
    return kept


def _ends_label(rows: list[Row]) -> bool:
    """Whether the last lone line ends the label above it ("APOLOGIES FOR" / "ABSENCE:")."""
    last, before = rows[-1].pieces[0], rows[-2].pieces[0]
    close = rows[-1].base - rows[-2].base < NEXT_LINE * rows[-1].size
    return close and last.text.rstrip().endswith(":") and not before.text.rstrip().endswith(":")


def _is_table(rows: list[Row], spans: list[tuple[float, float]], width: float) -> bool:
    several = [row for row in rows if len(row.pieces) > 1]
    label = rows[0].pieces[0].text.rstrip()
    if len(spans) == 2 and spans[0][1] - spans[0][0] > NARROW_LABEL * width:  # noqa: PLR2004 - label and value
        return False
    if len(several) > 1:
        return _aligned_columns(several, spans) > 1
    return label.endswith((":", ";")) and len(spans) == 2  # noqa: PLR2004 - label and value


def _aligned_columns(rows: list[Row], spans: list[tuple[float, float]]) -> int:
    """Return in how many columns most pieces begin, or end, one below the other."""
    edges = [x0 for x0, _ in spans]
    held: dict[int, list[Piece]] = {}
    for row in rows:
        for piece in row.pieces:
            held.setdefault(_column(piece, edges), []).append(piece)
    several = [pieces for pieces in held.values() if len(pieces) > 1]
    return sum(1 for pieces in several if _alike([p.x0 for p in pieces]) or _alike([p.x1 for p in pieces]))


def _alike(values: list[float]) -> bool:
    middle = median_low(values)
    return 2 * sum(1 for v in values if abs(v - middle) <= SAME_START) > len(values)


def column_strips(columns: Columns, page: int, table: int, right: float) -> list[Strip]:
    """Return the strips of a borderless table, each label before what it labels."""
    edges = [x0 for x0, _ in columns.spans]
    cells = _cells(columns, edges)
    strips = []
    for (row, column), pieces in sorted(cells.items()):
        ends = [p.x1 for (_, c), held in cells.items() if c == column for p in held]
        end = _column_end(ends, edges, column, right, pieces[0].size)
        cell = Cell(table, row, column, len(edges))
        strips += [Strip(p.words, page, edges[column], end, cell) for p in pieces]
    return strips


def _cells(columns: Columns, edges: Sequence[float]) -> dict[tuple[int, int], list[Piece]]:
    """Sort the pieces into rows and columns. A row begins where its first column does.

    Under a single label ("PRESENT") that stands beside several rows of names, each printed line is a row.
    """
    several = [row for row in columns.rows if len(row.pieces) > 1]
    labelled = [row for row in several if _column(row.pieces[0], edges) == 0]
    line_by_line = len(edges) > 2 and 2 * len(labelled) <= len(several)  # noqa: PLR2004 - label, value and more
    labels_end = any(
        row.pieces[0].text.rstrip().endswith((":", ";")) for row in columns.rows if _column(row.pieces[0], edges) == 0
    )
    number, label = -1, None
    cells: dict[tuple[int, int], list[Piece]] = {}
    for row in columns.rows:
        first = _column(row.pieces[0], edges) == 0
        if (line_by_line and len(row.pieces) > 1) or (first and not _continues_label(label, row, ended=labels_end)):
            number += 1
        label = row.pieces[0] if first else label
        number = max(number, 0)
        for piece in row.pieces:
            cells.setdefault((number, _column(piece, edges)), []).append(piece)
    return cells


def _column(piece: Piece, edges: Sequence[float]) -> int:
    return max((i for i, x0 in enumerate(edges) if piece.x0 >= x0 - SAME_START), default=0)


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
