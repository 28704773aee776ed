"""A meeting page of ModernGov: agenda and minutes of each item together, as HTML or as text that lost its marks."""

from __future__ import annotations

import re

from build_scripts.domain.record import Kind
from build_scripts.parse.dialects.shared_body import AGENDA_TEXT, ANNOUNCED, TEXT_ROWS
from build_scripts.parse.dialects.shared_decisions import DECISION_ROWS
from build_scripts.parse.dialects.shared_head import HEAD_ROWS, OPENING_ROWS
from build_scripts.parse.dialects.shared_items import ITEM_ROWS, SUB_HEADING
from build_scripts.parse.dialects.shared_labels import LABEL_ROWS, TABLE_ROWS
from build_scripts.parse.phrases.furniture import ATTACHMENT, CUT
from build_scripts.parse.phrases.titles import MEETING_LINE
from build_scripts.parse.rules import Dialect, Evidence

_LINE = re.MULTILINE | re.IGNORECASE
DIALECT = Dialect(
    "moderngov_page",
    Kind.AGENDA_AND_MINUTES,
    (
        Evidence(re.compile(r"^no\.\s*\|?\s*item\s*\|?$", _LINE), 3.0),
        Evidence(
            re.compile(
                (
                    r"^(?:agenda|decisions)(?:, decisions)? and (?:draft )?minutes$"
                    r"|^agenda and decisions$|^agenda, decisions and (?:draft )?minutes$|^draft minutes$"
                ),
                _LINE,
            ),
            3.0,
        ),
        Evidence(re.compile(CUT, re.IGNORECASE), 3.0),
        Evidence(re.compile(ATTACHMENT, re.IGNORECASE), 3.0),
        Evidence(re.compile(rf"^{MEETING_LINE}$", re.MULTILINE), 2.0),
        Evidence(re.compile(r"^minutes:(?:\n.*){1,400}?\nminutes:$", _LINE), 2.0),
        Evidence(re.compile(r"^(?:venue|contact):", _LINE), 0.5),
        Evidence(re.compile(r"^\[role item-title\]", re.MULTILINE), 6.0),
    ),
    (
        *OPENING_ROWS,
        *HEAD_ROWS,
        *LABEL_ROWS,
        *ITEM_ROWS,
        *TABLE_ROWS,
        AGENDA_TEXT,
        *DECISION_ROWS,
        SUB_HEADING,
        ANNOUNCED,
        *TEXT_ROWS,
    ),
    needs=3.0,
    plain_titles=True,
    page=True,
)
