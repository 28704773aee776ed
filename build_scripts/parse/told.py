"""Decisions told inside the sentences of a paragraph, and motions carried right below one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.domain.cited import Span
from build_scripts.domain.record import BlockKind, Clause, Decision, DecisionStatus
from build_scripts.parse.blocks import Passage
from build_scripts.parse.clauses import PROPOSED, listed_at, quoted_at
from build_scripts.parse.motions import OUTCOME, REFERS_BACK, carried_motion, outcome_below
from build_scripts.parse.numbering import is_planning_reference
from build_scripts.parse.phrases.decision_marks import NOTED, is_bare_mark, marked_decision
from build_scripts.parse.phrases.told_decisions import told_decision
from build_scripts.parse.sentences import sentences_of

_WEAK = frozenset({"decision", "decisions", "resolution", "resolutions"})  # in running text they head, not decide
_MARK_IN_TEXT = "mark_in_text"
_ENDS_OPEN = re.compile(r"(?::\s*-?|\b(?:resolved|agreed|decided|ordered)\s*[-–—]?)$", re.IGNORECASE)


def told_at(passages: Sequence[Passage], nth: int, own: str) -> tuple[list[Decision], int]:
    """Return decisions told inside the sentences of one passage; a sentence that ends in a colon takes its list."""
    passage, after = passages[nth], nth + 1
    block = passage.block
    found: list[Decision] = []
    if _names_mover(passages, nth):
        return [], after
    outcome = outcome_below(passages, nth)
    if outcome and not any(told_decision(block.text[s:e]) for s, e in sentences_of(block.text[:4000])):
        return [carried_motion(passages, nth, outcome)], outcome + 1
    for start, end, verb, name in _deciding(block.text, own):
        clauses: tuple[Clause, ...] = ()
        if end == len(block.text) and _ENDS_OPEN.search(block.text):
            clauses, after = listed_at(passages, nth + 1)
            clauses, after = (clauses, after) if clauses else quoted_at(passages, nth + 1)
        text = block.text[start:end]
        last = clauses[-1].span.last if clauses else block.span.last
        found.append(
            Decision(
                verb,
                text,
                clauses,
                DecisionStatus.MADE,
                Span(block.span.first, last),
                start,
                end,
                explicit=name == _MARK_IN_TEXT,
                rule=f"told.{name}",
            )
        )
        both = PROPOSED.search(text[:2000])
        if both:
            found[-1] = replace(found[-1], proposer=both["by"], seconder=both["second"])
    if found and after == nth + 1 and _only_introduces(passages, nth):
        return found[:-1], after
    return found, after


_BY = re.compile(r"(?:Approved|Adopted|Agreed|Accepted)\s?:\s?\S.{0,60}")


def _names_mover(passages: Sequence[Passage], nth: int) -> bool:
    """Whether "Approved: A Name" stands above "Seconded: A Name": it names who moved that the minutes be approved."""
    below = passages[nth + 1].block.text if nth + 1 < len(passages) else ""
    return _BY.fullmatch(passages[nth].block.text) is not None and below.startswith("Seconded")


def _only_introduces(passages: Sequence[Passage], nth: int) -> bool:
    """Whether a paragraph ends "it was agreed" and the mark that says what was agreed opens the next one."""
    following = passages[nth + 1].block if nth + 1 < len(passages) else None
    marked = following is not None and following.kind is BlockKind.DECISION
    return marked and _ENDS_OPEN.search(passages[nth].block.text) is not None


def _deciding(text: str, own: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, verb, name) of what decides in a paragraph: a mark takes its rest, a told one its sentence."""
    parts = list(sentences_of(text[:20_000]))
    for nth, (start, end) in enumerate(parts):
        mark = marked_decision(text[start:end])
        if mark and (_of_others(text, start, end) or mark["verb"].lower() in _WEAK):
            continue
        if mark and not NOTED.match(text[start:end]) and (mark["verb"].isupper() or start == 0):
            later = next(
                (s for s, e in parts[nth + 1 :] if (m := marked_decision(text[s:e])) and m["verb"].isupper()), len(text)
            )
            yield start, start + len(text[start:later].rstrip()), mark["verb"], _MARK_IN_TEXT
            if mark["verb"].isupper() and later == len(text):
                return
            continue
        told = told_decision(text[start:end], own)
        whole = _with_what(text, parts, nth) if told else None
        if told and whole and (told[1] != "motion_carried" or not OUTCOME.fullmatch(text[slice(*whole)])):
            yield *whole, *told


def _of_others(text: str, start: int, end: int) -> bool:
    """Whether a bare "APPROVED" ends a line about a planning application: parishes print so what others decided."""
    return start > 0 and is_bare_mark(text[start:end]) and is_planning_reference(text)


def _with_what(text: str, parts: Sequence[tuple[int, int]], nth: int) -> tuple[int, int] | None:
    """Return the sentence, with those before it where it only says that they were carried ("Proposed by ... approved").

    None where the sentence before is a decision of its own already ("... be signed as a true record. All in favour.").
    """
    first = nth
    while first and REFERS_BACK.match(text[parts[first][0] : parts[first][1]]):
        first -= 1
        if told_decision(text[parts[first][0] : parts[first][1]]) is not None:
            return None
    return parts[first][0], parts[nth][1]
