"""Calendars (RFC 5545) of each panel and of all: meetings of which something is held, and those only announced.

A time stands there only if a source states it; it is given in UTC, worked out with the time zone of archive.yml. When a
meeting ended no source says, so no event has an end. A meeting without a date stands in no calendar.
"""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from build_scripts.domain.archive import Meeting, MissingMeeting
from build_scripts.domain.catalogue import DataFile
from build_scripts.domain.cited import Basis
from build_scripts.domain.record import Kind
from build_scripts.shelve.announced import basis_of
from build_scripts.shelve.coverage import missing_of, panels_met
from build_scripts.shelve.dates import day_of, long_date
from build_scripts.shelve.heads import is_cancelled, kind_in_words
from build_scripts.shelve.machine_files import CALENDAR
from build_scripts.shelve.shelf import PANEL, Shelf

ALL = f"/{CALENDAR}"
LONGEST_LINE = 75  # bytes of a line, its end not counted (RFC 5545, 3.1)
CONFIRMED, TENTATIVE, CANCELLED = "CONFIRMED", "TENTATIVE", "CANCELLED"
# Of several papers of one meeting, the first kind that is held stands for it.
_RANKS = (Kind.MINUTES, Kind.AGENDA_AND_MINUTES, Kind.AGENDA, Kind.REPORT, Kind.ITEM, Kind.OTHER)
EARLIEST = 8  # the first hour of the day at which a council may have meant the morning
_TELLS_OF_IT = frozenset({Kind.MINUTES, Kind.AGENDA_AND_MINUTES, Kind.ITEM})
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_CONTROL = dict.fromkeys((*range(32), 127), " ")


@dataclass(frozen=True, slots=True)
class Event:
    """One meeting. `clock` is (hour, minute) in the council's own time, where a source states it."""

    name: str
    day: dt.date
    clock: tuple[int, int] | None
    summary: str
    description: str
    place: str
    address: str
    status: str


def clock_of(time: str | None) -> tuple[int, int] | None:
    """Return hour and minute of a time that could be read ("16:00"), else None.

    None too before eight in the morning: "7.30" printed without am or pm is an evening as a rule, and which it is must
    not be guessed for somebody who will stand before a door.
    """
    found = _CLOCK.fullmatch(time or "")
    if found is None or int(found.group(1)) < EARLIEST:
        return None
    return int(found.group(1)), int(found.group(2))


def _stands_for_its_papers(shelf: Shelf, meeting: Meeting) -> bool:
    papers = [meeting, *(shelf.by_id[i] for i in meeting.same_meeting if i in shelf.by_id)]
    return min(papers, key=lambda m: (_RANKS.index(m.record.kind), m.id)) is meeting


def _status(meeting: Meeting) -> str:
    if is_cancelled(meeting):
        return CANCELLED
    return CONFIRMED if meeting.record.kind in _TELLS_OF_IT else TENTATIVE


def _held(shelf: Shelf, meeting: Meeting, day: dt.date) -> Event:
    record, status = meeting.record, _status(meeting)
    held = f"{kind_in_words(meeting)} held by {shelf.archive.settings.site_name}."
    unsure = " No minutes of this meeting are held." if status == TENTATIVE else ""
    return Event(
        name=meeting.id,
        day=day,
        clock=clock_of(record.time.value) if record.time else None,
        summary=shelf.panel_name(meeting) + (" (cancelled)" if status == CANCELLED else ""),
        description=held + unsure,
        place=record.venue.value if record.venue else "",
        address=meeting.address,
        status=status,
    )


def _announced(shelf: Shelf, missing: MissingMeeting) -> Event:
    """Return a meeting that is only named. Its time is taken from a text that announces this very day."""
    sources = [shelf.by_id[i] for i in missing.named_in if i in shelf.by_id]
    following = [s.record.next_meeting for s in sources if s.record.next_meeting]
    times = {n.time for n in following if n.time and n.date and n.date.value == missing.date}
    named = "; ".join(
        f"{shelf.panel_name(s)}, {long_date(d) if (d := day_of(s)) else 'undated'}: {_web(shelf, s.address)}"
        for s in sources
    )
    doubt = "" if basis_of(shelf, missing) is Basis.STATED else " The year is worked out, not printed."
    panel = shelf.panels[missing.panel].name if missing.panel in shelf.panels else missing.panel
    return Event(
        name=f"{missing.date}-{missing.panel}-not-held",
        day=missing.date,
        clock=clock_of(times.pop()) if len(times) == 1 else None,
        summary=f"{panel} (no record held)",
        description=f"Only named in other records; it may not have taken place.{doubt} Named in {named or 'a record'}.",
        place="",
        address=PANEL.format(missing.panel),
        status=TENTATIVE,
    )


def _web(shelf: Shelf, address: str) -> str:
    return shelf.archive.settings.site_url + address.removeprefix("/")


def zone_of(name: str) -> zoneinfo.ZoneInfo | None:
    """Return the time zone, or None on a machine that has no data about it."""
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return None


def _start(event: Event, timezone: str) -> str:
    """Return the line with the start: a moment in UTC, or the whole day where no time or time zone is known."""
    zone = zone_of(timezone)
    if event.clock and zone:
        local = dt.datetime.combine(event.day, dt.time(*event.clock), zone)
        return f"DTSTART:{local.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
    return f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"


def text_value(text: str) -> str:
    """Return words as a value of TEXT: control characters are blanks; backslash, semicolon and comma are escaped."""
    plain = text.translate(_CONTROL).replace("\\", "\\\\")
    return plain.replace(";", "\\;").replace(",", "\\,")


def folded(line: str) -> str:
    """Return the line in pieces of at most 75 bytes with the blank before them, never cut inside a character."""
    pieces: list[str] = []
    piece, size = "", 0
    for sign in line:
        width = len(sign.encode())
        if size + width > LONGEST_LINE:
            pieces.append(piece)
            piece, size = "", 1  # the blank that a continued line begins with
        piece, size = piece + sign, size + width
    return "\r\n ".join([*pieces, piece])


def _lines(shelf: Shelf, event: Event) -> Iterator[str]:
    settings = shelf.archive.settings
    yield "BEGIN:VEVENT"
    yield f"UID:{text_value(event.name)}@{urlsplit(settings.site_url).hostname or 'localhost'}"
    yield f"DTSTAMP:{event.day:%Y%m%d}T000000Z"  # the same with every edition: the clock is not asked
    yield _start(event, settings.timezone)
    yield f"SUMMARY:{text_value(event.summary)}"
    yield f"DESCRIPTION:{text_value(event.description)}"
    if event.place:
        yield f"LOCATION:{text_value(event.place)}"
    yield f"URL:{_web(shelf, event.address)}"
    yield f"STATUS:{event.status}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _calendar(shelf: Shelf, address: str, name: str, events: Sequence[Event]) -> Iterator[DataFile]:
    if not events:
        return
    head = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Minute Book//Meetings//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{text_value(name)}",
    )
    ordered = sorted(events, key=lambda event: (event.day, event.name))
    lines = (*head, *(line for event in ordered for line in _lines(shelf, event)), "END:VCALENDAR")
    yield DataFile(address, "".join(f"{folded(line)}\r\n" for line in lines).encode())


def _events(shelf: Shelf, meetings: Iterable[Meeting], missing: Iterable[MissingMeeting]) -> list[Event]:
    held = [_held(shelf, m, d) for m in meetings if (d := day_of(m)) and _stands_for_its_papers(shelf, m)]
    return [*held, *(_announced(shelf, m) for m in missing)]


def calendar_files(shelf: Shelf) -> Iterator[DataFile]:
    """Yield the calendar of all meetings and one for each panel, unless it would be empty."""
    settings = shelf.archive.settings
    every = _events(shelf, shelf.meetings, shelf.archive.missing)
    yield from _calendar(shelf, ALL, f"{settings.council}: meetings", every)
    for panel in panels_met(shelf):
        events = _events(shelf, shelf.meetings_of_panel.get(panel.slug, []), missing_of(shelf, panel.slug))
        yield from _calendar(shelf, PANEL.format(panel.slug) + CALENDAR, panel.name, events)
