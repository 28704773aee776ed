"""Who was there: the lists of the head, items about attendance and apologies, and who was in the chair."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.domain.cited import Basis, Cited
from build_scripts.domain.record import BlockKind, Group, Item
from build_scripts.parse.apologies import AttendanceReading, read_apologies
from build_scripts.parse.attendance_items import is_about_attendance, read_attendance_item
from build_scripts.parse.attendance_told import presided_in_part
from build_scripts.parse.blocks import Passage
from build_scripts.parse.outline import (
    outside_of,
)
from build_scripts.parse.phrases.standing import standing_kind
from build_scripts.parse.readers.speakers import read_chair

_FIRST_ITEMS = 4  # lists of who was there stand in one of these


def people_of(passages: Sequence[Passage], items: Sequence[Item], people: AttendanceReading) -> AttendanceReading:
    """Return the attendance of the head together with what items on attendance and apologies say."""
    for nth, item in enumerate(items):
        title = item.title.value if item.title else ""
        inside, kind = passages[item.first + 1 : item.last], standing_kind(title)
        about = is_about_attendance(title)
        if nth < _FIRST_ITEMS and not people.present:
            listed = read_attendance_item(title, inside)
            people = people.with_more(listed if listed.present else AttendanceReading())
        if not people.apologies and (kind in {"apologies", "welcome"} or _APOLOGIES.match(title)):
            told_only = about or kind != "apologies"
            people = people.with_more(read_apologies(passages[item.first : item.last], told_only=told_only))
    return people if people.apologies else people.with_more(_apologies_outside(passages, items))


_APOLOGIES = re.compile(r"\W*apologi", re.IGNORECASE)


def _apologies_outside(passages: Sequence[Passage], items: Sequence[Item]) -> AttendanceReading:
    """Return apologies that stand under a bare heading which is no item ("Apologies" on a CMIS page)."""
    outside = outside_of(passages, items)
    start = next(
        (i for i, p in enumerate(outside) if p.block.text and standing_kind(p.block.text) == "apologies"), None
    )
    if start is None:
        return AttendanceReading()
    below = outside[start + 1 : start + 8]
    ends = (i for i, p in enumerate(below) if standing_kind(p.block.text) not in {None, "apologies"})
    stop = next(ends, len(below))
    return read_apologies(below[:stop])


def chair_of(passages: Sequence[Passage], people: AttendanceReading) -> Cited[str] | None:
    """Return who chaired: from a role in the list of those present, else from a sentence above the business."""
    listed = [p for p in people.attendees if p.group is Group.PRESENT and p.name and _in_chair(p.role)]
    if len(listed) == 1 and listed[0].name:
        return Cited(listed[0].name, listed[0].as_written, listed[0].span, "chair_in_list")
    if listed:
        return None
    first = next((i for i, p in enumerate(passages) if p.block.kind is BlockKind.ITEM_HEADING), len(passages))
    for passage in passages[: min(first + 4, 60)]:
        block = passage.block
        told = block.kind in {BlockKind.TEXT, BlockKind.TITLE} and passage.sense in {"text", "held"}
        if told and not presided_in_part(block.text):
            found = read_chair(block.text[:2000], block.span, rule="chair_in_sentence")
            if found and found.name:
                return Cited(found.name, found.as_written, found.span, found.rule)
    return None


def chair_who_spoke(items: Sequence[Item]) -> Cited[str] | None:
    """Return the one person whom the items call "(Chair)", INFERRED; None where none or several are."""
    called = {
        s.name: s for item in items for s in item.speakers if s.name and (s.role or "").lower() in {"chair", "chairman"}
    }
    if len(called) != 1:
        return None
    ((name, speaker),) = called.items()
    return Cited(name, speaker.as_written, speaker.span, "chair_by_role_in_item", Basis.INFERRED)


def _in_chair(role: str | None) -> bool:
    plain = (role or "").lower().replace("-", " ")
    return (
        any(w in plain for w in ("chair", "cathaoirleach", "convener", "convenor"))
        and not any(w in plain for w in ("leas", "depute"))
        and "vice" not in plain
        and "deputy" not in plain
        and "former" not in plain
    )
