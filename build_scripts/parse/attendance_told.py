"""Who was there by sentences of the head: the chair who presided, a member who sat for another, apologies by motion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.domain.cited import Basis
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Attendee, BlockKind, Group
from build_scripts.parse.apologies import AttendanceReading
from build_scripts.parse.blocks import Passage
from build_scripts.parse.readers.people import is_chair, read_people
from build_scripts.parse.readers.speakers import read_chair

_COUNCILLOR = r"(?:Councillor|Cllr\.?)\s+[A-Z][\w.'’-]*(?:\s+[A-Z][\w'’-]*){0,2}"
_SUBSTITUTES = re.compile(
    rf"(?P<name>{_COUNCILLOR})\s+(?:was\s+(?:in\s+attendance|present|appointed|nominated)|attended|acted|sat|substituted)?\s*"
    rf"(?:as\s+(?:a\s+|the\s+)?substitute\s+)?for\s+(?P<other>{_COUNCILLOR})"
)
_BARE = re.compile(r"^(?:Councillor|Cllr\.?)\s+|\.$")
# A sentence of its own that says who presided; one about a part of the meeting says nothing of the rest.
_PRESIDED = re.compile(r"\b(?:in\s+the\s+chair|presided|presiding|took\s+the\s+chair|chaired)\b", re.IGNORECASE)
_FOR_A_PART = re.compile(
    r"\b(?:for|until|during|from)\s+(?:the\s+)?(?:first|part|item|election|agenda)\b|\bvac", re.IGNORECASE
)
_LONGEST = 300
_COUNCILLORS = ("coun", "cllr", "clr", "cr", "ald", "deputy", "mayor", "cathaoirleach")
_OF_OTHER_COUNCILS = ("county", "district", "borough", "city", "unitary", "ward")


def chair_told(passage: Passage) -> AttendanceReading:
    """Return who presided by a sentence above the business ("The Cathaoirleach, Cllr Kenny, was in the Chair")."""
    block = passage.block
    text = block.text
    if passage.sense not in {"text", "held"} or len(text) > _LONGEST or not _PRESIDED.search(text):
        return AttendanceReading()
    found = read_chair(text, block.span, rule="chair_in_sentence") if not presided_in_part(text) else None
    if found is None or not found.name:
        return AttendanceReading()
    return AttendanceReading((replace(found, group=Group.PRESENT),))


def presided_in_part(text: str) -> bool:
    """Return whether a sentence about the chair speaks of a part of the meeting ("for the first item")."""
    return _FOR_A_PART.search(text) is not None


def substitute_told(passage: Passage) -> AttendanceReading:
    """Return the member who sat for another, told in a sentence under the list of those present."""
    match = _SUBSTITUTES.search(passage.block.text[:1000]) if passage.block.kind is BlockKind.TEXT else None
    if match is None:
        return AttendanceReading()
    people = read_people(match["name"], Group.PRESENT, passage.block.span, rule=passage.block.rule).people
    at = match.start("name")
    return AttendanceReading(
        tuple(
            replace(p, start=p.start + at, end=p.end + at, substitute_for=_BARE.sub("", match["other"]))
            for p in people
            if p.start >= 0
        )
    )


def without_told_twice(attendees: Sequence[Attendee]) -> tuple[Attendee, ...]:
    """Return the attendees without a chair told in a sentence whom a list names too."""
    listed = {_key(p) for p in attendees if p.group is Group.PRESENT and p.rule != "chair_in_sentence"}
    surnames = {key[-1] for key in listed if key}

    def again(person: Attendee) -> bool:
        key = _key(person)
        return key in listed or (len(key) == 1 and key[0] in surnames) or any(_same(key, other) for other in listed)

    return tuple(p for p in attendees if p.rule != "chair_in_sentence" or not again(p))


def _key(person: Attendee) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W\d_]+", (person.name or "").lower()))


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two printed names can be one person's in one list: the same surname, no initial that differs."""
    if not one or not other or one[-1] != other[-1]:
        return False
    return all(a[0] == b[0] for a, b in zip(one[:-1], other[:-1], strict=False))


def members_promoted(reading: AttendanceReading) -> AttendanceReading:
    """Return the reading with the councillors "also present" as present, where so far only the chair is.

    "CATHAOIRLEACH: Cllr Kelly / ALSO PRESENT: Cllrs Brady, Foley": the second list is of the other members. Where no
    list says "present" at all, councillors of the council itself "in attendance" are taken to be its members: INFERRED.
    """
    present = [p for p in reading.attendees if p.group is Group.PRESENT]
    beside = [p for p in reading.attendees if p.group is Group.IN_ATTENDANCE and _is_councillor(p)]
    chair_only = bool(present) and all(_presides(p) for p in present)
    if not beside or (present and not chair_only) or (not present and len(beside) < 2):  # noqa: PLR2004
        return reading
    basis = Basis.STATED if chair_only else Basis.INFERRED
    people = tuple(replace(p, group=Group.PRESENT, basis=basis) if p in beside else p for p in reading.attendees)
    told = Finding(
        "P232", "No list says who was present; the councillors in attendance are taken to be.", beside[0].span
    )
    findings = reading.findings if chair_only else (*reading.findings, told)
    return AttendanceReading(people, present=True, apologies=reading.apologies, findings=findings)


def _is_councillor(person: Attendee) -> bool:
    titles = (person.honorific or "").lower().split()
    return bool(titles) and titles[0].startswith(_COUNCILLORS) and not any(t in _OF_OTHER_COUNCILS for t in titles)


def _presides(person: Attendee) -> bool:
    role = (person.role or "").lower()
    return is_chair(person.role) or role.startswith(("cathaoirleach", "presiding", "convener", "convenor", "mayor"))
