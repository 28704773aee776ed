"""Strips -> paragraphs: which printed lines belong to one sentence, over lines and over pages."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from build_scripts.extract.pdf_beside import entries_of
from build_scripts.extract.pdf_rows import usual_gap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.extract.pdf_strips import Strip

USUAL_LEADING: Final = 1.2  # of the letter size, where a document has too few lines to show its own
COMMON: Final = 0.3  # of the most frequent distance: in short paragraphs the blanks between them outnumber it
LEADING_SLACK: Final = 1.3  # times the usual distance of lines: more is a new paragraph
DOUBLE: Final = 2.6  # times the letter size
INDENT: Final = 0.65  # of the letter size: lines that begin so near begin alike
FIRST_LINE_INDENT: Final = 5.0  # of the letter size: how far a first line may stand in
HANGING: Final = 4.0  # of the letter size: how far in a list point's later lines may hang
OTHER_SIZE: Final = 0.12
LEAST_BLANK: Final = 0.2  # of the letter size: the least blank between two words
WIDEST_BLANK: Final = 0.4  # of the letter size: a wider one is no blank but a gap
WIDE: Final = 0.7  # of its column: a line that long was probably broken by the margin
FLUSH: Final = 0.8  # points
SHOUTED: Final = 5  # letters: shorter words in capitals are often abbreviations
INITIAL: Final = re.compile(r"[A-Z]\.?")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Printed lines that are one paragraph, heading, list point or part of a cell. `beside`: in a narrow column."""

    strips: tuple[Strip, ...]
    beside: bool = False


def usual_leading(strips: Sequence[Strip]) -> float:
    """Return the usual distance of two lines as a multiple of their letter size."""
    gaps = Counter(
        round((b.base - a.base) / a.size, 2)
        for a, b in pairwise(strips)
        if a.page == b.page and 0.8 * a.size < b.base - a.base < 2.4 * a.size and abs(a.size - b.size) < OTHER_SIZE
    )
    if not gaps:
        return USUAL_LEADING
    enough = COMMON * max(gaps.values())
    return min(gap for gap, count in gaps.items() if count >= enough)


def leadings_of(strips: Sequence[Strip]) -> tuple[float, float]:
    """Return the usual distance of lines in running text and in cells: tables are often set closer."""
    text = usual_leading([s for s in strips if s.cell is None and not s.beside])
    return text, usual_leading([s for s in strips if s.cell is not None])


def join_strips(strips: Sequence[Strip]) -> list[Paragraph]:
    """Return the paragraphs in reading order. What stands beside a paragraph follows it."""
    text, cells = leadings_of(strips)
    paragraphs: list[Paragraph] = []
    lines: list[Strip] = []
    beside: list[Strip] = []
    for strip in strips:
        if strip.beside:
            beside.append(strip)
            continue
        if lines and not _continues(lines, strip, text if strip.cell is None else cells):
            paragraphs.append(Paragraph(tuple(lines)))
            paragraphs += _beside(beside)
            lines, beside = [], []
        lines.append(strip)
    if lines:
        paragraphs.append(Paragraph(tuple(lines)))
    return paragraphs + _beside(beside)


def _beside(strips: Sequence[Strip]) -> list[Paragraph]:
    """Join the printed lines of each entry of a narrow column."""
    pages = sorted({strip.page for strip in strips})
    held = {id(strip.piece): strip for strip in strips}
    entries = [e for page in pages for e in entries_of([s.piece for s in strips if s.page == page])]
    return [Paragraph(tuple(held[id(piece)] for piece in entry), beside=True) for entry in entries]


def _continues(lines: list[Strip], strip: Strip, leading: float) -> bool:
    """Whether the strip goes on with the paragraph of these lines."""
    last = lines[-1]
    if (
        last.cell != strip.cell
        or last.zone != strip.zone
        or strip.bulleted
        or abs(last.size - strip.size) > OTHER_SIZE * last.size
    ):
        return False
    if not _begins_right(lines, strip) or _other_style(lines, strip) or _begins_anew(last, strip):
        return False
    if last.page != strip.page:
        return _goes_over(lines, strip)
    if last.framed != strip.framed:
        return False
    if not _close(lines, strip, leading):
        return _is_double_spaced(lines, strip)
    return last.words[-1].hyphen or _is_full(last, strip) or _was_broken(lines, strip)


def _close(lines: list[Strip], strip: Strip, leading: float) -> bool:
    last = lines[-1]
    gap = strip.base - last.base
    inner = [b.base - a.base for a, b in pairwise(lines) if a.page == b.page]
    usual = max([leading * last.size, *inner[-1:]])
    return 0 < gap <= LEADING_SLACK * usual


def _is_double_spaced(lines: list[Strip], strip: Strip) -> bool:
    """Whether a sentence plainly goes on though its lines stand wide apart: a double-spaced paragraph among others."""
    last = lines[-1]
    near = 0 < strip.base - last.base <= DOUBLE * last.size
    return near and last.flows and not last.ends and strip.words[0].text[:1].islower() and _is_full(last, strip)


def _begins_right(lines: list[Strip], strip: Strip) -> bool:
    """Whether it begins where a next line of this paragraph would: below the text, or at the left of a first line."""
    slack = INDENT * strip.size
    first, last = lines[0], lines[-1]
    if strip.numbered and (strip.hanging or abs(strip.x0 - first.x0) <= slack) and (first.numbered or strip.hanging):
        return False
    if _centred(last, strip):
        return True
    if len(lines) > 1:
        return abs(strip.x0 - last.x0) <= slack
    if abs(strip.x0 - first.text_x) <= slack or abs(strip.x0 - first.x0) <= slack:
        return True
    if first.hanging and first.text_x < strip.x0 <= first.x0 + HANGING * strip.size:
        return True  # the title's next line hangs farther in than its number left room for
    return -FIRST_LINE_INDENT * strip.size <= strip.x0 - first.text_x < 0 and strip.x0 >= first.left - slack


def _centred(last: Strip, strip: Strip) -> bool:
    """Whether both lines stand in the middle of the column, as the lines of a title do."""
    if abs(last.x0 - strip.x0) <= INDENT * strip.size:
        return False
    middle = (last.left + last.right) / 2
    alike = all(abs((s.x0 + s.x1) / 2 - middle) < s.size for s in (last, strip))
    return alike and strip.x0 > strip.left + strip.size / 2


def _other_style(lines: list[Strip], strip: Strip) -> bool:
    """Whether a heading ends here, or begins: all bold on one side, nothing bold on the other."""
    heading = all(line.bold for line in lines)
    if heading != strip.bold and (heading or strip.bold):
        if heading:
            return not strip.words[0].bold
        return not any(word.bold for word in lines[-1].words[-1:]) and lines[-1].ends
    return False


def _begins_anew(last: Strip, strip: Strip) -> bool:
    """Whether a sentence has ended and a word set off by weight or capitals begins the next: "RESOLVED that"."""
    first = strip.words[0]
    shouted = len(first.text) >= SHOUTED and first.text.isalpha() and first.text.isupper() and not _upper(last)
    return last.ends and (shouted or (first.bold and not last.words[-1].bold))


def _is_full(last: Strip, strip: Strip) -> bool:
    """Whether the next line's first word would not have fitted: so the margin broke the line, not its author."""
    first = strip.words[0]
    if _centred(last, strip):
        return last.x1 - last.x0 + LEAST_BLANK * last.size + (first.x1 - first.x0) > last.right - last.left
    return last.x1 + _blank(last) + (first.x1 - first.x0) > last.right


def _blank(last: Strip) -> float:
    """Return the blank that the next word would have needed: that of the line, or the least where it was stretched."""
    least = LEAST_BLANK * last.size
    return least if last.justified else min(max(least, usual_gap(last.words)), WIDEST_BLANK * last.size)


def _was_broken(lines: list[Strip], strip: Strip) -> bool:
    """Whether the line was plainly broken inside a sentence or a heading though the margin is farther out."""
    last = lines[-1]
    if last.cell is not None and last.cell.column == 0 and strip.piece.text.endswith(":"):
        return not last.ends  # a label: "APOLOGIES FOR" / "ABSENCE:"
    begin = last.x0 if _centred(last, strip) else last.left
    wide = last.x1 - begin >= WIDE * (last.right - last.left)
    if not wide or last.ends:
        return False
    if last.cell is not None and (last.words[-1].text.endswith(",") or INITIAL.fullmatch(last.words[-1].text)):
        return True  # a list of names is broken after a comma or inside a name ("C Cooke, S")
    capitals = last.bold and strip.bold and _upper(last) and _upper(strip)
    return strip.words[0].text[:1].islower() or capitals


def _upper(strip: Strip) -> bool:
    return strip.piece.text == strip.piece.text.upper()


def _goes_over(lines: list[Strip], strip: Strip) -> bool:
    """Whether a paragraph goes on over the end of a page.

    A line that ends a sentence at the margin may also end its paragraph: only in justified text, where a last line is
    not stretched, does reaching the margin prove that it goes on.
    """
    last = lines[-1]
    if last.words[-1].hyphen:
        return True
    if not _is_full(last, strip):
        return False
    begins_small = strip.words[0].text[:1].islower()
    if begins_small or not last.ends:
        return True
    return last.justified and abs(last.x1 - last.right) <= FLUSH
