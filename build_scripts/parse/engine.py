"""The one loop: each line, in order, is claimed by the first row of the dialect that fits it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.domain.record import BlockKind
from build_scripts.domain.source import Line
from build_scripts.parse.looks import is_sentence
from build_scripts.parse.rules import Claim, Dialect, LineRule, Sight, State
from build_scripts.parse.survey import Survey

# What a claim of this sense does to the state: (zone, voice); None leaves it as it is.
_TURNS: dict[str, tuple[str | None, str | None]] = {
    "item": ("body", ""),
    "sub_item": ("body", ""),
    "present": ("people", None),
    "people": ("people", None),
    "minutes": ("body", "minutes"),
    "decision_label": (None, "decision"),
    "recommendation_label": (None, "recommendation"),
    "agenda_label": (None, "agenda"),
    "decision_list": ("body", "decision_list"),
    "closing": ("end", ""),
    "section": ("body", ""),
    "header": ("head", None),
}
# Only these kinds keep an open list of clauses open.
_CLAUSE_KINDS = frozenset({BlockKind.CLAUSE, BlockKind.DECISION, BlockKind.RECOMMENDATION, BlockKind.ATTACHMENT})
_LONGEST = 20_000


def claim_lines(lines: Sequence[Line], dialect: Dialect, survey: Survey) -> tuple[Claim, ...]:
    """Return one claim for each line, in order."""
    state = State(labelled=any(line.text.strip().lower() in {"minutes:", "decision:"} for line in lines))
    claims = []
    for index in range(len(lines)):
        claim = _claim(Sight(lines, index, survey, state), dialect)
        claims.append(claim)
        state = _after(state, claim, dialect, survey)
    return tuple(claims)


def _claim(sight: Sight, dialect: Dialect) -> Claim:
    for row in dialect.rows if len(sight.line.text) <= _LONGEST else dialect.rows[-1:]:
        fields = row.fit(sight)
        if fields is not None and _whole(fields, sight.line):
            return _claimed(row, dialect, sight, fields)
    return _claimed(dialect.rows[-1], dialect, sight, ("", "", sight.line.text))


def _claimed(row: LineRule, dialect: Dialect, sight: Sight, fields: tuple[str, str, str]) -> Claim:
    number, label, text = fields
    name = f"{dialect.name}.{row.name}"
    return Claim(sight.index, sight.line, row.kind, name, row.sense, number, label, text, row.number_after)


def _whole(fields: tuple[str, str, str], line: Line) -> bool:
    """Whether the fields together hold every letter and figure of the line."""
    number, label, text = fields
    if number and number == line.marker.strip():
        number = ""
    said = number + label + text
    if said == line.text:
        return True  # most lines are one paragraph: nothing need be counted
    return sum(c.isalnum() for c in said) == sum(c.isalnum() for c in line.text)


# "The Cathaoirleach, Cllr. Kenny, was in the Chair." stands above the list of the others who were present.
_PRESIDED = re.compile(r"\b(?:in\s+the\s+chair|presided)\.?$", re.IGNORECASE)
_IT_WAS = re.compile(r"\bit\s+was\s*:?\s*[-–—]*$", re.IGNORECASE)


def _opens_business(text: str) -> bool:
    """Whether a line above the first item ends the head: a sentence that does not name the chair, or "it was -"."""
    return (is_sentence(text) and _PRESIDED.search(text.strip()) is None) or _IT_WAS.search(text) is not None


def _after(state: State, claim: Claim, dialect: Dialect, survey: Survey) -> State:
    zone, voice = _TURNS.get(claim.sense, (None, None))
    if state.voice == "decision_list" and claim.sense not in {"decision", "decision_list"}:
        voice = voice or ""
    if claim.sense in {"item", "sub_item"} and dialect.page and state.labelled:
        voice = "agenda"
    if zone is None and state.zone in {"head", "people"} and claim.sense == "text" and _opens_business(claim.text):
        zone = "head" if survey.items and claim.index < survey.first else "body"
    opens = claim.kind in {BlockKind.DECISION, BlockKind.RECOMMENDATION}
    clauses = opens or (state.clauses and claim.kind in _CLAUSE_KINDS)
    if claim.sense in {"action", "contents"}:  # beside the text, not of it
        return state
    return replace(
        state, zone=zone or state.zone, voice=state.voice if voice is None else voice, last=claim, clauses=clauses
    )
