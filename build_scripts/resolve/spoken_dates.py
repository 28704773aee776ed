"""Dates with a year in running text, for references to other meetings. A date without a year refers to no meeting."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_NUMBERS = {month: number for number, month in enumerate(_MONTHS, start=1)}
_NUMBERS |= {month[:3]: number for month, number in _NUMBERS.items()} | {"sept": 9}
_MONTH = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_DAY_FIRST = re.compile(
    rf"(?<![\w/.£])(?P<day>\d{{1,2}})\s?(?:st|nd|rd|th)?\s{{1,3}}(?:of\s)?(?P<month>{_MONTH})\b\.?,?\s{{1,3}}(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_MONTH})\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>\d{{4}})\b", re.IGNORECASE
)
_FIGURES = re.compile(r"(?<![\w/.\-])(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})(?![\w/])")
_YEAR = re.compile(r"(?<!\d)\d{4}(?![\w/])")
_LONGEST = 30  # characters before the year of the longest date
_MOST_MONTHS = 12


@dataclass(frozen=True, slots=True)
class SpokenDate:
    """A day that a text names, and where."""

    day: dt.date
    start: int
    end: int


def spoken_dates(text: str) -> tuple[SpokenDate, ...]:
    """Return the complete dates of a text in order; figures only where no other order of day and month fits."""
    matches = [match for year in _YEAR.finditer(text) for match in _ending_with(text, year)]
    found = [SpokenDate(day, match.start(), match.end()) for match in matches if (day := _day(match)) is not None]
    return tuple(sorted(found, key=lambda date: (date.start, date.end)))


def _ending_with(text: str, year: re.Match[str]) -> Iterator[re.Match[str]]:
    """Yield the dates that end with a year: looking near years only keeps long texts cheap."""
    begin = max(0, year.start() - _LONGEST)
    for form in (_DAY_FIRST, _MONTH_FIRST, _FIGURES):
        yield from (match for match in form.finditer(text, begin, year.end()) if match.end() == year.end())


def _day(match: re.Match[str]) -> dt.date | None:
    month = match["month"].lower()
    number = int(month) if month.isdecimal() else _NUMBERS[month]
    if month.isdecimal() and int(match["day"]) <= _MOST_MONTHS and int(match["day"]) != number:
        return None
    try:
        return dt.date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None
