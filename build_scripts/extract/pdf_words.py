"""Characters -> words: parted at blanks, wide gaps and new lines; ligatures opened, symbol bullets made readable."""

from __future__ import annotations

from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING, Final

from build_scripts.extract.pdf_glyphs import LINE_END_HYPHEN, UPRIGHT_DEGREES, Glyph
from build_scripts.extract.pdf_page import Word
from build_scripts.extract.symbols import LIGATURES, SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from build_scripts.extract.pdf_rules import Box

BLANKS: Final = frozenset(" \t\r\n\f\v\u00a0\u2002\u2003\u2009\u200a\u202f\u3000")
NOTHING: Final = frozenset("\u200b\u200c\u200d\ufeff\x02\x00\u00ad")
HYPHENS: Final = (LINE_END_HYPHEN, "\u00ad", "\x02")
WORD_GAP: Final = 0.9  # of the letter size: wider is a new word even without a blank
BACK_STEP: Final = 0.5  # of the letter size: letters that jump back start a new word
LINE_STEP: Final = 0.62  # of the letter size: raised figures stay in the word, a new line does not
FALSE_BLANK: Final = 0.04  # of the letter size: pdfium sometimes sees a blank between letters that touch
DOT_GAP: Final = (0.2, 2.5)  # times the letter size, between a drawn bullet and its text
HUGE: Final = 2.5  # times the usual letter size
COVERED: Final = 2  # words of the text that a huge word lies across; a large title covers none
OVERPRINT: Final = 1.3  # points between two prints of one word that together look bold


def words_of(glyphs: Iterable[Glyph]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Return the words of a page in the order of its text, and the words that stand slanted across it."""
    upright: list[Word] = []
    stray: list[Word] = []
    for letters in _parted(_without_false_blanks(list(glyphs))):
        word = _word(letters)
        if word.text or word.hyphen:
            slanted = abs(letters[0].style.turned) > UPRIGHT_DEGREES
            (stray if slanted else upright).append(word)
    return tuple(_once(upright)), tuple(stray)


def part_behind(words: Sequence[Word]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Part words that are printed huge across others (a level "DRAFT") from the text of the page."""
    if not words:
        return (), ()
    usual = median(word.size for word in words)
    behind = {id(w) for w in words if w.size > HUGE * usual and sum(_covers(w, o) for o in words) > COVERED}
    text = tuple(word for word in words if id(word) not in behind)
    return text, tuple(word for word in words if id(word) in behind)


def with_drawn_bullets(words: Sequence[Word], dots: Sequence[tuple[Box, bool]]) -> tuple[Word, ...]:
    """Return the words with a bullet for each dot that is drawn before the first word of a line, as browsers do."""
    bullets = [bullet for box, filled in dots if (bullet := _bullet(box, words, filled=filled)) is not None]
    return (*words, *bullets)


def _bullet(box: Box, words: Sequence[Word], *, filled: bool) -> Word | None:
    left, top, right, bottom = box
    middle = (top + bottom) / 2
    level = [w for w in words if w.base - 0.75 * w.size < middle < w.base + 0.05 * w.size]
    first = min(level, key=lambda w: w.x0, default=None)
    if first is None or not DOT_GAP[0] * first.size < first.x0 - right < DOT_GAP[1] * first.size:
        return None
    return replace(first, text="•" if filled else "◦", x0=left, x1=right, bold=False, italic=False, hyphen=False)


def _covers(large: Word, small: Word) -> bool:
    inside = large.top <= small.base - 0.3 * small.size <= large.bottom
    return large is not small and small.size < large.size and inside and large.x0 <= small.middle <= large.x1


def _without_false_blanks(glyphs: list[Glyph]) -> list[Glyph]:
    kept = []
    for index, glyph in enumerate(glyphs):
        if glyph.made_up and glyph.text == " " and 0 < index < len(glyphs) - 1:
            before, after = glyphs[index - 1], glyphs[index + 1]
            close = after.x0 - before.x1 < FALSE_BLANK * after.style.size
            if close and after.x0 >= before.x0 and abs(after.base - before.base) < 1 and not before.made_up:
                continue
        kept.append(glyph)
    return kept


def _parted(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    letters: list[Glyph] = []
    for glyph in glyphs:
        if glyph.text in BLANKS or (letters and _parts(letters[-1], glyph)):
            if letters:
                yield letters
            letters = []
        if glyph.text not in BLANKS:
            letters.append(glyph)
    if letters:
        yield letters


def _parts(before: Glyph, after: Glyph) -> bool:
    size = max(before.style.size, after.style.size)
    gap = after.x0 - before.x1
    return (
        before.text in HYPHENS
        or gap > WORD_GAP * size
        or after.x0 < before.x0 - BACK_STEP * size
        or abs(after.base - before.base) > LINE_STEP * size
    )


def _word(letters: list[Glyph]) -> Word:
    text = "".join(g.text for g in letters if g.text not in NOTHING and g.text != LINE_END_HYPHEN)
    largest = max(letters, key=lambda g: g.style.size)
    size, base = largest.style.size, largest.base
    bold = sum(1 if g.style.bold else -1 for g in letters) > 0
    return Word(
        text=text.translate(LIGATURES).translate(SYMBOLS).strip(),
        x0=letters[0].x0,
        x1=max(g.x1 for g in letters),
        top=base - 0.8 * size,
        bottom=base + 0.22 * size,
        base=base,
        size=size,
        bold=bold,
        italic=sum(1 if g.style.italic else -1 for g in letters) > 0,
        hyphen=letters[-1].text in HYPHENS,
    )


def _once(words: list[Word]) -> Iterator[Word]:
    """Yield each word once; a word printed twice on one spot is how some printers make bold."""
    seen: dict[tuple[str, int, int], int] = {}
    kept: list[Word] = []
    for word in words:
        spots = [
            (word.text, int(word.x0 // OVERPRINT) + dx, int(word.base // OVERPRINT) + dy)
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
        ]
        twin = next((seen[spot] for spot in spots if spot in seen), None)
        if twin is not None and word.text:
            kept[twin] = replace(kept[twin], bold=True)
            continue
        seen[(word.text, int(word.x0 // OVERPRINT), int(word.base // OVERPRINT))] = len(kept)
        kept.append(word)
    yield from kept
