"""The rows of a head in their order, and those that part it from the business. Shared by every dialect."""

from __future__ import annotations

import re

from build_scripts.domain.record import BlockKind
from build_scripts.parse.dialects.shared_headers import (
    HEADER,
    HEADER_CELL,
    HEADER_VALUE,
    HEADER_VALUE_CELL,
    UNKNOWN_HEADER,
)
from build_scripts.parse.dialects.shared_people import (
    ATTENDANCE_LABEL,
    LISTED_BODY,
    MEMBERS_WITHOUT_LABEL,
    NAME_NOTE,
    NAMES,
    NAMES_UNDER_LABEL,
    PEOPLE_CELL,
)
from build_scripts.parse.dialects.shared_titles import DATE_LINE, HELD_IN, HELD_SENTENCE, MEETING_HEADING, TITLE
from build_scripts.parse.layout import in_head, is_contents
from build_scripts.parse.phrases.furniture import LABELS
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
    NAME_NOTE,
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
