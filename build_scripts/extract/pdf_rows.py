"""Words -> rows (what stands on one base line) -> pieces (what stands together in a row, parted by wide gaps)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from build_scripts.extract.numbers import NUMBER
from build_scripts.extract.symbols import BULLETS, DASHES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from build_scripts.extract.pdf_page import Word

SAME_BASE: Final = 0.35  # of the letter size: words nearer than this stand on one line
RAISED: Final = 0.6  # of the letter size: how far a small raised word ("26th") may be above its line
SMALL: Final = 0.85  # of its row's letters: a raised or lowered figure
PIECE_GAP: Final = 1.3  # of the letter size: wider than any blank of justified text, mostly
STRETCH: Final = 2.4  # times the narrow gaps of the row: justified rows have wide blanks throughout
EVEN: Final = 0.12  # of the widest gap: gaps so even are those of a justified line, however wide
SPACED: Final = 5  # single capitals and nothing else in a row: a word printed wide
SPACED_GAP: Final = 1.5  # times the narrowest gap: a blank between two such words is wider
MARKER_GAP: Final = 0.42  # of the letter size: more than a blank stands between a number and its text


@dataclass(frozen=True)
class Piece:
    """Words that stand together on one line, in order from left to right. Never empty."""

    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        """Its words parted by blanks."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        """Where it ends."""
        return max(word.x1 for word in self.words)

    @cached_property
    def size(self) -> float:
        """The size of most of its letters."""
        return max(self.words, key=lambda w: (len(w.text) * (w.size > 0), w.size)).size

    @cached_property
    def base(self) -> float:
        """The y that its largest letters stand on."""
        return max(self.words, key=lambda w: w.size).base


@dataclass(frozen=True)
class Row:
    """Pieces on one base line, from left to right."""

    pieces: tuple[Piece, ...]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Every word of the row, from left to right."""
        return tuple(word for piece in self.pieces for word in piece.words)

    @cached_property
    def whole(self) -> Piece:
        """The row as one piece."""
        return Piece(self.words)

    @property
    def base(self) -> float:
        """The y that its largest letters stand on."""
        return self.whole.base

    @property
    def size(self) -> float:
        """The size of its letters."""
        return self.whole.size


def rows_of(words: Iterable[Word]) -> list[Row]:
    """Return the rows of these words from top to bottom, each cut into pieces."""
    open_rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.base, w.x0)):
        row = next((r for r in open_rows[-4:] if _level(word, r[0])), None)
        if row is None:
            open_rows.append([word])
        else:
            row.append(word)
    open_rows = _with_raised(open_rows)
    return [_row(sorted(row, key=lambda w: w.x0)) for row in sorted(open_rows, key=_base)]


def _row(words: list[Word]) -> Row:
    closed = _closed_up(words)
    return Row(pieces_of(words)) if closed is words else Row((Piece(tuple(closed)),))


def _closed_up(words: list[Word]) -> list[Word]:
    """Return the words of a row with letters put together that are printed wide apart ("M I N U T E S")."""
    if len(words) < SPACED or not all(len(word.text) == 1 and word.text.isupper() for word in words):
        return words
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    closed = [words[0]]
    for gap, word in zip(gaps, words[1:], strict=True):
        if gap <= SPACED_GAP * min(gaps):
            closed[-1] = replace(closed[-1], text=closed[-1].text + word.text, x1=word.x1)
        else:
            closed.append(word)
    return closed


def _level(a: Word, b: Word) -> bool:
    return abs(a.base - b.base) <= SAME_BASE * min(a.size, b.size)


def _base(row: list[Word]) -> float:
    return max(row, key=lambda w: w.size).base


def _with_raised(rows: list[list[Word]]) -> list[list[Word]]:
    """Return the rows with small raised or lowered words put into the row that they touch ("26th", a note figure)."""
    kept: list[list[Word]] = []
    for index, row in enumerate(rows):
        near = [
            r for r in (rows[index - 1] if index else None, rows[index + 1] if index + 1 < len(rows) else None) if r
        ]
        home = next((r for r in near if all(_hangs_on(word, r) for word in row)), None)
        if home is None:
            kept.append(row)
        else:
            home.extend(row)
    return kept


def _hangs_on(word: Word, row: list[Word]) -> bool:
    return any(
        word.size < SMALL * other.size
        and abs(word.base - other.base) <= RAISED * other.size
        and -0.5 * other.size < word.x0 - other.x1 < 0.5 * other.size
        for other in row
    )


def pieces_of(words: Sequence[Word]) -> tuple[Piece, ...]:
    """Cut words of one row where the gap is wide; a bullet or number and the text after it stay together."""
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    size = max((word.size for word in words), default=1.0)
    if len(gaps) > 2 and max(gaps) - min(gaps) <= EVEN * max(gaps):  # noqa: PLR2004 - two gaps may be even by chance
        return (Piece(tuple(words)),)
    usual = usual_gap(words)
    limit = max(PIECE_GAP * size, min(STRETCH * usual, 2 * PIECE_GAP * size))
    pieces: list[Piece] = []
    start = 0
    for index, gap in enumerate(gaps, start=1):
        if gap > limit and not (start == index - 1 and not pieces and is_marker(words[start])):
            pieces.append(Piece(tuple(words[start:index])))
            start = index
    pieces.append(Piece(tuple(words[start:])))
    return tuple(pieces)


def usual_gap(words: Sequence[Word]) -> float:
    """Return a narrow blank of these words of one line, 0 where there are too few: all are wide in a justified line."""
    gaps = sorted(after.x0 - before.x1 for before, after in pairwise(words))
    return gaps[len(gaps) // 4] if len(gaps) > 2 else 0.0  # noqa: PLR2004 - two gaps have no usual one


def is_marker(word: Word) -> bool:
    """Whether the word may be a bullet or a number before a text."""
    return is_bullet(word) or bool(NUMBER.fullmatch(word.text))


def is_bullet(word: Word) -> bool:
    """Whether the word may be a bullet."""
    return word.text in BULLETS or word.text in DASHES
