"""Rows for what stands at the top: titles, the day, where the meeting was held. Shared by every dialect."""

from __future__ import annotations

import re

from build_scripts.domain.record import BlockKind
from build_scripts.parse.dialects.cues_head import date_line, tells_held, title_line
from build_scripts.parse.layout import before_people, in_head, not_in_cell
from build_scripts.parse.phrases.titles import MEETING_LINE
from build_scripts.parse.rules import Example, LineRule

MEETING_HEADING = LineRule(
    "meeting_heading",
    BlockKind.TITLE,
    "meeting_title",
    pattern=re.compile(rf"(?P<text>{MEETING_LINE})"),
    layout=(in_head,),
    forced_by="seed 003",
    examples=(
        Example(
            "=> Parks Committee - Tuesday 3rd June, 2025 6.30 pm\nVenue: Hall\n1. Apologies\nNone.",
            text="Parks Committee - Tuesday 3rd June, 2025 6.30 pm",
        ),
    ),
    non_examples=("Minutes of the meeting held on 3 June 2025", "Parks Committee - update"),
)
HELD_IN = LineRule(
    "held_in",
    BlockKind.HEADER,
    "held_in",
    pattern=re.compile(
        r"(?P<label>(?:which\s+was\s+)?[Hh](?:eld|ELD)\s+(?:in|at|via|on|IN|AT|VIA|ON))\s+(?P<text>.{3,300})"
    ),
    layout=(in_head,),
    forced_by="corpus: a line under the title with place and time",
    examples=(
        Example(
            "OAK COMMUNITY COUNCIL\n=> Held in the Oak Hall at 7 p.m.\n1. WELCOME\nAll.\n2. CLOSE\nAll.",
            label="Held in",
            text="the Oak Hall at 7 p.m.",
        ),
    ),
    non_examples=("Held over to the next meeting",),
)
HELD_SENTENCE = LineRule(
    "held_sentence",
    BlockKind.TITLE,
    "held",
    layout=(in_head, tells_held),
    forced_by="seed 000",
    examples=(
        Example(
            (
                "=> A meeting of the Parks Panel was held on 3 June 2025.\nPRESENT: Councillor A"
                " Birch\n1. Apologies\nNone."
            ),
            text="A meeting of the Parks Panel was held on 3 June 2025.",
        ),
        Example(
            "=> MINUTES OF THE MEETING OF FERNY PARISH COUNCIL HELD ON MONDAY 3 JUNE 2025 AT 7 PM\n1. Apologies\nNone.",
            text="MINUTES OF THE MEETING OF FERNY PARISH COUNCIL HELD ON MONDAY 3 JUNE 2025 AT 7 PM",
        ),
    ),
    non_examples=("The fair was held on 3 June", "A meeting would be held soon"),
)
DATE_LINE = LineRule(
    "date_line",
    BlockKind.TITLE,
    "title",
    layout=(in_head, date_line, not_in_cell),
    forced_by="corpus: MONDAY 2 JUNE 2025 on a line of its own",
    examples=(
        Example(
            "OAK COMMUNITY COUNCIL\n=> MONDAY 2 JUNE 2025\n1. MINUTES\nRead.\n2. CLOSE\nAll.", text="MONDAY 2 JUNE 2025"
        ),
    ),
    non_examples=("In 2025 the hall was sold.",),
)
TITLE = LineRule(
    "title",
    BlockKind.TITLE,
    "title",
    layout=(in_head, before_people, title_line, not_in_cell),
    forced_by="seed 000",
    examples=(
        Example(
            (
                "=> **PARKS SCRUTINY PANEL**\nA meeting of the Parks Panel was held on 3 June 2025.\n1."
                " WELCOME\nAll.\n2. CLOSE\nAll."
            ),
            text="PARKS SCRUTINY PANEL",
        ),
    ),
    non_examples=("The panel was told of the works.",),
)
