"""The tables of panels (Popolo's Organization), of meetings that are known but not held, of topics and of findings."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.domain.archive import Meeting, MissingMeeting, Organization, Topic
from build_scripts.domain.findings import CODES, Finding, Severity
from build_scripts.shelve.announced import basis_of
from build_scripts.shelve.coverage import missing_of, panels_met
from build_scripts.shelve.dates import day_of
from build_scripts.shelve.open_data.tables import Column, Form, Sight, Table, field
from build_scripts.shelve.shelf import PANEL, TOPIC, Shelf


def _days(sight: Sight[Organization]) -> list[str]:
    meetings = sight.shelf.meetings_of_panel.get(sight.it.slug, [])
    return sorted(day.isoformat() for meeting in meetings if (day := day_of(meeting))) or [""]


PANELS = Table[Organization](
    "panels",
    "Panels, boards and committees",
    "One row for each body of which the archive holds or knows a meeting. Field names are those of Popolo.",
    (
        Column("id", Form.NAME, "The permanent name of the panel's page.", lambda s: s.it.slug, known=True),
        Column("address", Form.ADDRESS, "The page.", lambda s: s.web(PANEL.format(s.it.slug)), known=True),
        Column("name", Form.TEXT, "Its name.", lambda s: s.it.name, known=True),
        Column(
            "other_names",
            Form.PARTS,
            "Every other name that was met.",
            lambda s: [{"name": name} for name in s.it.names if name != s.it.name],
            parts=(field("name", Form.TEXT, "The name.", known=True),),
        ),
        Column("classification", Form.NAME, "council, panel, committee and so on.", lambda s: s.it.classification),
        Column(
            "basis",
            Form.NAME,
            "curated: it is in the register; stated: only the documents name it.",
            lambda s: "curated" if s.it.registered else "stated",
            known=True,
            choices=("curated", "stated"),
        ),
        Column(
            "records",
            Form.NUMBER,
            "Records held.",
            lambda s: len(s.shelf.meetings_of_panel.get(s.it.slug, [])),
            known=True,
        ),
        Column("first_date", Form.DAY, "The earliest dated record.", lambda s: _days(s)[0]),
        Column("last_date", Form.DAY, "The latest dated record.", lambda s: _days(s)[-1]),
        Column(
            "known_but_not_held",
            Form.NUMBER,
            "Meetings that texts name but that are not held.",
            lambda s: len(missing_of(s.shelf, s.it.slug)),
            known=True,
        ),
    ),
    panels_met,
)
NOT_HELD = Table[MissingMeeting](
    "meetings_not_held",
    "Meetings known but not held",
    "One row for each meeting that some text names and of which the archive holds no record. "
    "It may not have taken place.",
    (
        Column("panel_id", Form.NAME, "The panel.", lambda s: s.it.panel, known=True),
        Column("date", Form.DAY, "The day as the text names it.", lambda s: s.it.date, known=True),
        Column(
            "basis",
            Form.NAME,
            "stated: a record prints the day with its year; inferred: the year was worked out.",
            lambda s: basis_of(s.shelf, s.it).value,
            known=True,
            choices=("stated", "inferred"),
        ),
        Column("named_in", Form.NAMES, "The records that name it: ids.", lambda s: s.it.named_in),
    ),
    lambda shelf: shelf.archive.missing,
    key=("panel_id", "date"),
)
TOPICS = Table[Topic](
    "topics",
    "Topics",
    "One row for each topic of the register, with the phrases that put an item under it.",
    (
        Column("id", Form.NAME, "The permanent name of the topic's page.", lambda s: s.it.slug, known=True),
        Column("address", Form.ADDRESS, "The page.", lambda s: s.web(TOPIC.format(s.it.slug)), known=True),
        Column("name", Form.TEXT, "Its name.", lambda s: s.it.name, known=True),
        Column("description", Form.TEXT, "What it covers.", lambda s: s.it.description),
        Column("phrases", Form.TEXTS, "Phrases that put an item under it.", lambda s: s.it.phrases),
        Column(
            "items",
            Form.NUMBER,
            "Items under it.",
            lambda s: len(s.shelf.items_of_topic.get(s.it.slug, [])),
            known=True,
        ),
    ),
    lambda shelf: shelf.archive.topics,
)
Noticed = tuple[Meeting | None, Finding]


def _noticed(shelf: Shelf) -> Iterator[Noticed]:
    yield from ((None, finding) for finding in dict.fromkeys(shelf.archive.findings))
    for meeting in shelf.archive.meetings:
        yield from ((meeting, finding) for finding in dict.fromkeys(meeting.findings))


FINDINGS = Table[Noticed](
    "findings",
    "Findings",
    "One row for each thing that the archive noticed about a document: what is missing, cut, unclear or inferred.",
    (
        Column("code", Form.NAME, "Its code, which keeps its meaning.", lambda s: s.it[1].code, known=True),
        Column("name", Form.NAME, "The code in words.", lambda s: CODES[s.it[1].code].name, known=True),
        Column(
            "severity",
            Form.NAME,
            "How much it matters.",
            lambda s: s.it[1].severity.value,
            known=True,
            choices=tuple(severity.value for severity in Severity),
        ),
        Column(
            "meeting_id", Form.NAME, "The record; empty for the archive as a whole.", lambda s: s.it[0] and s.it[0].id
        ),
        Column("document", Form.NAME, "The document, where the finding names it.", lambda s: s.it[1].document),
        Column("line", Form.NUMBER, "The line in the source.", lambda s: s.it[1].line),
        Column("message", Form.TEXT, "What was noticed.", lambda s: s.it[1].message),
        Column("meaning", Form.TEXT, "What the code means.", lambda s: CODES[s.it[1].code].meaning, known=True),
    ),
    _noticed,
    key=(),
)
