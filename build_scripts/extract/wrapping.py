"""How a document breaks its text into lines, measured in the document itself.

Nothing here is tuned to a file. Where lines go on in lower case after a line near the greatest width, the text is hard
wrapped; where the first word of each paragraph stands alone (seed 002, a web page saved by its source lines), that is
measured too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from build_scripts.extract.normalize import clean
from build_scripts.extract.sentences import TERMINAL, starts_lower
from build_scripts.extract.shapes import Shape, Shaped
from build_scripts.extract.word_breaks import inner_words

if TYPE_CHECKING:
    from collections.abc import Sequence

# Text is wrapped at widths people print at; a longer line was not broken to fit.
WIDEST = 140
NARROWEST = 30
# Of the lines that go on in lower case, so many must be nearly full before the text counts as wrapped.
FULL_SHARE = 0.6
FULL = 0.7
STARTER_WORDS = 2
STARTERS_NEEDED = 3
HARD_BREAKS_MEANT = 0.5
# A dash mark that stands alone among so many lines, before words in lower case, is a dash inside a sentence.
NEAR = 8
RUNNING = frozenset({Shape.TEXT, Shape.BULLET, Shape.QUOTE})


@dataclass(frozen=True, slots=True)
class Wrapping:
    """The measured convention of one document.

    width:    characters a full line has, or None where lines are whole paragraphs.
    starters: the first word or two of a paragraph stand alone on their line.
    hard_breaks: two blanks at a line's end mean that it ends there.
    words: every word that stands inside a line, in lower case; they tell soft hyphens from hard ones.
    """

    width: int | None
    starters: bool = False
    hard_breaks: bool = True
    words: frozenset[str] = frozenset()


def measure_wrapping(shaped: Sequence[Shaped]) -> Wrapping:
    """Measure how the text of a document is broken into lines."""
    pairs = [(a, b) for a, b in pairwise(shaped) if may_go_on(a, b)]
    going_on = [(a, b) for a, b in pairs if starts_lower(b.body) and not TERMINAL.search(a.body.rstrip())]
    widths = sorted(a.width for a, _ in going_on if a.width <= WIDEST and not is_starter(a))
    starters = sum(1 for a, _ in going_on if is_starter(a)) >= STARTERS_NEEDED
    meant = sum(a.hard_break for a, _ in going_on) <= HARD_BREAKS_MEANT * len(going_on)
    width = wrap_width(widths, [a.width for a in shaped if a.shape in RUNNING])
    return Wrapping(width, starters, meant, inner_words([line.body for line in shaped]))


def may_go_on(first: Shaped, second: Shaped) -> bool:
    """Whether the second line can be more of the first by its form: words after words, at one quotation depth."""
    if second.shape is Shape.QUOTE:
        return first.shape is Shape.QUOTE and first.level == second.level
    return first.shape in {Shape.TEXT, Shape.BULLET, Shape.QUOTE} and second.shape is Shape.TEXT


def wrap_width(going_on: list[int], all_widths: list[int]) -> int | None:
    """Return the width of a full line, or None if the text is not wrapped."""
    if not going_on:
        return None
    # Nine in ten: one overlong line must not make all others look short.
    width = going_on[(len(going_on) - 1) * 9 // 10]
    full = sum(1 for w in going_on if w >= FULL * width)
    longer = sum(1 for w in all_widths if w > width * 1.3)
    enough = len(going_on) > 1 or width > NARROWEST * 2
    wrapped = enough and width >= NARROWEST and full >= FULL_SHARE * len(going_on) and longer <= len(all_widths) / 2
    return width if wrapped else None


def is_starter(line: Shaped) -> bool:
    """Whether the line is no more than the first word or two of a sentence."""
    words = clean(line.body).split(" ")
    return (
        len(words) <= STARTER_WORDS
        and line.body.lstrip(" \t“‘\"'*_(·").lstrip()[:1].isupper()
        and not TERMINAL.search(line.body)
    )


def unmark_dashes(shaped: Sequence[Shaped], wrapping: Wrapping) -> list[Shaped]:
    """Return the lines with a dash that wrapping put at the start of a line taken for words, not for a list mark.

    Seed 002 breaks "Finances – the cost of ..." before the dash.
    """
    if wrapping.width is None:
        return list(shaped)
    dashes = [i for i, line in enumerate(shaped) if line.shape is Shape.BULLET and line.mark in "-–—"]
    settled = list(shaped)
    for position, i in enumerate(dashes):
        line = shaped[i]
        around = [d for d in dashes[max(position - 1, 0) : position + 2] if d != i and abs(d - i) <= NEAR]
        sentence = i > 0 and shaped[i - 1].shape is Shape.TEXT and not TERMINAL.search(shaped[i - 1].body.rstrip())
        if sentence and not around and starts_lower(line.body):
            settled[i] = replace(line, shape=Shape.TEXT, mark="", body=line.line.text)
    return settled
