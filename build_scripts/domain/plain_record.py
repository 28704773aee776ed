"""The record of a document whose parts could not be told apart: every line of it, in order, and nothing claimed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_scripts.domain.record import Block, BlockKind, Kind, Record

if TYPE_CHECKING:
    from build_scripts.domain.findings import Finding
    from build_scripts.domain.source import Line, SourceText

PLAIN = "plain"


def plain_record(source: SourceText, findings: tuple[Finding, ...] = ()) -> Record:
    """Return a Record of kind OTHER with one TEXT block a line, so that a reader still finds every word."""
    blocks = tuple(_plain_block(line) for line in source.lines)
    return Record(
        name=source.name,
        sha256=source.sha256,
        media_type=source.media_type,
        form=source.form,
        dialect=PLAIN,
        kind=Kind.OTHER,
        blocks=blocks,
        residue=tuple(range(len(blocks))),
        furniture=tuple((piece.kind, piece.text, piece.span) for piece in source.furniture),
        findings=findings,
        pages=source.pages,
    )


def _plain_block(line: Line) -> Block:
    return Block(
        kind=BlockKind.TEXT,
        text=line.text,
        span=line.span,
        rule=PLAIN,
        number=line.marker,
        bold=line.bold,
        links=line.links,
        repairs=line.repairs,
        page=line.page,
        confidence=line.confidence,
    )
