"""The door of the room: the records of all documents -> one archive with ids, people, panels, topics and references."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from build_scripts.domain.archive import Archive, Reference
from build_scripts.domain.record import Record
from build_scripts.domain.registers import ArchiveSettings, Registers
from build_scripts.resolve.casing import phrase_forms
from build_scripts.resolve.duplicates import same_meeting, without_copies
from build_scripts.resolve.held import Held, Holdings, hold
from build_scripts.resolve.mentions import mentions_of, place_of
from build_scripts.resolve.mentions_of_meetings import MeetingFinder
from build_scripts.resolve.named_people import PeopleFinder
from build_scripts.resolve.organizations import Organizations
from build_scripts.resolve.pages import Bench, as_meeting
from build_scripts.resolve.people import resolve_people
from build_scripts.resolve.references import approvals, missing_meetings, next_reference, references_of
from build_scripts.resolve.sidecars import Curated, curate
from build_scripts.resolve.topics import Topics


def resolve_archive(records: Sequence[tuple[Record, ...]], registers: Registers, settings: ArchiveSettings) -> Archive:
    """Return the archive of all documents; `records` holds the records of each document together.

    Pure, and independent of the order of `records`. Who or what a text means is a slug where exactly one answer is
    left, else Unresolved; nothing is guessed. Findings say what was left open.
    """
    documents, copies = without_copies(records)
    bodies = Organizations(registers.organizations, settings.council)
    papers = [_paper(curated, bodies) for parts in documents for curated in _curated(parts, registers)]
    holdings = hold(papers, registers.published)
    place = {
        paper.id: place_of(at, paper.record, paper.panel, paper.curated.people)
        for at, paper in enumerate(sorted(holdings.held, key=lambda paper: paper.id))
    }
    mentions = [mention for paper in holdings.held for mention in mentions_of(paper.record, place[paper.id])]
    people = resolve_people(mentions, registers.people, registers.published)
    finder = MeetingFinder(bodies.names())
    references = {paper.id: _references(paper, finder, holdings) for paper in holdings.held}
    by_id = {paper.id: paper for paper in holdings.held}
    bench = Bench(
        bodies=bodies,
        people=people,
        named=PeopleFinder(people.people),
        topics=Topics(registers.topics),
        references=references,
        approvals=approvals(holdings.held, references),
        register_kept=bool(registers.organizations),
        place={identifier: where.meeting for identifier, where in place.items()},
        twice={paper.id: tuple(same_meeting(paper, by_id)) for paper in holdings.held},
        council=settings.council,
        phrases=phrase_forms(bodies.names(), (name for person in people.people for name in person.names)),
    )
    missing = missing_meetings(holdings.held, references)
    used = {paper.slug for paper in papers if paper.slug} | {meeting.panel for meeting in missing}
    return Archive(
        settings=settings,
        meetings=tuple(as_meeting(paper, bench) for paper in holdings.held),
        people=people.people,
        organizations=bodies.all(sorted(used)),
        topics=bench.topics.all(),
        missing=missing,
        findings=tuple(chain(copies, people.findings)),
    )


def _curated(parts: tuple[Record, ...], registers: Registers) -> list[Curated]:
    names = {entry.slug: entry.name for entry in registers.organizations}
    sidecar = registers.sidecars.get(parts[0].name)
    return [curate(record, sidecar, names, sole=len(parts) == 1) for record in parts]


def _paper(curated: Curated, bodies: Organizations) -> Held:
    record = curated.record
    if record.panel is None:
        return Held(curated, None)
    day = record.date.value if record.date else None
    named = bodies.resolve(record.panel.value, day)
    return Held(curated, curated.panel or named)


def _references(paper: Held, finder: MeetingFinder, holdings: Holdings) -> tuple[Reference, ...]:
    found = references_of(paper, finder, holdings, range(len(paper.record.blocks)))
    announced = next_reference(paper, holdings)
    same_place = {(reference.block, reference.end) for reference in found}
    if announced is None or (announced.block, announced.end) in same_place:
        return found
    return tuple(sorted((*found, announced), key=lambda reference: (reference.block, reference.start)))
