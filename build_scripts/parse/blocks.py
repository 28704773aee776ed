"""Claims to blocks: the passages of the record, in order, each line in exactly one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_scripts.domain.cited import Span
from build_scripts.domain.record import Block, BlockKind
from build_scripts.domain.source import Link
from build_scripts.parse.rules import Claim


@dataclass(frozen=True, slots=True)
class Passage:
    """A block and the claims it was made of; `sense` is that of the first claim."""

    block: Block
    sense: str
    claims: tuple[Claim, ...]


def make_passages(claims: Sequence[Claim]) -> tuple[Passage, ...]:
    """Return the passages of a document: one a claim, save that a number and its title, and a table's cells, join."""
    passages: list[Passage] = []
    for claim in claims:
        last = passages[-1] if passages else None
        if last is not None and _joins(last, claim):
            passages[-1] = _joined(last, claim)
        else:
            passages.append(Passage(_block(claim), claim.sense, (claim,)))
    return tuple(_as_table(p) if p.block.kind is BlockKind.TABLE else p for p in passages)


def _joins(last: Passage, claim: Claim) -> bool:
    """Whether a claim goes on with the passage before: a title after its number, a value after its label, a cell."""
    before = last.claims[-1]
    if claim.kind is BlockKind.TABLE and before.kind is BlockKind.TABLE:
        return _table(claim) == _table(before)
    if claim.kind is BlockKind.ITEM_HEADING and before.kind is BlockKind.ITEM_HEADING:
        return _number_goes_on(last, claim)
    if claim.sense == "number_after":  # seed 004 prints "22." under the paragraph it belongs to
        return before.kind is BlockKind.TEXT and not last.block.number
    return claim.sense == "header_value" and before.sense == "header" and not before.text


def _number_goes_on(last: Passage, claim: Claim) -> bool:
    """Whether claims are one heading: a prefix, a number, a title, each on a line; or a number after its title."""
    block = last.block
    if claim.number_after:
        return bool(block.text) and not block.number
    prefix = bool(block.number) and not block.text and block.number.isalpha()
    return not block.text and ((prefix and bool(claim.number)) or not claim.number)


def _table(claim: Claim) -> int:
    return claim.line.cell.table if claim.line.cell is not None else -1


def _block(claim: Claim) -> Block:
    line = claim.line
    shift = line.text.rfind(claim.text) if claim.text else 0
    bold = tuple(
        (max(a - shift, 0), min(b - shift, len(claim.text)))
        for a, b in line.bold
        if b > shift and a - shift < len(claim.text)
    )
    links = tuple(
        Link(max(k.start - shift, 0), min(k.end - shift, len(claim.text)), k.href) for k in line.links if k.end > shift
    )
    number = claim.number or (line.marker.strip() if line.marker else "")
    return Block(
        claim.kind,
        claim.text,
        line.span,
        claim.rule,
        number=number,
        number_after=claim.number_after and bool(claim.text),
        label=claim.label,
        depth=line.depth,
        heading=line.heading,
        bold=bold if claim.text else (),
        links=links,
        repairs=line.repairs,
        page=line.page,
        confidence=line.confidence,
    )


def _joined(last: Passage, claim: Claim) -> Passage:
    block = last.block
    span = Span(block.span.first, max(block.span.last, claim.line.span.last))
    if claim.kind is BlockKind.TABLE:
        return Passage(replace(block, span=span), last.sense, (*last.claims, claim))
    added = _block(claim)
    number = " ".join(part for part in (block.number, added.number) if part)
    after = bool(claim.number_after)
    kind = BlockKind.NUMBERED if claim.sense == "number_after" else block.kind
    joined = replace(
        block,
        kind=kind,
        span=span,
        number=number,
        number_after=after,
        text=added.text or block.text,
        bold=added.bold or block.bold,
        links=added.links or block.links,
        repairs=(*block.repairs, *added.repairs),
        heading=block.heading or added.heading,
    )
    return Passage(joined, last.sense, (*last.claims, claim))


def _as_table(passage: Passage) -> Passage:
    """Put the cells of a table passage into rows, as printed; a row has as many cells as the form says."""
    rows: dict[int, dict[int, list[str]]] = {}
    columns, heads = 1, set()
    for claim in passage.claims:
        cell = claim.line.cell
        if cell is None:
            continue
        text = f"{claim.line.marker.strip()} {claim.line.text}".strip()
        rows.setdefault(cell.row, {}).setdefault(cell.column, []).append(text)
        columns = max(columns, cell.columns)
        heads |= {cell.row} if cell.header else set()
    table = tuple(tuple("\n".join(row.get(c, [])) for c in range(columns)) for _, row in sorted(rows.items()))
    return replace(passage, block=replace(passage.block, text="", number="", rows=table, header_rows=len(heads)))
