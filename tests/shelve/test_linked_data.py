from __future__ import annotations

from dataclasses import replace
from typing import Any

import sample_archive as sample

from build_scripts.domain.catalogue import Page
from build_scripts.shelve.catalogue import shelve


def about(pages: dict[str, Page], address: str) -> dict[str, Any]:
    return dict(pages[address].linked_data)


def test_a_meeting_is_an_event_with_what_its_source_states(pages: dict[str, Page]) -> None:
    event = about(pages, "/meetings/2023/01/17/harbour-and-coast/")
    assert (event["@context"], event["@type"]) == ("https://schema.org", "Event")
    assert event["startDate"] == "2023-01-17T16:00:00+00:00"
    assert event["location"] == {"@type": "Place", "name": "Council Chamber, Quay Street"}
    assert event["organizer"]["url"] == "https://minutes.example/book/panels/harbour-and-coast/"
    assert event["subjectOf"]["isBasedOn"] == "https://council.example/minutes?id=7&x=<1>"
    assert event["subjectOf"]["url"].startswith("https://minutes.example/book/sources/")
    assert "eventStatus" not in event
    assert about(pages, "/meetings/2023/03/14/harbour-and-coast/")["startDate"] == "2023-03-14"


def test_what_is_not_known_is_not_said(pages: dict[str, Page]) -> None:
    undated = [m for m in sample.archive().meetings if m.record.date is None]
    assert undated
    for meeting in undated:
        assert "startDate" not in about(pages, meeting.address)
    for page in pages.values():
        assert not [name for name, fact in page.linked_data.items() if fact in (None, "", [], {})]


def test_reports_are_reports_and_a_cancelled_meeting_says_so(pages: dict[str, Page]) -> None:
    kinds = {m.record.kind.value: about(pages, m.address) for m in sample.archive().meetings}
    assert kinds["report"]["@type"] == "Report"
    assert kinds["other"]["@type"] == "DigitalDocument"
    statuses = [about(pages, m.address).get("eventStatus") for m in sample.archive().meetings]
    assert statuses.count("https://schema.org/EventCancelled") == 1


def test_only_people_in_public_roles_are_persons(pages: dict[str, Page]) -> None:
    persons = [page.linked_data["name"] for page in pages.values() if page.linked_data.get("@type") == "Person"]
    assert sorted(map(str, persons)) == sorted(person.name for person in sample.PEOPLE if person.public)


def test_the_site_and_its_data_describe_themselves(pages: dict[str, Page]) -> None:
    site, data = about(pages, "/"), about(pages, "/data/")
    assert site["potentialAction"]["target"]["urlTemplate"].endswith("/search/?q={search_term_string}")
    assert data["@type"] == "Dataset"
    assert data["temporalCoverage"].endswith("/2023-03-14")
    assert {d["contentUrl"].removeprefix("https://minutes.example/book") for d in data["distribution"]} >= {
        "/data/decisions.csv",
        "/data/datapackage.json",
    }


def test_a_time_in_summer_has_its_offset() -> None:
    archive = sample.archive()
    winter = next(m for m in archive.meetings if m.record.time)
    assert winter.record.date
    summer = replace(winter.record.date, value=winter.record.date.value.replace(month=7))
    meetings = tuple(replace(m, record=replace(m.record, date=summer)) if m is winter else m for m in archive.meetings)
    page = next(p for p in shelve(replace(archive, meetings=meetings), {}, ()).pages if p.address == winter.address)
    assert page.whole().linked_data["startDate"] == "2023-07-17T16:00:00+01:00"
