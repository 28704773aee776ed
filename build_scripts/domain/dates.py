"""Dates of meetings: what is known, what bounds an unknown one, and the municipal year."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from build_scripts.domain.cited import Cited

MUNICIPAL_YEAR_STARTS = (5, 1)  # UK councils count the municipal year from May; the annual meeting is in May


@dataclass(frozen=True, slots=True)
class DateBounds:
    """The date of an undated meeting lies after `after` and before `before`, where the text gives them."""

    after: Cited[dt.date] | None = None
    before: Cited[dt.date] | None = None


def municipal_year(day: dt.date) -> int:
    """Return the calendar year in which the municipal year of `day` began (2020-02-10 -> 2019)."""
    return day.year if (day.month, day.day) >= MUNICIPAL_YEAR_STARTS else day.year - 1
