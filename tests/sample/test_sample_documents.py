"""The documents of the sample archive are read as truth.yml says."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_scripts.domain.cited import Basis, Cited
from build_scripts.domain.record import Group, Record
from build_scripts.domain.source import RawDocument
from build_scripts.extract.document import extract_text
from build_scripts.extract.sniff import media_type_of
from build_scripts.parse.document import parse_document

DOCUMENTS = Path(__file__).parents[2] / "content" / "documents"
TRUTH: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "truth.yml").read_text(encoding="utf-8"))
OTHER_FORMS = frozenset({".odt", ".rtf", ".yml"})
SCANS = frozenset({"2023-11-09-licensing-committee.pdf"})
PARTS = [(row, sum(r["file"] == row["file"] for r in TRUTH[:place])) for place, row in enumerate(TRUTH)]
each_meeting = pytest.mark.parametrize(
    ("truth", "part"), [pytest.param(row, part, id=f"{row['file']}-{part + 1}") for row, part in PARTS]
)


@cache
def records_of(name: str) -> tuple[Record, ...]:
    content = (DOCUMENTS / name).read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    return parse_document(extract_text(RawDocument(name, digest, media_type_of(name, content), content)))


def stated(value: Cited[Any] | None) -> str | None:
    """Return a value that the document itself states, as text."""
    return str(value.value) if value is not None and value.basis is Basis.STATED else None


def folded(text: str | None) -> str | None:
    return text and text.casefold().replace("&", "and").replace("’", "'")


def test_every_document_has_its_truth() -> None:
    names = {path.name for path in DOCUMENTS.iterdir() if path.suffix not in OTHER_FORMS}
    assert names - SCANS == {row["file"] for row in TRUTH}


@each_meeting
def test_a_document_holds_the_meetings_that_it_should(truth: dict[str, Any], part: int) -> None:
    records = records_of(truth["file"])
    assert len(records) == sum(row["file"] == truth["file"] for row in TRUTH)
    assert records[part].kind.value == truth["kind"]


@each_meeting
def test_panel_and_date_are_what_the_document_states(truth: dict[str, Any], part: int) -> None:
    record = records_of(truth["file"])[part]
    assert folded(stated(record.panel)) == folded(truth["panel"])
    assert stated(record.date) == (str(truth["date"]) if truth["date"] else None)


@each_meeting
def test_items_are_those_of_the_document(truth: dict[str, Any], part: int) -> None:
    record = records_of(truth["file"])[part]
    optional = {folded(title) for title in truth.get("may_be_items", ())}
    found = [i for i in record.items if i.level == 1 and folded(i.title.value if i.title else None) not in optional]
    assert "items" not in truth or [stated(item.number) for item in found] == truth["items"]


@each_meeting
def test_decisions_are_counted_once(truth: dict[str, Any], part: int) -> None:
    record = records_of(truth["file"])[part]
    found = [d.text for item in record.items for d in item.decisions] + [d.text for d in record.decisions]
    assert truth["decisions"] <= len(found) <= truth["decisions"] + truth.get("may_be_decisions", 0), found


@each_meeting
@pytest.mark.parametrize("group", [Group.PRESENT, Group.APOLOGIES])
def test_everybody_listed_is_found(truth: dict[str, Any], part: int, group: Group) -> None:
    record = records_of(truth["file"])[part]
    found = [person.name for person in record.attendees if person.group is group]
    assert truth[group.value] in (None, len(found)), found
