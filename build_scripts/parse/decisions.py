"""Passages to decisions: what the body decided in one item, each once, in the source's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.cited import Span
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Block, BlockKind, Clause, Decision, DecisionStatus
from build_scripts.parse.blocks import Passage
from build_scripts.parse.clauses import clauses_at, movers_of, was_passed
from build_scripts.parse.phrases.decision_marks import marked_decision
from build_scripts.parse.told import told_at

_TOLD_IN = frozenset(
    {BlockKind.TEXT, BlockKind.BULLET, BlockKind.NUMBERED, BlockKind.NEXT_MEETING, BlockKind.SUB_HEADING}
)
_OUTCOME = re.compile(
    r"(?:The\s+|This\s+)?(?:substantive\s+)?(?:motion|amendment|proposal|vote|recommendations?)\s+(?:was|were|being)\b.{0,120}",
    re.IGNORECASE,
)
_SAME = 0.8
_COMPARED = 30  # words of two decisions that are compared


@dataclass(frozen=True, slots=True)
class DecisionReading:
    """Decisions of a run of passages and what was noticed while reading them."""

    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...] = ()


def read_decisions(passages: Sequence[Passage], *, own: str = "", recommends: bool = False) -> DecisionReading:
    """Return the decisions in `passages` (those of one item, or those outside all items).

    own: the name of the body that met.
    recommends: the document is a report, whose recommendations are wanted; in any other document they are none.
    """
    found: list[Decision] = []
    nth = 0
    while nth < len(passages):
        taken, nth = _read_at(passages, nth, own, recommends=recommends)
        found.extend(taken)
    kept, findings = _once_each(found)
    lost = [c for d in kept for c in d.clauses if not c.number and c.inferred]
    numberless = [
        Finding("P222", f"A clause has lost its number; it follows that it is {c.inferred}", c.span) for c in lost
    ]
    return DecisionReading(tuple(kept), (*findings, *numberless))


def _read_at(passages: Sequence[Passage], nth: int, own: str, *, recommends: bool) -> tuple[list[Decision], int]:
    """Return the decisions that begin at passage `nth`, and the passage to go on with."""
    passage = passages[nth]
    kind = passage.block.kind
    if kind is BlockKind.DECISION:
        return _marked(passages, nth)
    if kind is BlockKind.RECOMMENDATION and recommends:
        clauses, after = clauses_at(passages, nth + 1)
        return [_whole(passage, clauses, status=DecisionStatus.RECOMMENDED, explicit=False)], after
    if kind in _TOLD_IN and passage.sense not in {"agenda_text", "quoted", "closing", "decision_list"}:
        return told_at(passages, nth, own)
    return [], nth + 1


def _marked(passages: Sequence[Passage], nth: int) -> tuple[list[Decision], int]:
    clauses, after = clauses_at(passages, nth + 1)
    passage = passages[nth]
    if passage.sense == "motion" and not was_passed(passages, nth, after):
        return [], after
    proposer, seconder = movers_of(passages, nth)
    return [replace(_whole(passage, clauses), proposer=proposer, seconder=seconder)], after


def _whole(
    passage: Passage,
    clauses: tuple[Clause, ...],
    *,
    status: DecisionStatus = DecisionStatus.MADE,
    explicit: bool = True,
) -> Decision:
    """Return a decision that fills its passage."""
    block = passage.block
    mark = marked_decision(block.text)
    verb = mark["verb"] if mark else _verb_of(block)
    last = clauses[-1].span.last if clauses else block.span.last
    return Decision(
        verb,
        block.text,
        clauses,
        status,
        Span(block.span.first, max(block.span.last, last)),
        0,
        len(block.text),
        explicit=explicit,
        rule=block.rule,
    )


def _verb_of(block: Block) -> str:
    told = re.search(
        r"(?i)\b(resolved|agreed|decided|ordered|recommended|determined|approved|adopted|BE [A-Z]+)\b", block.text
    )
    return told[1] if told else block.text.split(maxsplit=1)[0] if block.text else ""


def _once_each(decisions: Sequence[Decision]) -> tuple[list[Decision], list[Finding]]:
    """Return the decisions without repeats; a repeat is noted on the one that is kept (the one with more words)."""
    kept: list[Decision] = []
    findings: list[Finding] = []
    marked = any(d.explicit for d in decisions)
    for decision in decisions:
        if marked and not decision.explicit and _OUTCOME.fullmatch(decision.text):
            continue  # "The motion was carried": the decision itself is the one that is marked
        same = next((i for i, k in enumerate(kept) if same_decision(k, decision)), None)
        if same is None:
            kept.append(decision)
            continue
        kept[same] = replace(kept[same], also_at=(*kept[same].also_at, decision.span))
        findings.append(
            Finding("P240", "The source prints this decision more than once; it is counted once.", decision.span)
        )
    return kept, findings


def same_decision(one: Decision, other: Decision) -> bool:
    """Whether two decisions say the same: nearly all words of the shorter stand in the longer."""
    a, b = _key(one), _key(other)
    if any(w[0].isdigit() for w in a - b) and any(w[0].isdigit() for w in b - a):  # two dates, two sums: two decisions
        return False
    if _names(one) - _names(other) and _names(other) - _names(one):
        return False
    return (
        bool(a and b) and len(a & b) >= _SAME * min(len(a), len(b)) and min(len(a), len(b)) >= 0.4 * max(len(a), len(b))
    )


_NAMED = 400
_NAME = re.compile(r"(?<=[a-z,]\s)[A-Z][a-z’'-]{2,}")
_TITLES = frozenset(
    ["councillor", "councillors", "cllr", "cllrs", "mayor", "chair", "chairman", "committee", "council"]
)
_MARKS = frozenset(
    ["resolved", "agreed", "ordered", "decided", "that", "was", "it", "the", "to", "be", "of", "and", "a"]
)


def _names(decision: Decision) -> frozenset[str]:
    """Return the words of a decision that only a name has: capitals inside a sentence, no initial, no title."""
    words = _NAME.findall(decision.text[:_NAMED])
    return frozenset(w.lower() for w in words) - _MARKS - _TITLES


def _key(decision: Decision) -> frozenset[str]:
    text = " ".join([decision.text, *(c.text for c in decision.clauses)])
    if not decision.explicit:  # "... seconded. All voted aye. The motion is approved." stands below each motion
        text = text.split(". ", 1)[0]
    words = re.findall(r"\w+", text.lower())
    return frozenset([w for w in words if w not in _MARKS][:_COMPARED])
