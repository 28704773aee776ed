"""The words of a record in reading order: what `minutebook read` gives as text, what verify/ looks for on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from build_scripts.domain.record import Block, Record


def block_text(block: Block) -> str:
    """Return all that the source prints in one block: number, label and text in their order, a table row by row.

    Cells of a row are parted by a tab and rows by a newline, so no character stands there that the source lacks.
    """
    rows = tuple("\t".join(row) for row in block.rows)
    words = " ".join(part for part in (block.label, block.text) if part)
    ordered = (words, block.number) if block.number_after else (block.number, words)
    head = " ".join(part for part in ordered if part)
    return "\n".join(part for part in (head, *rows) if part)


def record_text(record: Record) -> str:
    """Return the text of every block in source order, one block a line (a table takes a line for each row)."""
    return "\n".join(filter(None, map(block_text, record.blocks)))
