"""Meeting pages of CMIS: "Items Of Business", each number after its title, outcomes marked DECIDED."""

from __future__ import annotations

import re

from build_scripts.domain.record import BlockKind, Kind
from build_scripts.parse.dialects.shared_body import TEXT_ROWS
from build_scripts.parse.dialects.shared_decisions import DECISION_ROWS
from build_scripts.parse.dialects.shared_head import HEAD_ROWS, OPENING_ROWS
from build_scripts.parse.dialects.shared_items import ITEM_ROWS, NUMBER_AFTER_TITLE, SUB_HEADING
from build_scripts.parse.dialects.shared_labels import LABEL_ROWS, TABLE_ROWS
from build_scripts.parse.layout import in_head, like_names
from build_scripts.parse.rules import Dialect, Evidence, Example, LineRule, Sight


def under_membership(sight: Sight) -> bool:
    """Say whether the line stands under "Membership": who belongs to the body, which says nothing about who came."""
    last = sight.state.last
    return last is not None and last.sense == "membership"


MEMBERSHIP_LABEL = LineRule(
    "membership_label",
    BlockKind.LABEL,
    "membership",
    pattern=re.compile(r"(?P<label>(?:committee members|membership|members):?)", re.IGNORECASE),
    layout=(in_head,),
    forced_by="layouts: a membership list is no attendance list",
    examples=(
        Example(
            "=> Membership\nAnn Reed (North Council) - Chair\nItems Of Business\nApologies\nNone.", label="Membership"
        ),
    ),
    non_examples=("Membership was discussed.",),
)
MEMBERSHIP = LineRule(
    "membership",
    BlockKind.HEADER,
    "membership",
    layout=(in_head, under_membership, like_names),
    forced_by="layouts: a membership list is no attendance list",
    examples=(
        Example(
            "Membership\n=> Ann Reed (North Council) - Chair\nItems Of Business\nApologies\nNone.",
            text="Ann Reed (North Council) - Chair",
        ),
    ),
)
DIALECT = Dialect(
    "cmis",
    Kind.AGENDA_AND_MINUTES,
    (
        Evidence(re.compile(r"^items of business$", re.MULTILINE | re.IGNORECASE), 5.0),
        Evidence(re.compile(r"^(?:committee members|membership)$", re.MULTILINE | re.IGNORECASE), 1.0),
        Evidence(re.compile(r"^DECIDED\b", re.MULTILINE), 1.0),
    ),
    (
        *OPENING_ROWS,
        MEMBERSHIP_LABEL,
        MEMBERSHIP,
        *HEAD_ROWS,
        *LABEL_ROWS,
        NUMBER_AFTER_TITLE,
        *ITEM_ROWS,
        *TABLE_ROWS,
        *DECISION_ROWS,
        SUB_HEADING,
        *TEXT_ROWS,
    ),
    needs=5.0,
    late_numbers=True,
)
