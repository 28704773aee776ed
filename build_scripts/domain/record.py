"""What one document says, part by part: the door from parse/ to resolve/.

Nothing is lost: `Record.blocks` holds every line of the text once, in the order of the source. Items, decisions,
attendees and the rest are *readings* of those blocks and point into them by span. Names stay as written; nothing here
knows a register.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from build_scripts.domain.cited import Basis, Cited, Span
from build_scripts.domain.dates import DateBounds
from build_scripts.domain.decision import Clause, Decision, DecisionStatus, Declaration, Vote
from build_scripts.domain.findings import Finding
from build_scripts.domain.source import Link, Repair

# Decisions have a module of their own for its length; whoever reads a record finds all its parts here.
__all__ = [
    "Attachment",
    "Attendee",
    "Block",
    "BlockKind",
    "Clause",
    "Decision",
    "DecisionStatus",
    "Declaration",
    "Group",
    "Item",
    "Kind",
    "NextMeeting",
    "Record",
    "Vote",
]


class Kind(StrEnum):
    """What kind of document it is. AGENDA_AND_MINUTES is a meeting page with minutes; ITEM one item on its own."""

    MINUTES = "minutes"
    AGENDA_AND_MINUTES = "agenda_and_minutes"
    AGENDA = "agenda"
    REPORT = "report"
    ITEM = "item"
    OTHER = "other"


class Group(StrEnum):
    """In what capacity a person is listed. CONTACT is who to ask about the document, not an attendee."""

    PRESENT = "present"
    APOLOGIES = "apologies"
    OBSERVER = "observer"
    INVITED = "invited"
    OFFICER = "officer"
    IN_ATTENDANCE = "in_attendance"
    CONTACT = "contact"


class BlockKind(StrEnum):
    """What a block is for the reader. TEXT is the kind of every line that no rule claims."""

    TITLE = "title"  # the document's own heading: council, panel, "Minutes", date line
    HEADER = "header"  # "Venue: Mandela Room", "Submitted to: Executive"
    ATTENDANCE = "attendance"  # a labelled (or recognised) list of people
    ITEM_HEADING = "item_heading"
    SUB_HEADING = "sub_heading"
    LABEL = "label"  # "Minutes:", "Decision:", "No. Item", "Additional documents:"
    AGENDA_TEXT = "agenda_text"  # what the agenda announced about the item
    TEXT = "text"
    BULLET = "bullet"
    NUMBERED = "numbered"  # a numbered paragraph or list point
    TABLE = "table"
    DECISION = "decision"  # the words of a decision
    CLAUSE = "clause"  # a clause of the decision before it
    RECOMMENDATION = "recommendation"
    DECLARATION = "declaration"
    VOTE = "vote"
    CUT = "cut"  # "... view the full minutes text for item 22/15"
    ATTACHMENT = "attachment"  # "pdf icon PDF 247 KB"
    NEXT_MEETING = "next_meeting"
    SIGNATURE = "signature"  # "Signed ... Chair ... Date"
    CONTENTS = "contents"  # a list of contents that repeats the items


@dataclass(frozen=True, slots=True)
class Block:
    """One passage of the source as a reader sees it. Blocks in order are the whole text.

    text:   its words, without the number, label or marker given apart. For a TABLE, "" (see rows).
    number: number or marker as printed ("19/28", "22.", "1.", "-", "·"), else "". A number that was inferred is NOT
            here (it is on the Item): this is what the source prints.
    number_after: True where the source prints the number after the text (seed 004, paragraph 22).
    label:  a label printed before the text, as printed, with its punctuation ("PRESENT:", "Venue:"), else "".
    rows:   cells of a TABLE as printed, row by row; `header_rows` of them are headings.
    bold:   (start, end) ranges of text in bold.
    rule:   name of the dialect row that claimed it ("moderngov_page.item_heading").
    """

    kind: BlockKind
    text: str
    span: Span
    rule: str
    number: str = ""
    number_after: bool = False
    label: str = ""
    depth: int = 0
    heading: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    header_rows: int = 0
    bold: tuple[tuple[int, int], ...] = ()
    links: tuple[Link, ...] = ()
    repairs: tuple[Repair, ...] = ()
    page: int | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person as one list of the document names them.

    name:       the name without honorific, role or brackets ("J Rathmell"); None where only a role is printed.
    as_written: the entry as printed ("J Rathmell (Substitute for Saunders)").
    honorific:  "Councillor", "Mayor", "Dr" as printed or as the list's heading says for all, else None.
    role:       "Chair", "Interim Director of Children's Care"; roles read elsewhere in the text have `role_span`.
    substitute_for: the name as printed of the member replaced, else None.
    span:       the lines of the block that lists them; `start`, `end`: where the *name* stands in that block's text
                (characters; -1 where it is a table cell or was joined from parts).
    """

    name: str | None
    as_written: str
    group: Group
    span: Span
    start: int = -1
    end: int = -1
    honorific: str | None = None
    role: str | None = None
    role_span: Span | None = None
    substitute_for: str | None = None
    organization: str | None = None
    note: str | None = None  # "arrived at 7.01pm", "left after item 4"
    rule: str = ""
    basis: Basis = Basis.STATED


@dataclass(frozen=True, slots=True)
class Attachment:
    """A paper that the item names: title, size and address as far as the source gives them."""

    title: str
    as_written: str
    href: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Item:
    """One item of business. Its blocks are `Record.blocks[first:last]` (heading included).

    number: as printed, verbatim ("19/28", "22.", "C 63/07"), basis STATED; or INFERRED with the rule.
    title:  as printed without the number and without "pdf icon ..."; INFERRED where worked out of the agenda text.
    level:  1 for an item, 2 for a sub-item ("4.1" under "4.").
    truncated: the source's own page stops here.
    """

    number: Cited[str] | None
    title: Cited[str] | None
    span: Span
    first: int
    last: int
    level: int = 1
    decisions: tuple[Decision, ...] = ()
    votes: tuple[Vote, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    truncated: Span | None = None
    exempt: bool = False
    speakers: tuple[Attendee, ...] = ()  # "P Jemson, Head of ..., was in attendance": named in the item's own text


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The next meeting that the text announces: date with year stated, or inferred; None where it cannot be read."""

    date: Cited[dt.date] | None
    text: str
    span: Span
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """What one meeting document says. `blocks` in order hold every line of the text exactly once.

    Blocks before the first item and outside all items are those not in any [first, last) of `items`.
    `status`: "draft", "signed", "cancelled", "subject to approval" ... as the source says, else None.
    `header`: labelled values of the document's head as printed ("Report of" -> "Deputy Mayor"), in order.
    `residue`: indexes of blocks that belong to no item and no known part ("Text not assigned to an item").
    `part`: 1 for the first or only meeting in the file; a pack gives several Records with the same name.
    """

    name: str
    sha256: str
    media_type: str
    form: str
    dialect: str
    kind: Kind
    blocks: tuple[Block, ...]
    council: Cited[str] | None = None
    panel: Cited[str] | None = None
    date: Cited[dt.date] | None = None
    date_bounds: DateBounds = field(default_factory=DateBounds)
    time: Cited[str] | None = None  # as printed ("10.30 am"); 24-hour value "10:30" where it can be read
    venue: Cited[str] | None = None
    status: Cited[str] | None = None
    chair: Cited[str] | None = None
    title: Cited[str] | None = None
    header: tuple[tuple[str, Cited[str]], ...] = ()
    attendees: tuple[Attendee, ...] = ()
    present_stated: bool = False  # the document has a list of who was present (it may be empty)
    apologies_stated: bool = False
    declarations: tuple[Declaration, ...] = ()
    items: tuple[Item, ...] = ()
    decisions: tuple[Decision, ...] = ()  # outside any item
    votes: tuple[Vote, ...] = ()
    next_meeting: NextMeeting | None = None
    residue: tuple[int, ...] = ()
    furniture: tuple[tuple[str, str, Span], ...] = ()  # kind, text, span: recorded, not shown as text
    findings: tuple[Finding, ...] = ()
    part: int = 1
    pages: int | None = None
