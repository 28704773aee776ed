"""One table: which kind of block may stand where. A breach is a finding, never a crash and no change of the text."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Block, BlockKind, Item

_K = BlockKind
# Where a block may stand: in the head (above and between items), in an item.
_EVERYWHERE = frozenset(
    {
        _K.LABEL,
        _K.TEXT,
        _K.BULLET,
        _K.NUMBERED,
        _K.TABLE,
        _K.SUB_HEADING,
        _K.NEXT_MEETING,
        _K.DECLARATION,
        _K.SIGNATURE,
        _K.CONTENTS,
        _K.AGENDA_TEXT,
        _K.ATTACHMENT,
        _K.VOTE,
        _K.RECOMMENDATION,
        _K.CLAUSE,
    }
)
ALLOWED: dict[str, frozenset[BlockKind]] = {
    "meeting": _EVERYWHERE | {_K.TITLE, _K.HEADER, _K.ATTENDANCE, _K.ITEM_HEADING, _K.DECISION},
    "item": _EVERYWHERE | {_K.ITEM_HEADING, _K.DECISION, _K.CUT, _K.ATTENDANCE},
}
# What must stand right above a block of this kind (labels, papers and its own kind may come between).
ABOVE: dict[BlockKind, frozenset[BlockKind]] = {
    _K.CLAUSE: frozenset({_K.DECISION, _K.RECOMMENDATION, _K.CLAUSE, _K.ATTACHMENT, _K.TABLE}),
}


def nesting_findings(blocks: Sequence[Block], items: Sequence[Item]) -> list[Finding]:
    """Return a finding for each block that stands where the table does not allow it."""
    inside = {i for item in items for i in range(item.first, item.last)}
    findings = []
    for i, block in enumerate(blocks):
        place = "item" if i in inside else "meeting"
        if block.kind not in ALLOWED[place]:
            findings.append(_breach(block, f"A {_named(block)} stands outside its place."))
        above = ABOVE.get(block.kind)
        if above is not None and (i == 0 or blocks[i - 1].kind not in above):
            findings.append(_breach(block, f"A {_named(block)} stands without a decision above it."))
    return findings


def _named(block: Block) -> str:
    return block.kind.value.replace("_", " ")


def _breach(block: Block, message: str) -> Finding:
    return Finding("P205", message, block.span)
