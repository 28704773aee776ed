"""Numbered lines as a series: which of them are the items, told by what they share and how they count up."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from build_scripts.domain.source import Line
from build_scripts.parse.looks import begins_bold, ends_open, is_caps, is_infinitive, is_sentence, is_title, words_of
from build_scripts.parse.numbering import Number, key_part, numbered
from build_scripts.parse.phrases.decision_marks import marked_decision
from build_scripts.parse.phrases.standing import standing_kind

_LOOK_BACK = 80  # how many earlier members of a series one number is compared with
_MAX_STEP = 25  # a larger step between two numbers is no series
_SUB_TITLE_WORDS = 16


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
    short = len(words_of(title)) <= _SUB_TITLE_WORDS
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


def best_series(candidates: Sequence[Candidate]) -> tuple[list[Candidate], float]:
    """Return the series of one shape with the greatest weight, and that weight."""
    shapes: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        shapes.setdefault(candidate.number.shape, []).append(candidate)
    best: tuple[list[Candidate], float] = ([], 0.0)
    for _, group in sorted(shapes.items()):
        part = key_part([c.number for c in group])
        series, total = _chain(group, part)
        if total > best[1]:
            best = (series, total)
    return best


def _chain(group: Sequence[Candidate], part: int) -> tuple[list[Candidate], float]:
    """Return the heaviest run of numbers that count up: a step of one is best, a gap costs, none goes back."""
    best: list[float] = []
    before: list[int] = []
    for i, candidate in enumerate(group):
        value, total, link = candidate.number.parts[part], candidate.weight, -1
        for j in range(max(0, i - _LOOK_BACK), i):
            step = value - group[j].number.parts[part]
            if not 0 < step <= _MAX_STEP:
                continue
            gain = best[j] + candidate.weight + (1.0 if step == 1 else -0.4 * step)
            if gain > total:
                total, link = gain, j
        best.append(total)
        before.append(link)
    if not best:
        return [], 0.0
    at = max(range(len(best)), key=lambda i: (best[i], -i))
    total, chain = best[at], []
    while at >= 0:
        chain.append(group[at])
        at = before[at]
    return chain[::-1], total


def numbered_items(
    lines: Sequence[Line], candidates: Sequence[Candidate], series: Sequence[Candidate], skip: AbstractSet[int]
) -> dict[int, int]:
    """Return line index -> level of the items of a numbered document: the series, its odd members, its sub-items."""
    items = {c.index: 1 for c in series if c.weight > -2.0 or c.marked}  # noqa: PLR2004
    marked = sum(c.marked for c in series) * 2 > len(series)
    shape = series[0].number.shape
    for candidate in candidates:
        if candidate.index in items or candidate.index < series[0].index:
            continue
        # A number printed twice, or out of order, in the same dress as the others (Ayton 2008 has "10" after "11").
        if candidate.number.shape == shape and marked and candidate.marked and candidate.weight >= 2.5:  # noqa: PLR2004
            items[candidate.index] = 1 if standing_kind(candidate.title) or not _goes_back(candidate, series) else 2
        elif _is_sub_item(candidate, series):
            items[candidate.index] = 2
    for i in _unnumbered_among(lines, items, skip, marked=marked, start=series[0].index):
        items[i] = 1
    return dict(sorted(items.items()))


def _goes_back(candidate: Candidate, series: Sequence[Candidate]) -> bool:
    """Whether a number is smaller than that of the item it stands in: a count of its own ("1. Finance" in item 6)."""
    above = [c.number.parts[0] for c in series if c.index < candidate.index]
    return bool(above) and candidate.number.parts[0] < above[-1]


def _is_sub_item(candidate: Candidate, series: Sequence[Candidate]) -> bool:
    """Whether "4.1 Title" stands under item 4 and is a title, not a numbered paragraph."""
    if not (candidate.number.dotted and series[0].number.plain) or len(candidate.number.parts) != 2:  # noqa: PLR2004
        return False
    above = [c for c in series if c.index < candidate.index]
    under = bool(above) and above[-1].number.parts[0] == candidate.number.parts[0]
    return under and candidate.marked and candidate.weight >= 1.0 and len(words_of(candidate.title)) <= _SUB_TITLE_WORDS


def _unnumbered_among(
    lines: Sequence[Line], items: dict[int, int], skip: AbstractSet[int], *, marked: bool, start: int
) -> list[int]:
    """Return lines that are standing items without a number, in the dress of the numbered ones."""
    found = []
    for i, line in enumerate(lines):
        if i in items or i in skip or (i - 1 in items and _number_alone(lines[i - 1])):
            continue
        dressed = line.heading > 0 or line.all_bold or is_caps(line.text)
        if dressed and marked and is_item_word(line, after_start=i > start):
            found.append(i)
    return found


def _number_alone(line: Line) -> bool:
    found = numbered(line)
    return found is not None and not found[1]


def is_item_word(line: Line, *, after_start: bool) -> bool:
    """Whether a line is a standing item and nothing else: before the first item only declarations and the like."""
    kind = standing_kind(line.text)
    if kind is None or line.marker or line.cell is not None:
        return False
    return kind in {"declarations", "welcome", "exempt"} or (
        after_start and kind not in {"apologies", "elections", "reports"}
    )
