"""One item of a ModernGov meeting on a page of its own: perhaps a title, the agenda's words, "Minutes:", minutes."""

from __future__ import annotations

import re

from build_scripts.domain.record import BlockKind, Kind
from build_scripts.parse.dialects.cues_body import future_tense
from build_scripts.parse.dialects.decision_page import MEETING_LINE
from build_scripts.parse.dialects.shared_body import AGENDA_TEXT, TEXT_ROWS
from build_scripts.parse.dialects.shared_decisions import DECISION_ROWS
from build_scripts.parse.dialects.shared_head import OPENING_ROWS, PAGE_LABEL
from build_scripts.parse.dialects.shared_items import ITEM_ROWS, SUB_HEADING
from build_scripts.parse.dialects.shared_labels import LABEL_ROWS, TABLE_ROWS
from build_scripts.parse.rules import Dialect, Evidence, Example, LineRule, Sight


def before_minutes(sight: Sight) -> bool:
    """Say whether no "Minutes:" has been seen, and one follows."""
    return sight.state.voice == "" and any(
        line.text.strip().lower() == "minutes:" for line in sight.lines[sight.index : sight.index + 30]
    )


def opens_the_page(sight: Sight) -> bool:
    """Say whether the line is the first on the page, or the first below its title or label."""
    last = sight.state.last
    return last is None or last.sense in {"item", "label", "attachment"}


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
ANNOUNCED_FIRST = LineRule(
    "announced_first",
    BlockKind.AGENDA_TEXT,
    "agenda_text",
    layout=(opens_the_page, future_tense),
    forced_by="item pages that lost the label of the minutes",
    examples=(
        Example(
            "Agenda item\n=> To approve the minutes of May.\nThe minutes were approved.\nSupporting documents:",
            text="To approve the minutes of May.",
        ),
    ),
    non_examples=("The minutes were approved.",),
)
DIALECT = Dialect(
    "moderngov_item",
    Kind.ITEM,
    (
        Evidence(
            re.compile(r"\A(?:(?!.*\b(?:no\.\s*item|venue:)).*\n){0,5}minutes:$", re.MULTILINE | re.IGNORECASE), 3.0
        ),
        Evidence(re.compile(r"^supporting documents:?$", re.MULTILINE | re.IGNORECASE), 2.0),
        Evidence(re.compile(r"\A\W*agenda item(?: details)?$", re.MULTILINE | re.IGNORECASE), 4.0),
        Evidence(
            re.compile(r"^minutes:(?:\n.*){1,400}?\nminutes:$|^no\.\s*\|?\s*item", re.MULTILINE | re.IGNORECASE), -4.0
        ),
    ),
    (
        *OPENING_ROWS,
        MEETING_LINE,
        *LABEL_ROWS,
        *ITEM_ROWS,
        ANNOUNCED_ABOVE,
        PAGE_LABEL,
        *TABLE_ROWS,
        AGENDA_TEXT,
        *DECISION_ROWS,
        SUB_HEADING,
        ANNOUNCED_FIRST,
        *TEXT_ROWS,
    ),
    needs=3.0,
    single=True,
    page=True,
)
