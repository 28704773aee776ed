"""Which meetings of a panel the archive holds, which are cut, and which it only knows by name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from build_scripts.domain.archive import Meeting, MissingMeeting, Organization
from build_scripts.domain.dates import municipal_year
from build_scripts.domain.pages.coverage import (
    CUT,
    HELD,
    MISSING,
    NOTHING,
    PART,
    SOME,
    CoverageMap,
    Day,
    Holdings,
    MapYear,
    Strip,
)
from build_scripts.domain.record import Kind
from build_scripts.shelve.dates import day_of, long_date, municipal_label
from build_scripts.shelve.heads import is_cut
from build_scripts.shelve.marks import plural
from build_scripts.shelve.shelf import PANEL, Shelf, made

MONTHS_FROM_MAY = (5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4)
STATES = {
    HELD: "held",
    CUT: "held, cut at source",
    PART: "only an agenda, a report or one item held",
    MISSING: "named elsewhere, not held",
}
WHOLE = (Kind.MINUTES, Kind.AGENDA_AND_MINUTES)
RANK = (HELD, CUT, PART)  # which of several papers of one day stands for the meeting
DOT = "A dot does not mean that the panel did not meet."


def missing_of(shelf: Shelf, panel: str) -> tuple[MissingMeeting, ...]:
    """Return the meetings of the panel that some text names but the archive does not hold, newest first."""
    found = (m for m in shelf.archive.missing if m.panel == panel)
    return tuple(sorted(found, key=lambda m: m.date, reverse=True))


def _day(day: dt.date, state: str, href: str | None) -> tuple[dt.date, Day]:
    return day, Day(day.day, state, f"{long_date(day)}, {STATES[state]}", href)


def _state(meeting: Meeting) -> str:
    if meeting.record.kind not in WHOLE:
        return PART
    return CUT if is_cut(meeting) else HELD


def _days(meetings: Iterable[Meeting], missing: Iterable[MissingMeeting]) -> list[tuple[dt.date, Day]]:
    best: dict[dt.date, tuple[dt.date, Day]] = {}
    for meeting in meetings:
        day, state = day_of(meeting), _state(meeting)
        if day and (day not in best or RANK.index(state) < RANK.index(best[day][1].state)):
            best[day] = _day(day, state, meeting.address)
    lost = [_day(m.date, MISSING, f"#not-held-{m.date.isoformat()}") for m in missing]
    return sorted([*best.values(), *lost], key=lambda pair: (pair[0], pair[1].href or ""))


def coverage_map(shelf: Shelf, panel: str) -> CoverageMap:
    """Return the map of one panel, newest municipal year first."""
    meetings = shelf.meetings_of_panel.get(panel, [])
    days = _days(meetings, missing_of(shelf, panel))
    years = sorted({municipal_year(day) for day, _ in days})
    span = range(years[0], years[-1] + 1) if years else range(0)
    rows = tuple(MapYear(municipal_label(y), _months(y, days)) for y in reversed(span))
    return CoverageMap(rows, _note(meetings))


def _months(year: int, days: Sequence[tuple[dt.date, Day]]) -> tuple[tuple[Day, ...], ...]:
    return tuple(
        tuple(mark for day, mark in days if municipal_year(day) == year and day.month == month)
        for month in MONTHS_FROM_MAY
    )


def _note(meetings: Sequence[Meeting]) -> str:
    undated = sum(1 for m in meetings if day_of(m) is None)
    if not undated:
        return DOT
    return f"{plural(undated, 'record has no date and is', 'records have no date and are')} not on the map. {DOT}"


def _mark(days: Sequence[tuple[dt.date, Day]], year: int) -> str:
    states = [mark.state for day, mark in days if day.year == year]
    if not states:
        return NOTHING
    if all(state == HELD for state in states):
        return HELD
    return MISSING if all(state == MISSING for state in states) else SOME


def _strip(shelf: Shelf, panel: Organization, years: range) -> Strip:
    meetings, missing = shelf.meetings_of_panel.get(panel.slug, []), missing_of(shelf, panel.slug)
    days = _days(meetings, missing)
    marks = tuple(_mark(days, year) for year in years)
    return Strip(panel.name, PANEL.format(panel.slug), marks, len(meetings), len(missing))


def _lead(shelf: Shelf, years: range) -> str:
    decisions = sum(len(p.made) for p in shelf.items) + sum(len(made(m.record.decisions)) for m in shelf.meetings)
    items = plural(len(shelf.items), "item")
    counts = f"{plural(len(shelf.meetings), 'record')}, {items} and {plural(decisions, 'decision')}"
    span = f", from {years[0]} to {years[-1]}" if len(years) > 1 else f", of {years[0]}" if years else ""
    missing, cut = len(shelf.archive.missing), sum(1 for m in shelf.meetings if is_cut(m))
    lost = f"{plural(missing, 'meeting is', 'meetings are')} known from minutes but not held" if missing else ""
    short = f"{cut:,} {'is' if cut == 1 else 'are'} cut at source" if cut else ""
    gaps = "; ".join(part for part in (lost, short) if part)
    return f"{counts}{span}.{f' {gaps[:1].upper()}{gaps[1:]}.' if gaps else ''}"


def holdings(shelf: Shelf) -> Holdings:
    """Return what the archive holds, one strip a panel by name."""
    days = [d for m in shelf.meetings if (d := day_of(m))] + [m.date for m in shelf.archive.missing]
    years = range(min(d.year for d in days), max(d.year for d in days) + 1) if days else range(0)
    panels = sorted(panels_met(shelf), key=lambda o: (o.name, o.slug))
    first, last = (str(years[0]), str(years[-1])) if years else ("", "")
    return Holdings(_lead(shelf, years), first, last, tuple(_strip(shelf, p, years) for p in panels))


def panels_met(shelf: Shelf) -> tuple[Organization, ...]:
    """Return the panels that have a page: those of the archive of which something is held or known."""
    known = {m.panel for m in shelf.archive.missing}
    return tuple(
        o for o in shelf.archive.organizations if o.registered or shelf.meetings_of_panel.get(o.slug) or o.slug in known
    )
