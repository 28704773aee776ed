"""Motions in running text: a sentence that moves something, and the words below it that say what became of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.domain.record import BlockKind, Decision, DecisionStatus
from build_scripts.parse.blocks import Passage
from build_scripts.parse.clauses import movers_of
from build_scripts.parse.phrases.motions import PASSED
from build_scripts.parse.sentences import sentences_of

# A sentence that says what was moved: "Moved by Cllr A, seconded by Cllr B, to adopt the plan".
_MOVES = re.compile(
    r"\b(?:moved|motioned|motion\s+(?:was\s+)?(?:made\s+)?by|made\s+(?:a|the)\s+motion|a\s+motion\s+was\s+made|proposed|moves)\b"
    r".{0,300}?\b(?:to\s+[a-z]|that\b|for\b|approval\b|adoption\b)",
    re.IGNORECASE | re.DOTALL,
)
# A line that only says what became of the motion above it.
OUTCOME = re.compile(
    r"(?:all\s+(?:in\s+favou?r|ayes|voted\s+in\s+favou?r)\W+)?(?:the\s+|this\s+)?"
    r"(?:(?:motion|resolution|amendment|vote|proposal)\s+(?:was\s+|then\s+)?)?(?:unanimously\s+)?"
    r"(?:carried|passed|approved|adopted|agreed)\b[^.;]{0,80}[.;]?",
    re.IGNORECASE,
)
_BECAME = re.compile(r"\b(?:motion\s+)?(?:carried|passed|approved|adopted|agreed)\b", re.IGNORECASE)
# A sentence that says what became of the one before it, or only who moved it.
REFERS_BACK = re.compile(
    r"(?:(?:proposed|moved|seconded)\b(?!.{0,300}\b(?:to\s+[a-z]|that\b))|second(?:ed)?\s+by\b|carried|this\s+was"
    r"|(?:[A-Z][\w.'’-]*\s){1,5}seconded\b(?!.{0,300}\bthat\b)|unanimous(?:ly)?\b|all\s+(?:\w+\s+){0,4}(?:agreed|in\s+favou?r|in\s+agreement|ayes?|voted)|(?:agreed|approved|accepted|adopted)(?:\s+unanimously)?\.?$"
    r"|approved\s+by|(?:the\s+)?(?:motion|vote|proposal)\s+(?:(?:was|is|were)\s+)?(?:\w+ly\s+)?(?:carried|passed|unanimous|approved)"
    r"|(?:up)?on\s+(?:a|the)\s+(?:\w+\s+){0,2}vote\b|(?:with\s+)?all\s+(?:members\s+)?(?:present\s+)?voting\b|vot(?:e|ing)\b"
    r"|.{0,60}\b(?:proposed|moved)\s+(?:their|its|this|it)\b|(?:\w+\s+){1,5}accepted\s+the\s+(?:office|position|nomination|role|post)\b|roll[\s-]call|(?:ayes?|yeas?|nays?|noes)\b|a\s+vote\s+was\s+taken|there\s+being\s+no\s+(?:further\s+)?discussion)",
    re.IGNORECASE | re.DOTALL,
)
_NEAR = 5
_READ = 4000


def outcome_below(passages: Sequence[Passage], nth: int) -> int:
    """Return the passage that says that the motion of passage `nth` was carried; 0 where none does.

    Either a proposer and a seconder stand right under the paragraph, or its own last sentence moves something.
    """
    below = [i for i in range(nth + 1, min(nth + _NEAR, len(passages))) if passages[i].sense != "action"]
    movers = [i for i in below[:2] if passages[i].sense == "mover"]
    if movers and movers[0] != below[0]:
        return 0
    if len(below) <= len(movers):
        return 0
    after = below[len(movers)]
    block = passages[after].block
    if block.kind is BlockKind.VOTE:
        carried = PASSED.search(block.text)
    else:
        carried = OUTCOME.fullmatch(block.text) if block.kind is BlockKind.TEXT and not movers else None
    return after if carried and (movers or _moves_at_end(passages[nth].block.text)) else 0


def _moves_at_end(text: str) -> bool:
    parts = list(sentences_of(text[:_READ])) if len(text) <= _READ else []
    return bool(parts) and _MOVES.search(text[parts[-1][0] : parts[-1][1]]) is not None


def carried_motion(passages: Sequence[Passage], nth: int, outcome: int) -> Decision:
    """Return what passage `nth` moved and passage `outcome` says was carried: the last sentence of the paragraph."""
    block = passages[nth].block
    start, end = list(sentences_of(block.text))[-1]
    proposer, seconder = movers_of(passages[nth:], outcome - nth)
    verb = _BECAME.search(passages[outcome].block.text)
    return Decision(
        verb[0] if verb else passages[outcome].block.text.strip(" ."),
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
