"""A strip: one printed line of running text or of a table cell, ready to be joined to paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from build_scripts.extract.numbers import NUMBER, PLAIN_NUMBER
from build_scripts.extract.pdf_rows import MARKER_GAP, Piece, is_bullet, usual_gap
from build_scripts.extract.symbols import BULLETS

if TYPE_CHECKING:
    from build_scripts.domain.source import Cell
    from build_scripts.extract.pdf_page import Word


STRETCHED: Final = 1.3  # times the usual blank of the line: no more than another blank of it
ENDS: Final = (".", "!", "?", ":", ";", ":-", ".”", ".’", '."', ".)")


@dataclass(frozen=True)
class Strip:
    """One printed line. `right`: the x that its column's lines reach; `left`: where its column begins.

    beside: it stands in a narrow column beside the text. `justified`: its column's lines all end at `right`.
    zone: "half" in one of two columns of running text, "column 1" in a column of itemised rows.
    framed: the drawn row of a frame that it stands in, from 0; -1: none. Then `right` is known by the rule there.
    """

    words: tuple[Word, ...]
    page: int
    left: float
    right: float
    cell: Cell | None = None
    beside: bool = False
    justified: bool = False
    zone: str = ""
    framed: int = -1

    @cached_property
    def piece(self) -> Piece:
        """Its words as one piece."""
        return Piece(self.words)

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return self.piece.x1

    @property
    def base(self) -> float:
        """The y that it stands on."""
        return self.piece.base

    @property
    def size(self) -> float:
        """The size of its letters."""
        return self.piece.size

    @property
    def flows(self) -> bool:
        """Whether it is running text over the whole width, no cell and no column."""
        return self.cell is None and not self.beside and not self.zone

    @cached_property
    def bulleted(self) -> bool:
        """Whether it begins with a bullet; a dash or "o" is one only where it stands apart from its text."""
        first = self.words[0]
        return len(self.words) > 1 and is_bullet(first) and (first.text in BULLETS or self._apart)

    @cached_property
    def numbered(self) -> bool:
        """Whether it begins with a number that stands apart, or has punctuation of its own ("1." "(a)" "19/28")."""
        first = self.words[0].text
        return (
            len(self.words) > 1 and bool(NUMBER.fullmatch(first)) and (self._apart or not PLAIN_NUMBER.fullmatch(first))
        )

    @property
    def hanging(self) -> bool:
        """Whether it begins with a bullet or number and a gap wider than a blank."""
        return (self.bulleted or self.numbered) and self._apart

    @property
    def text_x(self) -> float:
        """Where its text begins after a bullet or number."""
        return self.words[1].x0 if self.bulleted or self.numbered else self.x0

    @cached_property
    def bold(self) -> bool:
        """Whether all of it but a leading number is bold."""
        words = self.words[1:] if self.bulleted or self.numbered else self.words
        return all(word.bold for word in words if any(c.isalnum() for c in word.text))

    @property
    def ends(self) -> bool:
        """Whether its last word ends a sentence or announces what follows."""
        return self.words[-1].text.endswith(ENDS)

    @property
    def _apart(self) -> bool:
        first, second = self.words[:2]
        gap = second.x0 - first.x1
        if PLAIN_NUMBER.fullmatch(first.text) and gap <= STRETCHED * usual_gap(self.words[1:]):
            return False  # "2020 were approved" in a justified line, whose blanks are all wide
        return gap > MARKER_GAP * max(first.size, second.size)
