"""A page of one decision or one matter: "Decision details", "Issue - meetings"."""

from __future__ import annotations

import re

from build_scripts.domain.record import BlockKind, Kind
from build_scripts.parse.dialects.shared_body import AGENDA_TEXT, TEXT_ROWS
from build_scripts.parse.dialects.shared_decisions import DECISION_ROWS
from build_scripts.parse.dialects.shared_head import OPENING_ROWS, PAGE_LABEL
from build_scripts.parse.dialects.shared_items import ITEM_ROWS, SUB_HEADING
from build_scripts.parse.dialects.shared_labels import LABEL_ROWS, TABLE_ROWS
from build_scripts.parse.item_page import MEETING_OF
from build_scripts.parse.layout import in_head
from build_scripts.parse.phrases.headers import header_sense, split_label
from build_scripts.parse.rules import Dialect, Evidence, Example, LineRule, Sight

_EXTRA = re.compile(
    r"decision status|is key decision\??|is subject to call[ -]in\??|effective from|decision published|made at meeting"
    r"|publication date|notice of proposed decision.{0,40}|decision due|decision type",
    re.IGNORECASE,
)
_LONGEST = 300


def page_header_fields(sight: Sight) -> tuple[str, str, str] | None:
    """Split "Decision Maker: Cabinet" and the other facts that such a page prints above and below the decision."""
    parts = split_label(sight.line.text) if len(sight.line.text) <= _LONGEST else None
    if parts is None or not parts[2].strip():
        return None
    sense = header_sense(parts[0])
    known = sense in {"panel", "date", "contact", "public"} or _EXTRA.fullmatch(parts[0].strip()) is not None
    return ("", (parts[0] + parts[1]).strip(), parts[2].strip()) if known else None


_PAGE = "Decision details\nCycle Racks\n"
MEETING_LINE = LineRule(
    "meeting_of",
    BlockKind.HEADER,
    "meeting_of",
    pattern=re.compile(rf"(?P<text>{MEETING_OF})\s*"),
    forced_by="meeting pages: one item or one matter on a page, with the meeting it belongs to",
    examples=(
        Example(
            "Issue - meetings\nCycle Racks\n=> Meeting: 03/06/2025 - Parks Committee (Item 7)\nMinutes:\nRead.",
            text="Meeting: 03/06/2025 - Parks Committee (Item 7)",
        ),
    ),
    non_examples=("Meeting of minds was reached.", "Meeting: the Parks Committee met on 03/06/2025."),
)
PAGE_HEADER = LineRule(
    "page_header",
    BlockKind.HEADER,
    "header",
    fields=page_header_fields,
    forced_by="pages of one decision: Decision Maker, Date of decision",
    examples=(
        Example(
            f"{_PAGE}=> Decision Maker: Cabinet\nDecision:\nThat they be bought.",
            label="Decision Maker:",
            text="Cabinet",
        ),
    ),
    non_examples=("Decision:", "Purpose: to report."),
)
PAGE_TITLE = LineRule(
    "page_title",
    BlockKind.TITLE,
    "page_title",
    layout=(in_head,),
    forced_by="pages of one matter: its title stands above the title of the item",
    examples=(
        Example(
            "Issue - meetings\n=> Minutes of the last meeting\nMeeting: 03/06/2025 - Parks Committee (Item"
            " 7)\n7 Minutes\nRead.",
            text="Minutes of the last meeting",
        ),
    ),
)
DIALECT = Dialect(
    "decision_page",
    Kind.ITEM,
    (
        Evidence(re.compile(r"\A(?:.*\n){0,4}?decision details$", re.MULTILINE | re.IGNORECASE), 3.0),
        Evidence(re.compile(r"^decision[ -]maker:", re.MULTILINE | re.IGNORECASE), 3.0),
        Evidence(re.compile(r"^(?:is key decision|date of decision)\??:", re.MULTILINE | re.IGNORECASE), 3.0),
        Evidence(re.compile(r"\A(?:.*\n){0,4}?issue - meetings$", re.MULTILINE | re.IGNORECASE), 5.0),
        Evidence(re.compile(r"^meeting: \d{1,2}/\d{1,2}/\d{4} - \w", re.MULTILINE | re.IGNORECASE), 4.0),
    ),
    (
        *OPENING_ROWS,
        MEETING_LINE,
        PAGE_HEADER,
        *LABEL_ROWS,
        *ITEM_ROWS,
        PAGE_LABEL,
        PAGE_TITLE,
        *TABLE_ROWS,
        AGENDA_TEXT,
        *DECISION_ROWS,
        SUB_HEADING,
        *TEXT_ROWS,
    ),
    needs=8.0,
    single=True,
    page=True,
)
