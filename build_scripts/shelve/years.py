"""The index of meetings and a page for each year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from build_scripts.domain.archive import Meeting
from build_scripts.domain.catalogue import Page
from build_scripts.domain.pages.lists import Count, Group, ListView, Section
from build_scripts.domain.pages.words import Run
from build_scripts.shelve.dates import MONTHS, UNDATED, day_of, year_of
from build_scripts.shelve.leaves import Maker
from build_scripts.shelve.links import linked
from build_scripts.shelve.marks import plural, words
from build_scripts.shelve.rows import jumps, meeting_row, meetings_by_year
from build_scripts.shelve.shelf import Shelf

NEWEST = 30


def year_address(year: int | None) -> str:
    """Return the address of a year's page; meetings without a date have one of their own."""
    return f"/years/{year if year is not None else UNDATED}/"


def year_counts(shelf: Shelf) -> tuple[Count, ...]:
    """Return each year with its number of records, newest first, undated last."""
    years = dict.fromkeys(year_of(m) for m in shelf.meetings)
    return tuple(
        Count(
            (Run(str(y) if y is not None else "Undated", href=year_address(y)),),
            sum(1 for m in shelf.meetings if year_of(m) == y),
        )
        for y in years
    )


def _months(shelf: Shelf, meetings: Sequence[Meeting]) -> tuple[Group, ...]:
    by_month: dict[int, list[Meeting]] = {}
    for meeting in meetings:
        day = day_of(meeting)
        by_month.setdefault(day.month if day else 0, []).append(meeting)
    return tuple(
        Group(
            MONTHS[m - 1] if m else "",
            MONTHS[m - 1].lower() if m else "",
            tuple(meeting_row(shelf, x) for x in by_month[m]),
        )
        for m in sorted(by_month, reverse=True)
    )


def _year_page(shelf: Shelf, year: int | None) -> Page:
    meetings = [m for m in shelf.meetings if year_of(m) == year]
    heading = str(year) if year is not None else "Undated records"
    lead = (
        f"{plural(len(meetings), 'record')} {'of ' + heading if year else 'whose date no source states'}, newest first."
    )
    groups = _months(shelf, meetings)
    section = Section("Meetings", "meetings", jumps=jumps(groups), groups=groups)
    view = ListView(heading, (Run("Years", href="/years/"),), words(lead), (section,))
    return linked(
        Page(
            address=year_address(year),
            template="list.md.j2",
            title=f"Meetings, {heading.lower()}",
            description=lead,
            view=view,
        ),
        section="meetings",
    )


def _years_index(shelf: Shelf) -> Page:
    lead = "The records of the archive by calendar year of the meeting."
    section = Section("By year", "by-year", lead=words("Number of records"), counts=year_counts(shelf))
    view = ListView("Years", (Run("Meetings", href="/meetings/"),), words(lead), (section,))
    return linked(
        Page(address="/years/", template="list.md.j2", title="Years", description=lead, view=view), section="meetings"
    )


def _meetings_index(shelf: Shelf) -> Page:
    groups = meetings_by_year(shelf, shelf.meetings[:NEWEST])
    lead = f"{plural(len(shelf.meetings), 'record')} of meetings, newest first. Those without a date stand last."
    newest = Section("Newest", "newest", groups=groups)
    years = Section("All, by year", "by-year", lead=words("Number of records"), counts=year_counts(shelf))
    view = ListView("Meetings", (), words(lead), (newest, years) if groups else ())
    return linked(
        Page(address="/meetings/", template="list.md.j2", title="Meetings", description=lead, view=view),
        section="meetings",
    )


def year_pages(shelf: Shelf) -> Iterator[Maker]:
    """Yield what makes the index of meetings, the index of years and a page for each year."""
    yield partial(_meetings_index, shelf)
    yield partial(_years_index, shelf)
    years = dict.fromkeys(year_of(m) for m in shelf.meetings)
    yield from (partial(_year_page, shelf, year) for year in years)
