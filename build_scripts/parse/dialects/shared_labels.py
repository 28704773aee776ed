"""Rows for labels, papers, cut marks and tables inside an item. Shared by all dialects."""

from __future__ import annotations

import re

from build_scripts.domain.record import BlockKind
from build_scripts.parse.dialects.cues_body import (
    action_fields,
    is_paper,
    list_below,
    under_decision_list,
)
from build_scripts.parse.dialects.example_minutes import inside
from build_scripts.parse.layout import (
    bulleted,
    decision_voice,
    in_body,
    in_cell,
    in_declarations,
)
from build_scripts.parse.phrases.furniture import ATTACHMENT, CUT
from build_scripts.parse.rules import Example, LineRule


def _label(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<label>(?:{words})\s*:?)", re.IGNORECASE)


CUT_ROW = LineRule(
    "cut",
    BlockKind.CUT,
    "cut",
    pattern=re.compile(rf"(?P<text>{CUT})\s*", re.IGNORECASE),
    forced_by="seeds 001, 003",
    examples=(
        Example(
            inside("=> ... view the full minutes text for item 22/15"),
            text="... view the full minutes text for item 22/15",
        ),
    ),
    non_examples=("View the full minutes on the website",),
)


ATTACHMENT_ROW = LineRule(
    "attachment",
    BlockKind.ATTACHMENT,
    "attachment",
    pattern=re.compile(rf"(?P<text>{ATTACHMENT})\s*", re.IGNORECASE),
    forced_by="seeds 001, 003",
    examples=(Example(inside("=> pdf icon PDF 247 KB"), text="pdf icon PDF 247 KB"),),
    non_examples=("The PDF is on the website",),
)


PAPER_BY_ROLE = LineRule(
    "paper_by_role",
    BlockKind.ATTACHMENT,
    "attachment",
    layout=(is_paper,),
    forced_by="meeting pages as HTML: papers of an item in a list",
    examples=(Example(inside("=> {role attachment}Frontsheet PDF 212 KB"), text="Frontsheet PDF 212 KB"),),
)


MINUTES_LABEL = LineRule(
    "minutes_label",
    BlockKind.LABEL,
    "minutes",
    pattern=re.compile(r"(?P<label>(?:Minutes?|Cofnodion)\s*:)", re.IGNORECASE),
    forced_by="seed 002",
    examples=(Example(inside("=> Minutes:"), label="Minutes:"),),
    non_examples=("Minutes",),
)


DECISION_LABEL = LineRule(
    "decision_label",
    BlockKind.LABEL,
    "decision_label",
    pattern=_label(r"decisions?(?:\s*(?:made|taken|\(s\)))?|penderfyniad"),
    layout=(in_body,),
    forced_by="meeting pages that print the decision before the minutes",
    examples=(
        Example(inside("=> Decision:\nThat the report be noted."), label="Decision:"),
        Example(inside("=> DECISION\nThat it be noted."), label="DECISION"),
    ),
    non_examples=("Decision making", "Decisions were deferred."),
)


RECOMMENDATION_LABEL = LineRule(
    "recommendation_label",
    BlockKind.LABEL,
    "recommendation_label",
    pattern=_label(r"(?:officer\s+)?recommendations?(?:\s*\(s\))?"),
    layout=(in_body,),
    forced_by="agenda pages with Recommendation: lines",
    examples=(Example(inside("=> Recommendation:\nThat the plan be approved."), label="Recommendation:"),),
    non_examples=("Recommendation tracking",),
)


PAPERS_LABEL = LineRule(
    "papers_label",
    BlockKind.LABEL,
    "papers",
    pattern=_label(r"(?:additional|supporting|related|background)\s+documents?|attachments?"),
    forced_by="seeds 002, 003",
    examples=(Example(inside("=> Additional documents:"), label="Additional documents:"),),
    non_examples=("Additional documents were tabled.",),
)


REASONS_LABEL = LineRule(
    "reasons_label",
    BlockKind.LABEL,
    "minutes",
    pattern=_label(
        r"(?:reasons?\s+for\s+(?:the\s+)?decisions?|alternative\s+options?.{0,60}|options?\s+considered.{0,40}|reasons?|other\s+options.{0,60}|background|discussion|consideration)"
    ),
    layout=(decision_voice,),
    forced_by="executive decision records",
    examples=(
        Example(
            inside("Decision:\nThat it be done.\n=> Reasons for the decision:\nIt was due."),
            label="Reasons for the decision:",
        ),
    ),
    non_examples=("Reasons were given.",),
)


TABLE_CELL = LineRule(
    "table_cell",
    BlockKind.TABLE,
    "cell",
    layout=(in_cell,),
    forced_by="tables in reports and declarations",
    examples=(Example(inside("| => Fees | 12 |\n| Fines | 3 |"), text="Fees"),),
    non_examples=("Fees were set.",),
)


DECLARATION_HEADS = LineRule(
    "declaration_heads",
    BlockKind.DECLARATION,
    "declaration_cell",
    pattern=re.compile(
        r"(?P<text>(?:name(?:\s+of\s+(?:member|councillor))?|member|councillor)(?:\s+type\s+of\s+interest\s+.{0,60})?|type\s+of\s+interest|(?:item\s*/\s*)?nature\s+of\s+interest|"
        r"minute\s+number|reason\s+for\s+(?:interest|declaration))",
        re.IGNORECASE,
    ),
    forced_by="meeting pages: the table of declarations flattened to single lines",
    examples=(Example(inside("=> Name of Member"), text="Name of Member"),),
    non_examples=("Name of the park",),
)


DECLARATION_CELL = LineRule(
    "declaration_cell",
    BlockKind.DECLARATION,
    "declaration_cell",
    layout=(in_declarations,),
    pattern=re.compile(r"(?P<text>(?:.{1,160}[^.:]|.{1,100}\.))"),
    forced_by="meeting pages: the table of declarations flattened to single lines",
    examples=(Example(inside("Name of Member\nType of Interest\n=> Councillor Marsh"), text="Councillor Marsh"),),
    non_examples=("Minutes:",),
)


DECISION_LIST = LineRule(
    "decision_list",
    BlockKind.SUB_HEADING,
    "decision_list",
    pattern=re.compile(
        r"(?P<text>(?:summary\s+of\s+|list\s+of\s+)?(?:decisions|resolutions)(?:\s+(?:made|taken|agreed))?\s*:?)",
        re.IGNORECASE,
    ),
    layout=(list_below,),
    forced_by="corpus: a list of decisions at the end repeats the prose",
    examples=(
        Example(inside("=> Decisions\n- The Board agreed the plan.\n- The Board agreed the fee."), text="Decisions"),
    ),
    non_examples=("Decisions were made.",),
)


LISTED_DECISION = LineRule(
    "listed_decision",
    BlockKind.DECISION,
    "decision",
    layout=(bulleted, under_decision_list),
    forced_by="corpus: a list of decisions at the end repeats the prose",
    examples=(
        Example(
            inside("Decisions\n- The Board agreed the plan.\n=> - The Board agreed the fee."),
            text="The Board agreed the fee.",
        ),
    ),
    non_examples=("- The Board agreed the fee.",),
)


ACTION = LineRule(
    "action",
    BlockKind.LABEL,
    "action",
    fields=action_fields,
    forced_by="corpus: initials of who acts, in a column of their own",
    examples=(Example(inside("The gate is broken.\n=> {beside}RB"), label="RB"),),
)


LABEL_ROWS = (
    ACTION,
    DECISION_LIST,
    LISTED_DECISION,
    CUT_ROW,
    PAPER_BY_ROLE,
    ATTACHMENT_ROW,
    MINUTES_LABEL,
    DECISION_LABEL,
    RECOMMENDATION_LABEL,
    PAPERS_LABEL,
    REASONS_LABEL,
)


TABLE_ROWS = (TABLE_CELL, DECLARATION_HEADS, DECLARATION_CELL)
