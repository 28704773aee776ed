"""Read which next meeting a text announces. A missing year is only worked out where the weekday proves it."""

from __future__ import annotations

import datetime as dt
import re

from build_scripts.domain.cited import Basis, Cited, Span
from build_scripts.domain.record import NextMeeting
from build_scripts.parse.readers.dates import find_dates
from build_scripts.parse.readers.found_date import FoundDate
from build_scripts.parse.readers.times import find_times

_ANNOUNCES = re.compile(
    r"\b(?:next\s(?:\w{1,20}\s){0,8}?meetings?|dates?\s(?:and\s(?:time|place|venue)s?\s)?of\s(?:the\s)?(?:next|future|forthcoming)|"
    r"future\smeetings?|meeting\sdates?|next\s(?:scheduled|ordinary|public)\b|dyddiad\s(?:y\s)?cyfarfod\snesaf)",
    re.IGNORECASE,
)
_FINISHED = re.compile(r"\b(?:previous|last)\smeeting\b", re.IGNORECASE)
_LONGEST = 3000
_RULE_STATED = "next_meeting.announced"
_RULE_WEEKDAY = "next_meeting.year_by_weekday"


def read_next_meeting(text: str, span: Span, *, meeting: dt.date | None) -> NextMeeting | None:
    """Return the announced next meeting: the first date after the announcing words; None where none is announced.

    meeting: the date of this meeting, None if unknown; a date before it is no next meeting. A date without a year is
    INFERRED where its weekday is printed and fits exactly one of the two years that can follow; else it stays None.
    """
    passage = text[:_LONGEST]
    said = _ANNOUNCES.search(passage)
    if said is None:
        return None
    dates = [date for date in find_dates(passage) if date.start >= said.start() and not _about_the_past(passage, date)]
    first = dates[0] if dates else None
    cited = _cited(first, span, meeting) if first is not None else None
    times = [time for time in find_times(passage) if time.start >= said.start()]
    return NextMeeting(cited, text, span, times[0].value if times else None)


def _about_the_past(text: str, date: FoundDate) -> bool:
    return _FINISHED.search(text, max(0, date.start - 40), date.start) is not None


def _cited(date: FoundDate, span: Span, meeting: dt.date | None) -> Cited[dt.date] | None:
    value = date.value
    if value is not None:
        after = meeting is None or value > meeting
        sure = date.sure and date.weekday_agrees is not False
        return Cited(value, date.as_written, span, _RULE_STATED) if after and sure else None
    if date.year is not None or date.weekday is None or meeting is None:
        return None
    inferred = [day for year in (meeting.year, meeting.year + 1) if (day := _after(date, year, meeting)) is not None]
    return Cited(inferred[0], date.as_written, span, _RULE_WEEKDAY, Basis.INFERRED) if len(inferred) == 1 else None


def _after(date: FoundDate, year: int, meeting: dt.date) -> dt.date | None:
    """Return the day in `year` if it exists, is within a year after the meeting and falls on the printed weekday."""
    try:
        day = dt.date(year, date.month, date.day)
    except ValueError:
        return None
    within = dt.timedelta(0) < day - meeting <= dt.timedelta(days=366)
    return day if within and day.weekday() == date.weekday else None
