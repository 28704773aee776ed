"""Decisions told inside the sentences of a paragraph, and motions carried right below one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.domain.cited import Span
from build_scripts.domain.record import BlockKind, Clause, Decision, DecisionStatus
from build_scripts.parse.blocks import Passage
from build_scripts.parse.clauses import PASSED, PROPOSED, listed_at, movers_of
from build_scripts.parse.phrases.decision_marks import NOTED, marked_decision
from build_scripts.parse.phrases.told_decisions import told_decision
from build_scripts.parse.sentences import sentences_of

_MARK_IN_TEXT = "mark_in_text"


def told_at(passages: Sequence[Passage], nth: int, own: str) -> tuple[list[Decision], int]:
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
            clauses, after = listed_at(passages, nth + 1)
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
    return found, after


def _carried_below(passages: Sequence[Passage], nth: int) -> bool:
    """Whether a proposer and a seconder stand right under a paragraph, and that it was carried."""
    below = [p for p in passages[nth + 1 : nth + 5] if p.sense != "action"]
    movers = [p for p in below[:2] if p.sense == "mover"]
    if not movers or below[0].sense != "mover":
        return False
    after = below[len(movers)] if len(below) > len(movers) else None
    return after is not None and after.block.kind is BlockKind.VOTE and PASSED.search(after.block.text) is not None


def _moved(passages: Sequence[Passage], nth: int) -> Decision:
    """Return a paragraph that was proposed, seconded and carried: its last sentence is what was moved."""
    block = passages[nth].block
    start, end = list(sentences_of(block.text))[-1]
    proposer, seconder = movers_of(passages, nth + 4)
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
    r"(?:proposed|moved|seconded|carried|this\s+was|all\s+(?:\w+\s+)*(?:agreed|in\s+favour|in\s+agreement)|(?:agreed|approved|accepted|adopted)(?:\s+unanimously)?\.?$"
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
