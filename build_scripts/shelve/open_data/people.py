"""The tables of people (Popolo's Person) and of who is listed as attending."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from build_scripts.domain.archive import Attendance, Meeting, Person, Unresolved
from build_scripts.domain.record import Group
from build_scripts.shelve.attending import kept
from build_scripts.shelve.dates import day_of
from build_scripts.shelve.open_data.meetings import panel_id
from build_scripts.shelve.open_data.tables import BASES, Column, Form, Sight, Table, field
from build_scripts.shelve.shelf import PERSON, Shelf

Listed = tuple[Meeting, Attendance]


def _memberships(sight: Sight[Person]) -> list[dict[str, object]]:
    """Return one membership for each panel, role and capacity in which the papers list the person."""
    found: dict[tuple[str, str | None, str], list[Meeting]] = defaultdict(list)
    for meeting, entry in sight.shelf.attendance_of.get(sight.it.slug, []):
        capacity = kept(entry)
        if capacity and isinstance(meeting.panel, str) and meeting.panel in sight.shelf.panels:
            group = "member" if entry.attendee.group in _MEMBERS else entry.attendee.group.value
            group = "substitute" if capacity == "substitute" else group
            found[meeting.panel, entry.attendee.role, group].append(meeting)
    return [_membership(*key, meetings) for key, meetings in sorted(found.items(), key=lambda pair: _order(pair[0]))]


def _order(key: tuple[str, str | None, str]) -> tuple[str, str, str]:
    panel, role, capacity = key
    return panel, role or "", capacity


def _membership(panel: str, role: str | None, capacity: str, meetings: list[Meeting]) -> dict[str, object]:
    days = sorted(day for meeting in meetings if (day := day_of(meeting)))
    return {
        "organization_id": panel,
        "role": role,
        "capacity": capacity,
        "first_listed": days[0].isoformat() if days else None,
        "last_listed": days[-1].isoformat() if days else None,
        "records": len({meeting.id for meeting in meetings}),
        "basis": "inferred",
    }


def _count(sight: Sight[Person], how: str) -> int:
    entries = sight.shelf.attendance_of.get(sight.it.slug, [])
    return len({meeting.id for meeting, entry in entries if kept(entry) == how})


_MEMBERS = (Group.PRESENT, Group.APOLOGIES)
PEOPLE = Table[Person](
    "people",
    "People",
    "One row for each person in a public role. Members of the public who are named in minutes are not listed. "
    "Field names are those of Popolo, a standard for open data about government.",
    (
        Column("id", Form.NAME, "The permanent name of the person's page.", lambda s: s.it.slug, known=True),
        Column("address", Form.ADDRESS, "The page.", lambda s: s.web(PERSON.format(s.it.slug)), known=True),
        Column("name", Form.TEXT, "The name that pages use.", lambda s: s.it.name, known=True),
        Column("sort_name", Form.TEXT, "What lists are sorted by.", lambda s: s.it.sort_key),
        Column("honorific_prefix", Form.TEXT, "Councillor, Mayor, Dr.", lambda s: s.it.honorific),
        Column(
            "other_names",
            Form.PARTS,
            "Every other spelling that was met.",
            lambda s: [{"name": name} for name in s.it.names if name != s.it.name],
            parts=(field("name", Form.TEXT, "The spelling.", known=True),),
        ),
        Column(
            "memberships",
            Form.PARTS,
            "Panels whose papers list the person: concluded from the records held, not from a register of members.",
            _memberships,
            parts=(
                field("organization_id", Form.NAME, "The panel.", known=True),
                field("role", Form.TEXT, "The role as printed."),
                field("capacity", Form.NAME, "member, substitute, officer and so on.", known=True),
                field("first_listed", Form.DAY, "The earliest dated record that says so."),
                field("last_listed", Form.DAY, "The latest."),
                field("records", Form.NUMBER, "How many records say so.", known=True),
                field("basis", Form.NAME, "Always inferred.", known=True, choices=("inferred",)),
            ),
        ),
        Column(
            "present", Form.NUMBER, "Records that list them as present.", lambda s: _count(s, "present"), known=True
        ),
        Column("substitute", Form.NUMBER, "As a substitute.", lambda s: _count(s, "substitute"), known=True),
        Column("apologies", Form.NUMBER, "With apologies.", lambda s: _count(s, "apologies"), known=True),
        Column(
            "items",
            Form.NUMBER,
            "Items that name them.",
            lambda s: len(s.shelf.items_of_person.get(s.it.slug, [])),
            known=True,
        ),
    ),
    lambda shelf: [person for person in shelf.archive.people if person.public],
)


def listed(shelf: Shelf) -> Iterator[Listed]:
    """Yield every attendee of every record; whom to ask about a document is none."""
    for meeting in shelf.archive.meetings:
        for entry in meeting.attendance:
            if entry.attendee.group is not Group.CONTACT:
                yield meeting, entry


def _private(sight: Sight[Listed]) -> bool:
    """Whether the person holds no public role, so that the name is left out of the data."""
    slug = sight.it[1].person
    person = sight.shelf.people.get(slug) if isinstance(slug, str) else None
    return person is not None and not person.public


def _slug(sight: Sight[Listed], person: object) -> str | None:
    found = sight.shelf.person(person)
    return found.slug if found else None


def _candidates(person: str | Unresolved) -> tuple[str, ...]:
    return person.candidates if isinstance(person, Unresolved) else ()


ATTENDANCE = Table[Listed](
    "attendance",
    "Attendance",
    "One row for each person whom a record lists, in the order of the list. Counts are not a rate: a record may have "
    "no list, and not every record is held.",
    (
        Column("meeting_id", Form.NAME, "The record.", lambda s: s.it[0].id, known=True),
        Column("date", Form.DAY, "The day of the meeting.", lambda s: day_of(s.it[0])),
        Column("panel_id", Form.NAME, "The panel, where it is certain.", lambda s: panel_id(s.it[0])),
        Column("person_id", Form.NAME, "The person, where it is certain.", lambda s: _slug(s, s.it[1].person)),
        Column(
            "person_candidates", Form.NAMES, "Who it may be, where several fit.", lambda s: _candidates(s.it[1].person)
        ),
        Column("name", Form.TEXT, "The name as printed.", lambda s: None if _private(s) else s.it[1].attendee.name),
        Column(
            "as_written",
            Form.TEXT,
            "The entry as printed.",
            lambda s: None if _private(s) else s.it[1].attendee.as_written,
        ),
        Column("name_left_out", Form.TRUTH, "The person holds no public role.", _private, known=True),
        Column("honorific_prefix", Form.TEXT, "Councillor, Mayor, Dr.", lambda s: s.it[1].attendee.honorific),
        Column("role", Form.TEXT, "The role as printed.", lambda s: s.it[1].attendee.role),
        Column("organization", Form.TEXT, "Whom they came for, as printed.", lambda s: s.it[1].attendee.organization),
        Column(
            "group",
            Form.NAME,
            "In what capacity they are listed.",
            lambda s: s.it[1].attendee.group.value,
            known=True,
            choices=tuple(group.value for group in Group if group is not Group.CONTACT),
        ),
        Column(
            "substitute_for", Form.TEXT, "Whom they sat for, as printed.", lambda s: s.it[1].attendee.substitute_for
        ),
        Column("substitute_for_id", Form.NAME, "The same person's id.", lambda s: _slug(s, s.it[1].substitutes)),
        Column("note", Form.TEXT, "What else is printed: when they came or left.", lambda s: s.it[1].attendee.note),
        Column(
            "basis",
            Form.NAME,
            "Why the entry is believed.",
            lambda s: s.it[1].attendee.basis.value,
            known=True,
            choices=BASES,
        ),
        Column("line", Form.NUMBER, "Its line in the source.", lambda s: s.it[1].attendee.span.first, known=True),
    ),
    listed,
    key=(),
)
