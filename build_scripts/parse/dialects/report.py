"""A report to a body: labels, sections, numbered paragraphs, recommendations. It records no decision."""

from __future__ import annotations

import re

from build_scripts.domain.record import BlockKind, Kind
from build_scripts.parse.dialects.cues_body import clause_fields, mark_fields
from build_scripts.parse.dialects.shared_body import NUMBER_AFTER, TEXT_ROWS
from build_scripts.parse.dialects.shared_head import HEAD_ROWS, OPENING_ROWS
from build_scripts.parse.dialects.shared_labels import LABEL_ROWS, TABLE_ROWS
from build_scripts.parse.layout import in_head, lead_in_above
from build_scripts.parse.phrases.decision_marks import RECOMMENDS
from build_scripts.parse.phrases.sections import is_section
from build_scripts.parse.rules import Dialect, Evidence, Example, LineRule, Sight


def section_line(sight: Sight) -> bool:
    """Say whether the line is the heading of a section of the report."""
    line = sight.line
    return line.cell is None and not line.marker and is_section(line.text, dressed=False)


def dressed_section(sight: Sight) -> bool:
    """Say whether the line is printed as a heading, below the head of the report."""
    line = sight.line
    dressed = line.all_bold or line.heading > 0
    return (
        sight.state.zone == "body"
        and line.cell is None
        and not line.marker
        and dressed
        and is_section(line.text, dressed=True)
    )


def recommends(sight: Sight) -> bool:
    """Say whether the line opens a recommendation."""
    fields = mark_fields(sight)
    said = fields[2] if fields else sight.line.text
    return RECOMMENDS.match(said[:400]) is not None and _under_recommendations(sight)


def _under_recommendations(sight: Sight) -> bool:
    for line in reversed(sight.lines[max(0, sight.index - 6) : sight.index]):
        if is_section(line.text, dressed=True):
            return "recommend" in line.text.lower() or "decision" in line.text.lower()
    return "recommend" in sight.line.text.lower()


SECTION = LineRule(
    "section",
    BlockKind.SUB_HEADING,
    "section",
    layout=(section_line,),
    forced_by="seed 004",
    examples=(Example("Report of:\tDirector\n=> Executive summary\nWork went on.\n", text="Executive summary"),),
    non_examples=("The summary was long.",),
)
DRESSED_SECTION = LineRule(
    "dressed_section",
    BlockKind.SUB_HEADING,
    "section",
    layout=(dressed_section,),
    forced_by="corpus: a report whose sections have titles of their own",
    examples=(
        Example(
            "Report of:\tDirector\nExecutive summary\nWork went on.\n=> **Nine Elms Lane**\nIt is closed.",
            text="Nine Elms Lane",
        ),
    ),
    non_examples=("Nine Elms Lane is closed.",),
)
REPORT_BY = LineRule(
    "report_by",
    BlockKind.HEADER,
    "header",
    pattern=re.compile(
        r"(?P<label>(?:Joint\s+)?(?:Report|REPORT)\s+(?:by|of|from|BY|OF|FROM)(?:\s+the)?)\s+(?P<text>[A-Z].{3,300})"
    ),
    layout=(in_head,),
    forced_by="corpus: Report by and a name, without a colon",
    examples=(
        Example(
            "=> Report by Ann Reed, Director of Parks\nExecutive summary\nWork went on.",
            label="Report by",
            text="Ann Reed, Director of Parks",
        ),
    ),
    non_examples=("Reports by officers were read",),
)
RECOMMENDATION = LineRule(
    "recommendation",
    BlockKind.RECOMMENDATION,
    "recommendation",
    fields=mark_fields,
    layout=(recommends,),
    forced_by="seed 004",
    examples=(
        Example(
            "Report of:\tDirector\nRecommendations\n=> That the Executive notes\n- The progress",
            text="That the Executive notes",
        ),
    ),
    non_examples=("That was in 2019.",),
)
RECOMMENDED_CLAUSE = LineRule(
    "recommended_clause",
    BlockKind.CLAUSE,
    "clause",
    fields=clause_fields,
    layout=(lead_in_above,),
    forced_by="seed 004",
    examples=(
        Example(
            "Report of:\tDirector\nRecommendations\nThat the Executive notes\n=> - The progress", text="The progress"
        ),
    ),
    non_examples=("The progress was good.",),
)
_LINE = re.MULTILINE | re.IGNORECASE
DIALECT = Dialect(
    "report",
    Kind.REPORT,
    (
        Evidence(
            re.compile(
                (
                    r"^(?:report (?:of|by|to|from|author)|author of report|report title|submitted to"
                    r"|portfolio holder|relevant portfolio holder)\b"
                ),
                _LINE,
            ),
            2.0,
        ),
        Evidence(
            re.compile(
                r"^\W*[\d.]*\s*(?:executive summary|summary|purpose(?: of (?:the )?report)?|introduction)\W*$", _LINE
            ),
            1.5,
        ),
        Evidence(
            re.compile(
                r"^\W*[\d.]*\s*(?:recommendations?(?: ?\(s\))?|what decision\(s\) are being recommended\?)\W*$", _LINE
            ),
            1.5,
        ),
        Evidence(
            re.compile(
                (
                    r"^\W*[\d.]*\s*(?:background papers|(?:financial|legal|equalit(?:y|ies)|resource"
                    r"|environmental|risk|staffing|health) (?:implications?|assessment|impact)s?"
                    r"|background(?: information)?|consultation|appendices|options considered)\W*$"
                ),
                _LINE,
            ),
            1.5,
        ),
        Evidence(
            re.compile(
                r"^\W*(?:apologies|present|minutes of (?:the )?(?:previous|last)|declarations? of interest)", _LINE
            ),
            -3.0,
        ),
    ),
    (
        *OPENING_ROWS,
        SECTION,
        REPORT_BY,
        *HEAD_ROWS,
        RECOMMENDED_CLAUSE,
        RECOMMENDATION,
        *LABEL_ROWS,
        DRESSED_SECTION,
        *TABLE_ROWS,
        NUMBER_AFTER,
        *TEXT_ROWS,
    ),
    needs=4.5,
    headed=False,
)
