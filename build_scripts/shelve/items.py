"""One item on a page of its own: a short address, and a card for those who share it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

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
from build_scripts.shelve.links import linked
from build_scripts.shelve.marks import plural, words
from build_scripts.shelve.parts import ITEM, parts_of
from build_scripts.shelve.quotes import quotes
from build_scripts.shelve.reporting import report_address
from build_scripts.shelve.rows import item_link, item_number
from build_scripts.shelve.shelf import PlacedItem, Shelf

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


def item_pages(shelf: Shelf) -> Iterator[Page]:
    """Yield a page for each item, unless the archive is set to have none."""
    if shelf.archive.settings.item_pages == "none":
        return
    for meeting in shelf.meetings:
        begun = {part.anchor: part for part in parts_of(shelf, meeting) if part.kind == ITEM and part.anchor}
        for place, archived in enumerate(meeting.items):
            view = _view(shelf, meeting, place, begun[archived.anchor])
            title = plain(item_link(PlacedItem(meeting, archived))[:1])
            page = linked(
                Page(
                    address=f"/i/{meeting.id}-{archived.anchor}/",
                    template="item.html.j2",
                    title=title,
                    description=_described(view.quotes),
                    view=view,
                    sources=(meeting.record.sha256,),
                ),
                section="meetings",
            )
            yield page
