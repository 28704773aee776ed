"""What kind of document it is: the dialect says what it looks like, the contents say what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.domain.record import BlockKind, Decision, Item, Kind
from build_scripts.parse.attendance import AttendanceReading
from build_scripts.parse.blocks import Passage
from build_scripts.parse.rules import Dialect

_PAST = re.compile(
    r"\b(?:was|were|had|agreed|resolved|noted|advised|reported|thanked|welcomed|presented|approved|opened|closed|received)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\b(?:minutes|notes)\b", re.IGNORECASE)


def kind_of(  # noqa: PLR0913 - each is a different witness
    dialect: Dialect,
    *,
    known: bool,
    passages: Sequence[Passage],
    items: Sequence[Item],
    decisions: Sequence[Decision],
    people: AttendanceReading,
    status: str | None,
) -> Kind:
    """Return the kind of a document. A meeting page without minutes is an agenda; text without business is OTHER."""
    if status in {"cancelled", "postponed"} and not items and not decisions:
        return Kind.OTHER
    if dialect.kind is Kind.AGENDA_AND_MINUTES:
        return dialect.kind if _has_minutes(passages, items) else Kind.AGENDA
    if dialect.kind is Kind.MINUTES and not known and not (items or decisions or people.present):
        return Kind.OTHER
    return dialect.kind


def _has_minutes(passages: Sequence[Passage], items: Sequence[Item]) -> bool:
    """Whether a meeting page holds minutes: a label says so, a decision is printed, or it tells of the past."""
    if any(p.sense == "minutes" or p.block.kind in {BlockKind.DECISION, BlockKind.CUT} for p in passages):
        return True
    if any(item.decisions for item in items):
        return True
    told = [p for p in passages if p.block.kind is BlockKind.TEXT and p.sense == "text"]
    return sum(_PAST.search(p.block.text) is not None for p in told) * 2 > max(len(told), 1)
