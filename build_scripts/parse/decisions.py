"""Passages to decisions: what the body decided in one item, each once, in the source's words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.cited import Span
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Block, BlockKind, Clause, Decision, DecisionStatus
from build_scripts.parse.blocks import Passage
from build_scripts.parse.looks import words_of
from build_scripts.parse.phrases.decisions import NOTED, marked_decision, told_decision
from build_scripts.parse.sentences import sentences_of

_TOLD_IN = frozenset(
    {BlockKind.TEXT, BlockKind.BULLET, BlockKind.NUMBERED, BlockKind.NEXT_MEETING, BlockKind.SUB_HEADING}
)
_LISTS = frozenset({BlockKind.BULLET, BlockKind.NUMBERED, BlockKind.CLAUSE})
_BETWEEN = frozenset({BlockKind.ATTACHMENT})
_MOVER = re.compile(
    r"(?P<what>Moved|Proposed|Mover|Proposer|Seconded|Seconder)(?:\s+by)?\s*[:–-]?\s+(?P<who>.+?)\.?$", re.IGNORECASE
)
_PROPOSED = re.compile(
    r"(?i:proposed|moved)\s+(?i:by)\s+(?P<by>(?:(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Alderman|the\s+Mayor)\s+)?[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3}),?\s+(?:and\s+)?(?i:seconded)\s+(?i:by)\s+"
    r"(?P<second>(?:(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Alderman|the\s+Mayor)\s+)?[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3})"
)
_PASSED = re.compile(r"(?:motion\s+)?(?:passed|carried|agreed)", re.IGNORECASE)
_OUTCOME = re.compile(
    r"(?:The\s+|This\s+)?(?:substantive\s+)?(?:motion|amendment|proposal|vote|recommendations?)\s+(?:was|were|being)\b.{0,120}",
    re.IGNORECASE,
)
_SAME = 0.8
_MARK_IN_TEXT = "mark_in_text"
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
        clauses, after = _clauses(passages, nth + 1)
        return [_whole(passage, clauses, status=DecisionStatus.RECOMMENDED, explicit=False)], after
    if kind in _TOLD_IN and passage.sense not in {"agenda_text", "quoted", "closing", "decision_list"}:
        return _told(passages, nth, own)
    return [], nth + 1


def _marked(passages: Sequence[Passage], nth: int) -> tuple[list[Decision], int]:
    clauses, after = _clauses(passages, nth + 1)
    passage = passages[nth]
    if passage.sense == "motion" and not _was_passed(passages, after):
        return [], after
    proposer, seconder = _movers(passages, nth)
    return [replace(_whole(passage, clauses), proposer=proposer, seconder=seconder)], after


def _was_passed(passages: Sequence[Passage], nth: int) -> bool:
    """Whether the next vote after a motion says that it was carried, before another motion begins."""
    for passage in passages[nth : nth + 8]:
        if passage.sense == "mover" or passage.block.kind is BlockKind.ITEM_HEADING:
            return False
        if passage.block.kind is BlockKind.VOTE and _PASSED.search(passage.block.text):
            return True
    return False


def _movers(passages: Sequence[Passage], nth: int) -> tuple[str | None, str | None]:
    """Return who proposed and seconded, from the lines above a motion or from the decision's own words."""
    named: dict[str, str] = {}
    for passage in passages[max(0, nth - 4) : nth]:
        match = _MOVER.match(passage.block.text) if passage.sense == "mover" else None
        if match:
            named["seconder" if match["what"].lower().startswith("second") else "proposer"] = match["who"].strip()
    text = " ".join(
        p.block.text
        for p in passages[max(0, nth - 1) : nth + 1]
        if p.block.kind in {BlockKind.TEXT, BlockKind.DECISION}
    )
    if not named and (both := _PROPOSED.search(text[:2000])):
        return both["by"], both["second"]
    return named.get("proposer"), named.get("seconder")


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


def _clauses(passages: Sequence[Passage], nth: int) -> tuple[tuple[Clause, ...], int]:
    """Return the clauses that stand at `nth` and after, and the passage that ends them."""
    clauses: list[Clause] = []
    while nth < len(passages):
        block = passages[nth].block
        if block.kind is BlockKind.CLAUSE:
            clauses.append(_clause(block, clauses))
        elif block.kind not in _BETWEEN:
            break
        nth += 1
    return tuple(clauses), nth


def _clause(block: Block, before: Sequence[Clause]) -> Clause:
    """Return a clause; one without a number, after numbered ones, is the next in their count, marked as inferred."""
    inferred = None
    figure = re.fullmatch(r"\(?(\d+)([.)]*)", before[-1].number or before[-1].inferred or "") if before else None
    if not block.number and figure:
        inferred = f"{int(figure[1]) + 1}{figure[2]}"
    return Clause(block.number, block.text, block.span, inferred)


def _told(passages: Sequence[Passage], nth: int, own: str) -> tuple[list[Decision], int]:
    """Return decisions told inside the sentences of one passage; a sentence that ends in a colon takes its list."""
    passage, after = passages[nth], nth + 1
    block = passage.block
    found: list[Decision] = []
    if _carried_below(passages, nth) and not any(
        told_decision(block.text[s:e]) for s, e in sentences_of(block.text[:4000])
    ):
        return [_moved(passages, nth)], after
    for start, end, verb, name in _deciding(block.text, own):
        clauses: tuple[Clause, ...] = ()
        if end == len(block.text) and re.search(r":\s*-?$", block.text):
            clauses, after = _listed(passages, nth + 1)
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
        both = _PROPOSED.search(text[:2000])
        if both:
            found[-1] = replace(found[-1], proposer=both["by"], seconder=both["second"])
    return found, after


def _carried_below(passages: Sequence[Passage], nth: int) -> bool:
    """Whether a proposer and a seconder stand right under a paragraph, and that it was carried."""
    below = [p for p in passages[nth + 1 : nth + 5] if p.sense != "action"]
    movers = [p for p in below[:2] if p.sense == "mover"]
    if not movers or below[0].sense != "mover":
        return False
    after = below[len(movers)] if len(below) > len(movers) else None
    return after is not None and after.block.kind is BlockKind.VOTE and _PASSED.search(after.block.text) is not None


def _moved(passages: Sequence[Passage], nth: int) -> Decision:
    """Return a paragraph that was proposed, seconded and carried: its last sentence is what was moved."""
    block = passages[nth].block
    start, end = list(sentences_of(block.text))[-1]
    proposer, seconder = _movers(passages, nth + 4)
    verb = next(
        p.block.text for p in passages[nth + 1 : nth + 5] if p.block.kind is BlockKind.VOTE and p.sense != "mover"
    )
    return Decision(
        verb.strip(" ."),
        block.text[start:end],
        (),
        DecisionStatus.MADE,
        block.span,
        start,
        end,
        explicit=False,
        rule="told.moved_and_carried",
        proposer=proposer,
        seconder=seconder,
    )


def _deciding(text: str, own: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, verb, name) of what decides in a paragraph: a mark takes its rest, a told one its sentence."""
    parts = list(sentences_of(text[:20_000]))
    for nth, (start, end) in enumerate(parts):
        mark = marked_decision(text[start:end])
        if mark and not NOTED.match(text[start:end]) and (mark["verb"].isupper() or start == 0):
            later = next(
                (s for s, e in parts[nth + 1 :] if (m := marked_decision(text[s:e])) and m["verb"].isupper()), len(text)
            )
            yield start, start + len(text[start:later].rstrip()), mark["verb"], _MARK_IN_TEXT
            if mark["verb"].isupper() and later == len(text):
                return
        elif (told := told_decision(text[start:end], own)) is not None and (whole := _with_what(text, parts, nth)):
            yield *whole, *told


_REFERS_BACK = re.compile(
    r"(?:proposed|moved|seconded|carried|this\s+was|all\s+(?:\w+\s+)*(?:agreed|in\s+favour|in\s+agreement)|agreed(?:\s+unanimously)?\.?$"
    r"|approved\s+by|(?:the\s+)?(?:motion|vote|proposal)\s+(?:was\s+)?(?:carried|passed|unanimous))",
    re.IGNORECASE,
)


def _with_what(text: str, parts: Sequence[tuple[int, int]], nth: int) -> tuple[int, int] | None:
    """Return the sentence, with those before it where it only says that they were carried ("Proposed by ... approved").

    None where the sentence before is a decision of its own already ("... be signed as a true record. All in favour.").
    """
    first = nth
    while first and _REFERS_BACK.match(text[parts[first][0] : parts[first][1]]):
        first -= 1
        if told_decision(text[parts[first][0] : parts[first][1]]) is not None:
            return None
    return parts[first][0], parts[nth][1]


def _listed(passages: Sequence[Passage], nth: int) -> tuple[tuple[Clause, ...], int]:
    clauses: list[Clause] = []
    while nth < len(passages) and passages[nth].block.kind in _LISTS:
        clauses.append(_clause(passages[nth].block, clauses))
        nth += 1
    return tuple(clauses), nth


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
    return (
        bool(a and b) and len(a & b) >= _SAME * min(len(a), len(b)) and min(len(a), len(b)) >= 0.4 * max(len(a), len(b))
    )


_MARKS = frozenset(
    ["resolved", "agreed", "ordered", "decided", "that", "was", "it", "the", "to", "be", "of", "and", "a"]
)


def _key(decision: Decision) -> frozenset[str]:
    text = " ".join([decision.text, *(c.text for c in decision.clauses)])
    words = [w.lower().strip(".,;:") for w in words_of(text)]
    return frozenset([w for w in words if w not in _MARKS][:_COMPARED])
