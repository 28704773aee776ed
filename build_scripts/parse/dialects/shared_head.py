"""Rows for the head of a document: titles, labels, who met. Shared by every dialect."""

from __future__ import annotations

import re

from build_scripts.domain.record import BlockKind
from build_scripts.parse.dialects.cues_head import (
    after_bare_label,
    attendance_fields,
    before_people,
    cell_label_fields,
    date_line,
    header_fields,
    in_people_table,
    is_listed_body,
    like_members,
    tells_held,
    title_line,
    under_bare_people_label,
    unknown_header_fields,
    value_cell,
)
from build_scripts.parse.layout import in_head, in_people, is_contents, like_names, not_in_cell
from build_scripts.parse.phrases.furniture import LABELS
from build_scripts.parse.phrases.titles import (
    MEETING_LINE,
)
from build_scripts.parse.rules import Example, LineRule

CONTENTS = LineRule(
    "contents",
    BlockKind.CONTENTS,
    "contents",
    layout=(is_contents,),
    forced_by="councils that print a list of contents before their minutes",
    examples=(
        Example(
            "Table of Contents\n=> 1. Welcome Received\n2. Apologies Recorded\n3. Minutes"
            " Confirmed\nMINUTES OF THE MEETING OF THE COUNCIL\n"
            "1. WELCOME\nThe Mayor spoke.\n2. APOLOGIES\nNone.\n3. MINUTES\nRead.",
            text="1. Welcome Received",
        ),
    ),
)
PAGE_LABEL = LineRule(
    "page_label",
    BlockKind.LABEL,
    "label",
    pattern=re.compile(rf"(?P<label>(?:{'|'.join(LABELS)})\s*[:|]*)\s*", re.IGNORECASE),
    layout=(),
    forced_by="meeting pages saved as text (seed 003: No. Item)",
    examples=(Example("1. WELCOME\nAll.\n=> Share this item\n2. CLOSE\nAll.", label="Share this item"),),
    non_examples=("Item 4 was taken first", "Documents were circulated"),
)
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
NAMES = LineRule(
    "names",
    BlockKind.ATTENDANCE,
    "people",
    layout=(in_head, in_people, like_names, not_in_cell),
    forced_by="seed 000",
    examples=(
        Example(
            "PRESENT:\n=> D Johnson – Political Assistant.\n1. Welcome\nAll.", text="D Johnson – Political Assistant."
        ),
    ),
    non_examples=("The meeting opened at 7pm.", "There were two members of the public."),
)
HEADER = LineRule(
    "header",
    BlockKind.HEADER,
    "header",
    fields=header_fields,
    layout=(in_head,),
    forced_by="seeds 003, 004",
    examples=(
        Example("=> Venue: Mandela Room\n1. Apologies\nNone.", label="Venue:", text="Mandela Room"),
        Example("=> Report of:\tDirector of Parks\n1. Apologies\nNone.", label="Report of:", text="Director of Parks"),
    ),
    non_examples=("Why the bridge was closed: a short history of the matter",),
)
HEADER_CELL = LineRule(
    "header_cell",
    BlockKind.HEADER,
    "header",
    fields=cell_label_fields,
    layout=(in_head,),
    forced_by="a header table whose labels have no colon (PDF minutes)",
    examples=(Example("| => Date | 12 May 2024 |\n| Place | Town Hall |\n1. Apologies\nNone.", label="Date"),),
)
HEADER_VALUE = LineRule(
    "header_value",
    BlockKind.HEADER,
    "header_value",
    layout=(in_head, after_bare_label),
    forced_by="old minutes pages: Date: and its value on the next line",
    examples=(
        Example("Date:\n=> Friday 9 May 2014\nPresent:\nA Birch\n1. Apologies\nNone.", text="Friday 9 May 2014"),
    ),
)
HEADER_VALUE_CELL = LineRule(
    "header_value_cell",
    BlockKind.HEADER,
    "header_value",
    layout=(in_head, value_cell),
    forced_by="seed 004: two report owners under one label",
    examples=(
        Example(
            "| Report of: | Deputy Mayor |\n| | => Director of Parks |\n1. Apologies\nNone.", text="Director of Parks"
        ),
    ),
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
UNKNOWN_HEADER = LineRule(
    "unknown_header",
    BlockKind.HEADER,
    "unknown_header",
    fields=unknown_header_fields,
    layout=(in_head, before_people, not_in_cell),
    forced_by="layouts: Mtg No: 12",
    examples=(
        Example(
            "OAK PARISH COUNCIL\n=> Sheet colour: blue\n1. WELCOME\nAll.\n2. CLOSE\nAll.",
            label="Sheet colour:",
            text="blue",
        ),
    ),
)
BUSINESS = LineRule(
    "business_begins",
    BlockKind.LABEL,
    "section",
    pattern=re.compile(
        r"(?P<label>no\.\s*\|?\s*item\s*\|?|no\s*\|\s*item\s*\|?|item(?:\s+number)?\s+item\s*/\s*resolution|item\s+description\s+decision|items?\s+of\s+business|items|no\.?\s+item\s+(?:decision|action|minute)s?(?:\s+by)?)\s*:?",
        re.IGNORECASE,
    ),
    forced_by="seed 003; old minutes pages",
    examples=(
        Example("=> No. Item\n12. Apologies\nNone.\n13. Minutes\nRead.", label="No. Item"),
        Example("=> Item Number Item/Resolution", label="Item Number Item/Resolution"),
        Example("=> Items Of Business\nApologies\nNone.", label="Items Of Business"),
    ),
    non_examples=("Items of business were taken together.",),
)
DECLARATIONS_LABEL = LineRule(
    "declarations_label",
    BlockKind.LABEL,
    "declarations",
    pattern=re.compile(
        r"(?P<label>(?:declarations?|disclosures?)\s+of\s+(?:\w+\s+){0,2}interests?\s*:)", re.IGNORECASE
    ),
    layout=(in_head,),
    forced_by="old minutes pages: a labelled line above the business",
    examples=(
        Example(
            (
                "=> Declarations of interest:\nNone were made.\nItem Number Item/Resolution\n14/7"
                " MINUTES\nRead.\n14/8 WORKS\nRead."
            ),
            label="Declarations of interest:",
        ),
    ),
    non_examples=("Declarations of interest",),
)
PEOPLE_CELL = LineRule(
    "people_cell",
    BlockKind.ATTENDANCE,
    "people",
    layout=(in_head, in_people, in_people_table),
    forced_by="corpus: a table of names and initials beside PRESENT",
    examples=(Example("| PRESENT | Rob Boyd | => RB |\n1. Apologies\nNone.", text="RB"),),
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
OPENING_ROWS = (CONTENTS, BUSINESS)
HEAD_ROWS = (
    DECLARATIONS_LABEL,
    MEETING_HEADING,
    HELD_IN,
    HELD_SENTENCE,
    ATTENDANCE_LABEL,
    MEMBERS_WITHOUT_LABEL,
    LISTED_BODY,
    PEOPLE_CELL,
    NAMES,
    NAMES_UNDER_LABEL,
    HEADER,
    HEADER_CELL,
    HEADER_VALUE,
    HEADER_VALUE_CELL,
    DATE_LINE,
    TITLE,
    PAGE_LABEL,
    UNKNOWN_HEADER,
)
