"""The body of a meeting page: every block of the record once, in order, in the part it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from build_scripts.domain.archive import ArchivedItem, Meeting
from build_scripts.domain.cited import Basis
from build_scripts.domain.pages.meeting import Aside, DecisionBox, Part
from build_scripts.domain.pages.words import Note, Words
from build_scripts.domain.record import Block, BlockKind, Decision
from build_scripts.shelve.flow import LIST_OF_PEOPLE, Stretch, flow_of, own_name
from build_scripts.shelve.heads import OF_A_MEETING, is_cancelled
from build_scripts.shelve.marks import marked, words
from build_scripts.shelve.notes import attendance_notes, item_notes
from build_scripts.shelve.passages import marks_of
from build_scripts.shelve.shelf import Shelf

NO_LIST = "The document has no list of those present. That does not mean nobody was there."
NO_TEXT = "No text could be read in this document. About this record, below, says why."
OVER_A_LIST = (BlockKind.LABEL, BlockKind.SUB_HEADING)
HEADING, ATTENDANCE, ITEM, REST = "heading", "attendance", "item", "rest"


def owners(meeting: Meeting) -> list[int | None]:
    """Return, for each block, the innermost item it belongs to (its place in `meeting.items`), or None."""
    found: list[int | None] = [None] * len(meeting.record.blocks)
    outer_first = sorted(enumerate(meeting.items), key=lambda pair: (pair[1].item.first, -pair[1].item.last))
    for place, archived in outer_first:
        for block in range(archived.item.first, min(archived.item.last, len(found))):
            found[block] = place
    return found


def _decisions(archived: ArchivedItem) -> tuple[tuple[str, Decision], ...]:
    return tuple(zip(archived.decision_anchors, archived.item.decisions, strict=False))


def _head(meeting: Meeting, archived: ArchivedItem) -> Block | None:
    """Return the block that prints the item's heading, or None where the source prints none."""
    first = archived.item.first
    block = meeting.record.blocks[first] if first < len(meeting.record.blocks) else None
    return block if block and block.kind is BlockKind.ITEM_HEADING and first < archived.item.last else None


def _title(shelf: Shelf, meeting: Meeting, archived: ArchivedItem) -> Words:
    block = _head(meeting, archived)
    if block is not None:
        label = f"{block.label} " if block.label else ""
        links = [m for m in marks_of(shelf, meeting, archived.item.first) if not m.strong]
        return (*words(label), *marked(block.text, links))
    return words(archived.item.title.value) if archived.item.title else ()


def _inferred(archived: ArchivedItem) -> bool:
    return archived.item.title is not None and archived.item.title.basis is not Basis.STATED


def _item(shelf: Shelf, meeting: Meeting, archived: ArchivedItem, places: Sequence[int], *, begins: bool) -> Part:
    head = _head(meeting, archived) if begins else None
    number = archived.item.number
    body = places[1:] if head else places
    origin = archived.item.first if _head(meeting, archived) else archived.item.first - 1
    stretch = Stretch(
        shelf, meeting, body, f"{archived.anchor}-", origin, _decisions(archived), archived, archived.item.truncated
    )
    own = f"/i/{meeting.id}-{archived.anchor}/"
    return Part(
        kind=ITEM,
        flow=flow_of(stretch),
        anchor=archived.anchor if begins else "",
        heading_words=_title(shelf, meeting, archived) if begins else (),
        number=(head.number if head and head.number else number.value if number else "") if begins else "",
        number_basis=number.basis.value if number and not (head and head.number) else "",
        number_after=bool(head and head.number_after),
        title_inferred=_inferred(archived),
        level=archived.item.level,
        notes=item_notes(shelf, meeting, archived) if begins else (),
        cite=own_name(archived),
        own_page=own if shelf.archive.settings.item_pages != "none" else None,
        controls=begins,
    )


def title_part(shelf: Shelf, meeting: Meeting, place: int) -> Part:
    """Return the item at that place with its number, title and notes, and without its words."""
    return _item(shelf, meeting, meeting.items[place], (), begins=True)


def _listed(meeting: Meeting, place: int) -> bool:
    blocks = meeting.record.blocks
    follows = blocks[place + 1].kind if place + 1 < len(blocks) else None
    return blocks[place].kind in LIST_OF_PEOPLE or (blocks[place].kind in OVER_A_LIST and follows in LIST_OF_PEOPLE)


def _loose(shelf: Shelf, meeting: Meeting, places: Sequence[int], begun: set[str]) -> Iterator[Part]:
    """Yield blocks outside all items: the council's printed heading, the attendance, and what belongs to no item."""
    decisions = tuple(zip(meeting.loose_decision_anchors, meeting.record.decisions, strict=False))
    for people, run in groupby(places, key=lambda place: _listed(meeting, place)):
        stretch = Stretch(shelf, meeting, list(run), decisions=decisions)
        kind = ATTENDANCE if people else REST if begun else HEADING
        heading = _loose_heading(meeting, stretch.places, kind, begun)
        notes = attendance_notes(shelf, meeting) if kind == ATTENDANCE and kind not in begun else ()
        begun.add(kind)
        yield Part(kind=kind, flow=flow_of(stretch), heading=heading, notes=notes)


def _loose_heading(meeting: Meeting, places: Sequence[int], kind: str, begun: set[str]) -> str:
    if kind == ATTENDANCE and kind not in begun:
        return "Attendance"
    if kind == REST and any(place in meeting.record.residue for place in places):
        return "Text not assigned to an item"
    return ""


def _stretches(shelf: Shelf, meeting: Meeting) -> Iterator[Part]:
    begun_items: set[int] = set()
    begun: set[str] = set()
    of = owners(meeting)
    for owner, run in groupby(range(len(of)), key=of.__getitem__):
        places = list(run)
        if owner is None:
            yield from _loose(shelf, meeting, places, begun)
            continue
        begun.add(ITEM)
        yield _item(shelf, meeting, meeting.items[owner], places, begins=owner not in begun_items)
        begun_items.add(owner)
    for place, archived in enumerate(meeting.items):
        if place not in begun_items:  # an item without lines of its own: its address must stand all the same
            yield _item(shelf, meeting, archived, (), begins=True)


def parts_of(shelf: Shelf, meeting: Meeting) -> tuple[Part, ...]:
    """Return the body of the page; where nobody is listed, a note says that this is not the same as nobody present."""
    parts = list(_stretches(shelf, meeting))
    if not parts:
        return (Part(kind=HEADING, flow=(Aside(Note("Archive note.", (words(NO_TEXT),), warning=True)),)),)
    missing_list = (
        meeting.record.kind in OF_A_MEETING and not meeting.record.present_stated and not is_cancelled(meeting)
    )
    if missing_list and not any(part.kind == ATTENDANCE for part in parts):
        missing = Part(
            kind=ATTENDANCE,
            flow=(Aside(Note("", (words(NO_LIST),))),),
            heading="Attendance",
            notes=attendance_notes(shelf, meeting),
        )
        parts.insert(1 if parts[0].kind == HEADING else 0, missing)
    return _with_stray(meeting, parts)


def _with_stray(meeting: Meeting, parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts with an anchor for every decision: its address must stand even where its words are not found."""
    boxes = [piece for part in parts for piece in part.flow if isinstance(piece, DecisionBox)]
    placed = {anchor for box in boxes for anchor in (box.anchor, *box.also)}
    stray = {i.anchor: tuple(a for a in i.decision_anchors if a not in placed) for i in meeting.items}
    loose = tuple(a for a in meeting.loose_decision_anchors if a not in placed)
    first, *rest = (replace(part, stray=stray.get(part.anchor, ())) for part in parts)
    return (replace(first, stray=(*first.stray, *loose)), *rest)
