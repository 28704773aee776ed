from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
import sample_archive as sample
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from build_scripts.domain.archive import Archive, Meeting
from build_scripts.domain.cited import Cited, Span
from build_scripts.domain.record import Kind, NextMeeting
from build_scripts.shelve.calendars import calendar_files, clock_of, folded, text_value
from build_scripts.shelve.shelf import stock

PANEL = "/panels/harbour-and-coast/meetings.ics"


def calendars(archive: Archive) -> dict[str, bytes]:
    return {file.address: file.content for file in calendar_files(stock(archive, {}, frozenset()))}


def events(content: bytes) -> list[dict[str, object]]:
    return [
        {
            "uid": str(event["UID"]),
            "start": event.decoded("DTSTART"),
            "summary": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
            "status": str(event["STATUS"]),
            "place": str(event.get("LOCATION", "")),
            "url": str(event["URL"]),
        }
        for event in Calendar.from_ical(content).walk("VEVENT")
    ]


def with_meetings(*meetings: Meeting) -> Archive:
    return replace(sample.archive(), meetings=meetings, missing=())


def test_a_panels_calendar_holds_its_meetings_and_those_that_are_only_named() -> None:
    january, march, may = events(calendars(sample.archive())[PANEL])
    assert january["start"] == dt.datetime(2023, 1, 17, 16, 0, tzinfo=dt.UTC)
    assert january["place"] == "Council Chamber, Quay Street"
    assert (march["start"], march["status"]) == (dt.date(2023, 3, 14), "CONFIRMED")
    assert march["url"] == "https://minutes.example/book/meetings/2023/03/14/harbour-and-coast/"
    assert (may["start"], may["status"]) == (dt.date(2023, 5, 16), "TENTATIVE")
    assert may["summary"] == "Harbour and Coast Scrutiny Panel (no record held)"
    assert str(march["url"]) in str(may["description"])
    assert "may not have taken place" in str(may["description"])


def test_the_calendar_of_all_holds_every_dated_meeting_once() -> None:
    made = calendars(sample.archive())
    every = events(made["/meetings.ics"])
    panels = [event for address, content in made.items() if address != "/meetings.ics" for event in events(content)]
    assert len({event["uid"] for event in every}) == len(every)
    assert {event["uid"] for event in panels} <= {event["uid"] for event in every}
    assert not any("undated" in str(event["uid"]) for event in every)
    assert [event["status"] for event in every].count("CANCELLED") == 1


def test_a_stated_time_in_summer_is_given_in_utc() -> None:
    meeting = sample.full_minutes()
    day = Cited(dt.date(2023, 7, 4), "4 July 2023", Span(2, 2), "title")
    timed = replace(meeting.record, date=day, time=Cited("10:30", "10.30 am", Span(2, 2), "time"))
    (event,) = events(calendars(with_meetings(replace(meeting, record=timed)))[PANEL])
    assert event["start"] == dt.datetime(2023, 7, 4, 9, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("time", "clock"),
    [
        ("16:00", (16, 0)),
        ("9:05", (9, 5)),
        ("08:00", (8, 0)),
        ("07:30", None),
        ("half past four", None),
        ("24:00", None),
        ("", None),
        (None, None),
    ],
)
def test_only_a_time_that_is_one_counts(time: str | None, clock: tuple[int, int] | None) -> None:
    assert clock_of(time) == clock


def test_an_announced_meeting_has_the_time_that_its_announcement_states() -> None:
    archive = sample.archive()
    day = Cited(dt.date(2023, 5, 16), "16 May 2023", Span(1, 1), "announced")
    meetings = tuple(
        replace(m, record=replace(m.record, next_meeting=NextMeeting(day, "", Span(1, 1), "16:00")))
        if m.id == "2023-03-14-harbour-and-coast"
        else m
        for m in archive.meetings
    )
    announced = events(calendars(replace(archive, meetings=meetings))[PANEL])[-1]
    assert announced["start"] == dt.datetime(2023, 5, 16, 15, 0, tzinfo=dt.UTC)
    other = replace(day, value=dt.date(2023, 5, 17))
    meetings = tuple(
        replace(m, record=replace(m.record, next_meeting=replace(m.record.next_meeting, date=other)))
        if m.record.next_meeting
        else m
        for m in meetings
    )
    assert events(calendars(replace(archive, meetings=meetings))[PANEL])[-1]["start"] == dt.date(2023, 5, 16)


def test_papers_of_one_meeting_are_one_event() -> None:
    minutes = sample.full_minutes()
    agenda = replace(
        minutes, id="2023-03-14-agenda", record=replace(minutes.record, kind=Kind.AGENDA), same_meeting=(minutes.id,)
    )
    both = with_meetings(replace(minutes, same_meeting=(agenda.id,)), agenda)
    assert [event["uid"] for event in events(calendars(both)[PANEL])] == [f"{minutes.id}@minutes.example"]
    (alone,) = events(calendars(with_meetings(replace(agenda, same_meeting=())))[PANEL])
    assert alone["status"] == "TENTATIVE"
    assert "No minutes" in str(alone["description"])


def test_hostile_words_are_words_and_no_line_is_too_long() -> None:
    hostile = 'a; b, c \\ <b> & "d" \x07' + "é" * 60 + "\r\nEND:VCALENDAR"
    panels = (replace(sample.PANELS[0], name=hostile), *sample.PANELS[1:])
    content = calendars(replace(sample.archive(), organizations=panels))[PANEL]
    wanted = hostile.translate({7: " ", 13: " ", 10: " "})
    assert events(content)[1]["summary"] == wanted
    assert content.count(b"\r\nEND:VCALENDAR") == 1
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, content.split(b"\r\n"))) <= 75


@given(st.text(max_size=300))
def test_folding_and_escaping_can_be_undone(text: str) -> None:
    line = folded(f"SUMMARY:{text_value(text)}")
    assert max(len(piece.encode()) for piece in line.split("\r\n")) <= 75
    whole = line.replace("\r\n ", "").removeprefix("SUMMARY:")
    read = whole.replace("\\\\", "\0").replace("\\;", ";").replace("\\,", ",").replace("\0", "\\")
    assert read == "".join(" " if ord(sign) < 32 or ord(sign) == 127 else sign for sign in text)
