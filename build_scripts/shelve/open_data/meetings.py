"""The table of meetings: one row a record, as one row is one page of the site."""

from __future__ import annotations

from typing import TypeAlias

from build_scripts.domain.addresses import source_address
from build_scripts.domain.archive import Meeting, Unresolved
from build_scripts.domain.record import Decision, Kind
from build_scripts.shelve.announced import next_basis
from build_scripts.shelve.dates import day_of, municipal_label, municipal_year_of
from build_scripts.shelve.heads import is_cancelled, is_cut
from build_scripts.shelve.machine_files import MEETING_FILE
from build_scripts.shelve.open_data.tables import BASES, Column, Form, Sight, Table, cited
from build_scripts.shelve.shelf import PANEL, made

Columns: TypeAlias = tuple[Column[Meeting], ...]


def panel_id(meeting: Meeting) -> str | None:
    """Return the slug of the panel where it is certain."""
    return meeting.panel if isinstance(meeting.panel, str) else None


def _candidates(meeting: Meeting) -> tuple[str, ...]:
    return meeting.panel.candidates if isinstance(meeting.panel, Unresolved) else ()


def decisions_of(meeting: Meeting) -> tuple[Decision, ...]:
    """Return every decision and recommendation of the record."""
    return (*meeting.record.decisions, *(d for i in meeting.items for d in i.item.decisions))


def municipal(meeting: Meeting) -> str | None:
    """Return "2019/20", or None for an undated meeting."""
    year = municipal_year_of(meeting)
    return None if year is None else municipal_label(year)


def _panel_name(sight: Sight[Meeting]) -> str | None:
    panel = sight.shelf.panel_of(sight.it)
    return panel.name if panel else None


def _panel_address(sight: Sight[Meeting]) -> str | None:
    panel = panel_id(sight.it)
    return sight.web(PANEL.format(panel)) if panel in sight.shelf.panels else None


def _source_copy(sight: Sight[Meeting]) -> str | None:
    address = source_address(sight.it.record.sha256, sight.it.record.name)
    return sight.web(address) if address in sight.shelf.source_sizes else None


def _topics(meeting: Meeting) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*meeting.topics, *(t.topic for i in meeting.items for t in i.topics))))


def _bound(meeting: Meeting, *, after: bool) -> object:
    bounds = meeting.record.date_bounds
    found = bounds.after if after else bounds.before
    return found.value if found and day_of(meeting) is None else None


_WHO: Columns = (
    Column("id", Form.NAME, "The permanent name of the record.", lambda s: s.it.id, known=True),
    Column("address", Form.ADDRESS, "Its permanent page.", lambda s: s.web(s.it.address), known=True),
    Column("data", Form.ADDRESS, "All of it as JSON.", lambda s: s.web(s.it.address + MEETING_FILE), known=True),
    Column("panel_id", Form.NAME, "The panel that met, where it is certain: id in panels.", lambda s: panel_id(s.it)),
    Column("panel_name", Form.TEXT, "Its name.", _panel_name),
    Column("panel_address", Form.ADDRESS, "Its page.", _panel_address),
    Column(
        "panel_as_written",
        Form.TEXT,
        "The panel as the source writes it.",
        lambda s: s.it.record.panel.as_written if s.it.record.panel else None,
    ),
    Column(
        "panel_basis",
        Form.NAME,
        "Why the panel is believed.",
        lambda s: s.it.panel_basis,
        known=True,
        choices=BASES,
    ),
    Column("panel_candidates", Form.NAMES, "Panels that it may be, where several fit.", lambda s: _candidates(s.it)),
)
_WHEN: Columns = (
    Column("date", Form.DAY, "The day of the meeting.", lambda s: day_of(s.it)),
    Column(
        "date_as_written",
        Form.TEXT,
        "The day as the source writes it.",
        lambda s: s.it.record.date.as_written if s.it.record.date else None,
    ),
    Column(
        "date_basis",
        Form.NAME,
        "Why the day is believed.",
        lambda s: s.it.record.date.basis.value if s.it.record.date else None,
        choices=BASES,
    ),
    Column("date_after", Form.DAY, "An undated meeting was after this day.", lambda s: _bound(s.it, after=True)),
    Column("date_before", Form.DAY, "An undated meeting was before this day.", lambda s: _bound(s.it, after=False)),
    Column("municipal_year", Form.NAME, "The council's year, from May: 2019/20.", lambda s: municipal(s.it)),
)
_STATED: Columns = (
    *cited("time", "When it began, HH:MM, in the time of the council.", lambda m: m.record.time),
    *cited("venue", "Where it met.", lambda m: m.record.venue),
    *cited("chair", "Who chaired it, as named.", lambda m: m.record.chair),
    *cited("status", "What the source says of its own status: draft, signed, cancelled.", lambda m: m.record.status),
    *cited("title", "The title of the document.", lambda m: m.record.title),
)
_APPROVAL: Columns = (
    Column(
        "approved_at",
        Form.NAME,
        "The meeting whose minutes approve these: its id.",
        lambda s: s.it.approved.meeting if s.it.approved else None,
    ),
    Column(
        "approved_with_changes",
        Form.TRUTH,
        "Whether they were approved with changes; empty where no approval is known.",
        lambda s: s.it.approved.amended if s.it.approved else None,
    ),
    Column("previous", Form.NAME, "The meeting of the panel before it that is held: its id.", lambda s: s.it.previous),
    Column("next", Form.NAME, "The meeting of the panel after it that is held: its id.", lambda s: s.it.next),
    Column("next_announced", Form.DAY, "The next meeting as the text announces it.", lambda s: s.it.next_named),
    Column("next_announced_basis", Form.NAME, "Why that day is believed.", lambda s: next_basis(s.it), choices=BASES),
    Column("same_meeting", Form.NAMES, "Other papers of the same meeting: their ids.", lambda s: s.it.same_meeting),
)
_COUNTS: Columns = (
    Column(
        "kind",
        Form.NAME,
        "What kind of document it is.",
        lambda s: s.it.record.kind.value,
        known=True,
        choices=tuple(kind.value for kind in Kind),
    ),
    Column(
        "cancelled", Form.TRUTH, "The source says that it did not take place.", lambda s: is_cancelled(s.it), known=True
    ),
    Column("cut_at_source", Form.TRUTH, "The source stops before its text ends.", lambda s: is_cut(s.it), known=True),
    Column("items", Form.NUMBER, "How many items were found.", lambda s: len(s.it.items), known=True),
    Column(
        "decisions",
        Form.NUMBER,
        "How many decisions are recorded.",
        lambda s: len(made(decisions_of(s.it))),
        known=True,
    ),
    Column(
        "recommendations",
        Form.NUMBER,
        "How many things are only recommended.",
        lambda s: len(decisions_of(s.it)) - len(made(decisions_of(s.it))),
        known=True,
    ),
    Column("topics", Form.NAMES, "Topics of its items: ids. See item_topics for why.", lambda s: _topics(s.it)),
)
_SOURCE: Columns = (
    Column(
        "source_file", Form.NAME, "The document, as the archive received it.", lambda s: s.it.record.name, known=True
    ),
    Column("source_part", Form.NUMBER, "Which meeting of the document.", lambda s: s.it.record.part, known=True),
    Column("source_sha256", Form.NAME, "SHA-256 of its bytes.", lambda s: s.it.record.sha256, known=True),
    Column(
        "source_form", Form.NAME, "text, html, pdf, pdf_ocr, docx and so on.", lambda s: s.it.record.form, known=True
    ),
    Column("source_copy", Form.ADDRESS, "The archive's copy of it.", _source_copy),
    Column("published_at", Form.ADDRESS, "Where the council published it.", lambda s: s.it.source_address),
    Column("retrieved", Form.DAY, "When it was fetched from there.", lambda s: s.it.retrieved),
    Column(
        "findings",
        Form.NAMES,
        "Codes of what the archive noticed; see findings.",
        lambda s: tuple(dict.fromkeys(f.code for f in s.it.findings)),
    ),
)

MEETINGS = Table[Meeting](
    "meetings",
    "Meetings",
    "One row for each record held: minutes, an agenda, a report or a paper that could not be recognised.",
    (*_WHO, *_WHEN, *_STATED, *_COUNTS, *_APPROVAL, *_SOURCE),
    lambda shelf: shelf.archive.meetings,
)
