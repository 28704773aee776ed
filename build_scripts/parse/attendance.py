"""Attendance lists to attendees: labelled lists of the head, lists under headings, apologies told inside an item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.domain.cited import Basis, Span
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Attendee, BlockKind, Group
from build_scripts.parse.apologies import AttendanceReading, read_apologies_told
from build_scripts.parse.attendance_tables import read_attendance_table
from build_scripts.parse.attendance_told import chair_told, members_promoted, substitute_told, without_told_twice
from build_scripts.parse.blocks import Passage
from build_scripts.parse.phrases.attendance import NOT_ATTENDING, has_legend
from build_scripts.parse.readers.people import read_people, read_people_lines
from build_scripts.parse.readers.people_labels import group_of_label
from build_scripts.parse.readers.people_rows import read_people_rows

# Apologies told in a sentence: at the end of the list of those present, and in the head on a line of their own.
_TOLD = (
    r"(?:There\s+were\s+(?:no\s+)?apologies|(?:An\s+)?[Aa]polog(?:y|ies)(?:\s+for\s+(?:absence"
    r"|non-attendance))?\s+(?:was|were|had\s+been|have\s+been|has\s+been)\s+(?:received|sent|given"
    r"|submitted|tendered|accepted))\b"
)
_TOLD_BELOW = re.compile(rf"(?<=[.;])\s+(?={_TOLD})")
# "RESOLVED on the motion of Clr Ash that an apology on behalf of Clr Elm be accepted": Ash was there.
_BY_MOTION = re.compile(r"\b(?:resolved|moved|seconded|motion|proposed)\b", re.IGNORECASE)
_TOLD_ALONE = re.compile(_TOLD, re.IGNORECASE)
_COUNCILLORS = re.compile(
    r"(?:(?:the\s+)?(?:county\s+|deputy\s+)?(?:councillors?|cllrs?|ald|mayor|cathaoirleach))\b", re.IGNORECASE
)
_OFFICERS = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr)\b\.?\s[^,]{2,50},\s+(?:\w+\s+){0,4}?(?:Chief|Director|Officer|Manager|Head|Clerk|Administrator|Engineer|Secretary|Accountant|Solicitor)s?\b"
)


def read_attendance(passages: Sequence[Passage], first_item: int) -> AttendanceReading:
    """Return the people of every labelled list among `passages`, and of tables above the first item, in order."""
    reading = AttendanceReading()
    for passage in passages[:first_item]:
        people = read_attendance_table(passage.block) if passage.block.kind is BlockKind.TABLE else ()
        if people:
            reading = reading.with_more(_stated(people, people[0].group, ()))
        if passage.sense == "text" and _TOLD_ALONE.match(passage.block.text):
            reading = reading.with_more(read_apologies_told(passage, 0))
        reading = reading.with_more(substitute_told(passage)).with_more(chair_told(passage))
    for label, rows in _lists(passages):
        listed = _read_list(label, rows)
        reading = reading.with_more(
            _beside_members(listed) if reading.present and _ATTENDING.match(label.block.label) else listed
        )
    reading = replace(reading, attendees=without_told_twice(reading.attendees))
    return members_promoted(reading)


_ATTENDING = re.compile(r"\W*attend(?:ing|ees?)\W*$", re.IGNORECASE)


def _beside_members(reading: AttendanceReading) -> AttendanceReading:
    """Return the people of "ATTENDING" below those present: officers and guests, as Scottish minutes print."""
    people = tuple(replace(p, group=Group.IN_ATTENDANCE) if p.group is Group.PRESENT else p for p in reading.attendees)
    return replace(reading, attendees=people, present=False)


def _lists(passages: Sequence[Passage]) -> Iterator[tuple[Passage, list[Passage]]]:
    """Yield each label passage with the passages of its list (its own words included)."""
    label: Passage | None = None
    rows: list[Passage] = []
    for passage in passages:
        if passage.sense in {"present", "unlabelled"}:
            if label is not None:
                yield label, rows
            label, rows = passage, [passage]
        elif label is not None and (passage.sense == "people" or (passage.sense == "cell" and not label.block.text)):
            rows.append(passage)
        elif label is not None:
            yield label, rows
            label, rows = None, []
    if label is not None:
        yield label, rows


def _read_list(label: Passage, rows: Sequence[Passage]) -> AttendanceReading:
    if label.sense == "unlabelled":
        return _unlabelled(label)
    named = group_of_label(label.block.label.strip(" :;–—-").replace("PRESE/T", "PRESENT"))
    if named is None:
        return _minute_taker(label, rows)
    group, honorific, role = named
    if any(has_legend(passage.block.text) for passage in rows):
        unclear = "The list explains marks of attendance, but the marks are not apart from the names; nobody is read."
        return AttendanceReading(findings=(Finding("P231", unclear, label.block.span),))
    reading = AttendanceReading()
    tables = [p for p in rows if p.block.kind is BlockKind.TABLE]
    for table in tables:
        people = read_people_rows(table.block.rows, group, table.block.span, rule=table.block.rule, honorific=honorific)
        reading = reading.with_more(_stated(people.people, group, people.findings))
    lines: list[tuple[str, Span]] = []
    later = AttendanceReading()
    for nth, passage in enumerate(rows):
        if group is Group.PRESENT and nth and _are_officers(passage, rows[:nth]):
            officers = read_people_lines(
                [(p.block.text, p.block.span) for p in rows[nth:]], Group.OFFICER, rule=label.block.rule
            )
            inferred = tuple(replace(p, basis=Basis.INFERRED) for p in officers.people)
            later = later.with_more(_stated(inferred, Group.OFFICER, officers.findings))
            break
        block = passage.block
        if not block.text or block.kind is BlockKind.TABLE or _initials(passage):
            continue
        if group is Group.APOLOGIES and _BY_MOTION.search(block.text):
            later = later.with_more(read_apologies_told(passage, 0))
            continue
        told = _TOLD_BELOW.search(block.text) if group is Group.PRESENT else None
        lines.append((block.text[: told.start()] if told else block.text, block.span))
        if told:
            later = later.with_more(read_apologies_told(passage, told.start()))
    people = read_people_lines(lines, group, rule=label.block.rule, honorific=honorific, role=role)
    stated = bool(people.people) or people.none_stated or bool(tables)
    return reading.with_more(_stated(people.people, group, people.findings, stated=stated)).with_more(later)


def _are_officers(passage: Passage, above: Sequence[Passage]) -> bool:
    """Whether a paragraph of its own, below a list of councillors, names people by "Mr" or "Ms" and by their office."""
    if passage.claims[0].line.gap == 0 or not _OFFICERS.match(passage.block.text):
        return False
    return all(_COUNCILLORS.match(p.block.text) for p in above if p.block.text)


def _initials(passage: Passage) -> bool:
    """Whether a cell holds only the initials by which the minutes will call a person ("RB", "PWh")."""
    return (
        passage.claims[0].line.cell is not None
        and re.fullmatch(r"[A-Z/][A-Za-z/]{1,3}", passage.block.text) is not None
    )


def _stated(
    people: Sequence[Attendee], group: Group, findings: Sequence[Finding], *, stated: bool = True
) -> AttendanceReading:
    groups = {p.group for p in people} | ({group} if stated else set())
    return AttendanceReading(tuple(people), Group.PRESENT in groups, Group.APOLOGIES in groups, tuple(findings))


def _minute_taker(label: Passage, rows: Sequence[Passage]) -> AttendanceReading:
    """Return the minute taker as an officer; other labels that name no group of attendees give no one."""
    words = label.block.label.strip(" :;–—-")
    if not NOT_ATTENDING.match(words) or words.lower().startswith("resignation"):
        finding = Finding("P204", f"No group of attendees is known by the label “{words}”.", label.block.span)
        return AttendanceReading(findings=(finding,))
    lines = [(p.block.text, p.block.span) for p in rows if p.block.text]
    people = read_people_lines(lines, Group.OFFICER, rule=label.block.rule, role=words)
    return AttendanceReading(people.people, findings=people.findings)


def _unlabelled(passage: Passage) -> AttendanceReading:
    """Return people of a list that lost its label: the first list is of members; a later one of guests or officers."""
    first = passage.claims[0].sense == "unlabelled" and passage.block.rule.endswith(
        ("unlabelled_members", "members_without_label")
    )
    text = passage.block.text
    group = (
        Group.PRESENT
        if first
        else Group.IN_ATTENDANCE
        if re.match(r"(?:Councillor|Cllr|The Mayor)", text)
        else Group.OFFICER
    )
    people = read_people(text, group, passage.block.span, rule=passage.block.rule)
    inferred = tuple(replace(p, basis=Basis.INFERRED) for p in people.people)
    finding = Finding(
        "P232", f"The label of this list is missing; its people are taken to be {_PLAIN[group]}.", passage.block.span
    )
    return _stated(inferred, group, (finding, *people.findings))


_PLAIN = {Group.PRESENT: "the members present", Group.IN_ATTENDANCE: "others in attendance", Group.OFFICER: "officers"}


def contradictions(attendees: Sequence[Attendee]) -> list[Finding]:
    """Return a finding for each name that is listed both as present and as absent."""
    present = {p.name: p for p in attendees if p.group is Group.PRESENT and p.name}
    return [
        Finding("P230", f"{p.name} is listed as present and among the apologies.", p.span)
        for p in attendees
        if p.group is Group.APOLOGIES and p.name in present
    ]
