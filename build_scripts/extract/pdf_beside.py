"""Narrow columns beside the text: who is to act, page numbers of an agenda. They must not part the sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from build_scripts.extract.pdf_rows import Piece, Row, pieces_of, usual_gap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.extract.pdf_page import Word

FAR_RIGHT: Final = 0.66  # of the text's width: a column beside the text begins beyond
NARROW: Final = 0.2  # of the text's width
ALONE_GAP: Final = 2.5  # of the letter size: one piece this far from its line stands apart without a companion
ALIGNED: Final = 5.0  # points
CLOSE_GAP: Final = 0.4  # of the letter size: a little more than a blank
WIDER: Final = 1.4  # times the usual blank of the line
SAME: Final = 2.0  # points
MOST_WORDS: Final = 4  # of the column, and the word before it
NEXT_LINE: Final = 1.6  # times the letter size
INITIALS: Final = re.compile(r"[A-Z][A-Za-z]{0,4}(?:\s?[/&,]\s?[A-Z][A-Za-z]{0,4}){0,5}")
OPEN_ENDS: Final = ("/", "&", ",", "-")
AMOUNT: Final = re.compile(r"[-–+(]?£?\d[\d,. ]*%?\)?")


def part_beside(rows: Sequence[Row]) -> tuple[list[Row], list[Piece]]:
    """Return the rows without what stands in a narrow column at the right, and that column's pieces.

    Amounts stay in their rows: a list of payments is read line by line.
    """
    if not rows:
        return [], []
    left = min(row.whole.x0 for row in rows)
    width = max(1.0, max(row.whole.x1 for row in rows) - left)
    candidates = [(row, row.pieces[-1]) for row in rows if _may_be_beside(row, left, width)]
    beside = {id(piece) for row, piece in candidates if _stands_apart(row, piece, [p for _, p in candidates])}
    if not beside:
        return list(rows), []
    taken = [piece for row in rows for piece in row.pieces if id(piece) in beside]
    kept = [Row(tuple(p for p in row.pieces if id(p) not in beside)) for row in rows]
    kept, close = _part_close([row for row in kept if row.pieces], taken)
    return kept, taken + close


def _part_close(rows: Sequence[Row], beside: Sequence[Piece]) -> tuple[list[Row], list[Piece]]:
    """Part what stands in the narrow column although the text reaches nearly up to it."""
    kept: list[Row] = []
    taken: list[Piece] = []
    for row in rows:
        blank = usual_gap(row.words)
        place = next((i for i in range(1, len(row.words)) if _in_column(row.words[i - 1 :], blank, beside)), None)
        if place is None:
            kept.append(row)
            continue
        kept.append(Row(pieces_of(row.words[:place])))
        taken.append(Piece(row.words[place:]))
    return kept, taken


def _in_column(words: Sequence[Word], blank: float, beside: Sequence[Piece]) -> bool:
    """Whether the words after the first stand in the column: they begin with it, or end with it in another weight."""
    before, first, last = words[0], words[1], words[-1]
    gap = first.x0 - before.x1
    if gap < CLOSE_GAP * first.size or gap < WIDER * blank or len(words) > MOST_WORDS:
        return False
    starts = sum(1 for piece in beside if abs(piece.x0 - first.x0) <= SAME)
    ends = sum(1 for piece in beside if abs(piece.x1 - last.x1) <= ALIGNED)
    return starts > 1 or (ends > 1 and first.bold and not before.bold)


def _may_be_beside(row: Row, left: float, width: float) -> bool:
    piece = row.pieces[-1]
    return (
        len(row.pieces) <= 2  # noqa: PLR2004 - the text and what stands beside it
        and piece.x0 >= left + FAR_RIGHT * width
        and piece.x1 - piece.x0 <= NARROW * width
        and not AMOUNT.fullmatch(piece.text)
    )


def _stands_apart(row: Row, piece: Piece, others: Sequence[Piece]) -> bool:
    alike = [o for o in others if abs(o.x0 - piece.x0) <= ALIGNED or abs(o.x1 - piece.x1) <= ALIGNED]
    if len(alike) > 1:
        return True
    return len(row.pieces) > 1 and piece.x0 - row.pieces[-2].x1 >= ALONE_GAP * piece.size


def entries_of(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return the entries of a narrow column, each with all its printed lines."""
    edge = max((piece.x1 for piece in pieces), default=0.0)
    entries: list[list[Piece]] = []
    for piece in pieces:
        if entries and goes_on(entries[-1][-1], piece, edge):
            entries[-1].append(piece)
        else:
            entries.append([piece])
    return entries


def goes_on(last: Piece, piece: Piece, edge: float) -> bool:
    """Whether a line of a narrow column goes on with the one above: initials ("RB", "GD") are each their own."""
    if not 0 < piece.base - last.base <= NEXT_LINE * piece.size:
        return False
    if all(INITIALS.fullmatch(p.text) for p in (last, piece)) or last.text.endswith((")", ".")):
        return False
    first = piece.words[0]
    return last.words[-1].text.endswith(OPEN_ENDS) or last.x1 + first.x1 - first.x0 > edge
