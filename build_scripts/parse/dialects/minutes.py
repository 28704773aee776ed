"""Printed minutes: a head, an attendance list, headed items. Numbers, bold, capitals or Markdown mark the headings."""

from __future__ import annotations

import re

from build_scripts.domain.record import Kind
from build_scripts.parse.dialects.shared_body import TEXT_ROWS
from build_scripts.parse.dialects.shared_decisions import DECISION_ROWS
from build_scripts.parse.dialects.shared_head import HEAD_ROWS, OPENING_ROWS
from build_scripts.parse.dialects.shared_items import ITEM_ROWS, SUB_HEADING
from build_scripts.parse.dialects.shared_labels import LABEL_ROWS, TABLE_ROWS
from build_scripts.parse.rules import Dialect, Evidence

_LINE = re.MULTILINE | re.IGNORECASE
DIALECT = Dialect(
    "minutes",
    Kind.MINUTES,
    (
        Evidence(
            re.compile(
                (
                    r"^(?:#+ |\W|draft |unconfirmed |approved |confirmed |public )*(?:minutes?"
                    r"|notes) (?:of|for|from)\b|\bminutes$"
                ),
                _LINE,
            ),
            2.0,
        ),
        Evidence(re.compile(r"\bmeeting\b.{0,200}\b(?:was )?held (?:on|at|in|via)\b", _LINE), 1.0),
        Evidence(
            re.compile(
                (
                    r"^\W*(?:members? |councillors |also |those |trustees )?(?:present|in attendance"
                    r"|attendees|sederunt|attendance)\b"
                ),
                _LINE,
            ),
            1.5,
        ),
        Evidence(re.compile(r"^\W*apologies\b", _LINE), 0.5),
        Evidence(re.compile(r"\b(?:RESOLVED|AGREED|ORDERED|DECIDED)\b|\bit was (?:agreed|resolved|decided)\b"), 1.0),
        Evidence(
            re.compile(
                r"\b(?:approved|agreed|confirmed|accepted|signed)\b.{0,80}\bas an? (?:true|correct|accurate)",
                re.IGNORECASE,
            ),
            1.0,
        ),
        Evidence(
            re.compile(r"^(?:the )?meeting (?:closed|ended|concluded|finished)|\bmeeting (?:was )?closed at\b", _LINE),
            1.0,
        ),
    ),
    (*OPENING_ROWS, *HEAD_ROWS, *LABEL_ROWS, *ITEM_ROWS, *TABLE_ROWS, *DECISION_ROWS, SUB_HEADING, *TEXT_ROWS),
    needs=1.0,
)
