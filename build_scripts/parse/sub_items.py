"""Sub-items: "4.1 Title" under item 4, told from the numbered paragraphs that look the same."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.domain.source import Line
from build_scripts.parse.candidates import Candidate
from build_scripts.parse.looks import words_of
from build_scripts.parse.numbering import Number, numbered

_ENOUGH = {False: 1.0, True: 0.5}  # what a title must weigh; one below its number weighs less
_TITLE_WORDS = 16
_BARE_WORDS = 9  # of a title that nothing but its place marks
_ENDS = re.compile(r"[.:!?]['\"’”)]*$")
# A full stop, or a word that no title ends in: "2.1 It was" goes on in the next line (Northern Ireland).
_GOES_ON = re.compile(r"(?:[.:]|\b(?:was|were|is|are|the|an?|of|to|by|and|that|for|in|on|with))$", re.IGNORECASE)
# A part of an item's minutes, numbered as the paragraphs are ("5.3 Reasons for Decision", Sheffield).
_PART = re.compile(
    r"(?:reasons?\b|alternatives?\b|options?\b|recommend|background|introduction|purpose|conclusion).{0,60}"
    r"|decisions?(?: (?:made|taken|required))?",
    re.IGNORECASE,
)
_MOTION = re.compile(
    r"(?:moved|seconded|proposed|motion|resolution|recommendation|officer recommendation)\b", re.IGNORECASE
)


def is_sub_item(
    lines: Sequence[Line], candidate: Candidate, series: Sequence[Candidate], *, listing: bool = False
) -> bool:
    """Whether "4.1 Title" stands under item 4 of `series` and is a title, not a numbered paragraph.

    listing: the document only lists its items, as an agenda does; so the next title may follow at once.
    """
    above = next((c for c in reversed(series) if c.index < candidate.index), None)
    if above is None or not _is_under(candidate.number, above.number) or candidate.weight < _ENOUGH[listing]:
        return False
    words = len(words_of(candidate.title))
    if candidate.marked or words > _TITLE_WORDS:
        return words <= _TITLE_WORDS
    if words > _BARE_WORDS or _GOES_ON.search(candidate.title) or _PART.fullmatch(candidate.title):
        return False
    return listing or _opens_text(lines, candidate)


def only_lists(lines: Sequence[Line], candidates: Sequence[Candidate], series: Sequence[Candidate]) -> bool:
    """Whether most items of a series are followed at once by another numbered line: a list of items and no minutes."""
    numbers = {c.index for c in candidates}
    short = [any(c.index + n in numbers for n in range(1, 2 + 2 * _alone(lines, c))) for c in series]
    return sum(short) * 2 > len(series)


def _alone(lines: Sequence[Line], candidate: Candidate) -> bool:
    return not lines[candidate.index].text.endswith(candidate.title)


def _is_under(number: Number, above: Number) -> bool:
    """Whether a number goes on from the item's: "4.1" under "4.", "24/04.1" under "24/04", "3.1" under "3.0"."""
    if above.dotted and above.parts[-1] == 0:
        return number.shape == above.bare_shape and number.parts[:-1] == above.parts[:-1]
    return number.shape == f"{above.bare_shape}.9" and number.parts[:-1] == above.parts


def _opens_text(lines: Sequence[Line], candidate: Candidate) -> bool:
    """Whether a title on a line of its own has words below that belong to it, and not the next point of a list."""
    if candidate.index + 1 >= len(lines):
        return False
    below = lines[candidate.index + 1]
    if numbered(below) is not None or below.marker:
        return False
    return (_ENDS.search(below.text) or _MOTION.match(below.text)) is not None
