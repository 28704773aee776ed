from __future__ import annotations

from dataclasses import replace

import pytest
import sample_archive as sample
from sample_states import cancelled, unrecognised

from build_scripts.domain.archive import Meeting
from build_scripts.domain.catalogue import Catalogue
from build_scripts.domain.cited import Cited, Span
from build_scripts.domain.pages.meeting import MeetingView
from build_scripts.domain.record import Kind
from build_scripts.shelve.catalogue import shelve
from build_scripts.shelve.heads import kind_in_words


def notice(status: str) -> Meeting:
    meeting = cancelled()
    said = Cited(status, status, Span(2, 2), "status")
    return replace(meeting, record=replace(meeting.record, kind=Kind.OTHER, status=said))


@pytest.mark.parametrize(
    ("status", "kind"),
    [("cancelled", "Cancelled meeting"), ("postponed", "Notice"), ("abandoned", "Notice"), ("draft", "Not recognised")],
)
def test_a_notice_that_a_meeting_is_off_is_recognised(status: str, kind: str) -> None:
    assert kind_in_words(notice(status)) == kind


def test_a_record_without_a_status_keeps_its_kind() -> None:
    assert kind_in_words(unrecognised()) == "Not recognised"
    assert kind_in_words(cancelled()) == "Agenda"


def shelved(meeting: Meeting) -> Catalogue:
    archive = sample.archive()
    others = tuple(m for m in archive.meetings if m.id != meeting.id)
    return shelve(replace(archive, meetings=(*others, meeting)), {}, [])


def test_its_page_and_its_citation_say_so() -> None:
    meeting = notice("cancelled")
    page = next(p for p in shelved(meeting).pages if p.address == meeting.address).whole()
    assert isinstance(page.view, MeetingView)
    assert "cancelled meeting" in page.view.citation.before
    assert [tag.text for tag in page.view.tags if "ancel" in tag.text] == ["Cancelled meeting"]
    assert page.view.tags[0].doubtful
    assert "Not recognised" not in str(page)
