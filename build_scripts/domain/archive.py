"""The whole archive after resolving: meetings with ids, people, organizations, topics, references. Door to search/ and
shelve/. Nothing here is text for a page: that is shelve/'s work.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from build_scripts.domain.cited import Cited, Span
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Attendee, Item, Record
from build_scripts.domain.registers import ArchiveSettings


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A name that fits no one, or more than one: `candidates` are slugs (none, or two and more). Never a guess."""

    as_written: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """A person in a public role (councillor, officer, co-opted member, mayor). `names`: every spelling met.

    `public` False: named in the papers, but no page and no entry in any index (members of the public, press).
    """

    slug: str
    name: str
    names: tuple[str, ...]
    sort_key: str
    honorific: str | None
    public: bool


@dataclass(frozen=True, slots=True)
class Organization:
    """A panel, board, committee or council. `names`: every spelling met and every alias of the register."""

    slug: str
    name: str
    names: tuple[str, ...]
    classification: str
    registered: bool


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of the register with the rule in words: its phrases."""

    slug: str
    name: str
    description: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicAssignment:
    """Why an item is under a topic: the phrase as the text writes it, and where. `phrase` "" = a sidecar says so."""

    topic: str
    phrase: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Attendance:
    """One attendee of one meeting with the person it resolves to (slug), or Unresolved."""

    attendee: Attendee
    person: str | Unresolved
    substitutes: str | Unresolved | None = None  # whom they sat for


@dataclass(frozen=True, slots=True)
class Reference:
    """A place in a text that names another meeting or minute.

    block: index in Record.blocks; start, end: characters of that block's text.
    meeting: id of the meeting when the archive holds it, else None (and `date`, `panel` say what is missing).
    item: anchor of the minute within that meeting, or None. `kind`: meeting, previous_minutes, minute, next_meeting.
    """

    kind: str
    block: int
    start: int
    end: int
    panel: str | None
    date: dt.date | None
    meeting: str | None
    item: str | None = None


@dataclass(frozen=True, slots=True)
class ArchivedItem:
    """An item with its permanent anchor ("19-28" or "item-3"), its topics, references and people."""

    anchor: str
    item: Item
    reading_title: str  # sentence case, for lists; the council's own title stays on the item
    boilerplate: str | None  # apologies | declarations | previous_minutes | next_meeting | welcome | ...
    decision_anchors: tuple[str, ...]  # "19-30-d1" for each of item.decisions
    topics: tuple[TopicAssignment, ...] = ()
    references: tuple[Reference, ...] = ()
    people: tuple[str, ...] = ()  # slugs named in the item, as speakers, movers or in its text


@dataclass(frozen=True, slots=True)
class Approval:
    """At which later meeting these minutes were approved, and in which item; `amended`: "subject to the following"."""

    meeting: str
    item: str | None
    amended: bool


@dataclass(frozen=True, slots=True)
class Meeting:
    """One document as one page. `id` is permanent ("2020-02-10-<panel>", "undated-<sha12>"); `address` is
    "/meetings/2020/02/10/<panel>/" or "/meetings/undated/<sha256[:12]>/".

    record: with sidecar values already put in as CURATED. `panel`: slug, Unresolved, or None where nothing says it.
    previous, next: ids of the neighbouring *held* meetings of the panel. `previous_named`, `next_named`: the dates
    that the text itself gives. `same_meeting`: ids of other documents of the
    same meeting (agenda, report, a second copy).
    """

    id: str
    address: str
    record: Record
    panel: str | Unresolved | None
    panel_basis: str  # stated | inferred | curated | unknown
    attendance: tuple[Attendance, ...]
    items: tuple[ArchivedItem, ...]
    loose_decision_anchors: tuple[str, ...] = ()  # for record.decisions, "d1" ...
    topics: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()  # outside items
    previous: str | None = None
    next: str | None = None
    previous_named: dt.date | None = None
    next_named: dt.date | None = None
    approved: Approval | None = None
    same_meeting: tuple[str, ...] = ()
    source_address: str | None = None  # where the council published it (sidecar)
    retrieved: dt.date | None = None
    findings: tuple[Finding, ...] = ()  # of extract, parse and resolve together


@dataclass(frozen=True, slots=True)
class MissingMeeting:
    """A meeting that some text names but the archive does not hold. `named_in`: ids of meetings that say so."""

    panel: str
    date: dt.date
    named_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything, resolved. Meetings in (date, panel, id) order, undated ones first."""

    settings: ArchiveSettings
    meetings: tuple[Meeting, ...]
    people: tuple[Person, ...]
    organizations: tuple[Organization, ...]
    topics: tuple[Topic, ...]
    missing: tuple[MissingMeeting, ...] = ()
    findings: tuple[Finding, ...] = ()  # of the archive as a whole

    def date_of(self, meeting: Meeting) -> Cited[dt.date] | None:
        """Return the meeting's date with its citation, or None where the source does not state it."""
        return meeting.record.date
