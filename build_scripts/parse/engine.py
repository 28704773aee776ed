"""The one loop: each line, in order, is claimed by the first row of the dialect that fits it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from build_scripts.domain.record import BlockKind
from build_scripts.domain.source import Line
from build_scripts.parse.layout import (
    after_heading,
    after_number,
    agenda_voice,
    bulleted,
    clauses_open,
    decision_voice,
    heads_item,
    heads_sub_item,
    in_body,
    in_cell,
    in_declarations,
    in_head,
    in_people,
    is_contents,
    lead_in_above,
    not_agenda_voice,
    not_in_cell,
    recommendation_voice,
)
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


# Cues that say where a line stands: most rows ask for one of them, so rows are sorted out by them and not line by line.
_PLACES = (
    in_head,
    in_body,
    in_people,
    in_cell,
    not_in_cell,
    bulleted,
    heads_item,
    heads_sub_item,
    is_contents,
    after_heading,
    after_number,
    in_declarations,
    agenda_voice,
    not_agenda_voice,
    decision_voice,
    recommendation_voice,
    clauses_open,
    lead_in_above,
)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of a dialect, and those of them that can fit at each kind of place met so far."""

    dialect: Dialect
    by_place: dict[tuple[bool, ...], tuple[LineRule, ...]] = field(default_factory=dict)

    def at(self, sight: Sight) -> tuple[LineRule, ...]:
        """Return the rows that can fit the line in sight, in order; of a line too long to read only the last."""
        if len(sight.line.text) > _LONGEST:
            return self.dialect.rows[-1:]
        place = tuple(cue(sight) for cue in _PLACES)
        rows = self.by_place.get(place)
        if rows is None:
            missing = {cue for cue, holds in zip(_PLACES, place, strict=True) if not holds}
            rows = tuple(row for row in self.dialect.rows if missing.isdisjoint(row.layout))
            self.by_place[place] = rows
        return rows


def claim_lines(lines: Sequence[Line], dialect: Dialect, survey: Survey) -> tuple[Claim, ...]:
    """Return one claim for each line, in order."""
    state = State(labelled=any(line.text.strip().lower() in {"minutes:", "decision:"} for line in lines))
    claims = []
    rows = _Rows(dialect)
    for index in range(len(lines)):
        claim = _claim(Sight(lines, index, survey, state), rows)
        claims.append(claim)
        state = _after(state, claim, dialect, survey)
    return tuple(claims)


def _claim(sight: Sight, rows: _Rows) -> Claim:
    for row in rows.at(sight):
        fields = row.fit(sight)
        if fields is not None and _whole(fields, sight.line):
            return _claimed(row, rows.dialect, sight, fields)
    return _claimed(rows.dialect.rows[-1], rows.dialect, sight, ("", "", sight.line.text))


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
# "Nine residents also attended the meeting.", "Apologies were received from Mr Elm." stand among the lists.
_ATTENDED = re.compile(
    r"\b(?:attended|in\s+attendance|(?:was|were)\s+(?:also\s+)?(?:present|absent)|apolog\w+)\b", re.IGNORECASE
)
_IT_WAS = re.compile(r"\bit\s+was\s*:?\s*[-–—]*$", re.IGNORECASE)


def _opens_business(text: str) -> bool:
    """Whether a line above the first item ends the head: a sentence that does not name the chair, or "it was -"."""
    telling = _PRESIDED.search(text.strip()) is not None or _ATTENDED.search(text) is not None
    return (is_sentence(text) and not telling) or _IT_WAS.search(text) is not None


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
