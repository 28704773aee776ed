"""The tables of decisions, votes and declarations of interest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from build_scripts.domain.archive import ArchivedItem, Meeting
from build_scripts.domain.record import Clause, Decision, DecisionStatus, Declaration, Vote
from build_scripts.shelve.dates import day_of
from build_scripts.shelve.open_data.items import item_id
from build_scripts.shelve.open_data.meetings import municipal, panel_id
from build_scripts.shelve.open_data.tables import Column, Form, Sight, Table, field
from build_scripts.shelve.shelf import Shelf

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class InMinutes:
    """Where something stands: the record, the item if it stands in one, and its own anchor if it has one."""

    meeting: Meeting
    item: ArchivedItem | None
    anchor: str = ""

    @property
    def item_id(self) -> str | None:
        """The name of the item, or None outside of items."""
        return item_id(self.meeting, self.item.anchor) if self.item else None

    @property
    def address(self) -> str:
        """The most exact address that it has."""
        anchor = self.anchor or (self.item.anchor if self.item else "")
        return f"{self.meeting.address}#{anchor}" if anchor else self.meeting.address


Placed = tuple[InMinutes, Decision]


def _decisions(shelf: Shelf) -> Iterator[Placed]:
    for meeting in shelf.archive.meetings:
        for anchor, decision in zip(meeting.loose_decision_anchors, meeting.record.decisions, strict=False):
            yield InMinutes(meeting, None, anchor), decision
        for item in meeting.items:
            for anchor, decision in zip(item.decision_anchors, item.item.decisions, strict=False):
                yield InMinutes(meeting, item, anchor), decision


def _clause(clause: Clause) -> dict[str, object]:
    return {"number": clause.number, "number_inferred": clause.inferred, "text": clause.text}


def _panel_name(sight: Sight[Placed]) -> str | None:
    panel = sight.shelf.panel_of(sight.it[0].meeting)
    return panel.name if panel else None


def _item_number(placed: Placed) -> str | None:
    item = placed[0].item
    return item.item.number.value if item and item.item.number else None


DECISIONS = Table[Placed](
    "decisions",
    "Decisions",
    "One row for each decision, in the words of the source. What is only recommended says so in its status.",
    (
        Column("id", Form.NAME, "Its permanent name.", lambda s: item_id(s.it[0].meeting, s.it[0].anchor), known=True),
        Column("address", Form.ADDRESS, "Its permanent place.", lambda s: s.web(s.it[0].address), known=True),
        Column("meeting_id", Form.NAME, "The record it stands in.", lambda s: s.it[0].meeting.id, known=True),
        Column("item_id", Form.NAME, "The item it stands in; empty outside of items.", lambda s: s.it[0].item_id),
        Column("date", Form.DAY, "The day of the meeting.", lambda s: day_of(s.it[0].meeting)),
        Column("municipal_year", Form.NAME, "The council's year, from May.", lambda s: municipal(s.it[0].meeting)),
        Column("panel_id", Form.NAME, "The panel, where it is certain.", lambda s: panel_id(s.it[0].meeting)),
        Column("panel_name", Form.TEXT, "Its name.", _panel_name),
        Column("item_number", Form.TEXT, "The minute number.", lambda s: _item_number(s.it)),
        Column(
            "item_title",
            Form.TEXT,
            "The title as lists of the site print it.",
            lambda s: s.it[0].item.reading_title if s.it[0].item else None,
        ),
        Column(
            "status",
            Form.NAME,
            "made: the body decided it; recommended: the text only asks for it.",
            lambda s: s.it[1].status.value,
            known=True,
            choices=tuple(status.value for status in DecisionStatus),
        ),
        Column("verb", Form.TEXT, "The deciding word as printed.", lambda s: s.it[1].verb),
        Column("text", Form.TEXT, "The decision as printed, without its clauses.", lambda s: s.it[1].text),
        Column(
            "clauses",
            Form.PARTS,
            "Its clauses.",
            lambda s: [_clause(clause) for clause in s.it[1].clauses],
            parts=(
                field("number", Form.TEXT, "As printed."),
                field("number_inferred", Form.TEXT, "Worked out where the source lost it."),
                field("text", Form.TEXT, "As printed."),
            ),
        ),
        Column(
            "basis",
            Form.NAME,
            "stated: the source marks it as a decision; inferred: it is told inside a sentence.",
            lambda s: "stated" if s.it[1].explicit else "inferred",
            known=True,
            choices=("stated", "inferred"),
        ),
        Column("rule", Form.NAME, "The rule that read it.", lambda s: s.it[1].rule),
        Column("proposer", Form.TEXT, "Who moved it, as printed.", lambda s: s.it[1].proposer),
        Column("seconder", Form.TEXT, "Who seconded it, as printed.", lambda s: s.it[1].seconder),
        Column("first_line", Form.NUMBER, "Its first line in the source.", lambda s: s.it[1].span.first, known=True),
        Column("last_line", Form.NUMBER, "Its last line in the source.", lambda s: s.it[1].span.last, known=True),
    ),
    _decisions,
)


def _place(_of: type[T]) -> tuple[Column[tuple[InMinutes, T]], ...]:
    """Return the columns that say where a thing stands that has no permanent name of its own."""
    return (
        Column("address", Form.ADDRESS, "Where it stands.", lambda s: s.web(s.it[0].address), known=True),
        Column("meeting_id", Form.NAME, "The record it stands in.", lambda s: s.it[0].meeting.id, known=True),
        Column("item_id", Form.NAME, "The item it stands in.", lambda s: s.it[0].item_id),
        Column("date", Form.DAY, "The day of the meeting.", lambda s: day_of(s.it[0].meeting)),
    )


def _votes(shelf: Shelf) -> Iterator[tuple[InMinutes, Vote]]:
    for meeting in shelf.archive.meetings:
        yield from ((InMinutes(meeting, None), vote) for vote in meeting.record.votes)
        yield from ((InMinutes(meeting, item), vote) for item in meeting.items for vote in item.item.votes)


VOTES = Table[tuple[InMinutes, Vote]](
    "votes",
    "Votes",
    "One row for each vote that the source records. A count that it does not print is empty, never worked out.",
    (
        *_place(Vote),
        Column("text", Form.TEXT, "The vote as printed.", lambda s: s.it[1].text),
        Column("votes_for", Form.NUMBER, "Votes for.", lambda s: s.it[1].votes_for),
        Column("votes_against", Form.NUMBER, "Votes against.", lambda s: s.it[1].votes_against),
        Column("abstentions", Form.NUMBER, "Abstentions.", lambda s: s.it[1].abstentions),
        Column("names_for", Form.TEXTS, "Who voted for, as printed.", lambda s: s.it[1].names_for),
        Column("names_against", Form.TEXTS, "Who voted against, as printed.", lambda s: s.it[1].names_against),
        Column("names_abstained", Form.TEXTS, "Who abstained, as printed.", lambda s: s.it[1].names_abstained),
        Column("result", Form.TEXT, "The result as printed.", lambda s: s.it[1].stated_result),
        Column("line", Form.NUMBER, "Its line in the source.", lambda s: s.it[1].span.first, known=True),
    ),
    _votes,
    key=(),
)


def _declarations(shelf: Shelf) -> Iterator[tuple[InMinutes, Declaration]]:
    for meeting in shelf.archive.meetings:
        yield from ((InMinutes(meeting, None), told) for told in meeting.record.declarations)
        yield from ((InMinutes(meeting, item), told) for item in meeting.items for told in item.item.declarations)


DECLARATIONS = Table[tuple[InMinutes, Declaration]](
    "declarations",
    "Declarations of interest",
    "One row for each interest declared, as printed, or for the statement that there was none.",
    (
        *_place(Declaration),
        Column("member", Form.TEXT, "Who declared it, as printed.", lambda s: s.it[1].member),
        Column("interest", Form.TEXT, "The interest, as printed.", lambda s: s.it[1].interest),
        Column("about", Form.TEXT, "What it concerns, as printed.", lambda s: s.it[1].about),
        Column(
            "none_declared",
            Form.TRUTH,
            "The source states that no interest was declared.",
            lambda s: s.it[1].none_declared,
            known=True,
        ),
        Column("line", Form.NUMBER, "Its line in the source.", lambda s: s.it[1].span.first, known=True),
    ),
    _declarations,
    key=(),
)
