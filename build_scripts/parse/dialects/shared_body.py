"""Rows for what stands inside an item: labels, decisions, clauses, lists, votes, signatures. Shared by all dialects."""

from __future__ import annotations

import re

from build_scripts.domain.record import BlockKind
from build_scripts.parse.layout import (
    after_heading,
    after_mover,
    agenda_voice,
    bulleted,
    clauses_open,
    decision_voice,
    in_body,
    in_cell,
    in_declarations,
    lead_in_above,
    not_agenda_voice,
    recommendation_voice,
)
from build_scripts.parse.numbering import read_marker, read_number
from build_scripts.parse.phrases.decisions import BODY_DECIDES, LEAD_IN, NOTED, marked_decision
from build_scripts.parse.phrases.furniture import ATTACHMENT, CUT
from build_scripts.parse.rules import Example, LineRule, Sight

_TWO = "1. WELCOME\nAll.\n{}\n2. CLOSE\nAll."


def _inside(source: str) -> str:
    """Put an example inside an item of small minutes."""
    return _TWO.format(source)


def _label(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<label>(?:{words})\s*:?)", re.IGNORECASE)


def opens_with_mark(sight: Sight) -> bool:
    """Say whether the line opens with a decision mark, and the line above does not quote one that might be passed."""
    previous = sight.previous
    if previous is not None and LEAD_IN.search(previous.text[-200:]):
        return False
    said = _said(sight)
    return marked_decision(said) is not None and not NOTED.match(said)


def body_decides(sight: Sight) -> bool:
    """Say whether the line opens "The Committee agreed:"."""
    return BODY_DECIDES.match(_said(sight)[:600]) is not None


def mark_fields(sight: Sight) -> tuple[str, str, str] | None:
    """Split "3.3 RESOLVED – That ..." into its number, if it has one, and the decision."""
    line = sight.line
    if line.marker and read_marker(line.marker):
        return line.marker.strip(), "", line.text
    number = read_number(line.text)
    return (number.text, "", line.text[number.end :].strip()) if number else ("", "", line.text)


def _said(sight: Sight) -> str:
    """Return the words of the line after its number."""
    fields = mark_fields(sight)
    return fields[2] if fields else sight.line.text


def announced_above(sight: Sight) -> bool:
    """Say whether the decision above ends where its words should begin: "RESOLVED:" alone on its line."""
    last = sight.state.last
    return (
        last is not None
        and last.kind is BlockKind.DECISION
        and re.search(r"(?::\s*-?|[–—-]|RESOLVED|AGREED|ORDERED|DECIDED|Resolved|Agreed)$", last.text) is not None
    )


def quoted_resolution(sight: Sight) -> bool:
    """Say whether the line above announces a resolution that may be passed."""
    previous = sight.previous
    return (
        previous is not None
        and LEAD_IN.search(previous.text[-200:]) is not None
        and marked_decision(sight.line.text) is not None
    )


def action_fields(sight: Sight) -> tuple[str, str, str] | None:
    """Take what the form says stands beside the text, in a column of its own."""
    return ("", sight.line.text, "") if sight.line.role == "beside" else None


def is_paper(sight: Sight) -> bool:
    """Say whether the form itself says that the line is a paper of the item, or its size."""
    line = sight.line
    return line.role in {"attachment", "file-size"} or (line.role == "item-title" and bool(line.marker))


def list_below(sight: Sight) -> bool:
    """Say whether the next line is a point of a list."""
    return sight.next is not None and bool(sight.next.marker)


def under_decision_list(sight: Sight) -> bool:
    """Say whether the line belongs to a list headed "Decisions"."""
    return sight.state.voice == "decision_list"


def first_of_decision(sight: Sight) -> bool:
    """Say whether the line above is the label "Decision:"."""
    last = sight.state.last
    return last is not None and last.sense == "decision_label"


def left_open(sight: Sight) -> bool:
    """Say whether the line above stops where more must follow: a colon, a semicolon, "and", a number."""
    previous = sight.previous
    return previous is not None and re.search(r"(?:[:;,]|:\s*-|\band|\bor|\d[.)])$", previous.text.rstrip()) is not None


def clause_fields(sight: Sight) -> tuple[str, str, str] | None:
    """Split a clause into its number or letter as printed and its words; a bullet is a clause too."""
    line = sight.line
    if line.marker:
        return (line.marker.strip(), "", line.text) if read_marker(line.marker) else ("", "", line.text)
    number = read_number(line.text)
    if number is None or number.end >= len(line.text):
        return None
    return number.text, "", line.text[number.end :].strip()


def unnumbered_clause(sight: Sight) -> bool:
    """Say whether a clause that lost its number: "That ..." after a numbered clause."""
    last = sight.state.last
    return (
        last is not None
        and last.kind is BlockKind.CLAUSE
        and re.match(r"(?:and\s+)?[Tt]hat\s", sight.line.text) is not None
    )


def numbered_fields(sight: Sight) -> tuple[str, str, str] | None:
    """Split a numbered paragraph into its number as printed and its words."""
    line = sight.line
    if line.marker and read_marker(line.marker):
        return line.marker.strip(), "", line.text
    number = read_number(line.text) if len(line.text) < 20_000 else None  # noqa: PLR2004
    return (number.text, "", line.text[number.end :].strip()) if number and number.end < len(line.text) else None


def lone_number_fields(sight: Sight) -> tuple[str, str, str] | None:
    """Take a number that stands alone after its paragraph."""
    number = read_number(sight.line.text)
    return (
        (number.text, "", "")
        if number and number.end >= len(sight.line.text) and sight.survey.style != "role"
        else None
    )


def future_tense(sight: Sight) -> bool:
    """Say whether the words are an agenda's: what will be done, or "To receive ..."."""
    return _FUTURE.match(sight.line.text) is not None


_FUTURE = re.compile(
    r"(?:to\s+(?:receive|consider|note|approve|confirm|agree|discuss|invite|determine|review|seek|advise|provide|present|elect|appoint|deal|take|answer|"
    r"report|update|authorise|adopt|resolve|endorse)\b|(?:(?!\bwas\b|\bwere\b)[^.]){0,160}?\b(?:will\s+be|will\s+provide|will\s+give|will\s+present|will\s+report|will\s+consider|is\s+asked|"
    r"are\s+asked|is\s+invited|are\s+invited|are\s+requested|are\s+recommended|is\s+recommended|will\s+receive|will\s+update|will\s+attend)\b"
    r"|(?:report|presentation|verbal\s+(?:update|report)|joint\s+report|cover\s+report)\s+(?:of|by|from)\s+(?:the\s+)?[A-Z][^.]{0,160}\.?$|(?:copy\s+)?(?:attached|enclosed|herewith|to\s+follow)\b.{0,40}$)",
    re.IGNORECASE | re.DOTALL,
)

CUT_ROW = LineRule(
    "cut",
    BlockKind.CUT,
    "cut",
    pattern=re.compile(rf"(?P<text>{CUT})\s*", re.IGNORECASE),
    forced_by="seeds 001, 003",
    examples=(
        Example(
            _inside("=> ... view the full minutes text for item 22/15"),
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
    examples=(Example(_inside("=> pdf icon PDF 247 KB"), text="pdf icon PDF 247 KB"),),
    non_examples=("The PDF is on the website",),
)
PAPER_BY_ROLE = LineRule(
    "paper_by_role",
    BlockKind.ATTACHMENT,
    "attachment",
    layout=(is_paper,),
    forced_by="meeting pages as HTML: papers of an item in a list",
    examples=(Example(_inside("=> {role attachment}Frontsheet PDF 212 KB"), text="Frontsheet PDF 212 KB"),),
)
MINUTES_LABEL = LineRule(
    "minutes_label",
    BlockKind.LABEL,
    "minutes",
    pattern=re.compile(r"(?P<label>(?:Minutes?|Cofnodion)\s*:)", re.IGNORECASE),
    forced_by="seed 002",
    examples=(Example(_inside("=> Minutes:"), label="Minutes:"),),
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
        Example(_inside("=> Decision:\nThat the report be noted."), label="Decision:"),
        Example(_inside("=> DECISION\nThat it be noted."), label="DECISION"),
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
    examples=(Example(_inside("=> Recommendation:\nThat the plan be approved."), label="Recommendation:"),),
    non_examples=("Recommendation tracking",),
)
PAPERS_LABEL = LineRule(
    "papers_label",
    BlockKind.LABEL,
    "papers",
    pattern=_label(r"(?:additional|supporting|related|background)\s+documents?|attachments?"),
    forced_by="seeds 002, 003",
    examples=(Example(_inside("=> Additional documents:"), label="Additional documents:"),),
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
            _inside("Decision:\nThat it be done.\n=> Reasons for the decision:\nIt was due."),
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
    examples=(Example(_inside("| => Fees | 12 |\n| Fines | 3 |"), text="Fees"),),
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
    examples=(Example(_inside("=> Name of Member"), text="Name of Member"),),
    non_examples=("Name of the park",),
)
DECLARATION_CELL = LineRule(
    "declaration_cell",
    BlockKind.DECLARATION,
    "declaration_cell",
    layout=(in_declarations,),
    pattern=re.compile(r"(?P<text>(?:.{1,160}[^.:]|.{1,100}\.))"),
    forced_by="meeting pages: the table of declarations flattened to single lines",
    examples=(Example(_inside("Name of Member\nType of Interest\n=> Councillor Marsh"), text="Councillor Marsh"),),
    non_examples=("Minutes:",),
)
QUOTED_RESOLUTION = LineRule(
    "quoted_resolution",
    BlockKind.AGENDA_TEXT,
    "quoted",
    layout=(quoted_resolution,),
    forced_by="agenda texts that quote the resolution to exclude the press",
    examples=(
        Example(
            _inside("If so, to formally pass the following resolution:-\n=> RESOLVED - That the press be excluded."),
            text="RESOLVED - That the press be excluded.",
        ),
    ),
)
AGENDA_TEXT = LineRule(
    "agenda_text",
    BlockKind.AGENDA_TEXT,
    "agenda_text",
    layout=(agenda_voice,),
    forced_by="meeting pages: what the agenda announced stands before Minutes:",
    examples=(
        Example(
            (
                "Items\nNo. Item\n1.\nWork plan\n=> To set the plan.\nMinutes:\nRESOLVED - That it be"
                " noted.\n2.\nClose\nMinutes:\nDone."
            ),
            text="To set the plan.",
        ),
    ),
)
ANNOUNCED = LineRule(
    "announced",
    BlockKind.AGENDA_TEXT,
    "agenda_text",
    layout=(after_heading, future_tense),
    forced_by="seeds 001, 003: no label parts agenda and minutes",
    examples=(
        Example(
            "1. WELCOME\n=> The Director will be in attendance to give an update.\n2. CLOSE\nAll.",
            text="The Director will be in attendance to give an update.",
        ),
    ),
    non_examples=("The Director gave an update.",),
)
MARKED_DECISION = LineRule(
    "decision",
    BlockKind.DECISION,
    "decision",
    fields=mark_fields,
    layout=(in_body, not_agenda_voice, opens_with_mark),
    forced_by="seed 000",
    examples=(
        Example(_inside("=> **AGREED** that the report be noted."), text="AGREED that the report be noted."),
        Example(
            _inside("=> RESOLVED - (1) That the plan be approved."), text="RESOLVED - (1) That the plan be approved."
        ),
        Example(_inside("=> It was RESOLVED to pay the bill."), text="It was RESOLVED to pay the bill."),
    ),
    non_examples=("Agreed positions were set out in the report.", "NOTED.", "RESOLVED BUSINESS OF THE COUNCIL"),
)
BODY_DECISION = LineRule(
    "body_decision",
    BlockKind.DECISION,
    "decision",
    fields=mark_fields,
    layout=(in_body, not_agenda_voice, body_decides),
    forced_by="Scottish minutes: The Committee agreed:",
    examples=(Example(_inside("=> The Committee agreed:-"), text="The Committee agreed:-"),),
    non_examples=("The Committee agreed with the officer.",),
)
BARE_BODY = LineRule(
    "words_below_mark",
    BlockKind.CLAUSE,
    "clause",
    layout=(announced_above, not_agenda_voice),
    forced_by="meeting pages: RESOLVED: on a line, its words on the next",
    examples=(Example(_inside("RESOLVED:\n=> That the plan be adopted."), text="That the plan be adopted."),),
    non_examples=("The plan was adopted.",),
)
DECISION_GOES_ON = LineRule(
    "decision_goes_on",
    BlockKind.CLAUSE,
    "clause",
    layout=(decision_voice, lead_in_above, left_open),
    forced_by="meeting pages as text: clauses that lost their line ends",
    examples=(
        Example(_inside("Decision:\nORDERED that the Executive:\n=> Notes the report"), text="Notes the report"),
    ),
)
DECISION_TEXT = LineRule(
    "decision_text",
    BlockKind.DECISION,
    "decision",
    layout=(first_of_decision,),
    forced_by="packs: Decision on a line, the words below it",
    examples=(Example(_inside("Decision\n=> That the report be noted."), text="That the report be noted."),),
)
MOTION = LineRule(
    "motion",
    BlockKind.DECISION,
    "motion",
    pattern=re.compile(r"(?P<text>That\b.*)", re.DOTALL),
    layout=(after_mover,),
    forced_by="eSCRIBE minutes",
    examples=(
        Example(
            _inside("Moved by P. Ash\nSeconded by B. Elm\n=> That the report BE RECEIVED."),
            text="That the report BE RECEIVED.",
        ),
    ),
    non_examples=("The motion was lost.",),
)
MOVER = LineRule(
    "mover",
    BlockKind.VOTE,
    "mover",
    pattern=re.compile(
        r"(?P<text>(?:Moved|Seconded|Proposed|Proposer|Seconder|Mover)(?:\s+by)?\s*[:–-]?\s+(?:the\s+)?(?:Councillor|Cllr\.?|Mayor|Deputy\s+Mayor|Alderman|Mr|Mrs|Ms|Dr)?\s*[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3}(?:\s*\([\w\s]{1,40}\))?\.?)"
    ),
    layout=(in_body,),
    forced_by="eSCRIBE minutes",
    examples=(
        Example(_inside("=> Moved by P. Ash"), text="Moved by P. Ash"),
        Example(_inside("=> Proposed: Lyn Walker (Aldeburgh)"), text="Proposed: Lyn Walker (Aldeburgh)"),
    ),
    non_examples=("Moved by the tide, the boats were lost.",),
)
VOTE = LineRule(
    "vote",
    BlockKind.VOTE,
    "vote",
    pattern=re.compile(
        r"(?P<text>(?:Motion\s+(?:Passed|Carried|Lost|Failed|Defeated)|Carried(?:\s+unanimously)?|CARRIED|Lost|(?:Yeas|Nays|Ayes|Noes|For|Against|Abstain(?:ed|ing)?|Abstentions?|Absent|Recused|In\s+favour)\s*(?::|\(\d+\)).{0,600}|"
        r"(?:Votes?|Voting)\s*(?:for|against|:).{0,300}|Recorded\s+vote.{0,300}|\d+\s+(?:votes?\s+)?(?:for|in\s+favour).{0,200})\.?)",
        re.IGNORECASE | re.DOTALL,
    ),
    layout=(in_body,),
    forced_by="eSCRIBE minutes; recorded votes",
    examples=(
        Example(_inside("=> Motion Passed"), text="Motion Passed"),
        Example(_inside("=> Yeas: (4) E. Peel, P. Cuddy"), text="Yeas: (4) E. Peel, P. Cuddy"),
    ),
    non_examples=("For the first time the fair made a profit.", "Lost property was discussed."),
)
CLAUSE = LineRule(
    "clause",
    BlockKind.CLAUSE,
    "clause",
    fields=clause_fields,
    layout=(lead_in_above, not_agenda_voice),
    forced_by="seed 001",
    examples=(
        Example(
            _inside("AGREED as follows:-\n=> 1. That the plan be prepared."),
            number="1.",
            text="That the plan be prepared.",
        ),
        Example(_inside("RESOLVED that:\n=> a) the fee be set"), number="a)", text="the fee be set"),
    ),
    non_examples=("The plan was prepared.",),
)
LOST_CLAUSE = LineRule(
    "clause_without_number",
    BlockKind.CLAUSE,
    "clause",
    layout=(clauses_open, unnumbered_clause),
    forced_by="seed 001: the second clause lost its number",
    examples=(
        Example(
            _inside("AGREED as follows:-\n1. That the plan be prepared.\n=> That the rest be undertaken."),
            text="That the rest be undertaken.",
        ),
    ),
    non_examples=("That was the end of it.",),
)
RECOMMENDED_TEXT = LineRule(
    "recommended_text",
    BlockKind.RECOMMENDATION,
    "recommendation",
    layout=(recommendation_voice,),
    forced_by="agenda pages with Recommendation: lines",
    examples=(Example(_inside("Recommendation:\n=> That the plan be approved."), text="That the plan be approved."),),
)
SIGNATURE = LineRule(
    "signature",
    BlockKind.SIGNATURE,
    "closing",
    pattern=re.compile(
        r"(?P<text>(?:(?:Signed|Signature)\b\s*(?:by|as|:|\.|_|…|\(|$)|(?:Chair(?:man|person)?|Mayor|Convener)(?:'s\s+signature)?\s*[:.…_]{2,}|CHAIR(?:MAN|PERSON)?\s*$|Llofnod).{0,240})",
        re.IGNORECASE,
    ),
    layout=(in_body,),
    forced_by="printed minutes end with a line to sign",
    examples=(
        Example(
            "1. WELCOME\nAll.\n2. CLOSE\nAll.\n=> Signed ............ Chair   Date ............",
            text="Signed ............ Chair   Date ............",
        ),
    ),
    non_examples=("Signed copies were circulated.", "Signs would be put up."),
)
NEXT_MEETING = LineRule(
    "next_meeting",
    BlockKind.NEXT_MEETING,
    "next_meeting",
    pattern=re.compile(
        r"(?P<text>(?:(?:the\s+)?(?:date\s+(?:and\s+time\s+)?of\s+(?:the\s+)?)?next\s+(?:\w+\s+){0,6}(?:meeting|agm)\b|dyddiad\s+y\s+cyfarfod\s+nesaf).{0,600})",
        re.IGNORECASE | re.DOTALL,
    ),
    layout=(in_body, not_agenda_voice),
    forced_by="seed 000",
    examples=(
        Example(
            (
                "1. WELCOME\nAll.\n2. CLOSE\n=> The next meeting of the Panel was scheduled for Monday, 9"
                " March 2020 at 4.00pm."
            ),
            text="The next meeting of the Panel was scheduled for Monday, 9 March 2020 at 4.00pm.",
        ),
    ),
    non_examples=("At the next meeting the plan would be discussed.",),
)
BULLET = LineRule(
    "bullet",
    BlockKind.BULLET,
    "text",
    layout=(bulleted,),
    forced_by="seed 000",
    examples=(Example(_inside("=> - Key actions"), text="Key actions"),),
    non_examples=("Key actions",),
)
NUMBERED = LineRule(
    "numbered",
    BlockKind.NUMBERED,
    "text",
    fields=numbered_fields,
    layout=(in_body,),
    forced_by="seed 004",
    examples=(Example(_inside("=> (a) the first of two points"), number="(a)", text="the first of two points"),),
    non_examples=("DC/2018/01912 - a porch", "10.30 am was the start."),
)
NUMBER_AFTER = LineRule(
    "number_after",
    BlockKind.NUMBERED,
    "number_after",
    fields=lone_number_fields,
    layout=(in_body,),
    number_after=True,
    forced_by="seed 004, paragraph 22",
    examples=(Example("Report of:\tDirector\nLegal\nThere are no implications.\n=> 22.", number="22."),),
    non_examples=("22 May",),
)
TEXT = LineRule(
    "text",
    BlockKind.TEXT,
    "text",
    forced_by="every line is claimed",
    examples=(Example(_inside("=> The Chair thanked all."), text="The Chair thanked all."),),
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
        Example(_inside("=> Decisions\n- The Board agreed the plan.\n- The Board agreed the fee."), text="Decisions"),
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
            _inside("Decisions\n- The Board agreed the plan.\n=> - The Board agreed the fee."),
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
    examples=(Example(_inside("The gate is broken.\n=> {beside}RB"), label="RB"),),
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
DECISION_ROWS = (
    QUOTED_RESOLUTION,
    CLAUSE,
    LOST_CLAUSE,
    DECISION_GOES_ON,
    DECISION_TEXT,
    MOVER,
    MOTION,
    MARKED_DECISION,
    BODY_DECISION,
    VOTE,
    BARE_BODY,
)
TEXT_ROWS = (RECOMMENDED_TEXT, SIGNATURE, NEXT_MEETING, NUMBERED, BULLET, TEXT)
