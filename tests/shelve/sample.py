# ruff: noqa: E501, FBT003, PLR0913, PLC0207 - invented minutes are long lines, and a builder of them takes many parts
"""An invented council with a record of every state that a page must be able to show."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from build_scripts.domain.archive import (
    Approval,
    Archive,
    ArchivedItem,
    Attendance,
    Meeting,
    MissingMeeting,
    Organization,
    Person,
    Reference,
    Topic,
    TopicAssignment,
)
from build_scripts.domain.cited import Basis, Cited, Span
from build_scripts.domain.dates import DateBounds
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import (
    Attachment,
    Attendee,
    Block,
    BlockKind,
    Clause,
    Decision,
    DecisionStatus,
    Declaration,
    Group,
    Item,
    Kind,
    Record,
)
from build_scripts.domain.registers import ArchiveSettings
from build_scripts.domain.source import Repair

SETTINGS = ArchiveSettings(
    council="Wexcombe Borough Council",
    site_name="Minute Book",
    site_url="https://minutes.example/book/",
    language="en",
    timezone="Europe/London",
    licence="Open Government Licence v3.0",
    licence_url="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    contact="archive@wexcombe.example",
    accent="#1a4a8c",
    accent_dark="#9cc3fb",
    item_pages="full",
    now=dt.datetime(2024, 1, 1, tzinfo=dt.UTC),
    examples=("harbour wall", "“tidal barrier”", "23/14"),
)
PANELS = (
    Organization(
        "harbour-and-coast", "Harbour and Coast Scrutiny Panel", ("Harbour & Coast Scrutiny Panel",), "panel", True
    ),
    Organization("executive", "Executive", (), "executive", True),
    Organization("allotments", "Allotments and Open Spaces Working Group", (), "panel", True),
)
TOPICS = (
    Topic(
        "flooding", "Flooding and the coast", "Sea defences, rivers and drains.", ("flood", "sea wall", "tidal barrier")
    ),
    Topic("budget", "Budget and finance", "", ("budget", "council tax")),
    Topic("libraries", "Libraries", "", ("library",)),
)


def person(slug: str, name: str, honorific: str | None = "Councillor", *, public: bool = True) -> Person:
    surname = name.split()[-1]
    return Person(slug, name, (name,), surname.lower(), honorific, public)


PEOPLE = (
    person("a-penrose", "A Penrose"),
    person("b-lindqvist", "B Lindqvist"),
    person("m-okafor", "M Okafor"),
    person("r-tamsin-ward", "R Tamsin-Ward"),
    person("j-a-holt", "J A Holt"),
    person("d-vance", "D Vance"),
    person("p-jemson", "P Jemson", None),
    person("k-reporter", "K Ashby", None, public=False),
)


@dataclass
class Sheet:
    """Builds the blocks of one record, one line each."""

    blocks: list[Block] = field(default_factory=list)

    def add(self, kind: BlockKind, text: str, **more: Any) -> int:
        line = len(self.blocks) + 1
        self.blocks.append(Block(kind, text, Span(line, line), "sample", **more))
        return line - 1

    def item(
        self,
        number: str | None,
        title: str | None,
        body: Sequence[tuple[BlockKind, str] | tuple[BlockKind, str, dict[str, Any]]],
        *,
        basis: Basis = Basis.STATED,
        printed: bool = True,
        level: int = 1,
        **more: Any,
    ) -> Item:
        first = len(self.blocks)
        if title is not None:
            self.add(BlockKind.ITEM_HEADING, title, number=number if printed and number else "")
        for kind, text, *rest in body:
            self.add(kind, text, **(rest[0] if rest else {}))
        span = Span(first + 1, len(self.blocks))
        cited = Cited(number, number if printed else "", span, "sample", basis) if number else None
        named = Cited(title, title, span, "sample") if title else None
        return Item(cited, named, span, first, len(self.blocks), level, **more)


def decided(sheet: Sheet, verb: str, text: str, *clauses: tuple[str, str, str | None], **more: Any) -> Decision:
    """Return the decision that the last blocks print."""
    last = len(sheet.blocks)
    made = tuple(Clause(number, words, Span(0, 0), inferred) for number, words, inferred in clauses)
    return Decision(verb, text, made, more.pop("status", DecisionStatus.MADE), Span(last, last), **more)


def spanning(item: Item, decision: Decision, sheet: Sheet, kinds: tuple[BlockKind, ...]) -> Item:
    """Return the item with the decision placed on its blocks of these kinds."""
    places = [i for i in range(item.first, item.last) if sheet.blocks[i].kind in kinds]
    span = Span(places[0] + 1, places[-1] + 1)
    clauses = tuple(replace(c, span=span) for c in decision.clauses)
    return replace(item, decisions=(*item.decisions, replace(decision, span=span, clauses=clauses)))


def archived(item: Item, anchor: str, title: str, **more: Any) -> ArchivedItem:
    anchors = tuple(f"{anchor}-d{n + 1}" for n in range(len(item.decisions)))
    return ArchivedItem(anchor, item, title, None, anchors, **more)


def listed(sheet: Sheet, place: int, names: Sequence[tuple[str, str]], group: Group, **more: Any) -> list[Attendance]:
    """Return the attendance of names (name, slug) that stand in the block at `place`."""
    text = sheet.blocks[place].text
    found = []
    for name, slug in names:
        start = text.index(name)
        found.append(
            Attendance(Attendee(name, name, group, Span(place + 1, place + 1), start, start + len(name), **more), slug)
        )
    return found


def sha(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


K = BlockKind


def full_minutes() -> Meeting:
    s = Sheet()
    s.add(K.TITLE, "HARBOUR AND COAST SCRUTINY PANEL")
    s.add(K.TITLE, "A meeting of the Harbour and Coast Scrutiny Panel was held on 14 March 2023.")
    present = s.add(
        K.ATTENDANCE,
        "Councillors A Penrose (Chair), B Lindqvist (Vice Chair); J A Holt, R Tamsin-Ward (Substitute for Okafor) and D Vance.",
        label="PRESENT:",
    )
    officers = s.add(K.ATTENDANCE, "P Jemson – Head of Coastal Engineering.", label="OFFICERS:")
    s.add(K.ATTENDANCE, "K Ashby – Wexcombe Gazette.")
    apologies = s.add(K.ATTENDANCE, "Councillor M Okafor.", label="APOLOGIES FOR ABSENCE")
    s.add(K.LABEL, "DECLARATIONS OF INTERESTS")
    s.add(K.DECLARATION, "There were no declarations of interest made at this point in the meeting.")
    attendance = [
        *listed(s, present, [("A Penrose", "a-penrose")], Group.PRESENT, role="Chair"),
        *listed(s, present, [("B Lindqvist", "b-lindqvist")], Group.PRESENT, role="Vice Chair"),
        *listed(s, present, [("J A Holt", "j-a-holt"), ("D Vance", "d-vance")], Group.PRESENT),
        *[
            replace(e, substitutes="m-okafor")
            for e in listed(s, present, [("R Tamsin-Ward", "r-tamsin-ward")], Group.PRESENT, substitute_for="Okafor")
        ],
        *listed(s, officers, [("P Jemson", "p-jemson")], Group.OFFICER, role="Head of Coastal Engineering"),
        *listed(s, apologies, [("M Okafor", "m-okafor")], Group.APOLOGIES),
    ]
    welcome = s.item(
        "23/12",
        "WELCOME AND EVACUATION PROCEDURE",
        [(K.TEXT, "The Chair welcomed those present and read out the evacuation procedure.")],
    )
    previous = s.item(
        "23/13",
        "MINUTES OF THE PREVIOUS MEETING HELD ON 17 JANUARY 2023",
        [
            (
                K.TEXT,
                "The minutes of the previous meeting held on 17 January 2023 were submitted and approved as a correct record.",
            ),
        ],
    )
    previous = spanning(
        previous,
        Decision("approved", s.blocks[-1].text, (), DecisionStatus.MADE, Span(1, 1), explicit=False),
        s,
        (K.TEXT,),
    )
    wall_start = len(s.blocks)
    wall = s.item(
        "23/14",
        "HARBOUR WALL - REPAIRS AND THE TIDAL BARRIER",
        [
            (
                K.TEXT,
                "P Jemson, Head of Coastal Engineering, was in attendance to describe the damage that the storms of December had done to the harbour wall. The full survey had been circulated with the agenda, and every Member had been offered a visit.",
            ),
            (K.TEXT, "The survey of the wall named four stretches that needed work before the autumn:-"),
            (K.BULLET, "The north pier, where the facing stones had moved.", {"number": "-"}),
            (K.BULLET, "The slipway.", {"number": "-"}),
            (
                K.BULLET,
                "The steps by the old ferry house, which had been closed to the public since the second week of January and could not be opened without new footings.",
                {"number": "-"},
            ),
            (K.BULLET, "The weighbridge.", {"number": "-"}),
            (
                K.TEXT,
                "A Member asked whether the tidal barrier would be finished in the same year. It was confirmed that the barrier depended on a grant from the Environment Agency.",
            ),
            (
                K.TABLE,
                "",
                {
                    "rows": (
                        ("Stretch", "Cost", "Begins"),
                        ("North pier", "£410,000", "May 2023"),
                        ("Slipway", "£95,500", "June 2023"),
                    ),
                    "header_rows": 1,
                },
            ),
            (K.DECISION, "AGREED as follows:-", {"bold": ((0, 6),)}),
            (K.CLAUSE, "That the repair of the north pier begin in May 2023.", {"number": "1."}),
            (
                K.CLAUSE,
                "That the Head of Coastal Engineering report on the tidal barrier to the next meeting, and set out what a delay of the grant would mean for the wall, the slipway and the town.",
            ),
        ],
        speakers=(
            Attendee(
                "P Jemson",
                "P Jemson, Head of Coastal Engineering",
                Group.OFFICER,
                Span(wall_start + 2, wall_start + 2),
                0,
                8,
                role="Head of Coastal Engineering",
            ),
        ),
        attachments=(Attachment("Survey of the harbour wall", "PDF 1 MB", None, Span(1, 1)),),
    )
    wall = spanning(
        wall,
        Decision(
            "AGREED",
            "AGREED as follows:-",
            (
                Clause("1.", "That the repair of the north pier begin in May 2023.", Span(1, 1)),
                Clause(
                    "",
                    "That the Head of Coastal Engineering report on the tidal barrier to the next meeting, and set out what a delay of the grant would mean for the wall, the slipway and the town.",
                    Span(1, 1),
                    "2.",
                ),
            ),
            DecisionStatus.MADE,
            Span(1, 1),
        ),
        s,
        (K.DECISION, K.CLAUSE),
    )
    budget = s.item(
        "23/15",
        "Budget for coastal works: third quarter",
        [
            (K.AGENDA_TEXT, "The Panel will be asked to note the position at the end of the third quarter."),
            (K.NUMBERED, "The budget was £1.2 million, of which 62% had been spent.", {"number": "1."}),
            (K.NUMBERED, "Two schemes had been moved into the next year.", {"number": "2."}),
            (K.DECISION, "NOTED."),
        ],
    )
    budget = spanning(budget, Decision("NOTED", "NOTED.", (), DecisionStatus.MADE, Span(1, 1)), s, (K.DECISION,))
    later = s.item(
        "23/16",
        "DATE AND TIME OF NEXT MEETING - 16 MAY 2023",
        [(K.NEXT_MEETING, "The next meeting was scheduled for Tuesday, 16 May 2023 at 4.00 pm.")],
    )
    s.blocks[wall_start + 2] = replace(
        s.blocks[wall_start + 2], repairs=(Repair("joined_over_page_rule", "a\nb", Span(1, 2)),)
    )
    place = previous.first
    heading = s.blocks[place].text
    ref = Reference(
        "previous_minutes",
        place,
        heading.index("17 JANUARY"),
        len(heading),
        "harbour-and-coast",
        dt.date(2023, 1, 17),
        "2023-01-17-harbour-and-coast",
    )
    record = Record(
        name="harbour-2023-03-14.txt",
        sha256=sha("a"),
        media_type="text/plain",
        form="text",
        dialect="printed",
        kind=Kind.MINUTES,
        blocks=tuple(s.blocks),
        panel=Cited("Harbour and Coast Scrutiny Panel", "Harbour and Coast Scrutiny Panel", Span(2, 2), "title"),
        date=Cited(dt.date(2023, 3, 14), "14 March 2023", Span(2, 2), "title"),
        present_stated=True,
        apologies_stated=True,
        attendees=tuple(e.attendee for e in attendance),
        items=(welcome, previous, wall, budget, later),
        furniture=(("page_rule", "---", Span(90, 90)),),
        declarations=(Declaration(None, None, None, Span(8, 8), none_declared=True),),
    )
    items = (
        archived(welcome, "23-12", "Welcome and evacuation procedure"),
        archived(previous, "23-13", "Minutes of the previous meeting, 17 January 2023", references=(ref,)),
        archived(
            wall,
            "23-14",
            "Harbour wall: repairs and the tidal barrier",
            topics=(TopicAssignment("flooding", "tidal barrier", None),),
            people=("p-jemson",),
        ),
        archived(
            budget,
            "23-15",
            "Budget for coastal works: third quarter",
            topics=(TopicAssignment("budget", "budget", None), TopicAssignment("flooding", "coastal", None)),
        ),
        archived(
            later,
            "23-16",
            "Date and time of next meeting, 16 May 2023",
            references=(
                Reference("next_meeting", later.first + 1, 35, 55, "harbour-and-coast", dt.date(2023, 5, 16), None),
            ),
        ),
    )
    return Meeting(
        id="2023-03-14-harbour-and-coast",
        address="/meetings/2023/03/14/harbour-and-coast/",
        record=record,
        panel="harbour-and-coast",
        panel_basis="stated",
        attendance=tuple(attendance),
        items=items,
        topics=("flooding", "budget"),
        previous="2023-01-17-harbour-and-coast",
        next=None,
        previous_named=dt.date(2023, 1, 17),
        next_named=dt.date(2023, 5, 16),
        findings=(
            Finding("P222", "A clause of 23/14 has lost its number.", Span(27, 27)),
            Finding("E112", "Two lines were joined over a page rule.", Span(12, 13)),
        ),
    )


def approved_minutes() -> Meeting:
    s = Sheet()
    s.add(K.TITLE, "Harbour and Coast Scrutiny Panel")
    s.add(K.HEADER, "17 January 2023", label="Date:")
    s.add(K.HEADER, "Council Chamber, Quay Street", label="Venue:")
    present = s.add(
        K.ATTENDANCE, "Councillor A Penrose (Chair), Councillor M Okafor and Councillor J A Holt", label="Present:"
    )
    attendance = listed(
        s, present, [("A Penrose", "a-penrose"), ("M Okafor", "m-okafor"), ("J A Holt", "j-a-holt")], Group.PRESENT
    )
    items = [
        s.item(
            f"23/{n:02d}",
            title,
            [(K.TEXT, f"The Panel discussed {title.lower()}."), (K.DECISION, "RESOLVED that the report be noted.")],
        )
        for n, title in enumerate(
            (
                "Sea wall inspection",
                "Dredging",
                "Moorings",
                "Harbour dues",
                "Lifeboat slip",
                "Sand dunes",
                "Storm plan",
                "Beach wardens",
                "Ferry timetable",
                "Work programme",
            ),
            1,
        )
    ]
    items = [
        spanning(
            i,
            Decision(
                "RESOLVED",
                "RESOLVED that the report be noted.",
                (),
                DecisionStatus.MADE,
                Span(1, 1),
                proposer="Councillor J A Holt" if n == 0 else None,
            ),
            s,
            (K.DECISION,),
        )
        for n, i in enumerate(items)
    ]
    record = Record(
        name="harbour-2023-01-17.html",
        sha256=sha("b"),
        media_type="text/html",
        form="html",
        dialect="moderngov",
        kind=Kind.AGENDA_AND_MINUTES,
        blocks=tuple(s.blocks),
        panel=Cited("Harbour and Coast Scrutiny Panel", "Harbour and Coast Scrutiny Panel", Span(1, 1), "title"),
        date=Cited(dt.date(2023, 1, 17), "17 January 2023", Span(2, 2), "title"),
        time=Cited("16:00", "4.00 pm", Span(2, 2), "time"),
        venue=Cited("Council Chamber, Quay Street", "Council Chamber, Quay Street", Span(3, 3), "venue"),
        present_stated=True,
        attendees=tuple(e.attendee for e in attendance),
        items=tuple(items),
    )
    return Meeting(
        id="2023-01-17-harbour-and-coast",
        address="/meetings/2023/01/17/harbour-and-coast/",
        record=record,
        panel="harbour-and-coast",
        panel_basis="stated",
        attendance=tuple(attendance),
        items=tuple(
            archived(
                i,
                i.number.value.replace("/", "-"),
                i.title.value,
                topics=(TopicAssignment("flooding", "sea", None),) if n < 3 else (),
            )
            for n, i in enumerate(items)
            if i.number and i.title
        ),
        next="2023-03-14-harbour-and-coast",
        approved=Approval("2023-03-14-harbour-and-coast", "23-13", False),
        source_address="https://council.example/minutes?id=7&x=<1>",
        retrieved=dt.date(2023, 9, 1),
    )


def undated_record() -> Meeting:
    s = Sheet()
    first = s.item(
        "22/50",
        "Declarations of Interest",
        [(K.TEXT, "There were no declarations of interest.")],
        basis=Basis.INFERRED,
        printed=False,
    )
    second = s.item(
        "22/51",
        "Independent Review of Harbour Dues",
        [
            (K.AGENDA_TEXT, "The Harbour Master will be in attendance."),
            (
                K.TEXT,
                "The Panel heard what the review had found, in four parts, the last of which concerned the small ...",
            ),
            (K.CUT, "view the full minutes text for item 22/51"),
        ],
    )
    second = replace(second, truncated=Span(second.last, second.last))
    third = s.item(None, None, [(K.TEXT, "Text that follows without a heading of its own.")])
    s.add(K.TEXT, "A line that belongs to nothing.")
    record = Record(
        name="page.md",
        sha256=sha("c"),
        media_type="text/markdown",
        form="markdown",
        dialect="moderngov_page",
        kind=Kind.AGENDA_AND_MINUTES,
        blocks=tuple(s.blocks),
        panel=Cited(
            "Harbour and Coast Scrutiny Panel", "Harbour & Coast Scrutiny Panel", Span(2, 2), "text", Basis.INFERRED
        ),
        date_bounds=DateBounds(after=Cited(dt.date(2022, 4, 16), "16 April 2022", Span(4, 4), "text")),
        items=(first, second, third),
        residue=(len(s.blocks) - 1,),
    )
    return Meeting(
        id=f"undated-{sha('c')[:12]}",
        address=f"/meetings/undated/{sha('c')[:12]}/",
        record=record,
        panel="harbour-and-coast",
        panel_basis="inferred",
        attendance=(),
        items=(
            archived(first, "22-50", "Declarations of interest"),
            archived(
                second, "22-51", "Independent review of harbour dues", topics=(TopicAssignment("budget", "dues", None),)
            ),
            archived(third, "item-3", ""),
        ),
        findings=(
            Finding("P210", "The page does not state the date of the meeting."),
            Finding("P220", "Item 22/51 is cut."),
        ),
    )


def report() -> Meeting:
    s = Sheet()
    s.add(K.TITLE, "Report of the Director of Place")
    s.add(K.HEADER, "Executive", label="Submitted to:")
    one = s.item(
        "1.",
        "Purpose",
        [
            (K.NUMBERED, "To ask the Executive to keep the library in Quay Street open.", {"number": "2"}),
            (K.NUMBERED, "The number stands behind this one.", {"number": "3", "number_after": True}),
        ],
    )
    two = s.item(
        "4.",
        "Recommendations",
        [(K.RECOMMENDATION, "That the Executive notes the use of the library and agrees to keep it open.")],
    )
    two = spanning(
        two,
        Decision(
            "agrees",
            "That the Executive notes the use of the library and agrees to keep it open.",
            (),
            DecisionStatus.RECOMMENDED,
            Span(1, 1),
        ),
        s,
        (K.RECOMMENDATION,),
    )
    record = Record(
        name="reports/library.pdf",
        sha256=sha("d"),
        media_type="application/pdf",
        form="pdf",
        dialect="report",
        kind=Kind.REPORT,
        blocks=tuple(s.blocks),
        panel=Cited("Executive", "Executive", Span(2, 2), "header"),
        date=Cited(dt.date(2022, 6, 14), "14 June 2022", Span(1, 1), "header"),
        items=(one, two),
        pages=3,
    )
    return Meeting(
        id="2022-06-14-executive",
        address="/meetings/2022/06/14/executive/",
        record=record,
        panel="executive",
        panel_basis="stated",
        attendance=(),
        items=(
            archived(one, "1", "Purpose"),
            archived(two, "4", "Recommendations", topics=(TopicAssignment("libraries", "library", None),)),
        ),
    )


def cancelled() -> Meeting:
    s = Sheet()
    s.add(K.TITLE, "Executive, 12 July 2022")
    s.add(K.TEXT, "This meeting has been cancelled.")
    record = Record(
        name="cancelled.txt",
        sha256=sha("e"),
        media_type="text/plain",
        form="text",
        dialect="plain",
        kind=Kind.AGENDA,
        blocks=tuple(s.blocks),
        panel=Cited("Executive", "Executive", Span(1, 1), "title"),
        date=Cited(dt.date(2022, 7, 12), "12 July 2022", Span(1, 1), "title"),
        status=Cited("cancelled", "has been cancelled", Span(2, 2), "status"),
    )
    return Meeting(
        id="2022-07-12-executive",
        address="/meetings/2022/07/12/executive/",
        record=record,
        panel="executive",
        panel_basis="stated",
        attendance=(),
        items=(),
    )


def unrecognised() -> Meeting:
    s = Sheet()
    s.add(K.TEXT, "Dear neighbours, the fair is on Saturday.")
    record = Record(
        name="letter.txt",
        sha256=sha("f"),
        media_type="text/plain",
        form="text",
        dialect="",
        kind=Kind.OTHER,
        blocks=tuple(s.blocks),
    )
    return Meeting(
        id=f"undated-{sha('f')[:12]}",
        address=f"/meetings/undated/{sha('f')[:12]}/",
        record=record,
        panel=None,
        panel_basis="unknown",
        attendance=(),
        items=(),
        findings=(Finding("P201", "The document follows no layout that the archive knows."),),
    )


def archive(*more: Meeting, settings: ArchiveSettings = SETTINGS) -> Archive:
    """Return the sample archive, with these meetings beside its own."""
    meetings = (unrecognised(), undated_record(), report(), cancelled(), approved_minutes(), full_minutes(), *more)
    missing = (
        MissingMeeting("harbour-and-coast", dt.date(2023, 5, 16), ("2023-03-14-harbour-and-coast",)),
        MissingMeeting("executive", dt.date(2021, 11, 2), ("2022-06-14-executive",)),
    )
    return Archive(settings, meetings, PEOPLE, PANELS, TOPICS, missing)


PAYLOADS = (
    "<script>alert(1)</script>",
    '{: onclick="alert(1)" }',
    "{ #x onclick=alert(1) }",
    "[x](javascript:alert(1))",
    "![x](x){onerror=alert(1)}",
    "{{ 7*7 }}{% raw %}",
    "<!-- comment -->",
    "]]>",
    "&#x3c;b&#x3e;",
    "</div></section></article>",
    "# heading",
    "- point",
    "1. number",
    "> quote",
    "`code` ``` ~~~",
    "[ref]: javascript:alert(1)",
    "*[abbr]: x",
    "<javascript:alert(1)>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "a\n\n<p onclick=alert(1)>b",
    "\x02wzxhzdk:0\x03 klzzwxh:0000",
    "__init__ **bold** _em_ ~~del~~ ^sup^ $x$",
    "--- \n===",
    "    indented code",
    "| a | b |",
    "\\`\\*",
    "{:.x}",
    "'\"><a href='javascript:alert(1)'>x</a>",
)


def attack(payload: str) -> Meeting:
    """Return a meeting with the payload in every place that a source can write to."""
    s = Sheet()
    s.add(K.TITLE, payload)
    s.add(K.HEADER, payload, label=payload)
    place = s.add(K.ATTENDANCE, payload, label=payload)
    item = s.item(
        payload,
        payload,
        [
            (K.TEXT, payload),
            (K.BULLET, payload, {"number": payload}),
            (K.NUMBERED, payload, {"number": payload}),
            (K.SUB_HEADING, payload),
            (K.LABEL, payload),
            (K.TABLE, "", {"rows": ((payload, payload),), "header_rows": 0}),
            (K.DECISION, payload, {"bold": ((0, 2),)}),
        ],
    )
    item = spanning(
        item,
        Decision(
            payload[:3], payload, (Clause(payload, payload, Span(1, 1), payload),), DecisionStatus.MADE, Span(1, 1)
        ),
        s,
        (K.DECISION,),
    )
    item = replace(item, attachments=(Attachment(payload, payload, "javascript:alert(1)", Span(1, 1)),))
    record = Record(
        name=payload,
        sha256=sha(payload),
        media_type=payload,
        form=payload,
        dialect=payload,
        kind=Kind.MINUTES,
        blocks=tuple(s.blocks),
        panel=Cited(payload, payload, Span(1, 1), "x"),
        time=Cited(payload, payload, Span(1, 1), "x"),
        venue=Cited(payload, payload, Span(1, 1), "x"),
        status=Cited(payload, payload, Span(1, 1), "x"),
        items=(item,),
        furniture=(("hidden", payload, Span(1, 1)),),
        residue=(0,),
        attendees=(
            Attendee(payload, payload, Group.PRESENT, Span(place + 1, place + 1), 0, len(payload), role=payload),
        ),
    )
    ident = sha(payload)[:12]
    attendance = (Attendance(record.attendees[0], f"p-{ident}"),)
    return Meeting(
        id=f"undated-{ident}",
        address=f"/meetings/undated/{ident}/",
        record=record,
        panel=f"b-{ident}",
        panel_basis="stated",
        attendance=attendance,
        items=(
            archived(
                item, "item-1", payload, topics=(TopicAssignment(f"t-{ident}", payload, None),), people=(f"p-{ident}",)
            ),
        ),
        findings=(Finding("P201", payload),),
        source_address=payload,
    )


def attacked(payloads: Sequence[str] = PAYLOADS) -> Archive:
    """Return an archive in which every payload is a meeting, a person, a panel and a topic."""
    idents = [(sha(p)[:12], p) for p in payloads]
    return Archive(
        replace(SETTINGS, council="Wexcombe <i>Borough</i>"),
        tuple(map(attack, payloads)),
        tuple(Person(f"p-{i}", p, (p,), p.lower(), p, True) for i, p in idents),
        tuple(Organization(f"b-{i}", p, (p,), "panel", True) for i, p in idents),
        tuple(Topic(f"t-{i}", p, p, (p,)) for i, p in idents),
    )
