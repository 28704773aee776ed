"""Atom feeds (RFC 4287) of meetings and of items, newest first.

A record without a date stands in no feed: the form has no way to say that a date is not known, and none is made up. It
stands on every page, in the data and in the search all the same.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from build_scripts.domain.archive import Meeting
from build_scripts.domain.catalogue import DataFile
from build_scripts.domain.pages.words import plain
from build_scripts.shelve.coverage import panels_met
from build_scripts.shelve.dates import day_of, long_date
from build_scripts.shelve.decisions import decided_items
from build_scripts.shelve.machine_files import FEED
from build_scripts.shelve.people import display_name
from build_scripts.shelve.quotes import quotes
from build_scripts.shelve.rows import item_link, meeting_states
from build_scripts.shelve.shelf import PANEL, PERSON, TOPIC, PlacedItem, Shelf

NEWEST = 40
_CONTROL = dict.fromkeys(range(32), " ")  # XML may not hold them


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed: `address` is rooted, `day` the day of the meeting."""

    address: str
    title: str
    summary: str
    day: dt.date


def _meeting_entries(shelf: Shelf, meetings: Iterable[Meeting]) -> Iterator[Entry]:
    for meeting in meetings:
        day = day_of(meeting)
        if day:
            title = f"{shelf.panel_name(meeting)}, {long_date(day)}"
            yield Entry(meeting.address, title, plain(meeting_states(meeting)), day)


def _item_entries(shelf: Shelf, items: Iterable[PlacedItem]) -> Iterator[Entry]:
    for placed in items:
        day = day_of(placed.meeting)
        if day:
            told = "; ".join(plain(q.words) for q in quotes(placed.made)) or "No decision is recorded for this item."
            where = f"{shelf.panel_name(placed.meeting)}, {long_date(day)}"
            yield Entry(placed.address, plain(item_link(placed)[:1]), f"{where}: {told}", day)


def _text(text: str) -> str:
    return escape(text.translate(_CONTROL))


def _entry(site: str, entry: Entry) -> Iterator[str]:
    address = site + entry.address.lstrip("/")
    yield "<entry>"
    yield f"<id>{_text(address)}</id>"
    yield f"<title>{_text(entry.title)}</title>"
    yield f"<updated>{entry.day.isoformat()}T00:00:00Z</updated>"
    yield f'<link rel="alternate" type="text/html" href={quoteattr(address)}/>'
    yield f"<summary>{_text(entry.summary)}</summary>"
    yield "</entry>"


def _feed(shelf: Shelf, folder: str, name: str, entries: Iterable[Entry]) -> Iterator[DataFile]:
    """Yield the feed of a page, unless it would be empty. Its `updated` is the day of its newest meeting."""
    newest = [entry for entry, _ in zip(entries, range(NEWEST), strict=False)]
    if not newest:
        return
    settings = shelf.archive.settings
    own = f"{settings.site_url}{folder.lstrip('/')}"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(settings.language)}>',
        f"<id>{_text(own + FEED)}</id>",
        f"<title>{_text(f'{name} – {settings.site_name}')}</title>",
        f"<updated>{max(entry.day for entry in newest).isoformat()}T00:00:00Z</updated>",
        f"<author><name>{_text(settings.council)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(own + FEED)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(own)}/>',
        *(line for entry in newest for line in _entry(settings.site_url, entry)),
        "</feed>",
    ]
    yield DataFile(f"{folder}{FEED}", ("\n".join(lines) + "\n").encode())


def feed_files(shelf: Shelf) -> Iterator[DataFile]:
    """Yield every feed that has anything in it."""
    yield from _feed(shelf, "/", "Meetings", _meeting_entries(shelf, shelf.meetings))
    yield from _feed(shelf, "/decisions/", "Decisions", _item_entries(shelf, decided_items(shelf)))
    for panel in panels_met(shelf):
        meetings = shelf.meetings_of_panel.get(panel.slug, [])
        yield from _feed(shelf, PANEL.format(panel.slug), panel.name, _meeting_entries(shelf, meetings))
    for topic in shelf.archive.topics:
        items = shelf.items_of_topic.get(topic.slug, [])
        yield from _feed(shelf, TOPIC.format(topic.slug), topic.name, _item_entries(shelf, items))
    for person in shelf.archive.people:
        if person.public:
            items = shelf.items_of_person.get(person.slug, [])
            yield from _feed(shelf, PERSON.format(person.slug), display_name(person), _item_entries(shelf, items))
