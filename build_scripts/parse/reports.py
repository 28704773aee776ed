"""A report is one item of business: its title, its recommendations, and no decision."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.domain.cited import Cited, Span
from build_scripts.domain.record import BlockKind, Item
from build_scripts.parse.blocks import Passage
from build_scripts.parse.body_names import body_of_title
from build_scripts.parse.decisions import read_decisions
from build_scripts.parse.head import Head
from build_scripts.parse.outline import ItemReading, read_item_votes
from build_scripts.parse.readers.dates import find_dates

_SECTION_SENSES = frozenset({"section"})


def report_item(passages: Sequence[Passage], head: Head) -> ItemReading:
    """Return the one item of a report: from its first section to its end, with what it recommends."""
    first = next((i for i, p in enumerate(passages) if p.sense in _SECTION_SENSES), len(passages))
    title = head.title or _title(passages[:first])
    if first >= len(passages):
        return ItemReading(())
    inside = passages[first:]
    reading = read_decisions(
        [p for p in inside if p.block.kind in {BlockKind.RECOMMENDATION, BlockKind.CLAUSE}], recommends=True
    )
    span = Span(inside[0].block.span.first, max(p.block.span.last for p in inside))
    item = Item(None, title, span, first, len(passages), 1, reading.decisions, read_item_votes(inside))
    return ItemReading((item,), reading.findings)


def _title(head: Sequence[Passage]) -> Cited[str] | None:
    """Return the heading of a report without a label: the line of its head that is neither body nor date."""
    for passage in head:
        text = passage.block.text
        if (
            passage.block.kind is BlockKind.TITLE
            and not body_of_title(text)
            and not find_dates(text)
            and text.strip().lower() not in {"report", "public report"}
        ):
            return Cited(text, text, passage.block.span, "report_title")
    return None
