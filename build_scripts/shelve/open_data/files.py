"""Every file of the open data: JSON and CSV of each table, their schemas, the package, and each meeting by itself."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from build_scripts.domain.catalogue import DataFile
from build_scripts.shelve.machine_files import MEETING_FILE
from build_scripts.shelve.open_data.csv_text import csv_bytes
from build_scripts.shelve.open_data.decisions import DECISIONS, DECLARATIONS, VOTES
from build_scripts.shelve.open_data.items import ITEM_TOPICS, ITEMS, WITH_TEXT
from build_scripts.shelve.open_data.meeting_file import by_meeting, meeting_schema, passages
from build_scripts.shelve.open_data.meetings import MEETINGS
from build_scripts.shelve.open_data.package import FOLDER, data_package
from build_scripts.shelve.open_data.panels import FINDINGS, NOT_HELD, PANELS, TOPICS
from build_scripts.shelve.open_data.people import ATTENDANCE, PEOPLE
from build_scripts.shelve.open_data.schema import json_schema, line_schema
from build_scripts.shelve.open_data.tables import Form, Row, Table
from build_scripts.shelve.shelf import Shelf

TABLES: tuple[Table[Any], ...] = (
    MEETINGS, ITEMS, DECISIONS, ATTENDANCE, PEOPLE, PANELS, TOPICS,
    VOTES, DECLARATIONS, ITEM_TOPICS, NOT_HELD, FINDINGS,
)  # fmt: skip
LINES = "items.ndjson"
PACKAGE, MEETING_SCHEMA = f"{FOLDER}datapackage.json", f"{FOLDER}schema/meeting.json"
_OF_A_MEETING: tuple[Table[Any], ...] = (ITEMS, DECISIONS, ATTENDANCE, VOTES, DECLARATIONS, FINDINGS)
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table, and each as a line of JSON: written once, and put into several files."""

    rows: Sequence[Row]
    lines: Sequence[str]


def _rows(table: Table[Any], shelf: Shelf) -> Rows:
    rows = table.rows(shelf)
    return Rows(rows, [_JSON(row) for row in rows])


def _indented(value: object) -> bytes:
    return f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode()


def _links(table: Table[Any], rows: Sequence[Row], site: str) -> tuple[str, ...]:
    """Return the addresses of this site that a table names, rooted, so that verify/ follows each."""
    single = [column.name for column in table.columns if column.form is Form.ADDRESS]
    many = [column.name for column in table.columns if column.form is Form.NAMES]
    found = [str(row[name]) for row in rows for name in single if row[name]]
    found += [str(part) for row in rows for name in many for part in _list(row[name])]
    return tuple(dict.fromkeys(f"/{link[len(site) :]}" for link in found if link.startswith(site)))


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()


def schema_address(name: str) -> str:
    """Return where the JSON Schema of a table stands."""
    return f"{FOLDER}schema/{name}.json"


def _table_files(table: Table[Any], made: Rows, site: str) -> Iterator[DataFile]:
    names = [column.name for column in table.columns]
    body = ",\n".join(made.lines)
    yield DataFile(f"{FOLDER}{table.name}.csv", csv_bytes(names, made.rows))
    yield DataFile(f"{FOLDER}{table.name}.json", f"[\n{body}\n]\n".encode(), links=_links(table, made.rows, site))


def _meeting_files(shelf: Shelf, made: Mapping[str, Rows]) -> Iterator[DataFile]:
    settings = shelf.archive.settings
    groups = {t.name: by_meeting(made[t.name].rows, made[t.name].lines) for t in _OF_A_MEETING}
    schema, licence = _JSON(settings.site_url + MEETING_SCHEMA.removeprefix("/")), _JSON(settings.licence_url)
    for meeting, line in zip(shelf.archive.meetings, made[MEETINGS.name].lines, strict=True):
        lists = {name: group.get(meeting.id, ()) for name, group in groups.items()}
        lists["passages"] = [_JSON(row) for row in passages(shelf, meeting)]
        parts = [f'"{name}":[{",".join(lines)}]' for name, lines in lists.items()]
        head = f'"schema":{schema},"licence":{licence},"meeting":{line}'
        yield DataFile(meeting.address + MEETING_FILE, f"{{{','.join([head, *parts])}}}\n".encode())


def _schema_files(site: str) -> Iterator[DataFile]:
    for table in TABLES:
        address = schema_address(table.name)
        yield DataFile(address, _indented(json_schema(table, site + address.removeprefix("/"))))
    address = schema_address(WITH_TEXT.name)
    yield DataFile(address, _indented(line_schema(WITH_TEXT, site + address.removeprefix("/"))))
    parts = meeting_schema(_OF_A_MEETING, site + MEETING_SCHEMA.removeprefix("/"))
    yield DataFile(MEETING_SCHEMA, _indented(parts))


def _schemas() -> dict[str, str]:
    """Return the path of each JSON file with the path of its schema, both within the folder of the data."""
    tables = {f"{table.name}.json": f"schema/{table.name}.json" for table in TABLES}
    return {**tables, LINES: f"schema/{WITH_TEXT.name}.json"}


def data_files(shelf: Shelf) -> Iterator[DataFile]:
    """Yield every file of the open data. All are made from the archive as resolved, so takedowns hold here too."""
    site = shelf.archive.settings.site_url
    made = {table.name: _rows(table, shelf) for table in TABLES}
    files = [file for table in TABLES for file in _table_files(table, made[table.name], site)]
    with_text = "".join(f"{line}\n" for line in _rows(WITH_TEXT, shelf).lines)
    files.append(DataFile(f"{FOLDER}{LINES}", with_text.encode()))
    yield from files
    tables = {table.name: table for table in TABLES}
    yield DataFile(PACKAGE, _indented(data_package(shelf.archive.settings, files, tables, _schemas())))
    yield from _schema_files(site)
    yield from _meeting_files(shelf, made)
