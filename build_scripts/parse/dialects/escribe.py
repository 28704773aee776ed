"""Minutes made with eSCRIBE: motions with mover, seconder, "Motion Passed" and recorded votes."""

from __future__ import annotations

import re

from build_scripts.domain.record import Kind
from build_scripts.parse.dialects.shared_body import TEXT_ROWS
from build_scripts.parse.dialects.shared_decisions import DECISION_ROWS
from build_scripts.parse.dialects.shared_head import HEAD_ROWS, OPENING_ROWS
from build_scripts.parse.dialects.shared_items import ITEM_ROWS, SUB_HEADING
from build_scripts.parse.dialects.shared_labels import LABEL_ROWS, TABLE_ROWS
from build_scripts.parse.rules import Dialect, Evidence

DIALECT = Dialect(
    "escribe",
    Kind.MINUTES,
    (
        Evidence(re.compile(r"^moved by:? .{1,60}(?:\n.*){0,3}\nseconded by", re.MULTILINE | re.IGNORECASE), 2.0),
        Evidence(re.compile(r"^motion (?:passed|carried|lost|failed|defeated)", re.MULTILINE | re.IGNORECASE), 2.0),
        Evidence(re.compile(r"\bBE (?:RECEIVED|APPROVED|NOTED|ADOPTED|ADJOURNED|PERMITTED|DIRECTED)\b"), 1.0),
    ),
    (*OPENING_ROWS, *HEAD_ROWS, *LABEL_ROWS, *ITEM_ROWS, *TABLE_ROWS, *DECISION_ROWS, SUB_HEADING, *TEXT_ROWS),
    needs=4.0,
)
