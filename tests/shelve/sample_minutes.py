# ruff: noqa: E501, FBT003 - invented minutes are long lines, and a builder of them takes many parts
"""Full minutes and approved minutes of the invented council."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from sample_parts import K, Sheet, archived, listed, sha, spanning

from build_scripts.domain.archive import (
    Approval,
    Meeting,
    Reference,
    TopicAssignment,
)
from build_scripts.domain.cited import Cited, Span
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import (
    Attachment,
    Attendee,
    Clause,
    Decision,
    DecisionStatus,
    Declaration,
    Group,
    Kind,
    Record,
)
from build_scripts.domain.source import Repair


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
