"""Find every date in a text by a small grammar over words and numbers; never a guess about a year.

UK documents write the day first ("24/10/2022"). Figures that could be read another way say so with `sure` False, so
that the caller can decide whether the place (a header line "Date:") is proof enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.parse.readers.calendar_words import MONTHS, NOT_A_MONTH_BEFORE, ORDINALS, WEEKDAYS
from build_scripts.parse.readers.figure_dates import dates_in_figures
from build_scripts.parse.readers.found_date import (
    FIRST_YEAR,
    LAST_YEAR,
    MAX_DAY,
    SHORT_YEAR,
    YEAR_DIGITS,
    DateToken,
    FoundDate,
    date_tokens,
    full_year,
    skip_back,
    weekday_before,
)

_DAY_JOINS = frozenset({"and", "&", "/", "-", "–", "—", "to", "or", ",", "a", "ac"})
_BETWEEN_DAY_AND_MONTH = frozenset({"day", "of", "^", ",", "o"})
_MAX_DAY_DIGITS = 2
# Words that lost the blank after them: "4.00pm1 July 2021", "held on16 May 2023".
_RUN_INTO = frozenset({"am", "pm", "on"})


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Return every date of the text in order. Days that do not exist (31 June) are found, without value."""
    tokens = date_tokens(text)
    found = [*_dates_in_words(text, tokens), *dates_in_figures(text)]
    return tuple(sorted(found, key=lambda date: (date.start, date.end)))


def read_date(text: str) -> FoundDate | None:
    """Return the one complete date of the text; None where it holds none, or several different ones."""
    complete = [date for date in find_dates(text) if date.value is not None]
    return complete[0] if len({date.value for date in complete}) == 1 else None


def _dates_in_words(text: str, tokens: list[DateToken]) -> Iterator[FoundDate]:
    for at, token in enumerate(tokens):
        month = MONTHS.get(token.low)
        if month is None or not token.text[0].isupper():
            continue
        days = list(_days_before(text, tokens, at))
        if days:
            if at + 1 < len(tokens) and tokens[at + 1].low in NOT_A_MONTH_BEFORE.get(token.low, ()):
                continue
            yield from _day_month(text, tokens, at, month, days)
        else:
            yield from _month_day(text, tokens, at, month)


def _day_month(
    text: str, tokens: list[DateToken], at: int, month: int, days: list[tuple[int, int]]
) -> Iterator[FoundDate]:
    year, last = _year_after(text, tokens, at)
    for day, first in reversed(days):
        weekday, begin = weekday_before(tokens, first)
        start, end = tokens[begin].start, tokens[last].end
        yield FoundDate(start, end, text[start:end], day, month, year, weekday)


def _days_before(text: str, tokens: list[DateToken], at: int) -> Iterator[tuple[int, int]]:
    """Yield (day, its token) going left from the month: the nearest first, then those joined to it."""
    here = skip_back(tokens, at - 1, _BETWEEN_DAY_AND_MONTH)
    while (found := _day_ending_at(text, tokens, here)) is not None:
        day, first = found
        if first and tokens[first - 1].text == "/" and not _joined_by_slash(text, tokens, first - 2, day):
            return
        yield day, first
        _, begin = weekday_before(tokens, first)
        if begin == 0 or tokens[begin - 1].low not in _DAY_JOINS:
            return
        here = begin - 2


def _joined_by_slash(text: str, tokens: list[DateToken], at: int, day: int) -> bool:
    """Return whether "29th/30th" are days: the same week. "19/28 MARCH" is a minute number before a title."""
    earlier = _day_ending_at(text, tokens, at)
    return earlier is not None and 0 < day - earlier[0] < len(set(WEEKDAYS.values()))


def _day_ending_at(text: str, tokens: list[DateToken], at: int) -> tuple[int, int] | None:
    at = skip_back(tokens, at, frozenset({"^"}))
    if at >= 0 and tokens[at].low in ORDINALS:
        at = skip_back(tokens, at - 1, frozenset({"^"}))
    if at < 0 or not tokens[at].text.isdecimal() or len(tokens[at].text) > _MAX_DAY_DIGITS:
        return None
    day = int(tokens[at].text)
    if not 1 <= day <= MAX_DAY or _glued_to_figure(text, tokens[at].start):
        return None
    return day, at


def _glued_to_figure(text: str, start: int) -> bool:
    """Return whether the number is the end of a larger figure ("£4.50", "1.5", "C63")."""
    before = text[start - 2 : start]
    return bool(before) and (
        before[-1] in "£$€_"
        or (before[-1].isalpha() and before.lower() not in _RUN_INTO)
        or (before[-1] in ".,:" and before[0].isdigit())
    )


def _year_after(text: str, tokens: list[DateToken], at: int) -> tuple[int | None, int]:
    """Return the year that follows token `at` and the last token of the date (`at` itself where there is none)."""
    here = at + 1
    while here < len(tokens) and tokens[here].text in {",", "."} and here <= at + 2:
        here += 1
    if here < len(tokens) and tokens[here].text in {"'", "’", "‘"}:
        return _apostrophe_year(tokens, at, here + 1)
    year = _whole_year(text, tokens, here)
    return (year, here) if year is not None else (None, at)


def _apostrophe_year(tokens: list[DateToken], at: int, here: int) -> tuple[int | None, int]:
    fits = here < len(tokens) and tokens[here].text.isdecimal() and len(tokens[here].text) == SHORT_YEAR
    return (full_year(tokens[here].text), here) if fits else (None, at)


def _whole_year(text: str, tokens: list[DateToken], at: int) -> int | None:
    if at >= len(tokens) or len(tokens[at].text) != YEAR_DIGITS or not tokens[at].text.isdecimal():
        return None
    year = int(tokens[at].text)
    follows = text[tokens[at].end : tokens[at].end + 1]
    return year if FIRST_YEAR <= year <= LAST_YEAR and not follows.isalpha() else None


def _month_day(text: str, tokens: list[DateToken], at: int, month: int) -> Iterator[FoundDate]:
    """Read "June 18, 2025" and "June 18th"; a bare "May 30" may be "In May 30 people ..." and is no date."""
    here = at + 2 if at + 1 < len(tokens) and tokens[at + 1].text == "." else at + 1
    if here >= len(tokens) or len(tokens[here].text) > _MAX_DAY_DIGITS or not tokens[here].text.isdecimal():
        return
    day, last = int(tokens[here].text), here
    ordinal = here + 1 < len(tokens) and tokens[here + 1].low in ORDINALS and tokens[here + 1].start == tokens[here].end
    last = here + 1 if ordinal else here
    year, last = _year_after(text, tokens, last)
    if not 1 <= day <= MAX_DAY or (year is None and not ordinal):
        return
    weekday, begin = weekday_before(tokens, at)
    start, end = tokens[begin].start, tokens[last].end
    yield FoundDate(start, end, text[start:end], day, month, year, weekday)
