"""Which physical lines of a text are one paragraph that was broken to fit a width?

Nothing here is tuned to a file: the convention is measured in each document. Where lines go on in lower case after a
line near the greatest width, the text is hard wrapped; where the first word of each paragraph stands alone (seed 002,
a web page saved by its source lines), that is measured too.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_scripts.extract.normalize import clean
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

TERMINAL = re.compile(r"[.!?:;…][\"'”’)\]*_]{0,4}-?[*_]{0,3}$")
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]*_]{0,4}$")
LABEL = re.compile(r"(?:\*\*)?[A-Z][A-Za-z'’ /()&]{0,40}:-?(?:\*\*)?(?:\s|$)")
NUMBERED = re.compile(
    r"(?:\*\*)?[(\[]?(?:\d{1,4}(?:[./]\d{1,4}){0,3}\\?[.)\]]|\d{1,4}/\d{1,4}\b|[A-Za-z]\\?[.)]|\([a-z]{1,4}\)|[ivx]{1,5}\\?[.)])(?:\s|$|\*|[A-Z])"
)
BOLD_LINE = re.compile(r"\*\*[^*]{1,400}\*\*[:.]?")


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
    pairs = [(a, b) for a, b in itertools.pairwise(shaped) if may_go_on(a, b)]
    going_on = [(a, b) for a, b in pairs if starts_lower(b.body) and not TERMINAL.search(a.body.rstrip())]
    widths = sorted(a.width for a, _ in going_on if a.width <= WIDEST and not is_starter(a))
    starters = sum(1 for a, _ in going_on if is_starter(a)) >= STARTERS_NEEDED
    meant = sum(a.hard_break for a, _ in going_on) <= HARD_BREAKS_MEANT * len(going_on)
    width = wrap_width(widths, [a.width for a in shaped if a.shape in RUNNING])
    return Wrapping(width, starters, meant, inner_words([line.body for line in shaped]) if width else frozenset())


# A dash mark that stands alone among so many lines, before words in lower case, is a dash inside a sentence.
NEAR = 8


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


RUNNING = frozenset({Shape.TEXT, Shape.BULLET, Shape.QUOTE})


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


def starts_lower(body: str) -> bool:
    """Whether the words begin in lower case, which no paragraph does, or with what cannot begin one."""
    words = body.lstrip(" \t\u00a0*_\"'“‘(–—-")
    return words[:1].islower() or body.lstrip()[:1] in set("&,;)")


def is_starter(line: Shaped) -> bool:
    """Whether the line is no more than the first word or two of a sentence."""
    words = clean(line.body).split(" ")
    return (
        len(words) <= STARTER_WORDS
        and line.body.lstrip(" \t“‘\"'*_(·").lstrip()[:1].isupper()
        and not TERMINAL.search(line.body)
    )


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two neighbouring lines and what surrounds them: does the second go on where the first stopped?

    first_of: the first line of the paragraph so far; wrapped_before: the paragraph already has a full line.
    after: the line that follows the second, or None.
    """

    first: Shaped
    second: Shaped
    after: Shaped | None
    wrapped_before: bool
    alone: bool


def goes_on(meeting: Meeting, wrapping: Wrapping) -> bool:
    """Decide whether the second line continues the paragraph of the first."""
    first, second = meeting.first, meeting.second
    if not may_go_on(first, second) or (first.hard_break and wrapping.hard_breaks):
        return False
    if wrapping.width is None:
        return False
    if NUMBERED.match(second.body.lstrip()) and not is_full(first, second, wrapping.width):
        return False
    if starts_lower(second.body):
        return goes_on_lower(first, second, wrapping.width)
    return goes_on_upper(meeting, wrapping, wrapping.width)


def goes_on_lower(first: Shaped, second: Shaped, width: int) -> bool:
    """Decide for a second line in lower case: it goes on, unless the first announces a list that has lost its marks."""
    return is_full(first, second, width) or not re.search(r"[:;]-?$", first.body.rstrip())


def goes_on_upper(meeting: Meeting, wrapping: Wrapping, width: int) -> bool:
    """Decide for a second line that could begin a paragraph: it goes on only where the width forced the break."""
    first, second = meeting.first, meeting.second
    ended = bool(TERMINAL.search(first.body.rstrip()))
    if wrapping.starters and begins_with_starter(second, meeting.after):
        return False
    if wrapping.starters and meeting.alone and is_starter(first):
        return True
    if begins_anew(first, second, ended=ended):
        return False
    if is_full(first, second, width):
        return True
    return not ended and meeting.wrapped_before


def begins_with_starter(second: Shaped, after: Shaped | None) -> bool:
    """Whether the second line is the lone first word of a new paragraph."""
    return is_starter(second) and after is not None and may_go_on(second, after) and starts_lower(after.body)


def begins_anew(first: Shaped, second: Shaped, *, ended: bool) -> bool:
    """Whether form shows that the second line is a label, a numbered part, or no heading as the first is."""
    if ended and (LABEL.match(second.body.lstrip()) or NUMBERED.match(second.body.lstrip())):
        return True
    if is_capitals(first.body) and not is_capitals(second.body):
        return True
    return bool(BOLD_LINE.fullmatch(first.body.strip())) or bool(BOLD_LINE.fullmatch(second.body.strip()))


def is_capitals(body: str) -> bool:
    """Whether the line has letters, several, and all are capitals."""
    return body.isupper() and sum(c.isalpha() for c in body) > 3  # noqa: PLR2004 - "PCC", "MSP" are words, not headings


def is_full(first: Shaped, second: Shaped, width: int) -> bool:
    """Whether the first word of the second line had no room on the first."""
    word = second.body.lstrip().split(" ", 1)[0]
    return first.width + 1 + len(word) > width
