from __future__ import annotations

import datetime as dt
from dataclasses import replace

import sample_archive as sample

from build_scripts.domain.archive import Archive, MissingMeeting
from build_scripts.domain.cited import Basis, Cited, Span
from build_scripts.domain.record import NextMeeting
from build_scripts.shelve.announced import basis_of, next_basis
from build_scripts.shelve.calendars import calendar_files
from build_scripts.shelve.shelf import stock

NAMED = MissingMeeting("harbour-and-coast", dt.date(2023, 5, 16), ("2023-03-14-harbour-and-coast",))


def announcing(basis: Basis) -> Archive:
    day = Cited(dt.date(2023, 5, 16), "Tuesday 16 May", Span(1, 1), "next_meeting.year_by_weekday", basis)
    minutes = sample.full_minutes()
    record = replace(minutes.record, next_meeting=NextMeeting(day, "", Span(1, 1)))
    return replace(sample.archive(), meetings=(replace(minutes, record=record),), missing=(NAMED,))


def test_a_day_whose_year_a_record_prints_is_stated() -> None:
    assert basis_of(stock(sample.archive(), {}, frozenset()), NAMED) is Basis.STATED
    assert next_basis(sample.full_minutes()) is Basis.STATED


def test_a_day_whose_year_was_worked_out_is_inferred_and_the_calendar_says_so() -> None:
    archive = announcing(Basis.INFERRED)
    shelf = stock(archive, {}, frozenset())
    assert basis_of(shelf, NAMED) is Basis.INFERRED
    assert next_basis(archive.meetings[0]) is Basis.INFERRED
    text = next(file.content for file in calendar_files(shelf)).replace(b"\r\n ", b"")
    assert b"The year is worked out\\, not printed." in text
    stated = stock(announcing(Basis.STATED), {}, frozenset())
    assert b"worked out" not in next(file.content for file in calendar_files(stated))


def test_a_meeting_that_announces_none_has_no_basis() -> None:
    assert next_basis(replace(sample.full_minutes(), next_named=None)) is None
    assert basis_of(stock(sample.archive(), {}, frozenset()), replace(NAMED, named_in=())) is Basis.INFERRED
