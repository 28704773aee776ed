"""The sample archive as a whole: who is who, which meeting follows which, what was approved and what is missing."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from functools import cache
from pathlib import Path

import pytest

from build_scripts.domain.archive import Archive, Meeting
from build_scripts.domain.cited import Basis
from build_scripts.domain.dates import municipal_year
from build_scripts.domain.source import RawDocument
from build_scripts.extract.document import extract_text
from build_scripts.extract.sniff import media_type_of
from build_scripts.parse.document import parse_document
from build_scripts.resolve.archive import resolve_archive
from build_scripts.settings import load_archive

CONTENT = Path(__file__).parents[2] / "content"
ENVIRONMENT = "environment-and-transport-scrutiny-panel"
CHILDREN = "children-and-young-peoples-scrutiny-panel"
NOT_HERE = frozenset({".yml", ".odt", ".rtf"})  # the last two are read only where LibreOffice is installed
LEAST = {"meetings": 45, "panels": 10, "municipal years": 3, "people": 50, "topics": 20}


@cache
def archive() -> Archive:
    settings, registers = load_archive(CONTENT)
    records = []
    for path in sorted((CONTENT / "documents").iterdir()):
        if path.suffix not in NOT_HERE:
            content = path.read_bytes()
            digest = hashlib.sha256(content).hexdigest()
            raw = RawDocument(path.name, digest, media_type_of(path.name, content), content)
            records.append(parse_document(extract_text(raw)))
    return resolve_archive(records, registers, settings)


def meeting(name: str) -> Meeting:
    """Return the meeting that a document of this name gave."""
    return next(m for m in archive().meetings if m.record.name == name)


def people_of(name: str, anchor: str) -> tuple[str, ...]:
    return next(item.people for item in meeting(name).items if item.anchor == anchor)


def test_the_sample_is_as_large_as_it_says() -> None:
    held = archive()
    years = {municipal_year(m.record.date.value) for m in held.meetings if m.record.date}
    panels = {m.panel for m in held.meetings if isinstance(m.panel, str)}
    topics = {topic.topic for m in held.meetings for item in m.items for topic in item.topics}
    found = (len(held.meetings), len(panels), len(years), len(held.people), len(topics))
    assert [n for n, least in zip(found, LEAST.values(), strict=True) if n < least] == []


def test_two_spellings_are_one_person_because_the_register_says_so() -> None:
    person = next(p for p in archive().people if p.slug == "y-qureshi")
    assert {"Y Qureshi", "Y Quereshi"} <= set(person.names)
    assert "y-quereshi" not in {p.slug for p in archive().people}


def test_two_people_of_one_surname_stay_two() -> None:
    assert people_of("2022-09-20-environment-transport-scrutiny.txt", "22-13") == ("j-t-marsden",)
    assert people_of("2022-09-08-cyp-scrutiny.txt", "22-11").count("k-marsden") == 1


def test_a_surname_that_two_members_share_is_given_to_neither() -> None:
    text = (CONTENT / "documents" / "2022-11-15-environment-transport-scrutiny.txt").read_text(encoding="utf-8")
    assert "Councillor Marsden asked" in text
    assert not {"j-t-marsden", "k-marsden"} & set(people_of("2022-11-15-environment-transport-scrutiny.txt", "22-17"))


def test_the_same_surname_is_known_where_only_one_of_them_was_present() -> None:
    assert "k-marsden" in people_of("2024-11-14-cyp-scrutiny.txt", "24-18")


def test_a_resident_who_spoke_is_not_made_public() -> None:
    assert [p.name for p in archive().people if re.search("Amphlett|Hebden|Doyle|Quill", p.name) and p.public] == []


@pytest.mark.parametrize(
    ("name", "later", "amended"),
    [
        ("2022-09-20-environment-transport-scrutiny.txt", f"2022-11-15-{ENVIRONMENT}", True),
        ("2023-06-29-cyp-scrutiny.txt", f"2023-09-14-{CHILDREN}", False),
        ("2024-09-12-cyp-scrutiny.txt", f"2024-11-14-{CHILDREN}", False),
    ],
)
def test_minutes_know_where_they_were_approved(name: str, later: str, amended: bool) -> None:  # noqa: FBT001 - a row
    approved = meeting(name).approved
    assert approved is not None
    assert (approved.meeting, approved.amended) == (later, amended)


def test_a_next_meeting_that_is_held_is_linked_and_one_that_is_not_is_named() -> None:
    held, not_held = meeting("2023-06-29-cyp-scrutiny.txt"), meeting("2023-10-17-leisure-culture-scrutiny.txt")
    assert held.next == f"2023-09-14-{CHILDREN}"
    assert not_held.next_named == dt.date(2023, 12, 12)
    assert ("leisure-and-culture-scrutiny-panel", dt.date(2023, 12, 12)) in {
        (m.panel, m.date) for m in archive().missing
    }


def test_a_date_that_a_person_decided_is_marked_so() -> None:
    date = meeting("cyp-scrutiny-item-evenings-buses.txt").record.date
    assert date is not None
    assert (date.value, date.basis) == (dt.date(2022, 10, 20), Basis.CURATED)


def test_a_document_without_a_date_stays_undated() -> None:
    undated = meeting("leisure-culture-scrutiny-museum.txt")
    assert undated.record.date is None
    assert undated.address.startswith("/meetings/undated/")
    assert undated.panel_basis == "inferred"


def test_a_report_and_the_minutes_that_decided_on_it_know_each_other() -> None:
    assert meeting("2022-06-14-executive.txt").same_meeting == (
        meeting("2022-06-14-executive-libraries-report.txt").id,
    )
