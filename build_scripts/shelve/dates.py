"""Dates in the words of a page. No locale is asked: the months are written here."""

from __future__ import annotations

import datetime as dt

from build_scripts.domain.archive import Meeting
from build_scripts.domain.dates import municipal_year

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
UNDATED = "undated"


def long_date(day: dt.date) -> str:
    """Return "10 February 2020"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: dt.date) -> str:
    """Return "10 Feb 2020", for the fixed column of a list."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def municipal_label(start: int) -> str:
    """Return "2019/20" for the municipal year that began in 2019."""
    return f"{start}/{(start + 1) % 100:02d}"


def municipal_slug(start: int) -> str:
    """Return "2019-20", the municipal year as part of an address."""
    return municipal_label(start).replace("/", "-")


def day_of(meeting: Meeting) -> dt.date | None:
    """Return the day of the meeting, or None where no source states it."""
    return meeting.record.date.value if meeting.record.date else None


def iso_day(meeting: Meeting) -> str:
    """Return "2020-02-10", or "" where no source states the day."""
    day = day_of(meeting)
    return day.isoformat() if day else ""


def year_of(meeting: Meeting) -> int | None:
    """Return the calendar year of the meeting, or None."""
    day = day_of(meeting)
    return day.year if day else None


def municipal_year_of(meeting: Meeting) -> int | None:
    """Return the year in which the meeting's municipal year began, or None."""
    day = day_of(meeting)
    return municipal_year(day) if day else None


def bounds_in_words(meeting: Meeting, *, short: bool = False) -> str:
    """Return "after 16 April 2021", "before ...", "between ... and ...", or "" where nothing bounds the date."""
    say = short_date if short else long_date
    bounds = meeting.record.date_bounds
    after = say(bounds.after.value) if bounds.after else None
    before = say(bounds.before.value) if bounds.before else None
    if after and before:
        return f"between {after} and {before}"
    if after:
        return f"after {after}"
    return f"before {before}" if before else ""


def when(meeting: Meeting) -> str:
    """Return the date for a list: "10 Feb 2020", "Undated, after 16 Apr 2021" or "Undated"."""
    day = day_of(meeting)
    if day:
        return short_date(day)
    bounds = bounds_in_words(meeting, short=True)
    return f"Undated, {bounds}" if bounds else "Undated"


def when_long(meeting: Meeting) -> str:
    """Return the date for a sentence: "10 February 2020" or "undated, after 16 April 2021"."""
    day = day_of(meeting)
    if day:
        return long_date(day)
    bounds = bounds_in_words(meeting)
    return f"undated, {bounds}" if bounds else UNDATED
