"""How often a person is listed: counts by municipal year, never a rate, with one square a meeting."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from build_scripts.domain.archive import Attendance, Meeting
from build_scripts.domain.pages.lists import Bar, Chart, Section, Table
from build_scripts.domain.pages.words import Words
from build_scripts.domain.record import Group as Capacity
from build_scripts.shelve.dates import municipal_label, municipal_year_of
from build_scripts.shelve.marks import words

NOT_A_RATE = (
    "These are counts from the minutes held, not a rate. "
    "Meetings that are not held and minutes without a list of those present are not in them."
)
MEANING = "One square is one meeting. Filled: present. Half filled: present as a substitute. Outline: apologies."
KEPT = ("present", "substitute", "apologies")
Entry = tuple[Meeting, Attendance]


def kept(entry: Attendance) -> str | None:
    """Return how the list keeps a person: "present", "substitute" or "apologies"; None for a mere contact."""
    if entry.attendee.group is Capacity.CONTACT:
        return None
    if entry.attendee.group is Capacity.APOLOGIES:
        return "apologies"
    return "substitute" if entry.attendee.substitute_for else "present"


def _counts(entries: Sequence[Entry]) -> Mapping[int | None, Counter[str]]:
    """Return the counts by municipal year (None: undated). A person listed twice in one meeting counts once."""
    seen = dict.fromkeys((m.id, how, municipal_year_of(m)) for m, entry in entries if (how := kept(entry)))
    counts: dict[int | None, Counter[str]] = defaultdict(Counter)
    for _, how, year in seen:
        counts[year][how] += 1
    return counts


def _cells(label: str, counts: Counter[str]) -> tuple[Words, ...]:
    return (words(label), *(words(str(counts[how])) for how in KEPT))


def _bar(year: int, counts: Mapping[int | None, Counter[str]]) -> Bar:
    of_year = counts.get(year, Counter())
    return Bar(municipal_label(year)[2:], tuple(of_year[how] for how in KEPT))


def attendance_section(entries: Sequence[Entry]) -> Section | None:
    """Return the section with chart and table, or None for a person on no list."""
    counts = _counts(entries)
    if not counts:
        return None
    years = sorted(year for year in counts if year is not None)
    span = range(years[0], years[-1] + 1) if years else range(0)
    rows = [_cells(municipal_label(y), counts[y]) for y in reversed(years)]
    if None in counts:
        rows.append(_cells("Undated", counts[None]))
    total = _cells("In the minutes held", sum(counts.values(), Counter[str]()))
    columns = ("Municipal year", "Present", "As substitute", "Apologies")
    chart = Chart("squares", "Attendance by municipal year", tuple(_bar(y, counts) for y in span), MEANING)
    return Section(
        "Attendance",
        "attendance",
        chart=chart if span else None,
        table=Table("Attendance by municipal year", columns, tuple(rows), total),
        note=words(NOT_A_RATE),
    )
