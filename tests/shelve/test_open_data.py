from __future__ import annotations

import csv
import hashlib
import io
import json
from dataclasses import replace
from typing import Any

import pytest
import sample_archive as sample
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from build_scripts.domain.catalogue import Catalogue, DataFile, Page
from build_scripts.domain.record import Group
from build_scripts.shelve.catalogue import shelve
from build_scripts.shelve.open_data.contacts import EMAIL_LEFT_OUT, NUMBER_LEFT_OUT, without_contacts
from build_scripts.shelve.open_data.csv_text import STARTS_A_FORMULA, cell_of, csv_pieces, guarded, unguarded
from build_scripts.shelve.open_data.files import TABLES

ARCHIVE = sample.archive()
NAMES = [table.name for table in TABLES]
SITE = "https://minutes.example/book/"


@pytest.fixture(scope="module")
def files(catalogue: Catalogue) -> dict[str, DataFile]:
    return {file.address: file for file in catalogue.files}


def rows_of(files: dict[str, DataFile], name: str) -> list[dict[str, Any]]:
    found = json.loads(files[f"/data/{name}.json"].content)
    assert isinstance(found, list)
    return found


def csv_rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def test_each_table_counts_what_the_archive_holds(files: dict[str, DataFile]) -> None:
    meetings = ARCHIVE.meetings
    items = [item for meeting in meetings for item in meeting.items]
    decisions = sum(len(m.record.decisions) for m in meetings) + sum(len(i.item.decisions) for i in items)
    attendees = [entry.attendee for meeting in meetings for entry in meeting.attendance]
    expected = {
        "meetings": len(meetings),
        "items": len(items),
        "decisions": decisions,
        "attendance": sum(attendee.group is not Group.CONTACT for attendee in attendees),
        "people": sum(person.public for person in ARCHIVE.people),
        "panels": len(ARCHIVE.organizations),
        "topics": len(ARCHIVE.topics),
        "item_topics": sum(len(item.topics) for item in items),
        "meetings_not_held": len(ARCHIVE.missing),
        "findings": len(ARCHIVE.findings) + sum(len(m.findings) for m in meetings),
        "declarations": sum(len(m.record.declarations) for m in meetings)
        + sum(len(i.item.declarations) for i in items),
        "votes": sum(len(m.record.votes) for m in meetings) + sum(len(i.item.votes) for i in items),
    }
    assert expected.keys() == set(NAMES)
    assert {name: len(rows_of(files, name)) for name in NAMES} == expected
    assert min(expected["items"], expected["decisions"], expected["attendance"], expected["declarations"]) > 0


@pytest.mark.parametrize("name", NAMES)
def test_csv_and_json_agree_cell_by_cell(files: dict[str, DataFile], name: str) -> None:
    rows = rows_of(files, name)
    in_csv = csv_rows(files[f"/data/{name}.csv"].content)
    assert len(rows) == len(in_csv)
    for row, cells in zip(rows, in_csv, strict=True):
        assert list(row) == list(cells)
        for column, value in row.items():
            assert unguarded(cells[column]) == unguarded(cell_of(value)), column
            assert (cells[column] == "") == (value is None)
            assert value != ""


@pytest.mark.parametrize("name", NAMES)
def test_each_table_fits_its_schema_and_the_schema_is_one(files: dict[str, DataFile], name: str) -> None:
    schema = json.loads(files[f"/data/schema/{name}.json"].content)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"{SITE}data/schema/{name}.json"
    rows = rows_of(files, name)
    assert [e.message for e in Draft202012Validator(schema).iter_errors(rows)] == []
    assert list(Draft202012Validator(schema).iter_errors([{"id": 1}]))


def test_each_line_of_the_ndjson_is_an_item_with_its_words(files: dict[str, DataFile]) -> None:
    schema = Draft202012Validator(json.loads(files["/data/schema/items-with-text.json"].content))
    lines = [json.loads(line) for line in files["/data/items.ndjson"].content.decode().splitlines()]
    assert [line["id"] for line in lines] == [row["id"] for row in rows_of(files, "items")]
    assert [error.message for line in lines for error in schema.iter_errors(line)] == []
    wall = next(line for line in lines if line["number"] == "23/14")
    assert "The slipway." in wall["text"]
    assert "North pier\t£410,000\tMay 2023" in wall["text"]


def test_each_meeting_has_a_file_with_its_rows_and_all_its_words(
    files: dict[str, DataFile], pages: dict[str, Page]
) -> None:
    schema = Draft202012Validator(json.loads(files["/data/schema/meeting.json"].content))
    decisions = rows_of(files, "decisions")
    for meeting in ARCHIVE.meetings:
        told = json.loads(files[f"{meeting.address}index.json"].content)
        assert [error.message for error in schema.iter_errors(told)] == []
        assert told["meeting"]["id"] == meeting.id
        assert [p["text"] for p in told["passages"]] == [b.text or None for b in meeting.record.blocks]
        assert told["decisions"] == [row for row in decisions if row["meeting_id"] == meeting.id]
        assert f"{meeting.address}index.json" in pages[meeting.address].links


def test_the_package_lists_every_file_with_its_size_and_digest(files: dict[str, DataFile]) -> None:
    package = json.loads(files["/data/datapackage.json"].content)
    assert package["licenses"] == [
        {
            "name": "OGL-UK-3.0",
            "path": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
            "title": "Open Government Licence v3.0",
        }
    ]
    listed = {f"/data/{resource['path']}" for resource in package["resources"]}
    held = {a for a in files if a.startswith("/data/") and "/schema/" not in a}
    assert listed == held - {"/data/datapackage.json"}
    assert len({resource["name"] for resource in package["resources"]}) == len(listed)
    for resource in package["resources"]:
        content = files[f"/data/{resource['path']}"].content
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        if resource["format"] == "csv":
            header = next(csv.reader(io.StringIO(content.decode(), newline="")))
            assert [field["name"] for field in resource["schema"]["fields"]] == header


def test_keys_are_kept(files: dict[str, DataFile]) -> None:
    package = json.loads(files["/data/datapackage.json"].content)
    checked = 0
    for resource in package["resources"]:
        schema = resource.get("schema", {})
        rows = rows_of(files, resource["name"]) if schema else []
        if key := schema.get("primaryKey"):
            assert len({tuple(row[part] for part in key) for row in rows}) == len(rows)
        for foreign in schema.get("foreignKeys", []):
            known = {row["id"] for row in rows_of(files, foreign["reference"]["resource"])}
            values = [row[foreign["fields"][0]] for row in rows]
            assert {value for value in values if value is not None} <= known
            checked += len(values)
    assert checked > 20


def test_every_address_in_the_data_leads_somewhere(catalogue: Catalogue, files: dict[str, DataFile]) -> None:
    places = {page.address for page in catalogue.pages} | set(files)
    anchors = {page.address: set(page.anchors) for page in catalogue.pages}
    links = [link for address, file in files.items() if address.startswith("/data/") for link in file.links]
    assert len(links) > 50
    for link in links:
        path, _, fragment = link.partition("#")
        assert path in places
        assert not fragment or fragment in anchors[path], link


def test_what_is_not_known_is_empty_and_what_is_inferred_says_so(files: dict[str, DataFile]) -> None:
    meetings = rows_of(files, "meetings")
    undated = [row for row in meetings if row["date"] is None]
    assert undated
    assert all(row["date_basis"] is None and row["municipal_year"] is None for row in undated)
    inferred = [row for row in rows_of(files, "items") if row["number_basis"] == "inferred"]
    assert len(inferred) == sum(
        i.item.number is not None and i.item.number.basis == "inferred" for m in ARCHIVE.meetings for i in m.items
    )
    assert all(row["number_as_written"] is None for row in inferred)


def test_nobody_without_a_public_role_is_in_the_tables() -> None:
    private = next(person for person in sample.PEOPLE if not person.public)
    meeting = ARCHIVE.meetings[-1]
    entry = meeting.attendance[0]
    listed = replace(entry, person=private.slug, attendee=replace(entry.attendee, name="K Ashby", as_written="K Ashby"))
    archive = replace(ARCHIVE, meetings=(*ARCHIVE.meetings[:-1], replace(meeting, attendance=(listed,))))
    made = {file.address: file for file in shelve(archive, {}, ()).files}
    (row,) = [row for row in rows_of(made, "attendance") if row["meeting_id"] == meeting.id]
    assert (row["name"], row["as_written"], row["person_id"], row["name_left_out"]) == (None, None, None, True)
    assert all(b"Ashby" not in made[f"/data/{name}.csv"].content for name in NAMES)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Write to j.fox@mere.example now", f"Write to {EMAIL_LEFT_OUT} now"),
        ("clerk/o'neil+x@a-b.gov.uk.", f"clerk/{EMAIL_LEFT_OUT}."),
        ("Tel: 01642 729999", f"Tel: {NUMBER_LEFT_OUT}"),
        ("(01642) 729 999, ext 4", f"{NUMBER_LEFT_OUT}, ext 4"),
        ("ring +44 (0)20 7946 0000", f"ring {NUMBER_LEFT_OUT}"),
        ("07700 900123", NUMBER_LEFT_OUT),
        ("20/00123/FUL of 02/03/2020, £0123456789", "20/00123/FUL of 02/03/2020, £0123456789"),
        ("reference 0012 at 09.30 on 10 February 2020", "reference 0012 at 09.30 on 10 February 2020"),
        ("see @ 5 pm", "see @ 5 pm"),
    ],
)
def test_contact_details_are_left_out_and_other_figures_are_not(text: str, left: str) -> None:
    assert without_contacts(text) == left


def test_no_file_of_data_holds_contact_details() -> None:
    meeting = ARCHIVE.meetings[-1]
    spoken = replace(meeting.record.blocks[-1], text="Ask j.fox@mere.example or ring 01642 729999 about it.")
    record = replace(meeting.record, blocks=(*meeting.record.blocks[:-1], spoken))
    archive = replace(ARCHIVE, meetings=(*ARCHIVE.meetings[:-1], replace(meeting, record=record)))
    made = [file for file in shelve(archive, {}, ()).files if file.address.endswith(("json", "csv"))]
    assert sum(EMAIL_LEFT_OUT.encode() in file.content for file in made) == 2
    assert not [file.address for file in made if b"j.fox@" in file.content or b"729999" in file.content]


def test_the_page_explains_every_table_and_leads_to_every_file(
    pages: dict[str, Page], files: dict[str, DataFile]
) -> None:
    page = pages["/data/"]
    assert {a for a in files if a.startswith("/data/")} <= set(page.links)
    assert set(page.anchors) >= {name.replace("_", "-") for name in NAMES}


@settings(max_examples=500, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("=+-@\t\r\n'\" ;,ab1\uff1d\u00a0\u3000é\0"), max_size=12) | st.text(max_size=12)
)
def test_no_cell_is_a_formula_and_every_cell_comes_back(text: str) -> None:
    cell = guarded(text)
    assert unguarded(cell) == text
    assert cell.lstrip(" \u00a0\u3000")[:1] not in STARTS_A_FORMULA or not cell.strip(" \u00a0\u3000")
    written = b"".join(csv_pieces(["a", "b"], [{"a": text, "b": None}]))
    assert written.startswith(b'"a","b"\r\n')
    ((_, header), (read, empty)) = (tuple(row) for row in csv.reader(io.StringIO(written.decode(), newline="")))
    assert (header, unguarded(read), empty) == ("b", text, "")


def test_the_same_archive_gives_the_same_bytes() -> None:
    first, again = (shelve(sample.archive(), {}, ()).files for _ in range(2))
    assert [(file.address, file.content) for file in first] == [(file.address, file.content) for file in again]
    assert sum(file.address.startswith("/data/") for file in first) > 30
