"""The words of a block in the order in which the source prints them."""

from __future__ import annotations

import pytest

from build_scripts.domain.cited import Span
from build_scripts.domain.plain_record import plain_record
from build_scripts.domain.record import Block, BlockKind
from build_scripts.domain.record_text import block_text, record_text
from build_scripts.domain.source import Line, SourceText

AT = Span(1, 1)


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (Block(BlockKind.TEXT, "Words.", AT, "r"), "Words."),
        (Block(BlockKind.ITEM_HEADING, "PONDS", AT, "r", number="19/28"), "19/28 PONDS"),
        (Block(BlockKind.NUMBERED, "Told.", AT, "r", number="22.", number_after=True), "Told. 22."),
        (Block(BlockKind.HEADER, "Hall", AT, "r", label="Venue:"), "Venue: Hall"),
        (Block(BlockKind.ATTENDANCE, "A Fox", AT, "r", number="1.", label="PRESENT:"), "1. PRESENT: A Fox"),
        (Block(BlockKind.TABLE, "", AT, "r", rows=(("Name", "Role"), ("A Fox", ""))), "Name\tRole\nA Fox\t"),
        (Block(BlockKind.TABLE, "Votes", AT, "r", rows=(("For", "5"),)), "Votes\nFor\t5"),
        (Block(BlockKind.LABEL, "", AT, "r", label="Minutes:"), "Minutes:"),
    ],
)
def test_a_block_reads_as_printed(block: Block, text: str) -> None:
    assert block_text(block) == text


def test_a_plain_record_has_every_line_and_claims_nothing() -> None:
    lines = (Line(Span(1, 1), "One"), Line(Span(3, 4), "two three", marker="-"))
    record = plain_record(SourceText("a.txt", "ab" * 32, "text/plain", "text", lines))
    assert record_text(record) == "One\n- two three"
    assert record.residue == (0, 1)
    assert (record.date, record.panel, record.items, record.decisions) == (None, None, (), ())
