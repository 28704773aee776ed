"""The tables of items and of their topics."""

from __future__ import annotations

from build_scripts.domain.archive import Meeting, TopicAssignment
from build_scripts.domain.record import Block
from build_scripts.domain.record_text import block_text
from build_scripts.shelve.dates import day_of
from build_scripts.shelve.open_data.meetings import panel_id
from build_scripts.shelve.open_data.tables import Column, Form, Sight, Table, cited
from build_scripts.shelve.shelf import PlacedItem, Shelf, made


def item_id(meeting: Meeting, anchor: str) -> str:
    """Return the permanent name of an item or decision: "2020-02-10-planning#19-28"."""
    return f"{meeting.id}#{anchor}"


def placed_items(shelf: Shelf) -> list[PlacedItem]:
    """Return every item in the order of the archive and of its minutes."""
    return [PlacedItem(meeting, item) for meeting in shelf.archive.meetings for item in meeting.items]


def _id(sight: Sight[PlacedItem]) -> str:
    return item_id(sight.it.meeting, sight.it.item.anchor)


def _people(sight: Sight[PlacedItem]) -> list[str]:
    return [slug for slug in dict.fromkeys(sight.it.item.people) if sight.shelf.person(slug)]


def _references(sight: Sight[PlacedItem]) -> list[str]:
    """Return the addresses of the meetings and minutes that the item's text names, as far as they are held."""
    found = []
    for reference in sight.it.item.references:
        meeting = sight.shelf.by_id.get(reference.meeting or "")
        if meeting:
            found.append(sight.web(meeting.address + (f"#{reference.item}" if reference.item else "")))
    return list(dict.fromkeys(found))


def blocks_of(placed: PlacedItem) -> tuple[Block, ...]:
    """Return the passages of an item, its heading first."""
    return placed.meeting.record.blocks[placed.item.item.first : placed.item.item.last]


COLUMNS = (
    Column[PlacedItem]("id", Form.NAME, "The permanent name of the item.", _id, known=True),
    Column("address", Form.ADDRESS, "Its permanent place on the page.", lambda s: s.web(s.it.address), known=True),
    Column("meeting_id", Form.NAME, "The record it stands in: id in meetings.", lambda s: s.it.meeting.id, known=True),
    Column("date", Form.DAY, "The day of the meeting.", lambda s: day_of(s.it.meeting)),
    Column("panel_id", Form.NAME, "The panel that met, where it is certain.", lambda s: panel_id(s.it.meeting)),
    *cited("number", "The minute number.", lambda p: p.item.item.number),
    *cited("title", "The title as printed, without its number.", lambda p: p.item.item.title),
    Column("reading_title", Form.TEXT, "The title as lists of the site print it.", lambda s: s.it.item.reading_title),
    Column(
        "level", Form.NUMBER, "1 for an item, 2 for an item inside one.", lambda s: s.it.item.item.level, known=True
    ),
    Column(
        "standing",
        Form.NAME,
        "What standing business it is (apologies, declarations, previous_minutes and so on), if any.",
        lambda s: s.it.item.boilerplate,
    ),
    Column(
        "decisions",
        Form.NUMBER,
        "How many decisions are recorded; 0 does not mean that nothing was decided.",
        lambda s: len(s.it.made),
        known=True,
    ),
    Column(
        "recommendations",
        Form.NUMBER,
        "How many things are only recommended.",
        lambda s: len(s.it.decisions) - len(made(s.it.decisions)),
        known=True,
    ),
    Column(
        "topics",
        Form.NAMES,
        "Topics: ids. See item_topics for why.",
        lambda s: tuple(dict.fromkeys(t.topic for t in s.it.item.topics)),
    ),
    Column("people", Form.NAMES, "People in public roles who are named in it: ids.", _people),
    Column("references", Form.NAMES, "Meetings and minutes that its text names and that are held.", _references),
    Column(
        "cut_at_source",
        Form.TRUTH,
        "The source stops inside it.",
        lambda s: s.it.item.item.truncated is not None,
        known=True,
    ),
    Column("exempt", Form.TRUTH, "It was discussed without the public.", lambda s: s.it.item.item.exempt, known=True),
    Column("first_line", Form.NUMBER, "Its first line in the source.", lambda s: s.it.item.item.span.first, known=True),
    Column("last_line", Form.NUMBER, "Its last line in the source.", lambda s: s.it.item.item.span.last, known=True),
)
ITEMS = Table[PlacedItem](
    "items",
    "Items of business",
    "One row for each item of each record. Their whole text is in items.ndjson.",
    COLUMNS,
    placed_items,
)
WITH_TEXT = Table[PlacedItem](
    "items-with-text",
    "Items with their text",
    "One line for each item, with all its words as the source prints them.",
    (
        *COLUMNS,
        Column(
            "text",
            Form.TEXT,
            "All its words; lines are parted by a line end, cells of a table by a tab.",
            lambda s: "\n".join(filter(None, map(block_text, blocks_of(s.it)))),
        ),
    ),
    placed_items,
)


def _assignments(shelf: Shelf) -> list[tuple[PlacedItem, TopicAssignment]]:
    return [(placed, found) for placed in placed_items(shelf) for found in placed.item.topics]


ITEM_TOPICS = Table[tuple[PlacedItem, TopicAssignment]](
    "item_topics",
    "Topics of items",
    "One row for each reason why an item stands under a topic.",
    (
        Column("item_id", Form.NAME, "The item.", lambda s: item_id(s.it[0].meeting, s.it[0].item.anchor), known=True),
        Column("topic_id", Form.NAME, "The topic.", lambda s: s.it[1].topic, known=True),
        Column("phrase", Form.TEXT, "The phrase of the text that says so.", lambda s: s.it[1].phrase),
        Column("line", Form.NUMBER, "Its line in the source.", lambda s: s.it[1].span.first if s.it[1].span else None),
        Column(
            "basis",
            Form.NAME,
            "inferred: concluded from the phrase; curated: a person decided it.",
            lambda s: "inferred" if s.it[1].phrase else "curated",
            known=True,
            choices=("inferred", "curated"),
        ),
    ),
    _assignments,
    key=(),
)
