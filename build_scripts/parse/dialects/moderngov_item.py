"""One item of a ModernGov meeting on a page of its own: the agenda's sentence, "Minutes:", the minutes; no title."""

from __future__ import annotations

import re

from build_scripts.domain.record import BlockKind, Kind
from build_scripts.parse.dialects.shared_body import AGENDA_TEXT, TEXT_ROWS
from build_scripts.parse.dialects.shared_decisions import DECISION_ROWS
from build_scripts.parse.dialects.shared_head import HEAD_ROWS, OPENING_ROWS
from build_scripts.parse.dialects.shared_items import ITEM_ROWS, SUB_HEADING
from build_scripts.parse.dialects.shared_labels import LABEL_ROWS, TABLE_ROWS
from build_scripts.parse.rules import Dialect, Evidence, Example, LineRule, Sight


def before_minutes(sight: Sight) -> bool:
    """No "Minutes:" has been seen, and one follows."""
    return sight.state.voice == "" and any(
        line.text.strip().lower() == "minutes:" for line in sight.lines[sight.index : sight.index + 30]
    )


ANNOUNCED_ABOVE = LineRule(
    "announced_above",
    BlockKind.AGENDA_TEXT,
    "agenda_text",
    layout=(before_minutes,),
    forced_by="seed 002",
    examples=(
        Example(
            "=> The Director will give an overview.\nMinutes:\nThe Director gave it.\nSupporting documents:",
            text="The Director will give an overview.",
        ),
    ),
)
DIALECT = Dialect(
    "moderngov_item",
    Kind.ITEM,
    (
        Evidence(
            re.compile(r"\A(?:(?!.*\b(?:no\.\s*item|venue:)).*\n){0,5}minutes:$", re.MULTILINE | re.IGNORECASE), 3.0
        ),
        Evidence(re.compile(r"^supporting documents:?$", re.MULTILINE | re.IGNORECASE), 1.5),
        Evidence(
            re.compile(r"^minutes:(?:\n.*){1,400}?\nminutes:$|^no\.\s*\|?\s*item", re.MULTILINE | re.IGNORECASE), -4.0
        ),
    ),
    (
        *OPENING_ROWS,
        *LABEL_ROWS,
        ANNOUNCED_ABOVE,
        *HEAD_ROWS,
        *ITEM_ROWS,
        *TABLE_ROWS,
        AGENDA_TEXT,
        *DECISION_ROWS,
        SUB_HEADING,
        *TEXT_ROWS,
    ),
    needs=3.0,
    page=True,
)
