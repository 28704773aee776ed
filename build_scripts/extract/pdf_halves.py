"""Two columns of running text, as in a newsletter: the left one is read to its end before the right one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_scripts.extract.pdf_rows import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.extract.pdf_rows import Piece

LEAST_ROWS: Final = 4  # printed lines beside one another
LEAST_SHARE: Final = 0.3  # of the text's width: what each column takes at least
LEAST_WORDS: Final = 5  # in a line, on average: lists of names and amounts have fewer
GUTTER: Final = 0.8  # of the letter size
ROW_GAP: Final = 2.4  # times the letter size


@dataclass(frozen=True, slots=True)
class Halves:
    """The rows of each column, and how many rows of the page they take."""

    left: tuple[Row, ...]
    right: tuple[Row, ...]
    rows: int


def find_halves(rows: Sequence[Row], start: int, width: float) -> Halves | None:
    """Return the two columns of running text that begin at rows[start], or None where there are none."""
    pair = next((row for row in rows[start : start + 2] if len(row.pieces) == 2), None)  # noqa: PLR2004 - two columns
    if pair is None or (pair is not rows[start] and rows[start].whole.x0 <= pair.pieces[0].x1):
        return None
    low, high = pair.pieces[0].x1, pair.pieces[1].x0
    left: list[Row] = []
    right: list[Row] = []
    taken = 0
    for row in rows[start:]:
        if taken and row.base - rows[start + taken - 1].base > ROW_GAP * row.size:
            break
        parts = _sides(row, low, high)
        if parts is None:
            break
        for side, pieces in zip((left, right), parts, strict=True):
            if pieces:
                side.append(Row(tuple(pieces)))
        low = max([low, *(p.x1 for p in parts[0])])
        high = min([high, *(p.x0 for p in parts[1])])
        taken += 1
    if high - low < GUTTER * rows[start].size or not (_is_text(left, width) and _is_text(right, width)):
        return None
    return Halves(tuple(left), tuple(right), taken)


def _sides(row: Row, low: float, high: float) -> tuple[list[Piece], list[Piece]] | None:
    """Return the pieces on each side of the gutter, or None where one crosses it or a side holds several."""
    before = [piece for piece in row.pieces if piece.x1 < high]
    after = [piece for piece in row.pieces if piece.x0 > low and piece not in before]
    if len(before) + len(after) != len(row.pieces) or len(before) > 1 or len(after) > 1:
        return None
    return before, after


def _is_text(rows: Sequence[Row], width: float) -> bool:
    if len(rows) < LEAST_ROWS:
        return False
    across = max(row.whole.x1 for row in rows) - min(row.whole.x0 for row in rows)
    words = sum(len(row.words) for row in rows) / len(rows)
    return across >= LEAST_SHARE * width and words >= LEAST_WORDS
