"""Find dates written in figures. UK order, unless only the other order makes a date of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.parse.readers.found_date import (
    FIRST_YEAR,
    LAST_YEAR,
    MAX_DAY,
    SHORT_YEAR,
    YEAR_DIGITS,
    FoundDate,
    date_tokens,
    full_year,
    weekday_before,
)

_NUMERIC = re.compile(r"(?<![\w/.\-£$€])(\d{1,4})([/.\-])(\d{1,2})\2(\d{1,4})(?![\d/]|[.\-]\d)")
_DATED = re.compile(r"(?:\b(?:dated?|on|of|held|the|meeting)|day)[ :,]{1,3}$", re.IGNORECASE)
_MAX_MONTH, _MAX_DAY_DIGITS = 12, 2


def dates_in_figures(text: str) -> Iterator[FoundDate]:
    """Find "24/10/2022", "2022-10-24" and, where a word says that it is a date, "24.10.22"."""
    for match in _NUMERIC.finditer(text):
        found = _figures(match)
        if found is not None:
            yield _with_weekday(text, found)


def _figures(match: re.Match[str]) -> FoundDate | None:
    first, middle, last = match.group(1), match.group(3), match.group(4)
    if len(first) == YEAR_DIGITS:  # ISO: the year first
        return _checked(match, int(last), int(middle), int(first), sure=True)
    if len(first) > _MAX_DAY_DIGITS or len(last) not in (SHORT_YEAR, YEAR_DIGITS):
        return None
    day, month, year = int(first), int(middle), full_year(last)
    if month > _MAX_MONTH:  # only the American order makes a date of it
        day, month = month, day
    if (
        len(last) == SHORT_YEAR
        and match.group(2) == "."
        and not _DATED.search(match.string[max(0, match.start() - 15) : match.start()])
    ):
        return None  # "18.03.05" is a minute number unless a word says that it is a date
    sure = len(last) == YEAR_DIGITS and (max(int(first), int(middle)) > _MAX_MONTH or day == month)
    return _checked(match, day, month, year, sure=sure)


def _checked(match: re.Match[str], day: int, month: int, year: int, *, sure: bool) -> FoundDate | None:
    if not (1 <= day <= MAX_DAY and 1 <= month <= _MAX_MONTH and FIRST_YEAR <= year <= LAST_YEAR):
        return None
    return FoundDate(match.start(), match.end(), match.group(), day, month, year, sure=sure)


def _with_weekday(text: str, found: FoundDate) -> FoundDate:
    """Add a weekday printed before the figures; one that agrees settles in which order they are meant."""
    tokens = date_tokens(text, max(0, found.start - 15), found.start)
    weekday, begin = weekday_before(tokens, len(tokens))
    if weekday is None:
        return found
    start = tokens[begin].start
    dated = replace(found, start=start, as_written=text[start : found.end], weekday=weekday)
    return replace(dated, sure=dated.sure or dated.weekday_agrees is True)
