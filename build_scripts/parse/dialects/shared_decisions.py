"""Rows for decisions, their clauses, motions and votes. Shared by all dialects."""

from __future__ import annotations

from build_scripts.domain.record import BlockKind
from build_scripts.parse.dialects.cues_body import (
    announced_above,
    body_decides,
    clause_fields,
    first_of_decision,
    left_open,
    mark_fields,
    opens_motion,
    opens_with_mark,
    quoted_resolution,
    unnumbered_clause,
)
from build_scripts.parse.dialects.example_minutes import inside
from build_scripts.parse.layout import (
    clauses_open,
    decision_voice,
    in_body,
    lead_in_above,
    not_agenda_voice,
)
from build_scripts.parse.phrases.motions import MOVED_WORDS, MOVER_LINE, VOTE_LINE
from build_scripts.parse.rules import Example, LineRule

QUOTED_RESOLUTION = LineRule(
    "quoted_resolution",
    BlockKind.AGENDA_TEXT,
    "quoted",
    layout=(quoted_resolution,),
    forced_by="agenda texts that quote the resolution to exclude the press",
    examples=(
        Example(
            inside("If so, to formally pass the following resolution:-\n=> RESOLVED - That the press be excluded."),
            text="RESOLVED - That the press be excluded.",
        ),
    ),
)


MARKED_DECISION = LineRule(
    "decision",
    BlockKind.DECISION,
    "decision",
    fields=mark_fields,
    layout=(in_body, not_agenda_voice, opens_with_mark),
    forced_by="seed 000",
    examples=(
        Example(inside("=> **AGREED** that the report be noted."), text="AGREED that the report be noted."),
        Example(
            inside("=> RESOLVED - (1) That the plan be approved."), text="RESOLVED - (1) That the plan be approved."
        ),
        Example(inside("=> It was RESOLVED to pay the bill."), text="It was RESOLVED to pay the bill."),
    ),
    non_examples=("Agreed positions were set out in the report.", "NOTED.", "RESOLVED BUSINESS OF THE COUNCIL"),
)


BODY_DECISION = LineRule(
    "body_decision",
    BlockKind.DECISION,
    "decision",
    fields=mark_fields,
    layout=(in_body, not_agenda_voice, body_decides),
    forced_by="Scottish minutes: The Committee agreed:",
    examples=(Example(inside("=> The Committee agreed:-"), text="The Committee agreed:-"),),
    non_examples=("The Committee agreed with the officer.",),
)


BARE_BODY = LineRule(
    "words_below_mark",
    BlockKind.CLAUSE,
    "clause",
    layout=(announced_above, not_agenda_voice),
    forced_by="meeting pages: RESOLVED: on a line, its words on the next",
    examples=(Example(inside("RESOLVED:\n=> That the plan be adopted."), text="That the plan be adopted."),),
    non_examples=("The plan was adopted.",),
)


DECISION_GOES_ON = LineRule(
    "decision_goes_on",
    BlockKind.CLAUSE,
    "clause",
    layout=(decision_voice, lead_in_above, left_open),
    forced_by="meeting pages as text: clauses that lost their line ends",
    examples=(Example(inside("Decision:\nORDERED that the Executive:\n=> Notes the report"), text="Notes the report"),),
)


DECISION_TEXT = LineRule(
    "decision_text",
    BlockKind.DECISION,
    "decision",
    layout=(first_of_decision,),
    forced_by="packs: Decision on a line, the words below it",
    examples=(Example(inside("Decision\n=> That the report be noted."), text="That the report be noted."),),
)


MOTION = LineRule(
    "motion",
    BlockKind.DECISION,
    "motion",
    pattern=MOVED_WORDS,
    layout=(in_body, opens_motion),
    forced_by="eSCRIBE minutes",
    examples=(
        Example(
            inside("Moved by Ash, Seconded by Elm\n=> Be it resolved that the agenda be adopted."),
            text="Be it resolved that the agenda be adopted.",
        ),
        Example(
            inside("Moved by P. Ash\nSeconded by B. Elm\n=> That the report BE RECEIVED."),
            text="That the report BE RECEIVED.",
        ),
        Example(
            inside("Moved by P. Ash\nSeconded by B. Elm\nCARRIED\n=> THAT the report be received."),
            text="THAT the report be received.",
        ),
        Example(
            inside("WHEREAS the lake is clean;\n=> THEREFORE BE IT RESOLVED THAT Lake Week be held."),
            text="THEREFORE BE IT RESOLVED THAT Lake Week be held.",
        ),
    ),
    non_examples=("The motion was lost.",),
)


MOVER = LineRule(
    "mover",
    BlockKind.VOTE,
    "mover",
    pattern=MOVER_LINE,
    layout=(in_body,),
    forced_by="eSCRIBE minutes",
    examples=(
        Example(inside("=> Moved by P. Ash"), text="Moved by P. Ash"),
        Example(inside("=> Moved Cr Ash Seconded Cr Elm"), text="Moved Cr Ash Seconded Cr Elm"),
        Example(inside("=> Proposed: Lyn Walker (Aldeburgh)"), text="Proposed: Lyn Walker (Aldeburgh)"),
        Example(
            inside("=> It was moved by Cllr Ash and seconded by Cllr Elm"),
            text="It was moved by Cllr Ash and seconded by Cllr Elm",
        ),
    ),
    non_examples=("Moved by the tide, the boats were lost.",),
)


VOTE = LineRule(
    "vote",
    BlockKind.VOTE,
    "vote",
    pattern=VOTE_LINE,
    layout=(in_body,),
    forced_by="eSCRIBE minutes; recorded votes",
    examples=(
        Example(inside("=> Motion Passed"), text="Motion Passed"),
        Example(inside("=> Motion carried 4-0."), text="Motion carried 4-0."),
        Example(inside("=> RESULT: CARRIED UNANIMOUSLY"), text="RESULT: CARRIED UNANIMOUSLY"),
        Example(inside("=> Yeas: (4) E. Peel, P. Cuddy"), text="Yeas: (4) E. Peel, P. Cuddy"),
    ),
    non_examples=("For the first time the fair made a profit.", "Lost property was discussed."),
)


CLAUSE = LineRule(
    "clause",
    BlockKind.CLAUSE,
    "clause",
    fields=clause_fields,
    layout=(lead_in_above, not_agenda_voice),
    forced_by="seed 001",
    examples=(
        Example(
            inside("AGREED as follows:-\n=> 1. That the plan be prepared."),
            number="1.",
            text="That the plan be prepared.",
        ),
        Example(inside("RESOLVED that:\n=> a) the fee be set"), number="a)", text="the fee be set"),
    ),
    non_examples=("The plan was prepared.",),
)


LOST_CLAUSE = LineRule(
    "clause_without_number",
    BlockKind.CLAUSE,
    "clause",
    layout=(clauses_open, unnumbered_clause),
    forced_by="seed 001: the second clause lost its number",
    examples=(
        Example(
            inside("AGREED as follows:-\n1. That the plan be prepared.\n=> That the rest be undertaken."),
            text="That the rest be undertaken.",
        ),
    ),
    non_examples=("That was the end of it.",),
)


DECISION_ROWS = (
    QUOTED_RESOLUTION,
    CLAUSE,
    LOST_CLAUSE,
    DECISION_GOES_ON,
    DECISION_TEXT,
    MOVER,
    MOTION,
    VOTE,
    MARKED_DECISION,
    BODY_DECISION,
    BARE_BODY,
)
