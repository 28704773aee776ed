"""Lines to record: recognise the dialect, survey the headings, claim each line, read the parts. Pure, and total."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.dates import DateBounds
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import BlockKind, Item, Kind, Record
from build_scripts.domain.source import Line, SourceText
from build_scripts.parse.apologies import AttendanceReading
from build_scripts.parse.attendance import contradictions, read_attendance
from build_scripts.parse.blocks import Passage, make_passages
from build_scripts.parse.contacts import read_contacts
from build_scripts.parse.decisions import DecisionReading, read_decisions, same_decision
from build_scripts.parse.engine import claim_lines
from build_scripts.parse.following import read_following
from build_scripts.parse.head import Head, read_head, status_in_furniture
from build_scripts.parse.inference import infer_bounds, infer_numbers, infer_panel
from build_scripts.parse.item_page import head_of_page, number_of_page
from build_scripts.parse.kinds import kind_of
from build_scripts.parse.meeting_date import approved_days, prints_month_first
from build_scripts.parse.nesting import nesting_findings
from build_scripts.parse.outline import (
    item_declarations,
    item_spans,
    outside_of,
    possible_headings,
    read_item_votes,
    read_items,
)
from build_scripts.parse.packs import split_meetings
from build_scripts.parse.pieces import pieces_of
from build_scripts.parse.recognize import recognize
from build_scripts.parse.reports import report_item
from build_scripts.parse.rules import Dialect
from build_scripts.parse.survey import survey_lines
from build_scripts.parse.untitled import part_untitled
from build_scripts.parse.who_met import chair_of, chair_who_spoke, people_of

_HEAD_KINDS = frozenset(
    {
        BlockKind.TITLE,
        BlockKind.HEADER,
        BlockKind.ATTENDANCE,
        BlockKind.LABEL,
        BlockKind.CONTENTS,
        BlockKind.DECLARATION,
        BlockKind.SIGNATURE,
        BlockKind.NEXT_MEETING,
        BlockKind.VOTE,
        BlockKind.DECISION,
        BlockKind.CLAUSE,
        BlockKind.TABLE,
    }
)


def parse_document(source: SourceText) -> tuple[Record, ...]:
    """Return what a document says: one Record, or one for each meeting of a pack, in the order of the file.

    The blocks of the records in order hold every word of every line. Odd text is no error: what fits no rule is text,
    and what belongs to no item is residue.
    """
    lines = pieces_of(source.lines)
    parts = split_meetings(lines)
    records = [_record(source, lines[first:last], nth) for nth, (first, last) in enumerate(parts, 1)]
    if len(records) > 1:
        told = Finding("P250", f"The file holds papers of {len(records)} meetings; each is read on its own.")
        records = [replace(r, findings=(*r.findings, told)) for r in records]
    furniture = tuple((f.kind, f.text, f.span) for f in source.furniture)
    records[0] = replace(
        records[0], furniture=furniture, status=records[0].status or status_in_furniture(source.furniture)
    )
    return tuple(records)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A document on its way to a record: its dialect, passages and head."""

    dialect: Dialect
    known: bool
    passages: tuple[Passage, ...]
    head: Head
    people: AttendanceReading


def _record(source: SourceText, lines: Sequence[Line], part: int) -> Record:
    titles = (
        [value for key, value in source.properties if key.lower() == "title"]
        if part == 1 and source.form == "markdown"
        else []
    )
    dialect, known = recognize(lines, titles)
    survey = survey_lines(
        lines,
        headed=dialect.headed,
        single=dialect.single,
        plain_titles=dialect.plain_titles,
        late_numbers=dialect.late_numbers,
    )
    lines, places = part_untitled(lines, survey.untitled)
    passages = make_passages(claim_lines(lines, dialect, survey.moved(places)))
    own_words = source.properties if part == 1 else ()
    above = passages if dialect.single else _head_of(passages)
    head = read_head(
        above,
        own_words,
        approved_days(passages),
        minutes_file=source.form == "markdown",
        month_first=prints_month_first(passages),
    )
    head = head_of_page(passages, head) if dialect.single else head
    draft = _Draft(dialect, known, passages, head, read_attendance(passages, len(_head_of(passages))))
    return _filled(source, draft, part)


def _head_of(passages: Sequence[Passage]) -> Sequence[Passage]:
    """Return the passages above the first item."""
    first = next((i for i, p in enumerate(passages) if p.block.kind is BlockKind.ITEM_HEADING), len(passages))
    return passages[:first]


def _filled(source: SourceText, draft: _Draft, part: int) -> Record:
    """Return the record of a draft: items, decisions, people, next meeting, what is unknown and what follows."""
    passages, head = draft.passages, draft.head
    blocks = tuple(p.block for p in passages)
    spans = item_spans(passages, single=draft.dialect.kind is Kind.ITEM)
    own = head.panel.value if head.panel else ""
    reading = read_items(passages, spans, own)
    if draft.dialect.kind is Kind.REPORT:
        reading = report_item(passages, head)
    items, inferred = infer_numbers(number_of_page(passages, reading.items), blocks)
    outside = outside_of(passages, items)
    loose = _loose_decisions(outside, own)
    people = people_of(passages, items, draft.people)
    following, noticed = read_following(passages, items, head.date.value if head.date else None)
    decisions = loose.decisions
    kind = kind_of(
        draft.dialect,
        known=draft.known,
        passages=passages,
        items=items,
        decisions=decisions,
        people=people,
        status=head.status.value if head.status else None,
    )
    if kind is Kind.AGENDA:  # it says who is invited, not who came; what may be resolved, not what was
        items, decisions, people = tuple(replace(item, decisions=()) for item in items), (), AttendanceReading()
    people = people.with_more(AttendanceReading(read_contacts(passages)))
    findings = (*people.findings, *reading.findings, *inferred, *loose.findings, *noticed)
    record = replace(
        _headed(source, draft, part, kind),
        chair=chair_of(passages, people) or chair_who_spoke(items),
        attendees=people.attendees,
        present_stated=people.present,
        apologies_stated=people.apologies,
        declarations=item_declarations(outside) if outside else (),
        items=items,
        decisions=decisions,
        votes=read_item_votes(outside),
        next_meeting=following,
    )
    record = replace(record, findings=(*record.findings, *findings))
    return _concluded(record, known=draft.known, passages=passages)


def _headed(source: SourceText, draft: _Draft, part: int, kind: Kind) -> Record:
    """Return the record with what its source and its head say, and all blocks."""
    head = draft.head
    return Record(
        source.name,
        source.sha256,
        source.media_type,
        source.form,
        draft.dialect.name,
        kind,
        tuple(p.block for p in draft.passages),
        head.council,
        head.panel,
        head.date,
        time=head.time,
        venue=head.venue,
        status=head.status,
        title=head.title,
        header=head.header,
        part=part,
        pages=source.pages,
        findings=(*(source.findings if part == 1 else ()), *head.findings),
    )


def _concluded(record: Record, *, known: bool, passages: Sequence[Passage]) -> Record:
    """Return the record with what follows from the rest: the inferred panel, bounds of the date, residue, findings."""
    panel = record.panel or infer_panel(record.blocks)
    bounds = (
        DateBounds() if record.date or record.kind is Kind.AGENDA else infer_bounds(record.blocks, record.next_meeting)
    )
    residue = _residue(passages, record.items)
    findings = [*record.findings, *nesting_findings(record.blocks, record.items), *contradictions(record.attendees)]
    read = bool(record.blocks)  # of a file that could not be read nobody knows what it states
    if read and not known:
        findings.append(Finding("P201", "The document follows no layout that the archive knows."))
    if read and record.date is None and record.kind is not Kind.ITEM:
        findings.append(Finding("P210", "The document does not state the date of the meeting."))
    if read and record.panel is None:
        findings.append(Finding("P211", "The document does not state which panel met."))
    if any(p.block.kind is BlockKind.CONTENTS for p in passages):
        findings.append(Finding("P251", "A list of contents repeats the items; they are counted once."))
    findings.extend(possible_headings(passages))
    findings.extend(Finding("P202", "This text belongs to no item.", record.blocks[i].span) for i in residue[:20])
    return replace(record, panel=panel, date_bounds=bounds, residue=residue, findings=tuple(findings))


def _residue(passages: Sequence[Passage], items: Sequence[Item]) -> tuple[int, ...]:
    inside = {i for item in items for i in range(item.first, item.last)}
    return tuple(i for i, p in enumerate(passages) if i not in inside and p.block.kind not in _HEAD_KINDS)


def _loose_decisions(outside: Sequence[Passage], own: str) -> DecisionReading:
    """Return the decisions outside all items. A closing list of decisions repeats the prose above, and counts alone."""
    start = next((i for i, p in enumerate(outside) if p.sense == "decision_list"), None)
    if start is None:
        return read_decisions(outside, own=own)
    prose, listed = read_decisions(outside[:start], own=own), read_decisions(outside[start:], own=own)
    kept = tuple(
        replace(d, also_at=tuple(p.span for p in prose.decisions if same_decision(d, p))) for d in listed.decisions
    )
    told = [
        Finding("P240", "This is taken to be one of the decisions listed at the end; it is counted there.", d.span)
        for d in prose.decisions
    ]
    return DecisionReading(kept, (*listed.findings, *told))
