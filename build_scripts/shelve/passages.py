"""Blocks of the source as passages of a page: every block once, in order, with its links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from build_scripts.domain.archive import Attendance, Meeting, Person, Reference
from build_scripts.domain.pages.meeting import Passage
from build_scripts.domain.pages.words import Words
from build_scripts.domain.record import Attendee, Block, BlockKind
from build_scripts.shelve.marks import Mark, marked, words
from build_scripts.shelve.shelf import PERSON, Shelf

WEB = re.compile(r"https?://[^\s\"'<>\\]{1,2000}\Z", re.IGNORECASE)


def _outside(block: Block) -> Iterator[Mark]:
    """Yield the source's own links to web addresses; any other scheme stays plain words."""
    for link in block.links:
        if WEB.match(link.href):
            yield Mark(link.start, link.end, href=link.href, outside=True)


def reference_address(shelf: Shelf, reference: Reference) -> str | None:
    """Return where the reference leads, or None where the archive does not hold that meeting."""
    held = shelf.by_id.get(reference.meeting) if reference.meeting else None
    if held is None:
        return None
    return f"{held.address}#{reference.item}" if reference.item else held.address


def _references(shelf: Shelf, meeting: Meeting, place: int) -> Iterator[Mark]:
    everywhere = (r for refs in (meeting.references, *(i.references for i in meeting.items)) for r in refs)
    for reference in everywhere:
        address = reference_address(shelf, reference) if reference.block == place else None
        if address and address != meeting.address:
            yield Mark(reference.start, reference.end, href=address)


def stands_in(attendee: Attendee, block: Block) -> bool:
    """Whether the attendee's name stands in the block's text where the reading says."""
    if attendee.start < 0 or not block.span.first <= attendee.span.first <= block.span.last:
        return False
    written = block.text[attendee.start : attendee.end]
    return bool(written) and (attendee.name is None or written == attendee.name)


def _named(shelf: Shelf, people: Iterable[Attendance], block: Block) -> Iterator[Mark]:
    for entry in people:
        person = shelf.person(entry.person)
        if person and stands_in(entry.attendee, block):
            yield Mark(entry.attendee.start, entry.attendee.end, href=PERSON.format(person.slug))


def speaker(shelf: Shelf, slugs: Iterable[str], attendee: Attendee) -> Person | None:
    """Return the one person of the item whom a speaker's printed name means, or None."""
    fits = [p for p in map(shelf.person, slugs) if p and attendee.name in p.names]
    return fits[0] if len(fits) == 1 else None


def _speakers(shelf: Shelf, meeting: Meeting, place: int, block: Block) -> Iterator[Mark]:
    for item in meeting.items:
        if not item.item.first <= place < item.item.last:
            continue
        for attendee in item.item.speakers:
            person = speaker(shelf, item.people, attendee)
            if person and stands_in(attendee, block):
                yield Mark(attendee.start, attendee.end, href=PERSON.format(person.slug))


def marks_of(shelf: Shelf, meeting: Meeting, place: int) -> tuple[Mark, ...]:
    """Return every mark of the block at that place: people, references, the source's links, bold."""
    block = meeting.record.blocks[place]
    return (
        *_named(shelf, meeting.attendance, block),
        *_speakers(shelf, meeting, place, block),
        *_references(shelf, meeting, place),
        *_outside(block),
        *(Mark(start, end, strong=True) for start, end in block.bold if not _whole(block, start, end)),
    )


def _whole(block: Block, start: int, end: int) -> bool:
    """Whether bold covers all: then it marks a heading or a label, which the page sets in its own way."""
    return end - start >= len(block.text.strip()) and block.kind is not BlockKind.DECISION


def passage(shelf: Shelf, meeting: Meeting, place: int, extra: tuple[Mark, ...] = ()) -> Passage:
    """Return the block at that place as a passage without an anchor; `extra` marks come on top of its own."""
    block = meeting.record.blocks[place]
    return Passage(
        style=block.kind.value,
        words=marked(block.text, (*extra, *marks_of(shelf, meeting, place))),
        number=block.number,
        number_after=block.number_after,
        label=block.label,
        depth=block.depth,
        rows=tuple(tuple(_cell(cell) for cell in row) for row in block.rows),
        header_rows=block.header_rows,
    )


def _cell(text: str) -> Words:
    return words(text)
