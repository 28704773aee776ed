"""Why the day of a meeting is believed of which no record is held, only a mention in another."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.domain.archive import Meeting, MissingMeeting, Reference
from build_scripts.domain.cited import Basis
from build_scripts.domain.record_text import block_text
from build_scripts.shelve.shelf import Shelf


def basis_of(shelf: Shelf, missing: MissingMeeting) -> Basis:
    """Return STATED where one of the records that name the meeting prints the year with its day, else INFERRED."""
    sources = [shelf.by_id[i] for i in missing.named_in if i in shelf.by_id]
    return Basis.STATED if any(_states(source, missing) for source in sources) else Basis.INFERRED


def next_basis(meeting: Meeting) -> Basis | None:
    """Return why the announced next meeting is believed, or None where no day is announced."""
    if meeting.next_named is None:
        return None
    following = meeting.record.next_meeting
    announced = following.date if following else None
    if announced and announced.value == meeting.next_named:
        return announced.basis
    return Basis.STATED if _prints_year(meeting, str(meeting.next_named.year)) else Basis.INFERRED


def _states(source: Meeting, missing: MissingMeeting) -> bool:
    following = source.record.next_meeting
    announced = following.date if following else None
    if announced and announced.value == missing.date:
        return announced.basis is not Basis.INFERRED
    year = str(missing.date.year)
    return any(year in _words(source, r) for r in _references(source) if r.date == missing.date)


def _prints_year(meeting: Meeting, year: str) -> bool:
    return any(year in _words(meeting, r) for r in _references(meeting) if r.date == meeting.next_named)


def _references(meeting: Meeting) -> Iterator[Reference]:
    yield from meeting.references
    for item in meeting.items:
        yield from item.references


def _words(meeting: Meeting, reference: Reference) -> str:
    return block_text(meeting.record.blocks[reference.block])
