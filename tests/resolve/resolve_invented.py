"""Invented records for the tests of resolve/: a council that does not exist, in a few words."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence

from build_scripts.domain.archive import Archive, Meeting
from build_scripts.domain.cited import Cited, Span
from build_scripts.domain.record import Attendee, Block, BlockKind, Group, Item, Kind, NextMeeting, Record
from build_scripts.domain.registers import ArchiveSettings, Registers
from build_scripts.resolve.archive import resolve_archive

SETTINGS = ArchiveSettings(
    council="Exampleton Borough Council",
    site_name="Exampleton minutes",
    site_url="https://minutes.example.org/",
    language="en",
    timezone="Europe/London",
    licence="OGL",
    licence_url=None,
    contact=None,
    accent="#004488",
    accent_dark="#88bbff",
    item_pages="none",
    now=dt.datetime(2024, 1, 1, tzinfo=dt.UTC),
)
Text = tuple[str, str, str]  # number, title, body


def cited(value: str) -> Cited[str]:
    return Cited(value, value, Span(1, 1), "test")


def member(
    name: str, group: Group = Group.PRESENT, *, role: str | None = None, replaces: str | None = None
) -> Attendee:
    return Attendee(name, name, group, Span(1, 1), honorific="Councillor", role=role, substitute_for=replaces)


def officer(name: str, role: str | None = None, group: Group = Group.OFFICER) -> Attendee:
    return Attendee(name, name, group, Span(1, 1), role=role)


def minutes(  # noqa: PLR0913 - one call a document, whatever a test is about
    panel: str | None,
    day: str | None,
    people: Sequence[Attendee] = (),
    items: Sequence[Text] = (),
    *,
    kind: Kind = Kind.MINUTES,
    time: str | None = None,
    name: str | None = None,
    following: dt.date | None = None,
) -> tuple[Record, ...]:
    """Return a document with one heading and one paragraph an item."""
    name = name or f"{panel}-{day}-{kind}-{time}.txt"
    blocks: list[Block] = []
    found: list[Item] = []
    for number, title, body in items:
        first, line = len(blocks), len(blocks) + 1
        blocks.append(Block(BlockKind.ITEM_HEADING, title, Span(line, line), "test", number=number))
        blocks.append(Block(BlockKind.TEXT, body, Span(line + 1, line + 1), "test"))
        found.append(Item(cited(number) if number else None, cited(title), Span(line, line + 1), first, first + 2))
    announced = None
    if following is not None:
        span = Span(len(blocks), len(blocks))
        written = f"{following.day} {following:%B %Y}"
        announced = NextMeeting(Cited(following, written, span, "test"), blocks[-1].text, span)
    record = Record(
        name=name,
        sha256=hashlib.sha256(name.encode()).hexdigest(),
        media_type="text/plain",
        form="text",
        dialect="test",
        kind=kind,
        blocks=tuple(blocks),
        panel=cited(panel) if panel else None,
        date=Cited(dt.date.fromisoformat(day), day, Span(1, 1), "test") if day else None,
        time=cited(time) if time else None,
        attendees=tuple(people),
        items=tuple(found),
        next_meeting=announced,
    )
    return (record,)


def archive_of(*documents: tuple[Record, ...], registers: Registers | None = None) -> Archive:
    return resolve_archive(documents, registers or Registers(), SETTINGS)


def meetings_of(archive: Archive) -> Mapping[str, Meeting]:
    return {meeting.record.name: meeting for meeting in archive.meetings}


def whom(archive: Archive) -> list[list[object]]:
    """Return, by meeting, whom each attendee is: a slug, or the tuple of candidates."""
    return [
        [entry.person if isinstance(entry.person, str) else entry.person.candidates for entry in meeting.attendance]
        for meeting in archive.meetings
    ]
