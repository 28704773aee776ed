"""Every file of the open data: JSON and CSV of each table, their schemas, the package, and each meeting by itself."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from build_scripts.domain.catalogue import DataFile, Keep, in_memory
from build_scripts.shelve.machine_files import MEETING_FILE
from build_scripts.shelve.open_data.csv_text import csv_pieces
from build_scripts.shelve.open_data.decisions import DECISIONS, DECLARATIONS, VOTES
from build_scripts.shelve.open_data.items import ITEM_TOPICS, ITEMS, WITH_TEXT
from build_scripts.shelve.open_data.meeting_file import meeting_schema, passages
from build_scripts.shelve.open_data.meetings import MEETINGS
from build_scripts.shelve.open_data.package import FOLDER, data_package
from build_scripts.shelve.open_data.panels import FINDINGS, NOT_HELD, PANELS, TOPICS
from build_scripts.shelve.open_data.people import ATTENDANCE, PEOPLE
from build_scripts.shelve.open_data.schema import json_schema, line_schema
from build_scripts.shelve.open_data.tables import Form, Row, Sight, Table, reader_of
from build_scripts.shelve.shelf import Shelf

TABLES: tuple[Table[Any], ...] = (
    MEETINGS, ITEMS, DECISIONS, ATTENDANCE, PEOPLE, PANELS, TOPICS,
    VOTES, DECLARATIONS, ITEM_TOPICS, NOT_HELD, FINDINGS,
)  # fmt: skip
LINES = "items.ndjson"
PACKAGE, MEETING_SCHEMA = f"{FOLDER}datapackage.json", f"{FOLDER}schema/meeting.json"
_OF_A_MEETING: tuple[Table[Any], ...] = (ITEMS, DECISIONS, ATTENDANCE, VOTES, DECLARATIONS, FINDINGS)
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _indented(value: object) -> bytes:
    return f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode()


class _Lines:
    """The rows of a table as they go by: each as a line of JSON, and the addresses of this site that they name.

    A row is written as JSON once for all files that hold it; the row itself is let go.
    """

    def __init__(self, table: Table[Any], site: str) -> None:
        self._single = [column.name for column in table.columns if column.form is Form.ADDRESS]
        self._many = [column.name for column in table.columns if column.form is Form.NAMES]
        self._site = site
        self._meetings: list[str] = []
        self._links: dict[str, None] = {}
        self.lines: list[str] = []

    def passing(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield each row once its line has been noted."""
        for row in rows:
            self.lines.append(_JSON(row))
            self._meetings.append(str(row.get("meeting_id")))
            self._links |= dict.fromkeys(link for link in self._named(row) if link.startswith(self._site))
            yield row

    def _named(self, row: Row) -> Iterator[str]:
        yield from (str(row[name]) for name in self._single if row[name])
        yield from (str(part) for name in self._many for part in _list(row[name]))

    @property
    def links(self) -> tuple[str, ...]:
        """The addresses, rooted, so that verify/ follows each."""
        return tuple(f"/{link[len(self._site) :]}" for link in self._links)

    def by_meeting(self) -> Mapping[str, list[str]]:
        """Return the lines by the record that they belong to."""
        groups: dict[str, list[str]] = defaultdict(list)
        for meeting, line in zip(self._meetings, self.lines, strict=True):
            groups[meeting].append(line)
        return groups


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()


def schema_address(name: str) -> str:
    """Return where the JSON Schema of a table stands."""
    return f"{FOLDER}schema/{name}.json"


def _table_files(shelf: Shelf, table: Table[Any], made: _Lines, keep: Keep) -> Iterator[DataFile]:
    """Yield the CSV of a table, which fills `made`, and then its JSON."""
    names = [column.name for column in table.columns]
    yield keep(f"{FOLDER}{table.name}.csv", csv_pieces(names, made.passing(table.rows(shelf))), ())
    yield keep(f"{FOLDER}{table.name}.json", _as_list(made.lines), made.links)


def _as_list(lines: Sequence[str]) -> Iterator[bytes]:
    """Yield a list in JSON, a line at a time."""
    yield b"[\n"
    for place, line in enumerate(lines):
        yield f",\n{line}".encode() if place else line.encode()
    yield b"\n]\n"


def _meeting_files(shelf: Shelf, made: Mapping[str, Mapping[str, list[str]]], keep: Keep) -> Iterator[DataFile]:
    """Yield the file of each meeting. `made`: name of a table -> id of a meeting -> its lines."""
    settings = shelf.archive.settings
    schema, licence = _JSON(settings.site_url + MEETING_SCHEMA.removeprefix("/")), _JSON(settings.licence_url)
    read = reader_of(MEETINGS.columns)
    for meeting in shelf.archive.meetings:
        lists = {table.name: made[table.name].get(meeting.id, []) for table in _OF_A_MEETING}
        lists["passages"] = [_JSON(row) for row in passages(shelf, meeting)]
        parts = [f'"{name}":[{",".join(lines)}]' for name, lines in lists.items()]
        head = f'"schema":{schema},"licence":{licence},"meeting":{_JSON(read(Sight(shelf, meeting)))}'
        yield keep(meeting.address + MEETING_FILE, (f"{{{','.join([head, *parts])}}}\n".encode(),), ())


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


def data_files(shelf: Shelf, keep: Keep = in_memory) -> Iterator[DataFile]:
    """Yield every file of the open data. All are made from the archive as resolved, so takedowns hold here too.

    `keep` takes the bytes of each file as they are made: no table lies in memory whole, only its lines until each
    meeting has been given its own.
    """
    files: list[DataFile] = []
    of_meetings: dict[str, Mapping[str, list[str]]] = {}
    for table in TABLES:
        made = _Lines(table, shelf.archive.settings.site_url)
        files += _table_files(shelf, table, made, keep)
        if table in _OF_A_MEETING:
            of_meetings[table.name] = made.by_meeting()
    with_text = (f"{_JSON(row)}\n".encode() for row in WITH_TEXT.rows(shelf))
    files.append(keep(f"{FOLDER}{LINES}", with_text, ()))
    yield from files
    yield from _package_files(shelf, files, keep)
    yield from _meeting_files(shelf, of_meetings, keep)


def _package_files(shelf: Shelf, files: Sequence[DataFile], keep: Keep) -> Iterator[DataFile]:
    """Yield the description of all tables, and the schema of each file."""
    settings = shelf.archive.settings
    tables = {table.name: table for table in TABLES}
    yield keep(PACKAGE, (_indented(data_package(settings, files, tables, _schemas())),), ())
    yield from (keep(file.address, (file.content,), ()) for file in _schema_files(settings.site_url))
