"""Lists of people inside an item: "2. Attendance", "1. Present and apologies", labels below a call to order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.record import BlockKind, Group
from build_scripts.parse.apologies import AttendanceReading, read_apologies_told
from build_scripts.parse.blocks import Passage
from build_scripts.parse.phrases.attendance import attendance_label, goes_on_with_names, has_legend
from build_scripts.parse.readers.people import PeopleReading, read_people
from build_scripts.parse.readers.people_labels import group_of_label
from build_scripts.parse.readers.people_rows import read_people_rows

_ABOUT = re.compile(
    r"\b(?:present|presennol|attendance|attendees|in\s+attendance|sederunt|roll[\s-]call|the\s+roll)\b", re.IGNORECASE
)
_NOT_ABOUT = re.compile(r"\b(?:minutes|interests?|report|policy|register|at|by)\b", re.IGNORECASE)
_TITLE_WORDS = 14
_KINDS = frozenset({BlockKind.TEXT, BlockKind.BULLET, BlockKind.NUMBERED, BlockKind.SUB_HEADING, BlockKind.ATTENDANCE})
# A label in the middle of a paragraph: "Cllrs A, B and C. Also present: the Clerk".
_INSIDE = re.compile(
    r"(?<=[.;),\w])\s+(?=the\s+following\s+(?:\w+\s+){0,3}?(?:were|was)\s+(?:also\s+)?(?:present|absent|in\s+attendance)\s*:)"
    r"|(?<=[.;)])\s+(?=(?:in\s+attendance|present|officers|staff|observers?|clerk)\s*[:–-])"
    r"|(?<=[.;)\w])\s+(?=(?:(?:also|others?)\s+(?:present|in\s+attendance|attending)|(?:members\s+)?absent"
    r"|apologies(?:\s+for\s+absence)?(?:\s+(?:were|had\s+been))?(?:\s+received)?)\s*(?:[:–-]|\bfrom\b))",
    re.IGNORECASE,
)
_LONE_WORDS = 5


@dataclass(frozen=True, slots=True)
class _Under:
    """What the label above says for the names below it; group None where nothing says in what capacity they came."""

    group: Group | None = None
    honorific: str | None = None
    role: str | None = None


def is_about_attendance(title: str) -> bool:
    """Return whether a title says that its item lists who was there ("Record of attendance", "Roll call")."""
    about = _ABOUT.search(title) is not None and len(title.split()) <= _TITLE_WORDS
    return about and _NOT_ABOUT.search(title) is None


def read_attendance_item(title: str, inside: Sequence[Passage]) -> AttendanceReading:
    """Return the people listed inside an item; names that no label and no title puts in a group are left alone."""
    about = is_about_attendance(title)
    if any(has_legend(passage.block.text) for passage in inside):
        return AttendanceReading()  # each name has a mark of its own, in a grid that lost its cells
    under = _of_title(title) if about else _Under()
    reading = AttendanceReading()
    for passage in inside:
        if passage.block.kind is BlockKind.TABLE and under.group is not None:
            rows = read_people_rows(
                passage.block.rows, under.group, passage.block.span, rule=passage.block.rule, honorific=under.honorific
            )
            reading = reading.with_more(_grouped(rows, under.group))
        if not passage.block.text or passage.block.kind not in _KINDS:
            continue
        for start, end in _segments(passage.block.text):
            under, found = _segment(passage, start, end, under, about=about)
            reading = reading.with_more(found)
    return reading


def _of_title(title: str) -> _Under:
    """Return what a title says for bare names below it; a title that speaks of apologies too says nothing."""
    if re.search(r"\bapolog", title, re.IGNORECASE):
        return _Under()
    named = group_of_label(title.strip(" .:–-"))
    return _Under(*named) if named else _Under(Group.PRESENT)


def _segments(text: str) -> Iterator[tuple[int, int]]:
    starts = [0, *(match.end() for match in _INSIDE.finditer(text))]
    yield from zip(starts, [*starts[1:], len(text)], strict=True)


def _segment(passage: Passage, start: int, end: int, under: _Under, *, about: bool) -> tuple[_Under, AttendanceReading]:
    """Return what holds after a piece of text, and the people in it."""
    text = passage.block.text[start:end]
    label = attendance_label(text, dressed=about and len(text.split()) <= _LONE_WORDS)
    named = group_of_label(label["label"]) if label else None
    at = start
    if label is not None and named is not None and named[0] is not Group.CONTACT:
        under, at = _Under(*named), start + label.end()
    elif under.group is None or not goes_on_with_names(text):
        told = read_apologies_told(passage, start) if start == 0 else AttendanceReading()
        return _Under(), told
    rest = passage.block.text[at:end]
    if under.group is None or not rest.strip():
        return under, AttendanceReading()
    people = read_people(
        rest, under.group, passage.block.span, rule=passage.block.rule, honorific=under.honorific, role=under.role
    )
    placed = tuple(replace(p, start=p.start + at, end=p.end + at) if p.start >= 0 else p for p in people.people)
    return under, _grouped(replace(people, people=placed), under.group)


def _grouped(people: PeopleReading, group: Group) -> AttendanceReading:
    groups = {p.group for p in people.people} | ({group} if people.none_stated else set())
    return AttendanceReading(people.people, Group.PRESENT in groups, Group.APOLOGIES in groups, people.findings)
