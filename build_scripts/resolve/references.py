"""Link the words that name another meeting or minute to it, where the archive holds it; else say what is missing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from build_scripts.domain.archive import Approval, MissingMeeting, Reference
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Item, Record
from build_scripts.resolve.boilerplate import boilerplate_of
from build_scripts.resolve.held import RECORDS_OF_MEETING, Held, Holdings
from build_scripts.resolve.identifiers import slugify
from build_scripts.resolve.mentions_of_meetings import MeetingFinder, NamedMeeting

_MINUTE = re.compile(
    r"\bmin(?:ute)?s?\.?\s{0,2}(?:(?:no|nos|number|numbers|ref|reference|item)\b\.?\s{0,2}:?\s{0,2})?"
    r"(?P<number>[A-Z]{0,4}\s?\d{1,4}[a-z]?(?:[/.]\d{1,4}){0,2})\b(?![%:]|\.\d|\s(?:minutes|members|years))",
    re.IGNORECASE,
)
_SEVERAL = 2
_YEAR_BACK = dt.timedelta(days=550)
_APPROVED = re.compile(
    r"\b(?:approved|agreed|confirmed|accepted|adopted|signed|moved as correct|taken as read|ratified)\b"
    r"|\b(?:correct|true|accurate)\s(?:and\s\w+\s)?(?:record|reflection|account|minute)",
    re.IGNORECASE,
)
_NOT_APPROVED = re.compile(
    r"\b(?:not\s(?:yet\s)?(?:been\s)?(?:approved|agreed|confirmed|signed)|deferred|held over)\b", re.IGNORECASE
)
_AMENDED = re.compile(
    r"\bsubject\sto\b|(?<!\bno\s)(?<!\bwithout\s)\bamend(?:ed|ments?)\b|\bwith\sthe\s(?:following\s)?(?:correction|amendment|change)",
    re.IGNORECASE,
)


def references_of(paper: Held, finder: MeetingFinder, holdings: Holdings, blocks: range) -> tuple[Reference, ...]:
    """Return the references in some blocks of a document, in order; its own date is no reference."""
    found: list[Reference] = []
    for index in blocks:
        block = paper.record.blocks[index]
        named = [
            meeting
            for meeting in finder.in_block(index, block)
            if meeting.day != paper.day or _elsewhere(meeting, paper)
        ]
        meetings = [reference for one in named if (reference := _meeting(one, paper, holdings)) is not None]
        found += meetings
        found += _minutes(index, block.text, paper, holdings, meetings)
    return tuple(sorted(found, key=lambda reference: (reference.block, reference.start, reference.end)))


def next_reference(paper: Held, holdings: Holdings) -> Reference | None:
    """Return the announced next meeting as a reference: its place is the printed date."""
    announced = paper.record.next_meeting
    if announced is None or announced.date is None or paper.slug is None:
        return None
    for index, block in enumerate(paper.record.blocks):
        start = block.text.find(announced.date.as_written)
        inside = announced.span.first <= block.span.first and block.span.last <= announced.span.last
        if start >= 0 and inside:
            end, day = start + len(announced.date.as_written), announced.date.value
            held = holdings.on(paper.slug, day)
            target = held[0].id if held else None
            return (
                Reference("next_meeting", index, start, end, paper.slug, day, target) if len(held) < _SEVERAL else None
            )
    return None


def previous_named(paper: Held, references: Sequence[Reference]) -> dt.date | None:
    """Return the latest earlier meeting of the same panel whose minutes the document names, or None."""
    days = [
        reference.date
        for reference in references
        if reference.kind == "previous_minutes" and reference.panel == paper.slug and reference.date is not None
    ]
    earlier = [day for day in days if paper.day is None or day < paper.day]
    return max(earlier, default=None)


def approvals(papers: Sequence[Held], references: Mapping[str, Sequence[Reference]]) -> dict[str, Approval]:
    """Return, by meeting id, at which later meeting of the panel its minutes were approved.

    Only an item about previous minutes that says so counts; the first such meeting in time wins.
    """
    by_id = {paper.id: paper for paper in papers}
    found: dict[str, Approval] = {}
    for paper in papers:
        if paper.record.kind not in RECORDS_OF_MEETING:
            continue
        for reference in references[paper.id]:
            target = by_id.get(reference.meeting or "")
            if reference.kind != "previous_minutes" or target is None or not _later(paper, target):
                continue
            approval = _approval(paper, reference)
            if approval is not None:
                found.setdefault(target.id, approval)
    return found


def missing_meetings(
    papers: Sequence[Held], references: Mapping[str, Sequence[Reference]]
) -> tuple[MissingMeeting, ...]:
    """Return every meeting with a known panel that some text names and the archive does not hold."""
    named: dict[tuple[str, dt.date], set[str]] = {}
    for paper in papers:
        for reference in references[paper.id]:
            if reference.meeting is None and reference.panel is not None and reference.date is not None:
                named.setdefault((reference.panel, reference.date), set()).add(paper.id)
    return tuple(MissingMeeting(panel, day, tuple(sorted(ids))) for (panel, day), ids in sorted(named.items()))


def not_held(paper: Held, references: Sequence[Reference]) -> Iterator[Finding]:
    """Yield R303 once for each past meeting that a document names and the archive does not hold."""
    said: set[tuple[str | None, dt.date | None]] = set()
    for reference in references:
        named = reference.panel, reference.date
        if reference.meeting is not None or reference.kind in _EXPECTED or named in said:
            continue
        said.add(named)
        block = paper.record.blocks[reference.block]
        words = " ".join(block.text[reference.start : reference.end].split())
        yield Finding(
            "R303", f"“{words}” names a meeting that the archive does not hold.", block.span, paper.record.name
        )


_EXPECTED = frozenset({"next_meeting", "minute"})  # a meeting to come is not missing yet


def item_at(record: Record, block: int) -> int | None:
    """Return the position of the innermost item that holds a block; None where none does."""
    holding = [at for at, item in enumerate(record.items) if item.first <= block < item.last]
    return holding[-1] if holding else None


def _elsewhere(meeting: NamedMeeting, paper: Held) -> bool:
    """Return whether a meeting of the same day is another body's."""
    return meeting.panel is not None and meeting.panel != paper.slug


def _meeting(named: NamedMeeting, paper: Held, holdings: Holdings) -> Reference | None:
    panel = named.panel or paper.slug
    if panel is None:
        return None
    at = item_at(paper.record, named.block)
    standing = boilerplate_of(_title(paper.record.items[at])) if at is not None else None
    held = holdings.on(panel, named.day)
    if len(held) >= _SEVERAL:  # two meetings of one day: nothing says which of them is meant
        return None
    target = held[0].id if held else None
    return Reference(_kind(named, paper, standing), named.block, named.start, named.end, panel, named.day, target)


def _kind(named: NamedMeeting, paper: Held, standing: str | None) -> str:
    own = named.panel is None or named.panel == paper.slug
    announced = paper.record.next_meeting
    if own and announced is not None and announced.date is not None and announced.date.value == named.day:
        return "next_meeting"
    earlier = paper.day is None or named.day < paper.day
    return "previous_minutes" if earlier and (standing == "previous_minutes" or (named.minutes and own)) else "meeting"


def _minutes(
    index: int, text: str, paper: Held, holdings: Holdings, meetings: Sequence[Reference]
) -> Iterator[Reference]:
    """Yield references to single minutes ("Minute No 12 refers") that lead to exactly one item held."""
    for match in _MINUTE.finditer(text):
        number = slugify(match["number"])
        named = next((m for m in meetings if m.block == index and 0 <= m.start - match.end() <= _NEAR), None)
        target = _minute_in(paper, number, holdings, named)
        own = item_at(paper.record, index)
        if target is None or (target[0] is paper and own is not None and paper.anchors[own] == target[1]):
            continue
        held, anchor = target
        yield Reference("minute", index, match.start(), match.end(), held.slug, held.day, held.id, anchor)


_NEAR = 40


def _minute_in(paper: Held, number: str, holdings: Holdings, named: Reference | None) -> tuple[Held, str] | None:
    """Return the one minute of that number: in the meeting named beside it, else of the panel's last 18 months."""
    if paper.slug is None or paper.day is None:
        return None
    if named is not None:
        papers = [held for held in holdings.with_minute(named.panel or "", number) if held.id == named.meeting]
    else:
        first = paper.day - _YEAR_BACK
        papers = [
            held for held in holdings.with_minute(paper.slug, number) if held.day and first <= held.day <= paper.day
        ]
    found = [(held, number) for held in papers if held.record.kind in RECORDS_OF_MEETING]
    return found[0] if len(found) == 1 else None


def _title(item: Item) -> str | None:
    return item.title.value if item.title else None


def _later(paper: Held, target: Held) -> bool:
    return paper.day is not None and target.day is not None and paper.day > target.day and paper.slug == target.slug


def _approval(paper: Held, reference: Reference) -> Approval | None:
    at = item_at(paper.record, reference.block)
    if at is None:
        return None
    item = paper.record.items[at]
    words = " ".join(paper.record.blocks[index].text for index in range(item.first, item.last))
    decided = " ".join(f"{decision.verb} {decision.text}" for decision in item.decisions)
    if not _APPROVED.search(f"{words} {decided}") or _NOT_APPROVED.search(words):
        return None
    return Approval(paper.id, paper.anchors[at], amended=_AMENDED.search(words) is not None)
