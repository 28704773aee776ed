"""An agenda on its own: a notice or summons and the order of business. Nothing in it is a decision."""

from __future__ import annotations

import re

from build_scripts.domain.record import BlockKind, Kind
from build_scripts.parse.dialects.shared_body import ANNOUNCED, TEXT_ROWS
from build_scripts.parse.dialects.shared_head import HEAD_ROWS, OPENING_ROWS
from build_scripts.parse.dialects.shared_items import ITEM_ROWS, SUB_HEADING
from build_scripts.parse.dialects.shared_labels import LABEL_ROWS, TABLE_ROWS
from build_scripts.parse.layout import in_body
from build_scripts.parse.phrases.decision_marks import marked_decision
from build_scripts.parse.rules import Dialect, Evidence, Example, LineRule, Sight


def quoted_mark(sight: Sight) -> bool:
    """Say whether the line opens with a decision mark: in an agenda, words that may be resolved."""
    return marked_decision(sight.line.text) is not None


QUOTED_IN_AGENDA = LineRule(
    "quoted_in_agenda",
    BlockKind.AGENDA_TEXT,
    "agenda_text",
    layout=(in_body, quoted_mark),
    forced_by="layouts: an agenda that contains RESOLVED wording",
    examples=(
        Example(
            "1. APOLOGIES\n2. EXEMPT ITEMS\n=> RESOLVED – That the press and public be excluded.\n3. BUDGET\n",
            text="RESOLVED – That the press and public be excluded.",
        ),
    ),
    non_examples=("The budget is attached.",),
)
_LINE = re.MULTILINE | re.IGNORECASE
DIALECT = Dialect(
    "agenda",
    Kind.AGENDA,
    (
        Evidence(re.compile(r"^\W*(?:.{0,80}\s)?agenda(?:\s.{0,60})?$", _LINE), 2.0),
        Evidence(re.compile(r"^(?:members(?:hip)?|quorum|to)\b.{0,3}:", _LINE), 1.0),
        Evidence(
            re.compile(
                (
                    r"\b(?:hereby (?:given|summoned)|are summoned|you are (?:hereby )?(?:summoned|invited"
                    r"|requested)|will be held|to be held|formal notice|notice of (?:the )?(?:annual"
                    r"|meeting|a meeting))\b"
                ),
                re.IGNORECASE,
            ),
            2.0,
        ),
        Evidence(
            re.compile(
                (
                    r"(?:^.{0,12}\bto (?:receive|consider|approve|note|confirm|resolve|appoint|agree"
                    r"|elect)\b(?:.*\n){1,40}?){3}"
                ),
                _LINE,
            ),
            1.5,
        ),
        Evidence(
            re.compile(
                (
                    r"\b(?:was|were) (?:agreed|resolved|approved|noted|received|welcomed|present|reported"
                    r"|elected)\b|^\W*(?:AGREED|RESOLVED|ORDERED)\b|\b(?:meeting (?:closed|opened)"
                    r"|apologies were)\b"
                ),
                re.MULTILINE,
            ),
            -3.0,
        ),
        Evidence(re.compile(r"^\W*minutes of\b.{0,80}\b(?:meeting|council|committee|board|panel)", _LINE), -1.0),
    ),
    (
        *OPENING_ROWS,
        *HEAD_ROWS,
        *LABEL_ROWS,
        *ITEM_ROWS,
        *TABLE_ROWS,
        QUOTED_IN_AGENDA,
        SUB_HEADING,
        ANNOUNCED,
        *TEXT_ROWS,
    ),
    needs=2.5,
)
