"""Make a meeting of the archive out of a document: its people, items, topics, references and findings put in place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain.archive import Approval, ArchivedItem, Attendance, Meeting, Reference, Unresolved
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Attendee, Block
from build_scripts.resolve.boilerplate import boilerplate_of
from build_scripts.resolve.casing import Casing
from build_scripts.resolve.duplicates import substitutes_missing
from build_scripts.resolve.held import Held
from build_scripts.resolve.identifiers import decision_anchors
from build_scripts.resolve.mentions import Capacity, capacity_of
from build_scripts.resolve.named_people import PeopleFinder
from build_scripts.resolve.organizations import Organizations
from build_scripts.resolve.people import People
from build_scripts.resolve.references import item_at, not_held, previous_named
from build_scripts.resolve.topics import Topics
from build_scripts.resolve.wording import folded


@dataclass(frozen=True, slots=True)
class Bench:
    """All that is known of the archive when its meetings are put together. Mappings are by meeting id."""

    bodies: Organizations
    people: People
    named: PeopleFinder
    topics: Topics
    references: Mapping[str, Sequence[Reference]]
    approvals: Mapping[str, Approval]
    register_kept: bool
    place: Mapping[str, int]
    twice: Mapping[str, tuple[Finding, ...]]
    council: str
    phrases: tuple[str, ...] = ()  # names of bodies and people as they are written


def as_meeting(paper: Held, bench: Bench) -> Meeting:
    """Return a document as a meeting of the archive."""
    attendance = tuple(_attendance(attendee, paper, bench) for attendee in paper.record.attendees)
    items = tuple(_items(paper, bench, attendance))
    references = bench.references[paper.id]
    announced = paper.record.next_meeting
    return Meeting(
        id=paper.id,
        address=paper.address,
        record=paper.record,
        panel=paper.panel,
        panel_basis=paper.basis,
        attendance=attendance,
        items=items,
        loose_decision_anchors=decision_anchors("", len(paper.record.decisions)),
        topics=_topics(paper, bench, items),
        references=tuple(r for r in references if item_at(paper.record, r.block) is None),
        previous=paper.previous,
        next=paper.next,
        previous_named=previous_named(paper, references),
        next_named=announced.date.value if announced and announced.date else None,
        approved=bench.approvals.get(paper.id),
        same_meeting=paper.same,
        source_address=paper.curated.source_address,
        retrieved=paper.curated.retrieved,
        findings=tuple(dict.fromkeys(_findings(paper, bench, attendance))),
    )


def _attendance(attendee: Attendee, paper: Held, bench: Bench) -> Attendance:
    meeting = bench.place[paper.id]
    if attendee.name is None:
        return Attendance(attendee, Unresolved(attendee.as_written))
    person = bench.people.meant(attendee.name, meeting, capacity_of(attendee))
    replaced = attendee.substitute_for
    substitutes = bench.people.meant(replaced, meeting, Capacity.MEMBER) if replaced else None
    return Attendance(attendee, person, substitutes)


def _items(paper: Held, bench: Bench, attendance: Sequence[Attendance]) -> Iterator[ArchivedItem]:
    record = paper.record
    names = [*(attendee.name or "" for attendee in record.attendees), bench.council]
    casing = Casing([block.text for block in record.blocks], names, bench.phrases)
    for at, item in enumerate(record.items):
        blocks = record.blocks[item.first : item.last]
        title = item.title.value if item.title else ""
        boilerplate = boilerplate_of(title)
        curated = paper.curated.item_topics.get(at + 1, ())
        yield ArchivedItem(
            anchor=paper.anchors[at],
            item=item,
            reading_title=casing.sentence(title),
            boilerplate=boilerplate,
            decision_anchors=decision_anchors(paper.anchors[at], len(item.decisions)),
            topics=bench.topics.assign(blocks if boilerplate is None else (), curated),
            references=tuple(r for r in bench.references[paper.id] if item_at(record, r.block) == at),
            people=bench.named.in_item(item, blocks, bench.people, bench.place[paper.id], attendance),
        )


def _topics(paper: Held, bench: Bench, items: Sequence[ArchivedItem]) -> tuple[str, ...]:
    """Return the topics of a meeting: its items', and those of its text where it has no items."""
    blocks: Sequence[Block] = paper.record.blocks if not items else ()
    whole = bench.topics.assign(blocks, paper.curated.topics)
    found = {assigned.topic for assigned in whole} | {t.topic for item in items for t in item.topics}
    return tuple(topic.slug for topic in bench.topics.all() if topic.slug in found)


def _findings(paper: Held, bench: Bench, attendance: Sequence[Attendance]) -> Iterator[Finding]:
    record = paper.record
    yield from record.findings
    yield from paper.curated.findings
    if bench.register_kept and paper.slug is not None and not bench.bodies.is_registered(paper.slug):
        message = f"“{record.panel.value if record.panel else paper.slug}” is not in the register of organizations."
        yield Finding("R301", message, record.panel.span if record.panel else None, record.name)
    yield from (_ambiguous(entry, paper) for entry in attendance if _is_open(entry))
    yield from not_held(paper, bench.references[paper.id])
    yield from substitutes_missing(paper, _unlisted(record.attendees))
    yield from bench.twice[paper.id]


def _is_open(entry: Attendance) -> bool:
    return entry.attendee.name is not None and isinstance(entry.person, Unresolved)


def _ambiguous(entry: Attendance, paper: Held) -> Finding:
    name = entry.attendee.name
    others = entry.person.candidates if isinstance(entry.person, Unresolved) else ()
    fits = f"fits more than one person ({', '.join(others)})" if others else "does not say for certain who it is"
    return Finding("R302", f"“{name}” {fits}.", entry.attendee.span, paper.record.name)


def _unlisted(attendees: Sequence[Attendee]) -> list[str]:
    """Return the members who were substituted and whose surname no entry of the lists has."""
    listed = {_last_word(attendee.name or "") for attendee in attendees}
    replaced = [attendee.substitute_for for attendee in attendees if attendee.substitute_for]
    return [name for name in replaced if _last_word(name) and _last_word(name) not in listed]


def _last_word(name: str) -> str:
    return folded(name).rpartition(" ")[2]
