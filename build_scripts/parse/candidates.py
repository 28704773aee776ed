"""Lines that begin with a number, each weighed: how much does it look like the heading of an item?"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from build_scripts.domain.source import Line
from build_scripts.parse.looks import begins_bold, ends_open, is_caps, is_infinitive, is_sentence, is_title, words_of
from build_scripts.parse.numbering import Number, numbered
from build_scripts.parse.phrases.decision_marks import marked_decision
from build_scripts.parse.phrases.standing import standing_kind

_SHORT_TITLE = 16


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that begins with a number: its place, the number, the words after it, how much it looks like an item."""

    index: int
    number: Number
    title: str
    weight: float
    marked: bool  # printed as a heading: bold, capitals, heading style


def candidates_of(lines: Sequence[Line], skip: AbstractSet[int]) -> list[Candidate]:
    """Return every line that begins with a number, but for those in `skip`."""
    return [c for i in range(len(lines)) if i not in skip and (c := _candidate(lines, i)) is not None]


def _candidate(lines: Sequence[Line], index: int) -> Candidate | None:
    line = lines[index]
    found = numbered(line) if len(line.text) < 600 or line.heading else None  # noqa: PLR2004
    if found is None or (line.cell is not None and line.cell.header):
        return None
    number, title = found
    alone = not title
    if alone and index + 1 < len(lines):
        title = lines[index + 1].text
        below = numbered(lines[index + 1])
        if below and below[1]:  # a page's number above "5 TO APPROVE THE MINUTES"
            return None
    marked = line.heading > 0 or begins_bold(line) or (bool(title) and is_caps(title))
    if alone and index + 1 < len(lines):
        after = lines[index + 1]
        marked = marked or after.heading > 0 or after.all_bold
    return Candidate(
        index,
        number,
        title,
        _weight(line, number, title, marked=marked, alone=alone, cut=_was_cut(lines, index)),
        marked,
    )


def _was_cut(lines: Sequence[Line], index: int) -> bool:
    """Whether the text of this line's item followed on the same line of the source and was cut off."""
    return index + 1 < len(lines) and lines[index + 1].span == lines[index].span and lines[index].cell is None


_MARKS_AS_TITLES = frozenset({"resolution", "resolutions"})  # a Scottish agenda's item on private business
_LETTERED = {"L": -0.5, "l": -3.0, "I": 0.0, "i": -3.0}


def _weight(  # noqa: PLR0913 - each is a different witness
    line: Line, number: Number, title: str, *, marked: bool, alone: bool, cut: bool
) -> float:
    """Say how much a numbered line looks like the heading of an item."""
    short = len(words_of(title)) <= _SHORT_TITLE
    title = title.rstrip(" :;–—-") if marked or cut or (short and is_title(title.rstrip(" :"))) else title
    if not title or (marked_decision(title) and title.strip(" :").lower() not in _MARKS_AS_TITLES):
        return -3.0
    weight = 3.0 if standing_kind(title) else 0.0
    weight += 2.5 if marked else 0.0
    weight += _LETTERED.get(number.shape, 0.0)
    shaped = (
        is_title(title) or is_infinitive(title) or standing_kind(title) is not None
    )  # "Any other items which ... may be considered."
    weight += 1.0 if shaped else -2.0
    weight -= 1.5 if is_sentence(title) and not shaped else 0.0
    weight += 2.0 if is_infinitive(title) else 0.0
    weight += 1.0 if "/" in number.shape else 0.0
    weight -= 3.0 if title[:5] in {"That ", "that "} or title[0].islower() or ends_open(title) else 0.0
    weight -= 1.0 if line.depth > 0 or number.text.startswith("(") else 0.0
    return weight - (0.5 if alone else 0.0)
