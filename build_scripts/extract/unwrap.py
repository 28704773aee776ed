"""Does a physical line go on where the one before it stopped? Decided by the document's own measured wrapping."""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_scripts.extract.gap_columns import GAP
from build_scripts.extract.sentences import (
    ANNOUNCES,
    BOLD_LINE,
    LABEL,
    NUMBERED,
    TERMINAL,
    ends_open,
    is_capitals,
    starts_lower,
)
from build_scripts.extract.shapes import Shape, Shaped
from build_scripts.extract.word_breaks import breaks_word
from build_scripts.extract.wrapping import Wrapping, is_starter, may_go_on

# "Decision" alone above "The Committee agreed:-" (Scottish minutes); "(i) ...; and" above "(ii) ...".
LONE_LABEL = re.compile(r"(?:decisions?|recommendations?|resolved|agreed|minutes|outcome)\s?:?-?", re.IGNORECASE)
# "Non school members:" below a full line of names names who follows (minutes of schools forums); it is no name.
GROUP_LABEL = re.compile(r"[A-Z][\w'’&/()-]*(?: [\w'’&/()-]+){0,5}\s?:")
NAMES_END = re.compile(r",\s?[^,.;:]*\b[A-Z][\w'’-]*,?")
CLAUSE_END = re.compile(r"(?:[;:]|:\s?-|;\s?(?:and|or))$")
# A shorter line that ends in "and" or "of" may be a title set in two lines.
LONG_ENOUGH = 40


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two neighbouring lines and what surrounds them.

    head: the first line of the paragraph so far; alone: it is `first` itself; wrapped_before: the paragraph already has
    a full line; after: the line that follows the second, or None.
    """

    head: Shaped
    first: Shaped
    second: Shaped
    after: Shaped | None
    wrapped_before: bool

    @property
    def alone(self) -> bool:
        """Whether the paragraph has only one line so far."""
        return self.head is self.first


def goes_on(meeting: Meeting, wrapping: Wrapping) -> bool:
    """Decide whether the second line continues the paragraph of the first."""
    first, second = meeting.first, meeting.second
    parted = first.ends_cell or (first.hard_break and wrapping.hard_breaks)
    if parted or not may_go_on(first, second) or stands_apart(meeting):
        return False
    if hangs(meeting) or breaks_word(first.body, second.body):
        return True
    numbered = NUMBERED.match(second.body.lstrip()) is not None
    if wrapping.width is None:
        return not numbered and first.width >= LONG_ENOUGH and ends_open(first.body, commas=False)
    if numbered and (heads_part(second, wrapping.width) or not is_full(first, second, wrapping.width)):
        return False
    if starts_lower(second.body):
        return goes_on_lower(first, second, wrapping.width)
    return goes_on_upper(meeting, wrapping, wrapping.width)


SHORT = 0.7


def heads_part(second: Shaped, width: int) -> bool:
    """Whether a line with a number is the title of a part: capitals, or a short line that ends no sentence.

    "... as a mark of respect" above "1. Election of Mayor" (Irish minutes) has no full stop and may be a full line.
    """
    body = second.body.strip()
    number = NUMBERED.match(body)
    words = body[number.end() :].lstrip() if number else ""
    if is_capitals(words):
        return True
    return words[:1].isupper() and second.width < SHORT * width and not TERMINAL.search(words)


def stands_apart(meeting: Meeting) -> bool:
    """Whether a word that heads what is below it stands alone on either line, or a clause ends before a new number."""
    first, second = meeting.first.body.strip(), meeting.second.body.strip()
    if LONE_LABEL.fullmatch(second) and TERMINAL.search(first):
        return True
    if meeting.alone and LONE_LABEL.fullmatch(first) and second[:1].isupper():
        return True
    if GROUP_LABEL.fullmatch(second) and ends_in_name(first):
        return True
    return NUMBERED.match(second) is not None and CLAUSE_END.search(first) is not None


def ends_in_name(line: str) -> bool:
    """Whether a line with commas ends in a capitalized word, as a list of names does."""
    part = line.rstrip(",").rpartition(",")
    return bool(part[1]) and NAMES_END.fullmatch(f"{part[1]}{part[2]}") is not None


def hangs(meeting: Meeting) -> bool:
    """Whether the second line is indented to where the words of the paragraph's first line begin after their mark.

    "Present:     A Reed, B Elm and" goes on below "A Reed"; a list point goes on in lower case below its words. Names
    one below the other do not, nor does the text below a numbered title.
    """
    head, first, second = meeting.head, meeting.first, meeting.second
    in_sentence = starts_lower(second.body) and not TERMINAL.search(first.body.rstrip())
    if head.shape is Shape.BULLET:
        return in_sentence and second.indent > head.indent and first.indent in {head.indent, second.indent}
    gap = GAP.search(head.body, head.indent)
    aligned = gap is not None and second.indent > head.indent and abs(gap.end() - second.indent) <= 1
    return aligned and (in_sentence or ends_open(first.body, commas=True))


def goes_on_lower(first: Shaped, second: Shaped, width: int) -> bool:
    """Decide for a second line in lower case: it goes on, unless the first announces a list that has lost its marks."""
    return is_full(first, second, width) or not ANNOUNCES.search(first.body.rstrip())


def goes_on_upper(meeting: Meeting, wrapping: Wrapping, width: int) -> bool:
    """Decide for a second line that could begin a paragraph: it goes on where the break was forced or ends nothing."""
    first, second = meeting.first, meeting.second
    ended = bool(TERMINAL.search(first.body.rstrip()))
    if wrapping.starters and begins_with_starter(second, meeting.after):
        return False
    if wrapping.starters and meeting.alone and is_starter(first):
        return True
    if begins_anew(first, second, ended=ended):
        return False
    if is_full(first, second, width) or ends_open(first.body, commas=True):
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


def is_full(first: Shaped, second: Shaped, width: int) -> bool:
    """Whether the first word of the second line had no room on the first."""
    word = second.body.lstrip().split(" ", 1)[0]
    return first.width + 1 + len(word) > width
