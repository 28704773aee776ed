"""One file, several meetings: where the papers of one end and those of the next begin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.domain.record import Group
from build_scripts.domain.source import Line
from build_scripts.parse.looks import is_caps
from build_scripts.parse.phrases.attendance import attendance_label
from build_scripts.parse.phrases.titles import tells_meeting_held
from build_scripts.parse.readers.dates import find_dates
from build_scripts.parse.readers.people_labels import group_of_label

# A line that opens the minutes of a meeting: "CONSTITUTION COMMITTEE MINUTES AND DECISION RECORD".
_OPENS = re.compile(
    r"(?:^|\b)minutes\s+and\s+decision\s+record\b|^(?:draft\s+)?minutes\s+of\s+(?:the\s+|a\s+)?(?:.{0,80}\s)?(?:meeting|council|committee|board|panel)\b",
    re.IGNORECASE,
)
_NEAR = 12  # within so many lines below, people and a date must follow for a line to open a meeting
_APART = 3  # two openings closer than this are one heading


def split_meetings(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Return (first, last) line ranges, one for each meeting whose papers the file holds, in order.

    A new meeting begins only where a heading of minutes is followed by who was present, and a date is given that the
    part before does not have in its own heading: a list of contents or a title printed twice begins none.
    """
    openings = [i for i in range(len(lines)) if _opens(lines, i)]
    starts = [0]
    for i in openings:
        if i - starts[-1] > _APART and _met(lines, starts[-1], i) and _other_date(lines, starts[-1], i):
            starts.append(i)
    ends = [*starts[1:], len(lines)]
    return list(zip(starts, ends, strict=True))


def _opens(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if len(line.text) > 300 or line.cell is not None:  # noqa: PLR2004
        return False
    heading = _OPENS.search(line.text) is not None and (
        tells_meeting_held(line.text)
        or is_caps(line.text)
        or line.heading > 0
        or line.all_bold
        or "decision record" in line.text.lower()
    )
    below = lines[index + 1 : index + _NEAR]
    return heading and any(attendance_label(other.text) for other in below)


def _met(lines: Sequence[Line], start: int, end: int) -> bool:
    """Whether the part above holds business of its own: several lines, one of them an item."""
    return end - start > _APART and any(
        _lists_people(line.text) or "agenda" in line.text.lower() or "apologies" in line.text.lower()
        for line in lines[start:end]
    )


def _lists_people(text: str) -> bool:
    """Whether a line begins a list of who was there; "Clerk: Mrs A Reed" stands on the letterhead."""
    label = attendance_label(text)
    named = group_of_label(label["label"]) if label else None
    return named is not None and named[0] is not Group.OFFICER


def _other_date(lines: Sequence[Line], start: int, index: int) -> bool:
    above = {d.value for line in lines[start : start + 3] for d in find_dates(line.text[:300]) if d.value}
    here = {d.value for line in lines[index : index + 3] for d in find_dates(line.text[:300]) if d.value}
    return bool(here) and not here & above
