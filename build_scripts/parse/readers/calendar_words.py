"""Words of the calendar in English and Welsh, with the abbreviations and slips that minutes print."""

from __future__ import annotations

from collections.abc import Mapping

from build_scripts.parse.readers.vocabulary import words_of

_MONTH_ROWS = (
    "january jan ionawr",
    "february feb febuary chwefror",
    "march mar mawrth",
    "april apr ebrill",
    "may mai",
    "june jun mehefin",
    "july jul gorffennaf",
    "august aug awst",
    "september sept sep medi",
    "october oct hydref",
    "november nov tachwedd",
    "december dec rhagfyr",
)
_WEEKDAY_ROWS = (
    "monday mon llun",
    "tuesday tues tue mawrth",
    "wednesday weds wed mercher",
    "thursday thurs thur thu iau",
    "friday fri gwener",
    "saturday sat sadwrn",
    "sunday sun sul",
)

MONTHS: Mapping[str, int] = {w: n for n, row in enumerate(_MONTH_ROWS, start=1) for w in row.split()}
# "Mawrth" is both Tuesday and March in Welsh: as a weekday it stands before a day, as a month after one.
WEEKDAYS: Mapping[str, int] = {w: n for n, row in enumerate(_WEEKDAY_ROWS) for w in row.split()}
# "7rd February" is a slip of the pen, not another day: which ordinal it is does not matter.
ORDINALS = words_of("st nd rd th af ail ydd fed eg ain")
# "Item 4 May be taken first": a number before the verb "May" is no day.
NOT_A_MONTH_BEFORE: Mapping[str, frozenset[str]] = {
    "may": words_of("be have not also only wish need require include apply then still well"),
}
