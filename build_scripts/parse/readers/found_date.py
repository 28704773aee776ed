"""A date as a text prints it, and the tokens that dates are read from."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from build_scripts.parse.readers.calendar_words import WEEKDAYS

_TOKEN = re.compile(r"(?<=\d)(?:st|nd|rd|th)(?=[A-Z])|[^\W\d_]+|\d+|\S")  # "15thMay" is three
MAX_DAY, YEAR_DIGITS, SHORT_YEAR = 31, 4, 2
FIRST_YEAR, LAST_YEAR = 1800, 2199
_PIVOT = 70  # two-digit years 70-99 are of the 20th century


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date as printed. `text[start:end] == as_written`, with the weekday where one stands before it.

    year: None where the text gives none. weekday: 0 for Monday, as printed. sure: False where the figures can be read
    another way ("7/10/2022", a two-digit year). In "29th and 30th March" both dates are found, each with its month.
    """

    start: int
    end: int
    as_written: str
    day: int
    month: int
    year: int | None
    weekday: int | None = None
    sure: bool = True

    @property
    def value(self) -> dt.date | None:
        """The calendar day, or None where the year is missing or there is no such day."""
        return None if self.year is None else calendar_day(self.year, self.month, self.day)

    @property
    def weekday_agrees(self) -> bool | None:
        """Whether the printed weekday is that of the date; None where there is nothing to compare."""
        value = self.value
        return None if value is None or self.weekday is None else value.weekday() == self.weekday


@dataclass(frozen=True, slots=True)
class DateToken:
    """A word, a figure or a mark of a text."""

    start: int
    end: int
    text: str

    @property
    def low(self) -> str:
        """Its text in lower case."""
        return self.text.lower()


def date_tokens(text: str, start: int = 0, end: int | None = None) -> list[DateToken]:
    """Return the tokens of text[start:end]."""
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return [DateToken(match.start(), match.end(), match.group()) for match in found]


def skip_back(tokens: list[DateToken], at: int, words: frozenset[str]) -> int:
    """Return the first place at or left of `at` whose token is none of `words`; -1 where there is none."""
    while at >= 0 and tokens[at].low in words:
        at -= 1
    return at


def weekday_before(tokens: list[DateToken], first: int) -> tuple[int | None, int]:
    """Return the weekday printed before token `first`, and the token where the whole date begins."""
    at = skip_back(tokens, first - 1, frozenset({",", ".", "the", "^"}))
    if at >= 0 and tokens[at].low in WEEKDAYS and tokens[at].text[0].isupper():
        return WEEKDAYS[tokens[at].low], at
    return None, first


def full_year(figures: str) -> int:
    """Return the year that "2022" or "22" means; two figures from 70 on are of the last century."""
    short = int(figures)
    return short if len(figures) > SHORT_YEAR else short + (1900 if short >= _PIVOT else 2000)


def calendar_day(year: int, month: int, day: int) -> dt.date | None:
    """Return the day, or None where the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
