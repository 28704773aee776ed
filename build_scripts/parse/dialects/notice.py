"""What is no meeting and no minutes: a cancelled meeting, a register of officers' decisions, a decision notice."""

from __future__ import annotations

import re

from build_scripts.domain.record import Kind
from build_scripts.parse.dialects.shared_body import TEXT_ROWS
from build_scripts.parse.dialects.shared_head import HEAD_ROWS, OPENING_ROWS
from build_scripts.parse.dialects.shared_items import SUB_HEADING
from build_scripts.parse.dialects.shared_labels import LABEL_ROWS, TABLE_ROWS
from build_scripts.parse.rules import Dialect, Evidence

DIALECT = Dialect(
    "notice",
    Kind.OTHER,
    (
        Evidence(
            re.compile(
                (
                    r"\A(?:.*\n){0,12}?.*\b(?:meeting|committee|council|panel|board"
                    r"|cabinet)\b.{0,80}\b(?:has been |was |is |been )?(?:cancelled|postponed)\b"
                ),
                re.IGNORECASE,
            ),
            5.0,
        ),
        Evidence(
            re.compile(
                r"^(?:issue(?: details)?\s*-\s*decisions?|decisions? for issue\b.*|decision details|issue details)$",
                re.MULTILINE | re.IGNORECASE,
            ),
            5.0,
        ),
        Evidence(re.compile(r"^\W*(?:cancelled|meeting cancelled|postponed)\b", re.MULTILINE | re.IGNORECASE), 5.0),
        Evidence(
            re.compile(
                (
                    r"\b(?:officer|delegated) decisions?\b.{0,400}\b(?:lead officer|decision maker"
                    r"|ref(?:erence)?(?: no)?:)"
                ),
                re.IGNORECASE | re.DOTALL,
            ),
            5.0,
        ),
        Evidence(
            re.compile(
                r"^\W*(?:present|apologies|in attendance|minutes:|resolved|agreed)\b|^no\. item\b.*\n(?:.*\n){8}",
                re.MULTILINE | re.IGNORECASE,
            ),
            -4.0,
        ),
    ),
    (*OPENING_ROWS, *HEAD_ROWS, *LABEL_ROWS, *TABLE_ROWS, SUB_HEADING, *TEXT_ROWS),
    needs=4.5,
    headed=False,
)
