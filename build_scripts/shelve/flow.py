"""Blocks of one part of a meeting page in order: passages, decision boxes, rolls, and the note where a source stops."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from build_scripts.domain.archive import ArchivedItem, Meeting
from build_scripts.domain.cited import Basis, Span
from build_scripts.domain.pages.meeting import Aside, DecisionBox, Flow, Passage
from build_scripts.domain.pages.words import Note
from build_scripts.domain.record import BlockKind, Decision
from build_scripts.shelve.boxes import Box, boxes
from build_scripts.shelve.marks import Mark, words
from build_scripts.shelve.notes import clause_notes
from build_scripts.shelve.passages import passage
from build_scripts.shelve.quotes import verb_mark
from build_scripts.shelve.rolls import roll
from build_scripts.shelve.shelf import Shelf

LIST_OF_PEOPLE = (BlockKind.ATTENDANCE, BlockKind.DECLARATION)
HEADS = (BlockKind.LABEL, BlockKind.SUB_HEADING)
CUT = "The council’s page stops here. The archive does not hold the rest. Whether a decision followed is not known."


@dataclass(frozen=True, slots=True)
class Stretch:
    """Blocks of a meeting that stand together. Their anchors are `stem` + "p" + the place counted from `origin`."""

    shelf: Shelf
    meeting: Meeting
    places: Sequence[int]
    stem: str = ""
    origin: int = -1
    decisions: tuple[tuple[str, Decision], ...] = ()
    item: ArchivedItem | None = None
    truncated: Span | None = None

    def anchor(self, place: int) -> str:
        """Return the permanent fragment of the block at that place."""
        return f"{self.stem}p{place - self.origin}"

    def passage(self, place: int, extra: tuple[Mark, ...] = ()) -> Passage:
        """Return the block at that place as a passage."""
        said = passage(self.shelf, self.meeting, place, extra)
        count = place - self.origin if self.item else 0
        return replace(said, anchor=self.anchor(place), count=count)


def own_name(archived: ArchivedItem | None) -> str:
    """Return how a citation names the item: "minute 19/30, “Title”"; a title that the archive inferred is left out."""
    if archived is None:
        return ""
    title = archived.item.title
    stated = title is not None and title.basis is Basis.STATED and archived.reading_title
    if archived.item.number:
        number = f"minute {archived.item.number.value.strip().rstrip('.')}"
        return f"{number}, “{archived.reading_title}”" if stated else number
    return f"item “{archived.reading_title}”" if archived.reading_title else archived.anchor.replace("-", " ")


def _box(stretch: Stretch, box: Box) -> DecisionBox:
    (anchor, _), *more = box.decisions
    number = anchor.rsplit("-", 1)[-1].lstrip("d")
    return DecisionBox(
        anchor=anchor,
        made=box.made,
        passages=tuple(stretch.passage(place, _verbs(stretch, box, place)) for place in range(box.first, box.last)),
        shown=_shown(stretch.item, anchor),
        cite=", ".join(filter(None, (own_name(stretch.item), f"decision {number}"))),
        also=tuple(anchor for anchor, _ in more),
        notes=clause_notes(decision for _, decision in box.decisions),
    )


def _shown(item: ArchivedItem | None, anchor: str) -> str:
    number = item.item.number.value.strip().rstrip(".") if item and item.item.number else ""
    return f"{number}-{anchor.rsplit('-', 1)[-1]}" if number else anchor


def _verbs(stretch: Stretch, box: Box, place: int) -> tuple[Mark, ...]:
    """Return the marks of the deciding words, which stand in the first block of a box."""
    if place != box.first or not box.made:
        return ()
    text = stretch.meeting.record.blocks[place].text
    return tuple(mark for _, decision in box.decisions for mark in verb_mark(text, decision.verb, decision.start))


def _in_roll(stretch: Stretch, place: int) -> bool:
    """Whether the block is a list of people, or the label over one. In an item, declarations are told in its text."""
    blocks = stretch.meeting.record.blocks
    lists = LIST_OF_PEOPLE if stretch.item is None else LIST_OF_PEOPLE[:1]
    if blocks[place].kind in lists:
        return not blocks[place].rows
    follows = blocks[place + 1].kind if place + 1 < len(blocks) else None
    return blocks[place].kind in HEADS and follows in lists


def _passages(stretch: Stretch, places: Sequence[int]) -> Iterator[Passage | DecisionBox]:
    starts = {box.first: box for box in boxes(stretch.meeting.record, places, stretch.decisions)}
    skip = -1
    for place in places:
        if place in starts:
            skip = starts[place].last
            yield _box(stretch, starts[place])
        elif place >= skip:
            yield stretch.passage(place)


def _listed(stretch: Stretch) -> set[int]:
    """Return the places that are set as lists of people: not those inside a decision."""
    found = boxes(stretch.meeting.record, stretch.places, stretch.decisions)
    deciding = {place for box in found for place in range(box.first, box.last)}
    return {place for place in stretch.places if place not in deciding and _in_roll(stretch, place)}


def _cut_after(stretch: Stretch) -> int | None:
    """Return the place after which the note about the cut stands: the last block on the truncated lines."""
    if stretch.truncated is None or not stretch.places:
        return None
    blocks = stretch.meeting.record.blocks
    upto = [place for place in stretch.places if blocks[place].span.first <= stretch.truncated.last]
    return upto[-1] if upto else stretch.places[0]


def flow_of(stretch: Stretch) -> Flow:
    """Return every block of the stretch, in order."""
    cut = _cut_after(stretch)
    if cut is None:
        return tuple(_set(stretch, stretch.places))
    middle = stretch.places.index(cut) + 1
    note = Aside(Note("Cut at source.", (words(CUT),), warning=True))
    return (*_set(stretch, stretch.places[:middle]), note, *_set(stretch, stretch.places[middle:]))


def _set(stretch: Stretch, places: Sequence[int]) -> Flow:
    listed = _listed(stretch)
    out: list[Flow] = []
    for people, run in groupby(places, key=listed.__contains__):
        together = list(run)
        if people:
            rows = roll(stretch.shelf, stretch.meeting, [(place, stretch.anchor(place)) for place in together])
            out.append((rows,))
        else:
            out.append(tuple(_passages(stretch, together)))
    return tuple(part for flow in out for part in flow)
