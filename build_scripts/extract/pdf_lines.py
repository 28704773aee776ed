"""Paragraphs -> domain lines: text with bold runs, bullets as markers, heading levels, list depth, page and place."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from build_scripts.domain.cited import Span
from build_scripts.domain.source import Line, Repair
from build_scripts.extract.pdf_rows import is_bullet
from build_scripts.extract.runs import Run, printed
from build_scripts.extract.symbols import SHOWN_AS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.extract.pdf_hyphens import Hyphenation
    from build_scripts.extract.pdf_page import Word
    from build_scripts.extract.pdf_paragraphs import Paragraph

HEADING_SIZE: Final = 1.12  # times the size of the running text
HEADING_LINES: Final = 4
MAX_LEVEL: Final = 3
SHIFT: Final = 4.0  # points: markers farther to the right are one level deeper
BESIDE: Final = "beside"  # Line.role of what stands in a narrow column beside the text


@dataclass
class LineMaker:
    """Makes lines one after the other; remembers the list levels that are open."""

    hyphenation: Hyphenation
    sizes: tuple[float, ...]
    leading: float
    levels: list[float] = field(default_factory=list)
    number: int = 1

    def line(self, paragraph: Paragraph, before: Paragraph | None) -> Line | None:
        """Return the paragraph as a line, or None where nothing is printed but a bullet."""
        marker, words = _parted(paragraph)
        runs, repairs = self._runs(paragraph, words)
        said = printed(runs)
        if not said.text:
            return None
        first = paragraph.strips[0]
        span = Span(self.number, self.number + len(paragraph.strips) - 1)
        self.number = span.last + 1
        return Line(
            span=span,
            text=said.text,
            page=first.page,
            top=round(first.base - first.size, 1),
            bold=said.bold,
            italic=said.italic,
            heading=self._heading(paragraph),
            marker=marker,
            depth=self._depth(paragraph),
            gap=self._gap(paragraph, before),
            cell=first.cell,
            role=BESIDE if paragraph.beside else "",
            repairs=tuple(Repair(rule, original, span) for rule, original in repairs),
            confidence=_confidence(words),
        )

    def _runs(self, paragraph: Paragraph, words: list[list[Word]]) -> tuple[list[Run], list[tuple[str, str]]]:
        runs: list[Run] = []
        repairs: list[tuple[str, str]] = []
        for index, line in enumerate(words):
            following = words[index + 1][0] if index + 1 < len(words) and words[index + 1] else None
            for place, word in enumerate(line):
                at_end = place == len(line) - 1
                glue, mark, repair = self._joint(word, following if at_end else None)
                runs.append(Run(word.text + mark, word.bold, word.italic, "" if glue else " "))
                repairs += repair
            if following is not None and paragraph.strips[index].page != paragraph.strips[index + 1].page:
                repairs.append(("joined_over_page_rule", f"{_text(line)}\n{_text(words[index + 1])}"))
        return runs, repairs

    def _joint(self, word: Word, following: Word | None) -> tuple[bool, str, list[tuple[str, str]]]:
        """Return whether the next word follows without a blank, the hyphen that stays, and the repair made."""
        hard = word.text.endswith("-") and len(word.text) > 1 and word.text[-2].isalnum()
        if following is None or not (word.hyphen or hard):
            return False, "-" if word.hyphen else "", []
        if not word.hyphen:
            return following.text[:1].isalnum(), "", []
        if self.hyphenation.is_soft(word.text, following.text):
            return True, "", [("soft_hyphen", f"{word.text}-\n{following.text}")]
        return True, "-", []

    def _heading(self, paragraph: Paragraph) -> int:
        """Return the level that the letters' size says, else 0. Cells and long paragraphs are no headings."""
        first = paragraph.strips[0]
        if first.cell is not None or paragraph.beside or len(paragraph.strips) > HEADING_LINES or first.bulleted:
            return 0
        return next((n for n, size in enumerate(self.sizes, 1) if first.size >= size - 0.3), 0)

    def _depth(self, paragraph: Paragraph) -> int:
        """Return how deep a list point is nested, by how far its bullet or number stands in."""
        first = paragraph.strips[0]
        if first.cell is not None or paragraph.beside:
            return 0
        if not (first.bulleted or first.numbered):
            if self.levels and first.x0 <= self.levels[0] + SHIFT:
                self.levels.clear()
            return 0
        while self.levels and first.x0 < self.levels[-1] - SHIFT:
            self.levels.pop()
        if not self.levels or first.x0 > self.levels[-1] + SHIFT:
            self.levels.append(first.x0)
        return len(self.levels) - 1

    def _gap(self, paragraph: Paragraph, before: Paragraph | None) -> int:
        """Return how many empty lines would fit into the blank above the paragraph."""
        first = paragraph.strips[0]
        if before is None or before.strips[-1].page != first.page:
            return 0
        lines = (first.base - before.strips[-1].base) / max(1.0, self.leading * first.size)
        return max(0, round(lines - 0.75))


def heading_sizes(paragraphs: Sequence[Paragraph]) -> tuple[float, ...]:
    """Return the letter sizes of headings, largest first: those plainly larger than most of the text."""
    letters: Counter[float] = Counter()
    for paragraph in paragraphs:
        for strip in paragraph.strips:
            letters[round(strip.size, 1)] += len(strip.piece.text)
    if not letters:
        return ()
    usual = max(letters.items(), key=lambda item: (item[1], item[0]))[0]
    larger = sorted((size for size in letters if size >= HEADING_SIZE * usual), reverse=True)
    return tuple(_distinct(larger)[:MAX_LEVEL])


def _distinct(sizes: Sequence[float]) -> list[float]:
    kept: list[float] = []
    for size in sizes:
        if not kept or kept[-1] - size > 1.0:
            kept.append(size)
        else:
            kept[-1] = size
    return kept


def _parted(paragraph: Paragraph) -> tuple[str, list[list[Word]]]:
    """Return the bullet as it looks (or "") and the words of each strip without it."""
    words = [list(strip.words) for strip in paragraph.strips]
    first = paragraph.strips[0]
    if first.bulleted or (len(first.words) == 1 and len(words) > 1 and is_bullet(first.words[0])):
        bullet = words[0].pop(0).text
        return SHOWN_AS.get(bullet, bullet), [line for line in words if line]
    return "", words


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text + "-" * word.hyphen for word in words)


def _confidence(words: Sequence[Sequence[Word]]) -> float | None:
    """Return the mean confidence of words that were read from a picture, weighted by length, or None."""
    read = [(w.confidence, len(w.text)) for line in words for w in line if w.confidence is not None]
    total = sum(length for _, length in read)
    return round(sum(value * length for value, length in read) / total, 1) if total else None
