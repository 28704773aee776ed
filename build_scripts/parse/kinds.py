"""What kind of document it is: the dialect says what it looks like, the contents say what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.domain.record import BlockKind, Decision, Item, Kind
from build_scripts.parse.apologies import AttendanceReading
from build_scripts.parse.blocks import Passage
from build_scripts.parse.looks import is_infinitive
from build_scripts.parse.rules import Dialect

_PAST = re.compile(
    r"\b(?:was|were|had|agreed|resolved|noted|advised|reported|thanked|welcomed|presented|approved|opened|closed|received)\b",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"(?:to\s+\w+\b|(?:members|councillors)\s+(?:are|is)\b|please\s+note|\(please\s+note|oral\s+update|purpose\b|report\s+(?:of|by)\b"
    r"|there\s+will\b)",
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
    if dialect.kind is Kind.MINUTES and _announces_only(passages, items, decisions) and not people.present:
        return Kind.AGENDA
    return dialect.kind


_ENOUGH_ITEMS = 3


def _announces_only(passages: Sequence[Passage], items: Sequence[Item], decisions: Sequence[Decision]) -> bool:
    """Whether items are only announced: no title says minutes, most items have an agenda's words, none was decided."""
    if len(items) < _ENOUGH_ITEMS or decisions or any(item.decisions for item in items):
        return False
    above = passages[: items[0].first]
    if any(_TITLE.search(p.block.text) for p in above if p.block.kind is BlockKind.TITLE):
        return False
    told = [p.block.text for p in passages[items[0].first :] if p.block.kind is BlockKind.TEXT]
    announced = sum(_ANNOUNCED.match(text) is not None for text in told) * 3 >= len(told) > 0
    return (announced or _only_infinitives(items, told)) and not _has_minutes(passages, items)


def _only_infinitives(items: Sequence[Item], told: Sequence[str]) -> bool:
    """Whether most titles say what is to be done ("To receive ...") and little of the text tells of the past."""
    titled = sum(item.title is not None and is_infinitive(item.title.value) for item in items)
    past = sum(_PAST.search(text) is not None for text in told)
    return titled * 2 > len(items) and past * 2 <= len(told)


def _has_minutes(passages: Sequence[Passage], items: Sequence[Item]) -> bool:
    """Whether a meeting page holds minutes: a label says so, a decision is printed, or it tells of the past."""
    if any(p.sense == "minutes" or p.block.kind in {BlockKind.DECISION, BlockKind.CUT} for p in passages):
        return True
    if any(item.decisions for item in items):
        return True
    told = [p for p in passages if p.block.kind is BlockKind.TEXT and p.sense == "text"]
    return sum(_PAST.search(p.block.text) is not None for p in told) * 2 > max(len(told), 1)
