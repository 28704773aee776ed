"""The minutes that the reading bench makes: always the same, and full of what a reader of minutes looks for."""

from __future__ import annotations

import hashlib
import runpy
from pathlib import Path

import pytest

from build_scripts.domain.record import Record
from build_scripts.domain.source import RawDocument
from build_scripts.extract.document import extract_text
from build_scripts.parse.document import parse_document

plain_minutes = runpy.run_path(str(Path(__file__).parent / "bench" / "plain_minutes.py"))["plain_minutes"]


def _read(number: int) -> Record:
    content = plain_minutes(number, 1500)
    source = extract_text(RawDocument("a.txt", hashlib.sha256(content).hexdigest(), "text/plain", content))
    (record,) = parse_document(source)
    return record


def test_a_number_always_makes_the_same_minutes() -> None:
    assert plain_minutes(7, 900) == plain_minutes(7, 900)
    assert plain_minutes(7, 900) != plain_minutes(8, 900)


@pytest.mark.parametrize("words", [500, 2600])
def test_minutes_are_about_as_long_as_asked(words: int) -> None:
    lengths = [len(plain_minutes(number, words).split()) for number in range(20)]
    assert all(words <= length < words + 800 for length in lengths)


def test_made_minutes_have_a_date_people_items_decisions_and_votes() -> None:
    records = [_read(number) for number in range(8)]
    assert all(record.date and record.panel and len(record.attendees) >= 8 for record in records)
    items = [item for record in records for item in record.items]
    assert len(items) > 5 * len(records)
    assert sum(bool(item.decisions) for item in items) > len(items) / 2
    assert any(item.votes for item in items)
