"""Rows for labelled lines of a head ("Venue: Town Hall"), their values and cells. Shared by every dialect."""

from __future__ import annotations

from build_scripts.domain.record import BlockKind
from build_scripts.parse.dialects.cues_head import (
    after_bare_label,
    cell_label_fields,
    header_fields,
    unknown_header_fields,
    value_cell,
)
from build_scripts.parse.layout import before_people, in_head, not_in_cell
from build_scripts.parse.rules import Example, LineRule

HEADER = LineRule(
    "header",
    BlockKind.HEADER,
    "header",
    fields=header_fields,
    layout=(in_head,),
    forced_by="seeds 003, 004",
    examples=(
        Example("=> Venue: Mandela Room\n1. Apologies\nNone.", label="Venue:", text="Mandela Room"),
        Example("=> Report of:\tDirector of Parks\n1. Apologies\nNone.", label="Report of:", text="Director of Parks"),
    ),
    non_examples=("Why the bridge was closed: a short history of the matter",),
)
HEADER_CELL = LineRule(
    "header_cell",
    BlockKind.HEADER,
    "header",
    fields=cell_label_fields,
    layout=(in_head,),
    forced_by="a header table whose labels have no colon (PDF minutes)",
    examples=(Example("| => Date | 12 May 2024 |\n| Place | Town Hall |\n1. Apologies\nNone.", label="Date"),),
)
HEADER_VALUE = LineRule(
    "header_value",
    BlockKind.HEADER,
    "header_value",
    layout=(in_head, after_bare_label),
    forced_by="old minutes pages: Date: and its value on the next line",
    examples=(
        Example("Date:\n=> Friday 9 May 2014\nPresent:\nA Birch\n1. Apologies\nNone.", text="Friday 9 May 2014"),
    ),
)
HEADER_VALUE_CELL = LineRule(
    "header_value_cell",
    BlockKind.HEADER,
    "header_value",
    layout=(in_head, value_cell),
    forced_by="seed 004: two report owners under one label",
    examples=(
        Example(
            "| Report of: | Deputy Mayor |\n| | => Director of Parks |\n1. Apologies\nNone.", text="Director of Parks"
        ),
    ),
)
UNKNOWN_HEADER = LineRule(
    "unknown_header",
    BlockKind.HEADER,
    "unknown_header",
    fields=unknown_header_fields,
    layout=(in_head, before_people, not_in_cell),
    forced_by="layouts: Mtg No: 12",
    examples=(
        Example(
            "OAK PARISH COUNCIL\n=> Sheet colour: blue\n1. WELCOME\nAll.\n2. CLOSE\nAll.",
            label="Sheet colour:",
            text="blue",
        ),
    ),
)
