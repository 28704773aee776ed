"""One meeting as one JSON file at its own address: its rows of every table, and all its words in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from build_scripts.domain.archive import Meeting
from build_scripts.domain.record import Block, BlockKind
from build_scripts.shelve.open_data.meetings import MEETINGS
from build_scripts.shelve.open_data.schema import DRAFT, object_schema
from build_scripts.shelve.open_data.tables import Column, Form, Row, Sight, Table, reader_of
from build_scripts.shelve.shelf import Shelf

Passage: TypeAlias = tuple[Block, str | None]  # with the anchor of its item


PASSAGE: tuple[Column[Passage], ...] = (
    Column(
        "kind",
        Form.NAME,
        "What the passage is.",
        lambda s: s.it[0].kind.value,
        known=True,
        choices=tuple(kind.value for kind in BlockKind),
    ),
    Column("item", Form.NAME, "The anchor of the item it belongs to.", lambda s: s.it[1]),
    Column("number", Form.TEXT, "The number or marker as printed.", lambda s: s.it[0].number),
    Column("label", Form.TEXT, "The label as printed before it.", lambda s: s.it[0].label),
    Column("text", Form.TEXT, "Its words.", lambda s: s.it[0].text),
    Column("page", Form.NUMBER, "The page of the source.", lambda s: s.it[0].page),
    Column("first_line", Form.NUMBER, "Its first line in the source.", lambda s: s.it[0].span.first, known=True),
    Column("last_line", Form.NUMBER, "Its last line in the source.", lambda s: s.it[0].span.last, known=True),
    Column(
        "repaired", Form.TRUTH, "Reading changed something; the page shows it.", lambda s: s.it[0].repairs, known=True
    ),
)
_CELLS = {"type": "array", "items": {"type": "array", "items": {"type": ["string", "null"]}}}


_READ = reader_of((*PASSAGE, Column[Passage]("rows", Form.TEXTS, "The cells of a table.", lambda s: s.it[0].rows)))


def passages(shelf: Shelf, meeting: Meeting) -> Iterator[Row]:
    """Yield all words of a record in the order of the source; the cells of a table stand in `rows`."""
    anchors: dict[int, str] = {}
    for item in meeting.items:  # an item inside another comes after it, and its passages are its own
        anchors |= dict.fromkeys(range(item.item.first, item.item.last), item.anchor)
    for place, block in enumerate(meeting.record.blocks):
        yield _READ(Sight(shelf, (block, anchors.get(place))))


def meeting_schema(parts: Sequence[Table[Any]], address: str) -> dict[str, Any]:
    """Return the JSON Schema of a meeting's file. `parts`: the tables of which it holds its own rows."""
    passage = object_schema(PASSAGE)
    passage["properties"]["rows"] = _CELLS
    passage["required"].append("rows")
    lists = {table.name: object_schema(table.columns) for table in parts} | {"passages": passage}
    fields: dict[str, Any] = {
        "schema": {"const": address},
        "licence": {"type": ["string", "null"]},
        "meeting": object_schema(MEETINGS.columns),
        **{name: {"type": "array", "items": schema} for name, schema in lists.items()},
    }
    head = {"$schema": DRAFT, "$id": address, "title": "One meeting", "type": "object"}
    return {**head, "properties": fields, "required": list(fields), "additionalProperties": False}
