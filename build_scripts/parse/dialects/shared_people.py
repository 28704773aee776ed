"""Rows for who met: labels of attendance and the names below or beside them. Shared by every dialect."""

from __future__ import annotations

from build_scripts.domain.record import BlockKind
from build_scripts.parse.dialects.cues_people import (
    attendance_fields,
    in_people_table,
    is_listed_body,
    like_members,
    says_more_names,
    under_a_name,
    under_bare_people_label,
)
from build_scripts.parse.layout import in_head, in_people, like_names, not_in_cell
from build_scripts.parse.rules import Example, LineRule

ATTENDANCE_LABEL = LineRule(
    "attendance_label",
    BlockKind.ATTENDANCE,
    "present",
    fields=attendance_fields,
    layout=(in_head, not_in_cell),
    forced_by="seed 000",
    examples=(
        Example(
            "=> PRESENT: Councillors A Birch (Chair), B Elm\n1. Apologies\nNone.",
            label="PRESENT:",
            text="Councillors A Birch (Chair), B Elm",
        ),
        Example(
            "=> APOLOGIES FOR ABSENCE Councillor M Ash\n1. Welcome\nAll.",
            label="APOLOGIES FOR ABSENCE",
            text="Councillor M Ash",
        ),
        Example("=> Also present - D Oak\n1. Welcome\nAll.", label="Also present -", text="D Oak"),
    ),
    non_examples=("Present arrangements would continue", "Members of the public had asked for a crossing"),
)
MEMBERS_WITHOUT_LABEL = LineRule(
    "members_without_label",
    BlockKind.ATTENDANCE,
    "unlabelled",
    layout=(in_head, like_members, not_in_cell),
    forced_by="parish minutes: the councillors are listed under the title without the word Present",
    examples=(
        Example(
            "=> Councillors A. Birch, B. Elm, C Ash.\n1. Apologies\nNone.",
            text="Councillors A. Birch, B. Elm, C Ash.",
        ),
    ),
    non_examples=("Councillors Birch, Elm and Ash spoke about the bridge.",),
)
LISTED_BODY = LineRule(
    "listed_body",
    BlockKind.ATTENDANCE,
    "people",
    layout=(in_people, is_listed_body, not_in_cell),
    forced_by="seed 000",
    examples=(
        Example(
            "PRESENT BY INVITATION:\n=> Members of the Parks Board:-\nCouncillor B Elm\n1. Welcome\nAll.",
            text="Members of the Parks Board:-",
        ),
    ),
    non_examples=("Members of the public were reminded of the rules.",),
)
PEOPLE_CELL = LineRule(
    "people_cell",
    BlockKind.ATTENDANCE,
    "people",
    layout=(in_head, in_people, in_people_table),
    forced_by="corpus: a table of names and initials beside PRESENT",
    examples=(Example("| PRESENT | Rob Boyd | => RB |\n1. Apologies\nNone.", text="RB"),),
)
NAMES = LineRule(
    "names",
    BlockKind.ATTENDANCE,
    "people",
    layout=(in_head, in_people, says_more_names, like_names, not_in_cell),
    forced_by="seed 000",
    examples=(
        Example(
            "PRESENT:\n=> D Johnson – Political Assistant.\n1. Welcome\nAll.", text="D Johnson – Political Assistant."
        ),
    ),
    non_examples=("The meeting opened at 7pm.", "There were two members of the public."),
)
NAME_NOTE = LineRule(
    "name_note",
    BlockKind.ATTENDANCE,
    "people",
    layout=(in_head, in_people, under_a_name, not_in_cell),
    forced_by="New Zealand minutes: when a member came or went stands below the name",
    examples=(
        Example(
            "PRESENT:\nCr A Birch\n=> Until 12.54pm, Item 14\nCr B Elm\n1. Welcome\nAll.", text="Until 12.54pm, Item 14"
        ),
    ),
    non_examples=("From 2 May the hall would be open.", "Until 1985 it was a school."),
)
NAMES_UNDER_LABEL = LineRule(
    "names_under_label",
    BlockKind.ATTENDANCE,
    "people",
    layout=(in_head, under_bare_people_label, not_in_cell),
    forced_by="old minutes pages: Present: and the list on the next line",
    examples=(
        Example(
            (
                "Present:\n=> Marsh (Chair); Councillors Beck, Dale\nItem Number Item/Resolution\n14/7"
                " MINUTES\nRead.\n14/8 WORKS\nRead."
            ),
            text="Marsh (Chair); Councillors Beck, Dale",
        ),
    ),
)
