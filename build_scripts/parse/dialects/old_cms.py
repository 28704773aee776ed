"""Minutes pages of an older content system of the north east of England: "Attendance Details", labels kept or lost."""

from __future__ import annotations

import re

from build_scripts.domain.record import BlockKind, Kind
from build_scripts.parse.dialects.shared_body import TEXT_ROWS
from build_scripts.parse.dialects.shared_decisions import DECISION_ROWS
from build_scripts.parse.dialects.shared_head import HEAD_ROWS, OPENING_ROWS
from build_scripts.parse.dialects.shared_items import ITEM_ROWS, NUMBER_PREFIX, SUB_HEADING
from build_scripts.parse.dialects.shared_labels import LABEL_ROWS, TABLE_ROWS
from build_scripts.parse.layout import in_head
from build_scripts.parse.rules import Dialect, Evidence, Example, LineRule, Sight


def under_lost_label(sight: Sight) -> bool:
    """Say whether the line above is "Attendance Details" or another list without its label."""
    last = sight.state.last
    return (
        last is not None
        and last.sense in {"attendance_details", "unlabelled"}
        and not sight.line.text.rstrip().endswith(":")
    )


ATTENDANCE_DETAILS = LineRule(
    "attendance_details",
    BlockKind.LABEL,
    "attendance_details",
    pattern=re.compile(r"(?P<label>attendance details:?)", re.IGNORECASE),
    forced_by="layouts: Attendance Details; below the business too",
    examples=(
        Example("=> Attendance Details\nPresent:\nA Birch\nItem Number Item/Resolution", label="Attendance Details"),
        Example(
            "C 11/70 Roads\nThe report was noted.\n=> Attendance Details\nCllr A Birch.", label="Attendance Details"
        ),
    ),
    non_examples=("Attendance details were checked.",),
)


def under_details(sight: Sight) -> bool:
    """Say whether the line above is "Attendance Details" itself."""
    return sight.state.last is not None and sight.state.last.sense == "attendance_details"


UNLABELLED_MEMBERS = LineRule(
    "unlabelled_members",
    BlockKind.ATTENDANCE,
    "unlabelled",
    layout=(under_lost_label, under_details),
    forced_by="layouts: the labels Present and Officers are lost; below the business too",
    examples=(
        Example(
            (
                "Attendance Details\n=> Councillor A Brook (Chair), Councillor D Marsh\nApologies for"
                " absence:\nNone\nItem Number Item/Resolution"
            ),
            text="Councillor A Brook (Chair), Councillor D Marsh",
        ),
        Example(
            "C 11/70 Roads\nThe report was noted.\nAttendance Details\n=> Cllr A Birch (Mayor) and Cllr B Elm.",
            text="Cllr A Birch (Mayor) and Cllr B Elm.",
        ),
    ),
)
UNLABELLED = LineRule(
    "unlabelled",
    BlockKind.ATTENDANCE,
    "unlabelled",
    layout=(in_head, under_lost_label),
    forced_by="layouts: the labels Present and Officers are lost",
    examples=(
        Example(
            (
                "Attendance Details\nCouncillor A Brook (Chair)\n=> L Field, J Garth and N"
                " Wold.\nApologies for absence:\nNone\nItem Number Item/Resolution"
            ),
            text="L Field, J Garth and N Wold.",
        ),
    ),
)
DIALECT = Dialect(
    "old_cms",
    Kind.MINUTES,
    (
        Evidence(re.compile(r"^attendance details$", re.MULTILINE | re.IGNORECASE), 4.0),
        Evidence(
            re.compile(r"^item number item/resolution$|^item description decision$", re.MULTILINE | re.IGNORECASE), 4.0
        ),
    ),
    (
        *OPENING_ROWS,
        NUMBER_PREFIX,
        ATTENDANCE_DETAILS,
        UNLABELLED_MEMBERS,
        UNLABELLED,
        *HEAD_ROWS,
        *LABEL_ROWS,
        *ITEM_ROWS,
        *TABLE_ROWS,
        *DECISION_ROWS,
        SUB_HEADING,
        *TEXT_ROWS,
    ),
    needs=4.0,
)
