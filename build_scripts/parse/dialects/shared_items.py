"""Rows for headings of items and sub-items, numbered in every way councils number them. Shared by every dialect."""

from __future__ import annotations

import re

from build_scripts.domain.record import BlockKind
from build_scripts.parse.layout import (
    after_number,
    dressed_up,
    heads_item,
    heads_sub_item,
    in_body,
    not_in_cell,
)
from build_scripts.parse.numbering import numbered, read_number
from build_scripts.parse.rules import Example, LineRule, Sight
from build_scripts.parse.untitled import ITEM_TEXT


def heading_fields(sight: Sight) -> tuple[str, str, str] | None:
    """Split a heading into its number as printed and its title; no number where the line has none."""
    found = numbered(sight.line)
    if found is None or sight.survey.style not in {"numbered", "role", "titles"}:
        return "", "", sight.line.text
    return found[0].text, "", found[1]


def prefix_fields(sight: Sight) -> tuple[str, str, str] | None:
    """Take a letter line ("C", "CAB") whose figures stand on the next line ("63/07")."""
    text, after = sight.line.text.strip(), sight.next
    if after is None or sight.survey.items.get(sight.index + 1) != 1 or not re.fullmatch(r"[A-Z]{1,5}", text):
        return None
    number = read_number(after.text)
    return (text, "", "") if number is not None and number.end >= len(after.text) else None


def late_number_fields(sight: Sight) -> tuple[str, str, str] | None:
    """Take a lone number that stands after the title it belongs to."""
    number = read_number(sight.line.text)
    if number is None or number.end < len(sight.line.text):
        return None
    return number.text, "", ""


def title_stood_above(sight: Sight) -> bool:
    """Say whether the line above was the title, and the survey knows that this page prints numbers after titles."""
    last = sight.state.last
    return (
        last is not None
        and last.sense == "item"
        and bool(last.text)
        and not last.number
        and sight.index in sight.survey.late_numbers
    )


def after_sub_number(sight: Sight) -> bool:
    """Say whether the line follows a sub-item's number that stood on a line of its own."""
    last = sight.state.last
    return last is not None and last.sense == "sub_item" and not last.text


def not_item_text(sight: Sight) -> bool:
    """Say whether the line is not the text of an item that has a number and no title."""
    return sight.line.role != ITEM_TEXT


ITEM = LineRule(
    "item",
    BlockKind.ITEM_HEADING,
    "item",
    fields=heading_fields,
    layout=(heads_item, not_in_cell),
    forced_by="seed 000",
    examples=(
        Example(
            "=> 19/28 **WELCOME AND EVACUATION PROCEDURE**\nThe Chair welcomed all.\n19/29 **MINUTES**\nRead.",
            number="19/28",
            text="WELCOME AND EVACUATION PROCEDURE",
        ),
        Example(
            "1. APOLOGIES\nNone.\n=> 2. DECLARATIONS OF INTEREST\nNone.\n3. MINUTES\nRead.",
            number="2.",
            text="DECLARATIONS OF INTEREST",
        ),
        Example(
            "=> 23/045 To receive apologies\nNone.\n23/046 To receive declarations of interest\nNone.",
            number="23/045",
            text="To receive apologies",
        ),
        Example("## Apologies\nNone.\n=> ## Play area\nSwings.\n## Any other business\nNone.", text="Play area"),
        Example(
            "=> Cou/285/07-08 APOLOGIES\nNone.\nCou/286/07-08 MINUTES\nRead.", number="Cou/285/07-08", text="APOLOGIES"
        ),
    ),
    non_examples=("DC/2018/01912 - a porch", "The minutes were read."),
)
NUMBER_PREFIX = LineRule(
    "number_prefix",
    BlockKind.ITEM_HEADING,
    "item",
    fields=prefix_fields,
    forced_by="old minutes pages of one council: C / 63/07 / title",
    examples=(
        Example(
            "=> CAB\n21/08\nDECLARATIONS OF INTEREST\nNone.\nCAB\n22/08\nYOUTH SERVICE REVIEW\nRead.", number="CAB"
        ),
    ),
    non_examples=("CABINET",),
)
TITLE_AFTER_NUMBER = LineRule(
    "title_after_number",
    BlockKind.ITEM_HEADING,
    "item",
    layout=(after_number, not_in_cell, not_item_text),
    forced_by="meeting pages: 24/31 on a line, the title on the next",
    examples=(
        Example(
            "24/31\n=> Declarations of Interest\nNone.\n24/32\nEmpty Homes\nRead.", text="Declarations of Interest"
        ),
    ),
)
TITLE_AFTER_SUB_NUMBER = LineRule(
    "title_after_sub_number",
    BlockKind.ITEM_HEADING,
    "sub_item",
    layout=(after_sub_number, not_in_cell),
    forced_by="agendas: 1.1 on a line below item 1, the title on the next",
    examples=(
        Example(
            "1.\nApologies\n2.\nReports\n2.1\n=> Ferry Update\n2.2\nPier Fees\n3.\nAny other business\n",
            text="Ferry Update",
        ),
    ),
)
NUMBER_AFTER_TITLE = LineRule(
    "number_after_title",
    BlockKind.ITEM_HEADING,
    "item",
    fields=late_number_fields,
    layout=(title_stood_above,),
    number_after=True,
    forced_by="CMIS pages: the number stands after the title",
    examples=(
        Example(
            "Minute of meeting held on 26 August.\n=> 1\nThere was submitted the Minute.\nDECIDED:"
            " That the Minute be approved.\nReport by Chief Executive.\n2\n"
            "DECIDED: That it be continued.",
            number="1",
        ),
    ),
)
SUB_ITEM = LineRule(
    "sub_item",
    BlockKind.ITEM_HEADING,
    "sub_item",
    fields=heading_fields,
    layout=(heads_sub_item, not_in_cell),
    forced_by="corpus: 4.1 under 4.",
    examples=(
        Example(
            "# 4. Items for Direction\n=> ## 4.1 Financial Audit\nRead.\n# 5. Adjournment\nDone.",
            number="4.1",
            text="Financial Audit",
        ),
    ),
)
SUB_HEADING = LineRule(
    "sub_heading",
    BlockKind.SUB_HEADING,
    "sub_heading",
    layout=(in_body, dressed_up),
    forced_by="corpus: bold lines inside an item",
    examples=(
        Example("1. MATTERS ARISING\n=> **Bus Franchising**\nHeld over.\n2. CLOSE\nAll.", text="Bus Franchising"),
    ),
    non_examples=("The bus was late.",),
)
ITEM_ROWS = (ITEM, SUB_ITEM, TITLE_AFTER_NUMBER, TITLE_AFTER_SUB_NUMBER)
