"""Which blocks hold the words of a decision, so that the page can mark exactly those."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.domain.cited import Span
from build_scripts.domain.record import BlockKind, Decision, DecisionStatus, Record

DECIDING = (BlockKind.DECISION, BlockKind.CLAUSE, BlockKind.RECOMMENDATION)
APART = (BlockKind.ITEM_HEADING, BlockKind.TITLE, BlockKind.HEADER)


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks `first` to `last` (not included) hold the words of these decisions, each with its anchor."""

    first: int
    last: int
    decisions: tuple[tuple[str, Decision], ...]

    @property
    def made(self) -> bool:
        """Whether at least one of them was decided, not only recommended."""
        return any(d.status is DecisionStatus.MADE for _, d in self.decisions)


def _lines(decision: Decision) -> Span:
    spans = (decision.span, *(clause.span for clause in decision.clauses))
    return Span(min(s.first for s in spans), max(s.last for s in spans))


def _range(record: Record, within: Sequence[int], decision: Decision) -> tuple[int, int] | None:
    """Return the blocks of the decision. Where marked blocks share its lines, those before the first are not in it."""
    lines = _lines(decision)
    places = [
        place
        for place in within
        if record.blocks[place].span.first <= lines.last
        and lines.first <= record.blocks[place].span.last
        and record.blocks[place].kind not in APART
    ]
    marked = [place for place in places if record.blocks[place].kind in DECIDING]
    if marked:
        return marked[0], max(places[-1] if record.blocks[places[-1]].kind in _INSIDE else 0, marked[-1]) + 1
    return (places[0], places[-1] + 1) if places else None


_INSIDE = (*DECIDING, BlockKind.TEXT, BlockKind.BULLET, BlockKind.NUMBERED, BlockKind.TABLE)


def boxes(record: Record, within: Sequence[int], decisions: Sequence[tuple[str, Decision]]) -> tuple[Box, ...]:
    """Return the boxes among the blocks `within`, in order. Decisions that share a block share a box."""
    found: list[Box] = []
    ranges = ((entry, _range(record, within, entry[1])) for entry in decisions)
    for entry, area in sorted(((e, r) for e, r in ranges if r), key=lambda pair: pair[1]):
        if found and area[0] < found[-1].last:
            last = found.pop()
            found.append(Box(last.first, max(last.last, area[1]), (*last.decisions, entry)))
        else:
            found.append(Box(area[0], area[1], (entry,)))
    return tuple(found)
