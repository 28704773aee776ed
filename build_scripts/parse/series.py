"""Numbered lines as a series: which of them are the items, told by what they share and how they count up."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from build_scripts.domain.source import Line
from build_scripts.parse.candidates import Candidate
from build_scripts.parse.looks import is_caps
from build_scripts.parse.numbering import key_part, numbered
from build_scripts.parse.phrases.attendance import attendance_label
from build_scripts.parse.phrases.standing import standing_kind
from build_scripts.parse.sub_items import is_sub_item, only_lists

_LOOK_BACK = 80  # how many earlier members of a series one number is compared with
_MAX_STEP = 25  # a larger step between two numbers is no series


def best_series(candidates: Sequence[Candidate]) -> tuple[list[Candidate], float]:
    """Return the series of one shape with the greatest weight, and that weight.

    Where 1.1, 1.2 weigh most but stand under a series 1, 2 of their own, that one is the order of business.
    """
    shapes: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        shapes.setdefault(candidate.number.shape, []).append(candidate)
    chains = {shape: _chain(group, key_part([c.number for c in group])) for shape, group in sorted(shapes.items())}
    best = max(chains, key=lambda shape: chains[shape][1], default="")
    above = best.removesuffix(".9")
    if above != best and above in chains and _stand_above(*chains[above], *chains[best]):
        best = above
    return chains[best] if best and chains[best][1] > 0.0 else ([], 0.0)


_ENOUGH_ABOVE = 4.0  # what a series must weigh for the numbers below it to be its sub-items


def _stand_above(above: Sequence[Candidate], weight: float, below: Sequence[Candidate], _: float) -> bool:
    """Whether numbers of a longer form begin with the number of the item they stand in."""
    if weight < _ENOUGH_ABOVE:
        return False
    owners = [next((a for a in reversed(above) if a.index < c.index), None) for c in below]
    under = [o is not None and c.number.parts[:-1] == o.number.parts for c, o in zip(below, owners, strict=True)]
    return sum(under) * 2 > len(below)


def _chain(group: Sequence[Candidate], part: int) -> tuple[list[Candidate], float]:
    """Return the heaviest run of numbers that count up: a step of one is best, a gap costs, none goes back."""
    best: list[float] = []
    before: list[int] = []
    for i, candidate in enumerate(group):
        value, total, link = candidate.number.parts[part], candidate.weight, -1
        for j in range(max(0, i - _LOOK_BACK), i):
            step = 1 if _counts_on(group[j], candidate) else value - group[j].number.parts[part]
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


def _counts_on(one: Candidate, other: Candidate) -> bool:
    """Whether one number is the next after another: 1.1, 1.2, 2.1; 19/40, 20/1."""
    a, b = one.number.parts, other.number.parts
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), None)
    return at is not None and b[at] - a[at] == 1 and len(a) == len(b) and set(b[at + 1 :]) <= {0, 1}


def numbered_items(
    lines: Sequence[Line],
    candidates: Sequence[Candidate],
    series: Sequence[Candidate],
    skip: AbstractSet[int],
    bare: Sequence[int] = (),
) -> dict[int, int]:
    """Return line index -> level of the items of a numbered document: the series, its odd members, its sub-items.

    bare: lines that head a passage though nothing marks them; the standing items among them are items too.
    """
    items = {c.index: 1 for c in series if c.weight > -2.0 or c.marked}  # noqa: PLR2004
    marked = sum(c.marked for c in series) * 2 > len(series)
    shape = series[0].number.shape
    listing = only_lists(lines, candidates, series)
    for candidate in candidates:
        if candidate.index in items or candidate.index < series[0].index:
            continue
        # A number printed twice, or out of order, in the same dress as the others (Ayton 2008 has "10" after "11").
        if candidate.number.shape == shape and marked and candidate.marked and candidate.weight >= 2.5:  # noqa: PLR2004
            items[candidate.index] = 1 if standing_kind(candidate.title) or not _goes_back(candidate, series) else 2
        elif is_sub_item(lines, candidate, series, listing=listing):
            items[candidate.index] = 2
    for i in _unnumbered_among(lines, items, skip, marked=marked, start=series[0].index):
        items[i] = 1
    for i in bare:
        title_of_number = i - 1 in items and _number_alone(lines[i - 1])
        if i not in items and not title_of_number and is_item_word(lines[i], after_start=i > series[0].index):
            items[i] = 1
    return dict(sorted(items.items()))


def _goes_back(candidate: Candidate, series: Sequence[Candidate]) -> bool:
    """Whether a number is smaller than that of the item it stands in: a count of its own ("1. Finance" in item 6)."""
    above = [c.number.parts[0] for c in series if c.index < candidate.index]
    return bool(above) and candidate.number.parts[0] < above[-1]


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
    if not after_start and line.text.rstrip().endswith(":") and not is_caps(line.text):  # a label of the head
        return False
    if not after_start and attendance_label(line.text):  # "SEDERUNT:" above a list of names
        return False
    return kind in {"declarations", "welcome", "exempt", "agenda", "public"} or (
        after_start and kind not in {"apologies", "elections", "reports"}
    )
