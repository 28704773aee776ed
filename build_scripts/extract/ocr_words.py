"""The table that tesseract writes -> words that stand on lines, with sizes that can be compared."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RawWord = tuple[str, float, float, float, float, float]  # text, x0, base, x1, letter size, confidence
RawRule = tuple[float, float, float, float]  # left, top, right, bottom
RawPage = tuple[tuple[RawWord, ...], tuple[RawRule, ...]]
WORD_LEVEL: Final = "5"  # of the rows of a TSV file: page, block, paragraph, line, word
LINE_KEY: Final = ("block_num", "par_num", "line_num")
# Shares of the letter size: how high capitals and small letters stand, how deep tails hang.
CAPITAL: Final = 0.72
SMALL: Final = 0.52
TAIL: Final = 0.21
TAILS: Final = frozenset("gjpqy,;()[]")
TALL: Final = frozenset("bdfhklt()[]/'\"’‘")
RULE_WIDTH: Final = 4.0  # points
RULE_LENGTH: Final = 15.0  # points
STROKE: Final = 0.95  # of the letter size: a stroke so tall is no letter I or l
STROKES: Final = frozenset("|¦[]{}!‘’")
DUST: Final = 25.0  # confidence below which a mark without a letter is a speck
LIKE_A_BULLET: Final = frozenset("e*«»©®¢°¢•·")  # what tesseract makes of a bullet
BULLET_GAP: Final = 0.6  # of the letter size
STEADY: Final = 0.2  # sizes that differ less from the page's usual size are that size


@dataclass(frozen=True, slots=True)
class _Mark:
    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float

    @property
    def size(self) -> float:
        """The letter size that the height of the mark speaks for."""
        tall = any(c.isupper() or c.isdigit() or c in TALL for c in self.text)
        tailed = any(c in TAILS for c in self.text)
        return (self.bottom - self.top) / ((CAPITAL if tall else SMALL) + TAIL * tailed)

    @property
    def base(self) -> float:
        """The y that the letters stand on."""
        return self.bottom - TAIL * self.size * any(c in TAILS for c in self.text)


def page_of_table(table: str, scale: float) -> RawPage:
    """Return the words and ruled lines of a TSV file in points. Strokes of lines are no words; no letter is changed.

    A ruled line is a word without letters whose box is long and thin.
    """
    rows = list(csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    blanks = [_mark(row, scale) for row in rows if row["level"] == WORD_LEVEL and not (row.get("text") or "").strip()]
    return _words(rows, scale), tuple((m.left, m.top, m.right, m.bottom) for m in blanks if _is_rule(m))


def _is_rule(mark: _Mark) -> bool:
    thin, long = sorted((mark.right - mark.left, mark.bottom - mark.top))
    return thin <= RULE_WIDTH and long >= RULE_LENGTH


def _words(rows: Sequence[dict[str, str]], scale: float) -> tuple[RawWord, ...]:
    lines = [
        [_mark(row, scale) for row in group if row["level"] == WORD_LEVEL and (row.get("text") or "").strip()]
        for _, group in groupby(rows, key=lambda row: tuple(row[key] for key in LINE_KEY))
    ]
    lines = [line for line in lines if line]
    sizes = [_size(line) for line in lines]
    weights = [(size, sum(len(m.text) for m in line)) for size, line in zip(sizes, lines, strict=True)]
    usual = median([size for size, weight in weights for _ in range(weight)]) if weights else 0.0
    return tuple(word for line in lines for word in _line(line, usual))


def _mark(row: dict[str, str], scale: float) -> _Mark:
    left, top, width, height = (int(row[key]) / scale for key in ("left", "top", "width", "height"))
    return _Mark(row["text"].strip(), left, top, left + width, top + height, float(row["conf"]))


def _size(line: Sequence[_Mark]) -> float:
    return median([mark.size for mark in line if any(c.isalnum() for c in mark.text)] or [line[0].size])


def _line(line: Sequence[_Mark], usual: float) -> Iterator[RawWord]:
    """Yield the words of one line, all on one base line and of one size."""
    size = _size(line)
    if abs(size - usual) <= STEADY * usual:
        size = usual
    base = median([mark.base for mark in line])
    kept = [mark for mark in line if not _is_stroke(mark, size)]
    for place, mark in enumerate(kept):
        bullet = place == 0 and len(kept) > 1 and mark.text in LIKE_A_BULLET
        bullet = bullet and kept[1].left - mark.right > BULLET_GAP * size
        yield "•" if bullet else mark.text, mark.left, base, mark.right, size, mark.confidence


def _is_stroke(mark: _Mark, size: float) -> bool:
    """Whether a mark without a letter is part of a ruled line, or dust."""
    if any(c.isalnum() for c in mark.text) or mark.text in LIKE_A_BULLET:
        return False
    return (set(mark.text) <= STROKES and mark.bottom - mark.top > STROKE * size) or mark.confidence < DUST
