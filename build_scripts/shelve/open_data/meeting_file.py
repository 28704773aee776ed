"""One meeting as one JSON file at its own address: its rows of every table, and all its words in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from build_scripts.domain.archive import Meeting
from build_scripts.domain.record import Block, BlockKind
from build_scripts.shelve.open_data.items import WITH_TEXT
from build_scripts.shelve.open_data.meetings import MEETINGS
from build_scripts.shelve.open_data.schema import DRAFT, object_schema
from build_scripts.shelve.open_data.tables import Column, Form, Row, Sight, Table, row_of
from build_scripts.shelve.shelf import Shelf

Passage = tuple[Meeting, Block, int]


def _item(sight: Sight[Passage]) -> str | None:
    meeting, _, place = sight.it
    return next((i.anchor for i in reversed(meeting.items) if i.item.first <= place < i.item.last), None)


PASSAGE: tuple[Column[Passage], ...] = (
    Column(
        "kind",
        Form.NAME,
        "What the passage is.",
        lambda s: s.it[1].kind.value,
        known=True,
        choices=tuple(kind.value for kind in BlockKind),
    ),
    Column("item", Form.NAME, "The anchor of the item it belongs to.", _item),
    Column("number", Form.TEXT, "The number or marker as printed.", lambda s: s.it[1].number),
    Column("label", Form.TEXT, "The label as printed before it.", lambda s: s.it[1].label),
    Column("text", Form.TEXT, "Its words.", lambda s: s.it[1].text),
    Column("page", Form.NUMBER, "The page of the source.", lambda s: s.it[1].page),
    Column("first_line", Form.NUMBER, "Its first line in the source.", lambda s: s.it[1].span.first, known=True),
    Column("last_line", Form.NUMBER, "Its last line in the source.", lambda s: s.it[1].span.last, known=True),
    Column(
        "repaired", Form.TRUTH, "Reading changed something; the page shows it.", lambda s: s.it[1].repairs, known=True
    ),
)
_CELLS = {"type": "array", "items": {"type": "array", "items": {"type": ["string", "null"]}}}


def passages(shelf: Shelf, meeting: Meeting) -> Iterator[Row]:
    """Yield all words of a record in the order of the source; the cells of a table stand in `rows`."""
    cells = Column[Passage]("rows", Form.TEXTS, "", lambda s: s.it[1].rows)
    for place, block in enumerate(meeting.record.blocks):
        sight = Sight(shelf, (meeting, block, place))
        yield {**row_of(PASSAGE, sight), "rows": cells.value(sight)}


def by_meeting(rows: Sequence[Row]) -> Mapping[str, list[Row]]:
    """Return rows by the record that they belong to."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[str(row["meeting_id"])].append(row)
    return groups


def meeting_schema(parts: Sequence[Table[Any]], address: str) -> dict[str, Any]:
    """Return the JSON Schema of a meeting's file. `parts`: the tables of which it holds its own rows."""
    passage = object_schema(PASSAGE)
    passage["properties"]["rows"] = _CELLS
    passage["required"].append("rows")
    lists = {table.name: object_schema(table.columns) for table in parts} | {"passages": passage}
    named = {"items": object_schema(WITH_TEXT.columns)}
    fields: dict[str, Any] = {
        "schema": {"const": address},
        "licence": {"type": ["string", "null"]},
        "meeting": object_schema(MEETINGS.columns),
        **{name: {"type": "array", "items": schema} for name, schema in {**lists, **named}.items()},
    }
    head = {"$schema": DRAFT, "$id": address, "title": "One meeting", "type": "object"}
    return {**head, "properties": fields, "required": list(fields), "additionalProperties": False}
