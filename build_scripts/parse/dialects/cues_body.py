"""Cues and fields of the rows inside items: what a line must say, and how it is split."""

from __future__ import annotations

import re

from build_scripts.domain.record import BlockKind
from build_scripts.parse.numbering import read_marker, read_number
from build_scripts.parse.phrases.decision_marks import BODY_DECIDES, NOTED, is_bare_mark, leads_in, marked_decision
from build_scripts.parse.phrases.motions import MOVER_LINE, PASSED, VOTE_LINE, is_resolving
from build_scripts.parse.rules import Sight


def opens_with_mark(sight: Sight) -> bool:
    """Say whether the line opens with a decision mark, and the line above does not quote one that might be passed."""
    previous = sight.previous
    if previous is not None and leads_in(previous.text):
        return False
    said = _said(sight)
    if sight.next is not None and _SECONDED.match(sight.next.text) and _BY.fullmatch(said):
        return False  # it names who moved that the minutes be approved
    lettered = bool(sight.line.marker) or said != sight.line.text
    if lettered and _HEADS_A_LIST.fullmatch(said):  # "b) Decisions" in an item on planning
        return False
    return marked_decision(said) is not None and not NOTED.match(said)


_BY = re.compile(r"(?:Approved|Adopted|Agreed|Accepted)\s?:\s?\S.{0,60}")
_SECONDED = re.compile(r"Seconded\s?[:–-]")
_HEADS_A_LIST = re.compile(r"(?:decisions|resolutions)\s?:?", re.IGNORECASE)


def opens_motion(sight: Sight) -> bool:
    """Say whether the line holds the words of a motion: below its movers, or opened as a resolution is.

    Some print "CARRIED" in a column of its own, which comes between the movers and the words.
    """
    last = sight.state.last
    if is_resolving(sight.line.text) or (last is not None and last.sense == "mover"):
        return True
    voted = last is not None and last.sense == "vote" and sight.index > 1
    if voted and MOVER_LINE.fullmatch(sight.lines[sight.index - 2].text) is not None:
        return True
    return sight.line.text[:5].lower() == "that " and _is_carried_below(sight)


_NEAR = 8  # lines of a motion and its clauses


def _is_carried_below(sight: Sight) -> bool:
    """Whether a line of a vote that was carried follows before the next item and the next motion."""
    for i in range(sight.index + 1, min(sight.index + _NEAR, len(sight.lines))):
        text = sight.lines[i].text
        if i in sight.survey.items or MOVER_LINE.fullmatch(text):
            return False
        if VOTE_LINE.fullmatch(text):
            return PASSED.search(text) is not None
    return False


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
    if last is None or last.kind is not BlockKind.DECISION:
        return False
    opens = _WORDS_OPEN.match(sight.line.text) is not None
    return _ENDS_OPEN.search(last.text) is not None or (opens and is_bare_mark(last.text))


_ENDS_OPEN = re.compile(
    r"(?::\s*-?|[–—-]|(?:RESOLVED|AGREED|ORDERED|DECIDED|Resolved|Agreed)(?:\s+[Uu]nanimously|\s+UNANIMOUSLY)?"
    r"(?:\s+(?:that|to|THAT|TO))?)$"
)
_WORDS_OPEN = re.compile(r"[“\"‘'(]*(?:that|to|the\s+following)\b", re.IGNORECASE)


def quoted_resolution(sight: Sight) -> bool:
    """Say whether the line above announces a resolution that may be passed."""
    previous = sight.previous
    return previous is not None and leads_in(previous.text) and marked_decision(sight.line.text) is not None


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
    """Say whether the line above is the label "Decision:", and this line says more than that there was none."""
    last = sight.state.last
    opened = last is not None and last.sense == "decision_label"
    return opened and not _NO_DECISION.fullmatch(sight.line.text.strip()) and not tells_only(sight.line.text)


def tells_only(text: str) -> bool:
    """Say whether a paragraph under "Decision:" tells who spoke, declared or sent apologies: nothing was decided."""
    return _TELLS_ONLY.match(text) is not None and _DECIDES.search(text) is None


_TELLS_ONLY = re.compile(
    r"(?:(?:An?\s+)?apolog(?:y|ies)\b.{0,60}\b(?:received|submitted|given|intimated|tendered|from)\b"
    r"|(?:the\s+)?(?:vice[\s-])?(?:chair(?:man|woman|person)?|(?:lord\s+)?mayor|leader|(?:lord\s+)?provost|convener|convenor|clerk)\b.{0,80}?\b(?:welcomed|invited|advised"
    r"|informed|reminded|announced|opened|drew|explained|reported|thanked|introduced|made)\b"
    r"|(?:councillors?|cllrs?|members?)\b.{0,80}?\b(?:declared|disclosed|asked|discussed|were\s+reminded|were\s+advised|raised)\b"
    r"|there\s+(?:were|was|being)\s+(?:no|none)\b|no\s+(?:declarations?|interests?|questions?|apologies|urgent|other|items?|public|petitions?|deputations?|members?)\b"
    r"|none(?:\s+\w+){0,2}\.?$|nil\.?$|questions?\s+(?:were|was)\b)",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"\b(?:resolved|agreed|decided|approved|ordered|noted|recommended|granted|refused|adopted|endorsed|authorised|deferred|elected|appointed|delegated)\b",
    re.IGNORECASE,
)


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
    if number.dotted:  # "8.3" numbers the next paragraph of the item, not a clause of the decision above
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


# What stands under "Decision:" where nothing was decided; a date there is when the decision was made.
_NO_DECISION = re.compile(
    r"(?:there\s+(?:were|was)\s+(?:none|no\s.{3,80})|none|nil|n/?a|no\s+decisions?.{0,60}|not\s+applicable"
    r"|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+,?\s+\d{4}|[IVX]{1,4}\.?|\d{1,3}[.)]?)\.?",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"(?:to\s+(?:receive|consider|note|approve|confirm|agree|discuss|invite|determine|review|seek|advise|provide|present|elect|appoint|deal|take|answer|"
    r"report|update|authorise|adopt|resolve|endorse)\b|(?:(?!\bwas\b|\bwere\b)[^.]){0,160}?\b(?:will\s+be|will\s+provide|will\s+give|will\s+present|will\s+report|will\s+consider|is\s+asked|"
    r"are\s+asked|is\s+invited|are\s+invited|are\s+requested|are\s+recommended|is\s+recommended|will\s+receive|will\s+update|will\s+attend)\b"
    r"|(?:report|presentation|verbal\s+(?:update|report)|joint\s+report|cover\s+report)\s+(?:of|by|from)\s+(?:the\s+)?[A-Z][^.]{0,160}\.?$|(?:copy\s+)?(?:attached|enclosed|herewith|to\s+follow)\b.{0,40}$)",
    re.IGNORECASE | re.DOTALL,
)
