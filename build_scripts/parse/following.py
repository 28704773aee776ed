"""The next meeting that a document announces: from the item about it, or from a line that says so."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.domain.cited import Basis, Cited
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Block, BlockKind, Item, NextMeeting
from build_scripts.parse.blocks import Passage
from build_scripts.parse.phrases.standing import standing_kind
from build_scripts.parse.readers.dates import find_dates
from build_scripts.parse.readers.next_meeting import read_next_meeting

# What may stand before the date on a line under "Date of next meeting"; a name there is the name of another body.
_PREFIX = re.compile(
    r"(?:on|the|date|is|at|next|meeting|will|be|held|for|to|of|and|time|noted|scheduled|\W)*", re.IGNORECASE
)
_ANNOUNCES = re.compile(r"\b(?:next|meeting|agm)\b", re.IGNORECASE)
_LONGEST = 2000


def read_following(
    passages: Sequence[Passage], items: Sequence[Item], held: dt.date | None
) -> tuple[NextMeeting | None, list[Finding]]:
    """Return the next meeting and what was noticed. `held` is the day of this meeting, to tell the year of the next."""
    found = list(_announced(passages, items, held))
    stated = [m for m in found if m.date is not None and m.date.basis is Basis.STATED]
    best = next(iter(stated or [m for m in found if m.date is not None] or found), None)
    if best is None or best.date is None:
        return best, []
    if held is not None and best.date.value <= held:
        told = f"“{best.date.as_written}” is announced as the next meeting, but it is not after this one."
        return replace(best, date=None), [Finding("P213", told, best.span)]
    wrong = [d for d in find_dates(best.date.as_written) if d.weekday_agrees is False]
    told = f"“{best.date.as_written}” is printed, but that day is another day of the week."
    return best, [Finding("P212", told, best.span)] if wrong else []


def _announced(passages: Sequence[Passage], items: Sequence[Item], held: dt.date | None) -> Iterator[NextMeeting]:
    for item in reversed(items):
        if item.title is not None and standing_kind(item.title.value) == "next_meeting":
            yield from _in_item([p.block for p in passages[item.first : item.last]], item.title.value, held)
    for passage in passages:
        if passage.block.kind is BlockKind.NEXT_MEETING:
            yield from _read(f"{passage.block.label} {passage.block.text}".strip(), passage.block, held)


def _in_item(blocks: Sequence[Block], title: str, held: dt.date | None) -> Iterator[NextMeeting]:
    """Yield what the heading and each line below announce; a date after the name of another body is not meant."""
    yield from (m for m in _read(title, blocks[0], held) if m.date is not None)
    for block in blocks[1:]:
        dates = find_dates(block.text[:_LONGEST])
        before = block.text[: dates[0].start] if dates else ""
        if dates and (_PREFIX.fullmatch(before) or _ANNOUNCES.search(before)):
            for meeting in _read(f"Next meeting: {block.text}", block, held):
                yield replace(meeting, text=f"{title} {block.text}")


def _read(text: str, block: Block, held: dt.date | None) -> Iterator[NextMeeting]:
    """Yield the reading of a text; a whole date whose weekday does not fit is still what the source prints."""
    meeting = read_next_meeting(text[:_LONGEST], block.span, meeting=held)
    if meeting is None:
        return
    whole = [d for d in find_dates(block.text[:_LONGEST]) if d.value is not None]
    if meeting.date is None and len(whole) == 1 and whole[0].weekday_agrees is False and whole[0].value is not None:
        date = whole[0]
        meeting = replace(
            meeting, date=Cited(whole[0].value, date.as_written, block.span, "next_meeting.weekday_differs")
        )
    yield meeting
