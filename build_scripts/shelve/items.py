"""One item on a page of its own: a short address, and a card for those who share it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from build_scripts.domain.archive import Meeting
from build_scripts.domain.catalogue import Page
from build_scripts.domain.pages.item import ItemView
from build_scripts.domain.pages.lists import Quote
from build_scripts.domain.pages.meeting import Part
from build_scripts.domain.pages.words import Fact, Run, Tag, Words, plain
from build_scripts.shelve.citing import citation_of
from build_scripts.shelve.dates import when_long
from build_scripts.shelve.facts import source_words
from build_scripts.shelve.heads import tags_of
from build_scripts.shelve.leaves import Maker
from build_scripts.shelve.links import linked
from build_scripts.shelve.marks import plural, words
from build_scripts.shelve.parts import ITEM, parts_of, title_part
from build_scripts.shelve.quotes import quotes
from build_scripts.shelve.reporting import report_address
from build_scripts.shelve.rows import item_link, item_number
from build_scripts.shelve.shelf import PlacedItem, Shelf

PartOf: TypeAlias = Callable[[Meeting, int], Part]
ONE_ITEM = Tag("One item of the minutes")


def item_address(placed: PlacedItem) -> str:
    """Return the address of an item's own page."""
    return f"/i/{placed.meeting.id}-{placed.item.anchor}/"


def _beside(meeting: Meeting, place: int) -> Words:
    if not 0 <= place < len(meeting.items):
        return ()
    other = PlacedItem(meeting, meeting.items[place])
    return (Run(plain(item_link(other)[:1]), href=item_address(other)),)


def _no_decision(placed: PlacedItem) -> str:
    return "Recommended, not decided" if placed.decisions else "None recorded"


def _facts(shelf: Shelf, placed: PlacedItem) -> tuple[Fact, ...]:
    number = item_number(placed)
    outcome = plural(len(placed.made), "decision") if placed.made else _no_decision(placed)
    facts = (
        ("Minute", words(number)),
        ("Date", words(when_long(placed.meeting))),
        ("Outcome", words(outcome)),
        ("Source", source_words(shelf, placed.meeting, "Council’s document")),
    )
    return tuple(Fact(label, value) for label, value in facts if value)


def _view(shelf: Shelf, meeting: Meeting, place: int, part: Part) -> ItemView:
    placed = PlacedItem(meeting, meeting.items[place])
    number = item_number(placed)
    return ItemView(
        panel=(shelf.panel_run(meeting),),
        when=when_long(meeting),
        tags=(ONE_ITEM, *tags_of(shelf, meeting)[1:]),
        part=replace(part, own_page=None),
        quotes=quotes(placed.decisions),
        facts=_facts(shelf, placed),
        citation=citation_of(shelf, meeting),
        cite=part.cite,
        canonical=placed.address,
        previous=_beside(meeting, place - 1),
        whole=(Run(f"Read {number or 'the item'} in the minutes", href=placed.address),),
        next=_beside(meeting, place + 1),
        full=shelf.archive.settings.item_pages == "full",
        report=report_address(shelf, meeting, item_address(placed), f"minute {number}" if number else ""),
    )


def _described(view_quotes: tuple[Quote, ...]) -> str:
    return "; ".join(plain(q.words) for q in view_quotes) or "No decision is recorded for this item."


class _FullParts:
    """The items of one meeting as they stand in its minutes. Pages of items are made one meeting after another, so the
    parts of the last meeting asked for are kept.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._meeting: Meeting | None = None
        self._begun: Mapping[str, Part] = {}

    def part(self, meeting: Meeting, place: int) -> Part:
        """Return where the item at that place begins, with all its words."""
        if self._meeting is not meeting:
            parts = parts_of(self._shelf, meeting)
            self._begun = {part.anchor: part for part in parts if part.kind == ITEM and part.anchor}
            self._meeting = meeting
        return self._begun[meeting.items[place].anchor]


def _item_page(shelf: Shelf, part_of: PartOf, meeting: Meeting, place: int) -> Page:
    placed = PlacedItem(meeting, meeting.items[place])
    view = _view(shelf, meeting, place, part_of(meeting, place))
    return linked(
        Page(
            address=item_address(placed),
            template="item.html.j2",
            title=plain(item_link(placed)[:1]),
            description=_described(view.quotes),
            view=view,
            sources=(meeting.record.sha256,),
            panel=view.panel[0].href or "",
        ),
        section="meetings",
    )


def item_pages(shelf: Shelf) -> Iterator[Maker]:
    """Yield what makes the page of each item, unless the archive is set to have none.

    Only a full page has the item's words; a card has its number, title and notes.
    """
    kind = shelf.archive.settings.item_pages
    if kind == "none":
        return
    part_of: PartOf = _FullParts(shelf).part if kind == "full" else partial(title_part, shelf)
    for meeting in shelf.meetings:
        yield from (partial(_item_page, shelf, part_of, meeting, place) for place in range(len(meeting.items)))
