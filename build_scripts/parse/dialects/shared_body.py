"""Rows for the running text of an item: announcements, lists, numbers, signatures. Shared by all dialects."""

from __future__ import annotations

import re

from build_scripts.domain.record import BlockKind
from build_scripts.parse.dialects.cues_body import (
    future_tense,
    lone_number_fields,
    numbered_fields,
)
from build_scripts.parse.dialects.example_minutes import inside
from build_scripts.parse.layout import (
    after_heading,
    agenda_voice,
    bulleted,
    in_body,
    not_agenda_voice,
    recommendation_voice,
)
from build_scripts.parse.rules import Example, LineRule

AGENDA_TEXT = LineRule(
    "agenda_text",
    BlockKind.AGENDA_TEXT,
    "agenda_text",
    layout=(agenda_voice,),
    forced_by="meeting pages: what the agenda announced stands before Minutes:",
    examples=(
        Example(
            (
                "Items\nNo. Item\n1.\nWork plan\n=> To set the plan.\nMinutes:\nRESOLVED - That it be"
                " noted.\n2.\nClose\nMinutes:\nDone."
            ),
            text="To set the plan.",
        ),
    ),
)
ANNOUNCED = LineRule(
    "announced",
    BlockKind.AGENDA_TEXT,
    "agenda_text",
    layout=(after_heading, future_tense),
    forced_by="seeds 001, 003: no label parts agenda and minutes",
    examples=(
        Example(
            "1. WELCOME\n=> The Director will be in attendance to give an update.\n2. CLOSE\nAll.",
            text="The Director will be in attendance to give an update.",
        ),
    ),
    non_examples=("The Director gave an update.",),
)
RECOMMENDED_TEXT = LineRule(
    "recommended_text",
    BlockKind.RECOMMENDATION,
    "recommendation",
    layout=(recommendation_voice,),
    forced_by="agenda pages with Recommendation: lines",
    examples=(Example(inside("Recommendation:\n=> That the plan be approved."), text="That the plan be approved."),),
)
SIGNATURE = LineRule(
    "signature",
    BlockKind.SIGNATURE,
    "closing",
    pattern=re.compile(
        r"(?P<text>(?:(?:Signed|Signature)\b\s*(?:by|as|:|\.|_|…|\(|$)|(?:Chair(?:man|person)?|Mayor|Convener)(?:'s\s+signature)?\s*[:.…_]{2,}|CHAIR(?:MAN|PERSON)?\s*$|Llofnod).{0,240})",
        re.IGNORECASE,
    ),
    layout=(in_body,),
    forced_by="printed minutes end with a line to sign",
    examples=(
        Example(
            "1. WELCOME\nAll.\n2. CLOSE\nAll.\n=> Signed ............ Chair   Date ............",
            text="Signed ............ Chair   Date ............",
        ),
    ),
    non_examples=("Signed copies were circulated.", "Signs would be put up."),
)
NEXT_MEETING = LineRule(
    "next_meeting",
    BlockKind.NEXT_MEETING,
    "next_meeting",
    pattern=re.compile(
        r"(?P<text>(?:(?:the\s+)?(?:date\s+(?:and\s+time\s+)?of\s+(?:the\s+)?)?next\s+(?:\w+\s+){0,6}(?:meeting|agm)\b|dyddiad\s+y\s+cyfarfod\s+nesaf).{0,600})",
        re.IGNORECASE | re.DOTALL,
    ),
    layout=(in_body, not_agenda_voice),
    forced_by="seed 000",
    examples=(
        Example(
            (
                "1. WELCOME\nAll.\n2. CLOSE\n=> The next meeting of the Panel was scheduled for Monday, 9"
                " March 2020 at 4.00pm."
            ),
            text="The next meeting of the Panel was scheduled for Monday, 9 March 2020 at 4.00pm.",
        ),
    ),
    non_examples=("At the next meeting the plan would be discussed.",),
)
BULLET = LineRule(
    "bullet",
    BlockKind.BULLET,
    "text",
    layout=(bulleted,),
    forced_by="seed 000",
    examples=(Example(inside("=> - Key actions"), text="Key actions"),),
    non_examples=("Key actions",),
)
NUMBERED = LineRule(
    "numbered",
    BlockKind.NUMBERED,
    "text",
    fields=numbered_fields,
    layout=(in_body,),
    forced_by="seed 004",
    examples=(Example(inside("=> (a) the first of two points"), number="(a)", text="the first of two points"),),
    non_examples=("DC/2018/01912 - a porch", "10.30 am was the start."),
)
NUMBER_AFTER = LineRule(
    "number_after",
    BlockKind.NUMBERED,
    "number_after",
    fields=lone_number_fields,
    layout=(in_body,),
    number_after=True,
    forced_by="seed 004, paragraph 22",
    examples=(Example("Report of:\tDirector\nLegal\nThere are no implications.\n=> 22.", number="22."),),
    non_examples=("22 May",),
)
TEXT = LineRule(
    "text",
    BlockKind.TEXT,
    "text",
    forced_by="every line is claimed",
    examples=(Example(inside("=> The Chair thanked all."), text="The Chair thanked all."),),
)
TEXT_ROWS = (RECOMMENDED_TEXT, SIGNATURE, NEXT_MEETING, NUMBERED, BULLET, TEXT)
