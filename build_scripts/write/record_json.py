"""One document as the JSON object of `minutebook read --json`: plain values, null where the source does not say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

from build_scripts.domain.record_text import record_text

if TYPE_CHECKING:
    import datetime as dt

    from build_scripts.domain.cited import Cited
    from build_scripts.domain.dates import DateBounds
    from build_scripts.domain.findings import Finding
    from build_scripts.domain.reading import Reading
    from build_scripts.domain.record import Attendee, Decision, Declaration, Item, NextMeeting, Record, Vote

Json: TypeAlias = dict[str, object]


def reading_json(file: str, reading: Reading) -> str:
    """Return one line of JSON for a document; a pack's further meetings stand in its `parts`.

    `file` is the name as the user gave it. A document of which nothing could be read has kind "other", no values and
    its findings.
    """
    head: Json = {"file": file, "sha256": reading.source.sha256}
    first, *further = [_record(record) for record in reading.records] or [_nothing_read()]
    row = {**head, **first, "findings": [_finding(finding) for finding in reading.findings]}
    if further:
        row["parts"] = further
    return json.dumps(row, ensure_ascii=False)


def _nothing_read() -> Json:
    absent = dict.fromkeys(("panel", "date", "time", "venue", "status", "chair", "title", "council", "next_meeting"))
    empty: Json = {"attendees": [], "items": [], "decisions": [], "votes": [], "declarations": []}
    bounds: Json = {"date_bounds": {"after": None, "before": None}}
    return {"dialect": None, "kind": "other", **absent, **empty, **bounds, "text": ""}


def _record(record: Record) -> Json:
    return {
        "dialect": record.dialect,
        "kind": record.kind.value,
        "panel": _value(record.panel),
        "panel_basis": _basis(record.panel),
        "date": _day(record.date),
        "date_basis": _basis(record.date),
        "time": _value(record.time),
        "venue": _value(record.venue),
        "status": _value(record.status),
        "chair": _value(record.chair),
        "title": _value(record.title),
        "council": _value(record.council),
        "attendees": [_attendee(attendee) for attendee in record.attendees],
        "items": [_item(item) for item in record.items],
        "decisions": [_decision(decision) for decision in record.decisions],
        "votes": [_vote(vote) for vote in record.votes],
        "declarations": [_declaration(declaration) for declaration in record.declarations],
        "next_meeting": _next_meeting(record.next_meeting),
        "date_bounds": _bounds(record.date_bounds),
        "text": record_text(record),
    }


def _value(cited: Cited[str] | None) -> str | None:
    return cited.value if cited else None


def _day(cited: Cited[dt.date] | None) -> str | None:
    return cited.value.isoformat() if cited else None


def _basis(cited: Cited[str] | Cited[dt.date] | None) -> str | None:
    return cited.basis.value if cited else None


def _attendee(attendee: Attendee) -> Json:
    return {
        "name": attendee.name,
        "as_written": attendee.as_written,
        "honorific": attendee.honorific,
        "role": attendee.role,
        "group": attendee.group.value,
        "substitute_for": attendee.substitute_for,
    }


def _item(item: Item) -> Json:
    return {
        "number": _value(item.number),
        "number_basis": _basis(item.number),
        "title": _value(item.title),
        "title_basis": _basis(item.title),
        "level": item.level,
        "line": item.span.first,
        "truncated": item.truncated is not None,
        "decisions": [_decision(decision) for decision in item.decisions],
        "votes": [_vote(vote) for vote in item.votes],
        "declarations": [_declaration(declaration) for declaration in item.declarations],
    }


def _decision(decision: Decision) -> Json:
    return {
        "verb": decision.verb,
        "text": decision.text,
        "clauses": [{"number": clause.number, "text": clause.text} for clause in decision.clauses],
        "status": decision.status.value,
        "line": decision.span.first,
    }


def _vote(vote: Vote) -> Json:
    return {
        "text": vote.text,
        "for": vote.votes_for,
        "against": vote.votes_against,
        "abstentions": vote.abstentions,
        "names_for": list(vote.names_for),
        "names_against": list(vote.names_against),
        "names_abstained": list(vote.names_abstained),
        "result": vote.stated_result,
    }


def _declaration(declaration: Declaration) -> Json:
    return {
        "member": declaration.member,
        "interest": declaration.interest,
        "about": declaration.about,
        "none_declared": declaration.none_declared,
    }


def _next_meeting(following: NextMeeting | None) -> Json | None:
    if following is None:
        return None
    return {"date": _day(following.date), "time": following.time, "text": following.text}


def _bounds(bounds: DateBounds) -> Json:
    return {"after": _day(bounds.after), "before": _day(bounds.before)}


def _finding(finding: Finding) -> Json:
    severity = finding.severity.value
    return {"code": finding.code, "severity": severity, "message": finding.message, "line": finding.line}
