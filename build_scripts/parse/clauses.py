"""The clauses of a decision and who moved it: the parts that marked and told decisions share."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.domain.record import Block, BlockKind, Clause
from build_scripts.parse.blocks import Passage
from build_scripts.parse.phrases.motions import PASSED

LISTS = frozenset({BlockKind.BULLET, BlockKind.NUMBERED, BlockKind.CLAUSE})
BETWEEN = frozenset({BlockKind.ATTACHMENT})
MOVER = re.compile(
    r"(?P<what>Moved|Proposed|Mover|Proposer|Seconded|Seconder)(?:\s+by)?\s*[:–-]?\s+(?P<who>.+?)\.?$", re.IGNORECASE
)
PROPOSED = re.compile(
    r"(?i:proposed|moved)\s+(?i:by)\s+(?P<by>(?:(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Alderman|the\s+Mayor)\s+)?[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3}),?\s+(?:and\s+)?(?i:seconded)\s+(?i:by)\s+"
    r"(?P<second>(?:(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Alderman|the\s+Mayor)\s+)?[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3})"
)


def was_passed(passages: Sequence[Passage], motion: int, nth: int) -> bool:
    """Whether the vote above a motion (between it and its movers) or the next after it says that it was carried.

    motion: the passage of the motion's words; nth: the first after its clauses.
    """
    above = passages[max(0, motion - 2) : motion]
    if [p.sense for p in above] == ["mover", "vote"]:
        return PASSED.search(above[1].block.text) is not None
    for passage in passages[nth : nth + 8]:
        if passage.sense == "mover" or passage.block.kind is BlockKind.ITEM_HEADING:
            return False
        if passage.block.kind is BlockKind.VOTE and PASSED.search(passage.block.text):
            return True
    return False


def movers_of(passages: Sequence[Passage], nth: int) -> tuple[str | None, str | None]:
    """Return who proposed and seconded, from the lines above a motion or from the decision's own words."""
    named: dict[str, str] = {}
    for passage in passages[max(0, nth - 4) : nth]:
        match = MOVER.match(passage.block.text) if passage.sense == "mover" else None
        if match:
            named["seconder" if match["what"].lower().startswith("second") else "proposer"] = match["who"].strip()
    text = " ".join(
        p.block.text
        for p in passages[max(0, nth - 1) : nth + 1]
        if p.block.kind in {BlockKind.TEXT, BlockKind.DECISION}
    )
    if not named and (both := PROPOSED.search(text[:2000])):
        return both["by"], both["second"]
    return named.get("proposer"), named.get("seconder")


def clauses_at(passages: Sequence[Passage], nth: int) -> tuple[tuple[Clause, ...], int]:
    """Return the clauses that stand at `nth` and after, and the passage that ends them."""
    clauses: list[Clause] = []
    while nth < len(passages):
        block = passages[nth].block
        if block.kind is BlockKind.CLAUSE:
            clauses.append(clause_of(block, clauses))
        elif block.kind not in BETWEEN:
            break
        nth += 1
    return tuple(clauses), nth


def clause_of(block: Block, before: Sequence[Clause]) -> Clause:
    """Return a clause; one without a number, after numbered ones, is the next in their count, marked as inferred."""
    inferred = None
    figure = re.fullmatch(r"\(?(\d+)([.)]*)", before[-1].number or before[-1].inferred or "") if before else None
    if not block.number and figure:
        inferred = f"{int(figure[1]) + 1}{figure[2]}"
    return Clause(block.number, block.text, block.span, inferred)


def listed_at(passages: Sequence[Passage], nth: int) -> tuple[tuple[Clause, ...], int]:
    """Return the points of the list at `nth`, as clauses of the sentence that introduces it, and where it ends."""
    clauses: list[Clause] = []
    while nth < len(passages) and passages[nth].block.kind in LISTS:
        clauses.append(clause_of(passages[nth].block, clauses))
        nth += 1
    return tuple(clauses), nth


_QUOTED = re.compile(r"[“\"‘'(]*(?:that|to)\b", re.IGNORECASE)


def quoted_at(passages: Sequence[Passage], nth: int) -> tuple[tuple[Clause, ...], int]:
    """Return the words of a resolution that stand in a paragraph of their own below "it was resolved:-"."""
    block = passages[nth].block if nth < len(passages) else None
    if block is None or block.kind is not BlockKind.TEXT or not _QUOTED.match(block.text):
        return (), nth
    return (Clause("", block.text, block.span),), nth + 1
