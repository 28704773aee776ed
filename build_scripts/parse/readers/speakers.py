"""Find people whom running text introduces: who was in attendance, who presented, who took the chair."""

from __future__ import annotations

import re
from dataclasses import replace

from build_scripts.domain.cited import Span
from build_scripts.domain.record import Attendee, Group
from build_scripts.parse.readers.people import is_chair, read_people
from build_scripts.parse.sought import Sought, folded

# The words after the names. Each pattern starts at a fixed word, so that a long line is read once.
_ATTENDED = Sought(
    re.compile(
        r",?\s(?:was|were|will\sbe|had\sbeen)\s(?:also\s)?(?:in\sattendance|present|welcomed|introduced)\b"
        r"|,?\s(?:attended|joined)\sthe\s(?:meeting|Panel|Committee|Board)\b"
        r"|,?\s(?:presented|introduced)\s(?:the|a|an|their|his|her)\s(?:\w{1,20}\s){0,3}?(?:[Rr]eport|update|item|presentation|briefing|paper)\b"
        r"|,?\s(?:gave|provided|delivered)\s(?:the\s\w{1,20}\s(?:with\s)?)?(?:a|an)\s(?:presentation|update|verbal|briefing|overview)\b",
    )
)
_SENTENCE_END = re.compile(
    r"(?<=[a-z)\d])(?<!Cllr)(?<!Clr)(?<!Cr)(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!Ald)[.!?:]\s+(?=[A-Z])|\n"
)
_IN_CHAIR = re.compile(
    r"\s(?:was\s|were\s)?(?:in|took|assumed)\sthe\s[Cc]hair\b|\sin\sthe\s[Cc]hair\b|\s(?:chaired|presided)\b"
)
_CHAIRED_BY = re.compile(
    r"\b(?:[Cc]haired\sby|[Pp]resided\sover\sby|[Ii]n\sthe\s[Cc]hair\s?[:\-–]+|CHAIR(?:MAN|PERSON)?:|Chair(?:man|person)?:)\s*"
)
_LONGEST_SUBJECT = 300
_LONGEST_LINE = 5000


def read_speakers(text: str, span: Span, *, rule: str) -> tuple[Attendee, ...]:
    """Return the people whom a paragraph says to have attended or presented, with their office as printed.

    Only entries with an office, an honorific or an initial count; `start` and `end` are places in `text`.
    """
    found: list[Attendee] = []
    passage = text[:_LONGEST_LINE]
    for match in _ATTENDED.finditer(passage, folded(passage)):
        begin = _sentence_start(text, match.start())
        found += _people_in(text, (begin, match.start()), span, rule)
    return tuple(found)


def read_chair(text: str, span: Span, *, rule: str) -> Attendee | None:
    """Return the one person whom the text says to be in the chair; None if it names nobody or more than one."""
    after = _CHAIRED_BY.search(text[:_LONGEST_LINE])
    if after is not None:
        stop = _SENTENCE_END.search(text, after.end())
        people = _people_in(text, (after.end(), stop.start() if stop else len(text)), span, rule, bare=True)[:1]
    else:
        people = _before_chair(text, span, rule)
    return replace(people[0], role=people[0].role or "Chair") if len(people) == 1 else None


def _before_chair(text: str, span: Span, rule: str) -> list[Attendee]:
    before = _IN_CHAIR.search(text[:_LONGEST_LINE])
    if before is not None:
        return _people_in(text, (_sentence_start(text, before.start()), before.start()), span, rule)
    people = read_people(text, Group.PRESENT, span, rule=rule).people if len(text) < _LONGEST_LINE else ()
    return [person for person in people if person.name and is_chair(person.role)]


def _sentence_start(text: str, end: int) -> int:
    first = max(0, end - _LONGEST_SUBJECT)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, first, end)]
    return ends[-1] if ends else first


def _people_in(text: str, place: tuple[int, int], span: Span, rule: str, *, bare: bool = False) -> list[Attendee]:
    """Read the people in text[place]; unless `bare`, each needs more than a name to count as one."""
    start, end = place
    if start and end - start >= _LONGEST_SUBJECT:
        return []
    read = read_people(text[start:end], Group.OFFICER, span, rule=rule)
    people = [p for p in read.people if p.name and (bare or p.role or p.honorific or p.organization)]
    return [_placed(person, start) for person in people] if not read.findings else []


def _placed(person: Attendee, by: int) -> Attendee:
    councillor = (person.honorific or "").lower().startswith(("coun", "cllr", "mayor", "ald"))
    group = Group.IN_ATTENDANCE if councillor else Group.OFFICER
    return replace(person, start=person.start + by, end=person.end + by, group=group)
