"""Dates and times: every form that minutes print, and everything that only looks like one."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.parse.readers.dates import find_dates, read_date
from build_scripts.parse.readers.times import find_times, read_time

WHOLE = {
    "Tuesday 27th September, 2022 10.30 am": ("Tuesday 27th September, 2022", dt.date(2022, 9, 27)),
    "MONDAY 24 OCTOBER 2022 AT 10.30 A.M.": ("MONDAY 24 OCTOBER 2022", dt.date(2022, 10, 24)),
    "held on 23 rd May 2022 in the hall": ("23 rd May 2022", dt.date(2022, 5, 23)),
    "on June 18, 2025 at noon": ("June 18, 2025", dt.date(2025, 6, 18)),
    "Date: 24/10/2022": ("24/10/2022", dt.date(2022, 10, 24)),
    "Date: 10/24/2022": ("10/24/2022", dt.date(2022, 10, 24)),
    "2022-10-24T09:00": ("2022-10-24", dt.date(2022, 10, 24)),
    "the 3rd day of June 2010": ("3rd day of June 2010", dt.date(2010, 6, 3)),
    "Tuesday 2nd\nDecember 2025": ("Tuesday 2nd\nDecember 2025", dt.date(2025, 12, 2)),
    "dydd Llun 7 Mawrth 2022": ("Llun 7 Mawrth 2022", dt.date(2022, 3, 7)),
    "4 Oct '22": ("4 Oct '22", dt.date(2022, 10, 4)),
    "24^th^ February 2023": ("24^th^ February 2023", dt.date(2023, 2, 24)),
    "7rd February 2019": ("7rd February 2019", dt.date(2019, 2, 7)),
}


@pytest.mark.parametrize("text", WHOLE)
def test_a_whole_date_is_read_as_written(text: str) -> None:
    found = read_date(text)
    assert found is not None
    assert (found.as_written, found.value) == WHOLE[text]
    assert text[found.start : found.end] == found.as_written


@pytest.mark.parametrize(
    "text",
    ["Item 4 May be taken first", "In May 30 people came", "19/28 MARCH 2020", "£4.50 March 2020", "18.03.05 Reports",
     "25/0437/COU", "M/FP/0370/13/P", "Minute 14/15 refers", "march 2020", "31 times in 2020"],
)  # fmt: skip
def test_what_is_no_date_gives_none(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("29th and 30th March", [(29, 3, None), (30, 3, None)]),
        ("29th/30th March 2022", [(29, 3, 2022), (30, 3, 2022)]),
        ("13-14 July 2022", [(13, 7, 2022), (14, 7, 2022)]),
        ("3, 10 and 17 March 2021", [(3, 3, 2021), (10, 3, 2021), (17, 3, 2021)]),
        ("from 29 March to 2 April 2022", [(29, 3, None), (2, 4, 2022)]),
    ],
)
def test_each_day_of_a_list_gets_the_month(text: str, days: list[tuple[int, int, int | None]]) -> None:
    assert [(date.day, date.month, date.year) for date in find_dates(text)] == days


def test_a_missing_year_stays_missing() -> None:
    (found,) = find_dates("on Tuesday 2nd December at 7pm")
    assert (found.year, found.value, found.weekday, found.weekday_agrees) == (None, None, 1, None)


def test_a_weekday_that_contradicts_is_visible() -> None:
    (found,) = find_dates("Monday 27 September 2022")
    assert found.weekday_agrees is False


def test_a_day_that_does_not_exist_has_no_value() -> None:
    (found,) = find_dates("31 June 2020")
    assert found.value is None


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("7/10/2022", False),
        ("24/10/2022", True),
        ("Friday 07/10/2022", True),
        ("dated 24.10.22", False),
        ("5/5/2022", True),
    ],
)
def test_figures_that_can_be_read_two_ways_say_so(text: str, *, sure: bool) -> None:
    (found,) = find_dates(text)
    assert found.sure is sure


def test_two_different_dates_are_not_one_date() -> None:
    assert read_date("6 January 2020 and 7 January 2020") is None


TIMES = {
    "10.30 am": ("10.30 am", "10:30"), "at 4.00PM": ("4.00PM", "16:00"), "7pm.": ("7pm", "19:00"),
    "1400 hours": ("1400 hours", "14:00"), "2 p.m.": ("2 p.m.", "14:00"), "noon": ("noon", "12:00"),
    "12 noon": ("12 noon", "12:00"), "04.30 p.m.": ("04.30 p.m.", "16:30"), "12.30 am": ("12.30 am", "00:30"),
    "7.00 p.m. - 9.15 p.m.": ("7.00 p.m.", "19:00"), "7 - 9 pm": ("7", "19:00"), "14:00": ("14:00", "14:00"),
    "18.00 hrs": ("18.00 hrs", "18:00"), "commenced at 14.00": ("14.00", "14:00"), "midnight": ("midnight", "00:00"),
}  # fmt: skip


@pytest.mark.parametrize("text", TIMES)
def test_a_time_is_read_with_its_24_hour_value(text: str) -> None:
    found = read_time(text)
    assert found is not None
    assert (found.as_written, found.value) == TIMES[text]


@pytest.mark.parametrize(
    "text", ["paragraph 14.00", "scale 1:50", "£10.30", "10 May", "25 per cent", "at 7", "19/30", "25.30 pm"]
)
def test_what_is_no_time_gives_none(text: str) -> None:
    assert find_times(text) == ()


def test_the_start_of_a_range_over_noon_stays_unknown() -> None:
    assert [time.value for time in find_times("11 - 1pm")] == ["13:00"]


@settings(deadline=None)
@given(st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2090, 1, 1)))
def test_every_day_survives_being_written_out(day: dt.date) -> None:
    for form in ("%A %d %B %Y", "%d %b %Y", "%B %d, %Y", "%Y-%m-%d"):
        found = read_date(day.strftime(form))
        assert found is not None
        assert found.value == day
        assert found.weekday_agrees is not False


@settings(deadline=None)
@given(st.text(alphabet="0123456789 /.-,:&thndMayJuneMonday’amp\n", max_size=200))
def test_any_text_is_read_and_places_are_right(text: str) -> None:
    for found in (*find_dates(text), *find_times(text)):
        assert text[found.start : found.end] == found.as_written
