"""Attendance lists as a page sets them: one entry a person, in the order and the words of the source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from build_scripts.domain.archive import Meeting
from build_scripts.domain.pages.meeting import Roll, RollRow
from build_scripts.domain.pages.words import Run, Words
from build_scripts.domain.record import Block, BlockKind
from build_scripts.shelve.marks import marked
from build_scripts.shelve.passages import marks_of, stands_in
from build_scripts.shelve.shelf import Shelf

# What parts two people in a list: "Garvey (Chair), C Dodds", "Wilson and C Wright", "S Bonner; S Reynolds".
_BETWEEN = re.compile(r"[,;.](?:\s+and)?\s+|\s+(?:and|&)\s+|[,;]\s*$")
_INTRODUCES = (":", ":-", ":–")  # how a line ends that only announces the names below it
_HONORIFIC = re.compile(r"(?:(?:Councillor|Cllr|Alderman|Mayor|Dr|Mr|Mrs|Ms|Miss|Sir|Prof)s?\.?\s+)*\Z", re.IGNORECASE)


def _starts(block: Block, meeting: Meeting) -> list[tuple[int, int]]:
    """Return where the names of this block begin and end, in order."""
    found = {(e.attendee.start, e.attendee.end) for e in meeting.attendance if stands_in(e.attendee, block)}
    return sorted(found)


def _border(text: str, after: int, before: int) -> tuple[int, int]:
    """Return the stretch between two names that only parts them: the last separator with nothing but a title after it.

    An empty stretch at the second name's title where nothing parts them.
    """
    last = None
    for match in _BETWEEN.finditer(text, after, before):
        if _HONORIFIC.fullmatch(text, match.end(), before):
            last = match
    if last is not None:
        return last.start(), last.end()
    return before, before


def _lead_end(text: str, first: int) -> int:
    """Return where the first entry begins: its title in the singular belongs to it, "Councillors" to the list."""
    match = re.search(r"(?:Councillor|Cllr|Mayor|Dr|Mr|Mrs|Ms|Miss)\.?\s+\Z", text[:first])
    return match.start() if match else first


def entries_of(shelf: Shelf, meeting: Meeting, place: int) -> tuple[Words, tuple[Words, ...]]:
    """Return the words before the first name, and one entry a person with what parts them hidden.

    All entries joined, with the lead before them, are the block's text letter for letter.
    """
    block = meeting.record.blocks[place]
    names = _starts(block, meeting)
    marks = marks_of(shelf, meeting, place)
    if not names:
        text = marked(block.text, marks)
        return (text, ()) if block.text.rstrip().endswith(_INTRODUCES) else ((), (text,))
    begin = _lead_end(block.text, names[0][0])
    lead = marked(block.text, marks, 0, begin)
    entries: list[Words] = []
    for (_, end), (following, _) in pairwise(names):
        stop, resume = _border(block.text, end, following)
        hidden = (Run(block.text[stop:resume], hidden=True),) if resume > stop else ()
        entries.append((*marked(block.text, marks, begin, stop), *hidden))
        begin = resume
    stop = len(block.text) - 1 if block.text.endswith(".") and len(names) > 1 else len(block.text)
    ended = (Run(block.text[stop:], hidden=True),) if stop < len(block.text) else ()
    entries.append((*marked(block.text, marks, begin, stop), *ended))
    return lead, tuple(entries)


def _row(shelf: Shelf, meeting: Meeting, place: int, anchor: str) -> RollRow:
    block = meeting.record.blocks[place]
    lead, entries = entries_of(shelf, meeting, place)
    number = block.number if any(c.isalnum() for c in block.number) else ""
    label = " ".join(filter(None, (number, block.label)))
    return RollRow(label, lead, entries, anchor, told=block.kind is BlockKind.DECLARATION)


def roll_rows(shelf: Shelf, meeting: Meeting, places: Sequence[tuple[int, str]]) -> tuple[RollRow, ...]:
    """Return consecutive blocks as rows: a block without a label goes on with the row before it."""
    rows: list[RollRow] = []
    for place, anchor in places:
        row = _row(shelf, meeting, place, anchor)
        heads = meeting.record.blocks[place].kind in (BlockKind.LABEL, BlockKind.SUB_HEADING)
        if heads:
            text = meeting.record.blocks[place].text
            rows.append(RollRow(label=" ".join(filter(None, (row.label, text))), lead=(), entries=(), anchor=anchor))
        elif row.label or not rows:
            rows.append(row)
        else:
            rows[-1] = _continued(rows[-1], row)
    return tuple(rows)


def _continued(before: RollRow, row: RollRow) -> RollRow:
    """Return the row before with the entries of the next block after its own."""
    gap = (Run(" "),) if before.lead and row.lead else ()
    lead = before.lead if before.entries else (*before.lead, *gap, *row.lead)
    between = (row.lead,) if before.entries and row.lead else ()
    return RollRow(
        before.label, lead, (*before.entries, *between, *row.entries), before.anchor, before.told or row.told
    )


def roll(shelf: Shelf, meeting: Meeting, places: Sequence[tuple[int, str]]) -> Roll:
    """Return consecutive attendance blocks as one roll."""
    return Roll(rows=roll_rows(shelf, meeting, places))
