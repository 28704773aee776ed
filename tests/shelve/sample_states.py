"""Records in every doubtful state: undated and cut, a report, cancelled, unrecognised."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from sample_parts import K, Sheet, archived, sha, spanning

from build_scripts.domain.archive import (
    Meeting,
    TopicAssignment,
)
from build_scripts.domain.cited import Basis, Cited, Span
from build_scripts.domain.dates import DateBounds
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import (
    Decision,
    DecisionStatus,
    Kind,
    Record,
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
