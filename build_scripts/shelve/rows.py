"""Items and meetings as lines of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypeVar

from build_scripts.domain.archive import Meeting
from build_scripts.domain.cited import Basis
from build_scripts.domain.pages.lists import Group, Row
from build_scripts.domain.pages.words import Run, Words
from build_scripts.domain.record import Kind
from build_scripts.shelve.dates import UNDATED, iso_day, when, year_of
from build_scripts.shelve.heads import is_cancelled, is_cut, kind_in_words
from build_scripts.shelve.marks import joined, plural, words
from build_scripts.shelve.quotes import quotes
from build_scripts.shelve.shelf import PlacedItem, Shelf, made

UNDATED_HEADING = "Undated"
T = TypeVar("T")


def item_number(placed: PlacedItem) -> str:
    """Return the minute number for a list, without the full stop that a source may print after it."""
    number = placed.item.item.number
    return number.value.strip().rstrip(".") if number else ""


def item_link(placed: PlacedItem) -> Words:
    """Return "19/30 Title" as a link to the item, with what is inferred about it."""
    name = f"{item_number(placed)} {placed.item.reading_title}".strip() or "An item without a title"
    title = placed.item.item.title
    inferred = title is not None and title.basis is not Basis.STATED
    return words(Run(name, href=placed.address), Run(" title inferred" if inferred else "", doubtful=True))


def item_row(shelf: Shelf, placed: PlacedItem, *, panel: bool = True, extra: str = "") -> Row:
    """Return an item as a line: date, number and title, panel, what was decided."""
    name = shelf.panel_name(placed.meeting) if panel else ""
    under = " · ".join(part for part in (name, extra) if part)
    return Row(
        when(placed.meeting),
        item_link(placed),
        words(under),
        quotes(placed.decisions),
        day=iso_day(placed.meeting),
        standing=placed.item.boilerplate is not None,
    )


def _counts(meeting: Meeting) -> str:
    decisions = [*meeting.record.decisions, *(d for i in meeting.items for d in i.item.decisions)]
    count = len(made(decisions))
    recommended = len(decisions) - count
    if meeting.record.kind is Kind.REPORT and recommended:
        return f"Report with {plural(recommended, 'recommendation')}"
    items = plural(len(meeting.items), "item") if meeting.items else ""
    return ", ".join(part for part in (items, plural(count, "decision") if count else "") if part)


def meeting_states(meeting: Meeting) -> Words:
    """Return the counts of a meeting and its doubtful states: "6 items, 1 decision · Cut at source"."""
    usual = meeting.record.kind in (Kind.MINUTES, Kind.AGENDA_AND_MINUTES)
    kind = "" if usual or "Cancelled" in kind_in_words(meeting) else kind_in_words(meeting)
    counts = _counts(meeting)
    parts = [words(text) for text in ("" if counts.startswith(f"{kind} with") else kind, counts) if text]
    doubts = (
        ("Cancelled", is_cancelled(meeting)),
        ("Panel inferred", meeting.panel_basis == "inferred"),
        ("Cut at source", is_cut(meeting)),
        ("No text could be read", not meeting.record.blocks),
    )
    parts += [(Run(text, doubtful=True),) for text, holds in doubts if holds]
    return joined(parts, " · ")


def meeting_row(shelf: Shelf, meeting: Meeting) -> Row:
    """Return a meeting as a line: date, panel, counts and states."""
    name = (Run(shelf.panel_name(meeting), href=meeting.address),)
    return Row(when(meeting), name, meeting_states(meeting), day=iso_day(meeting))


def panel_meeting_row(meeting: Meeting) -> Row:
    """Return a meeting as a line of its own panel's page: kind, time and place instead of the panel's name."""
    record = meeting.record
    place = [v.as_written or v.value for v in (record.time, record.venue) if v]
    name = ", ".join((kind_in_words(meeting), *place))
    return Row(when(meeting), (Run(name, href=meeting.address),), meeting_states(meeting), day=iso_day(meeting))


def by_year(
    things: Iterable[T], year: Callable[[T], int | None], row: Callable[[T], Row], stem: str
) -> tuple[Group, ...]:
    """Return things (newest first) under year headings; `stem` makes the fragments ("items-2020")."""
    groups = []
    for key, run in groupby(things, key=year):
        rows = tuple(map(row, run))
        if key is None:
            groups.append(undated_group(rows, f"{stem}-{UNDATED}"))
        else:
            groups.append(Group(str(key), f"{stem}-{key}", rows))
    return tuple(groups)


def undated_group(rows: Sequence[Row], anchor: str) -> Group:
    """Return rows under the heading "Undated", which need not say it again in their first column."""
    return Group(UNDATED_HEADING, anchor, tuple(replace(row, when=_bounds_only(row.when)) for row in rows))


def _bounds_only(said: str) -> str:
    bounds = said.removeprefix("Undated").removeprefix(", ")
    return bounds[:1].upper() + bounds[1:]


def items_by_year(shelf: Shelf, items: Sequence[PlacedItem], stem: str = "items") -> tuple[Group, ...]:
    """Return items under year headings."""
    return by_year(items, lambda p: year_of(p.meeting), lambda p: item_row(shelf, p), stem)


def meetings_by_year(shelf: Shelf, meetings: Sequence[Meeting], stem: str = "meetings") -> tuple[Group, ...]:
    """Return meetings under year headings."""
    return by_year(meetings, year_of, lambda m: meeting_row(shelf, m), stem)


def jumps(groups: Sequence[Group]) -> tuple[Words, ...]:
    """Return links to the headings of a long list; none where there is only one."""
    return tuple((Run(g.heading, href=f"#{g.anchor}"),) for g in groups) if len(groups) > 1 else ()
