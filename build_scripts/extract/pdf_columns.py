"""Borderless tables: columns parted by blanks that no line crosses. Attendance lists are the ones that matter."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low
from typing import TYPE_CHECKING, Final

from build_scripts.extract.pdf_rows import Piece, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.extract.pdf_page import Word

NEXT_LINE: Final = 1.6  # times the letter size: the next printed line
GUTTER: Final = 0.8  # of the letter size: blank between two columns of a borderless table
ROW_GAP: Final = 2.6  # times the letter size: farther apart is another table
BREAK_GAP: Final = 1.9  # times the letter size: after such a blank the columns must begin as before
NARROW_LABEL: Final = 0.45  # of the text's width: a wider first column is text, not a label
SAME_START: Final = 4.0  # points
SAME_WORD: Final = 1.5  # points: a word that begins so exactly where a column does


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
        if row.base - before.base > ROW_GAP * before.size or _cross(spans, merged, taken[0]):
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


def _cross(spans: list[tuple[float, float]], merged: list[tuple[float, float]], first: Row) -> bool:
    """Whether a line crosses a gutter. Beside a label ("PRESENT:") only the label's own: names may be justified."""
    if len(merged) >= len(spans):
        return False
    labelled = first.pieces[0].text.endswith(":") and len(merged) == 2  # noqa: PLR2004 - label and value
    return not (labelled and merged[0] == spans[0])


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
    """Whether what the row holds in each column begins or ends where a column does."""
    pieces = [piece for _, piece in by_column(row, [x0 for x0, _ in spans])]
    return all(any(abs(p.x0 - x0) <= SAME_START or abs(p.x1 - x1) <= SAME_START for x0, x1 in spans) for p in pieces)


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
        for column, piece in by_column(row, edges):
            held.setdefault(column, []).append(piece)
    several = [pieces for pieces in held.values() if len(pieces) > 1]
    return sum(1 for pieces in several if _alike([p.x0 for p in pieces]) or _alike([p.x1 for p in pieces]))


def _alike(values: list[float]) -> bool:
    middle = median_low(values)
    return 2 * sum(1 for v in values if abs(v - middle) <= SAME_START) > len(values)


def column_of(piece: Piece, edges: Sequence[float]) -> int:
    """Return the number of the column that the piece begins in; `edges` are where columns begin."""
    return max((i for i, x0 in enumerate(edges) if piece.x0 >= x0 - SAME_START), default=0)


def by_column(row: Row, edges: Sequence[float]) -> list[tuple[int, Piece]]:
    """Return what a printed line holds in each column: the wide blanks of justified text part nothing in a cell."""
    words: dict[int, list[Word]] = {}
    for piece in row.pieces:
        words.setdefault(column_of(piece, edges), []).extend(piece.words)
    return [(column, Piece(tuple(held))) for column, held in sorted(words.items())]
