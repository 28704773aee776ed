"""One document as a person at a terminal wants to see it: what was read, and what was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_scripts.domain.cited import Basis

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from build_scripts.domain.cited import Cited
    from build_scripts.domain.reading import Reading
    from build_scripts.domain.record import Decision, Item, Record


def reading_summary(file: str, reading: Reading) -> str:
    """Return a few plain lines: kind, panel, date, people, items with their decisions, findings. No mark-up."""
    parts = [line for record in reading.records for line in _record_lines(record)]
    findings = [f"  {finding}" for finding in reading.findings]
    return "\n".join([file, *(parts or ["  Nothing could be read."]), *findings])


def _record_lines(record: Record) -> Iterator[str]:
    decisions = sum(len(item.decisions) for item in record.items) + len(record.decisions)
    yield f"  kind       {record.kind.value.replace('_', ' ')} ({record.dialect})"
    yield f"  panel      {_stated(record.panel)}"
    yield f"  date       {_stated(record.date)}"
    yield f"  people     {len(record.attendees)}"
    yield f"  items      {len(record.items)}"
    yield f"  decisions  {decisions}"
    for item in record.items:
        yield f"    {_item_line(item)}"
        yield from (f"      {_decision_line(decision)}" for decision in item.decisions)
    yield from (f"    {_decision_line(decision)}" for decision in record.decisions)


def _stated(cited: Cited[str] | Cited[dt.date] | None) -> str:
    if cited is None:
        return "not stated"
    basis = "" if cited.basis is Basis.STATED else f" ({cited.basis.value})"
    return f"{cited.value}{basis}"


def _item_line(item: Item) -> str:
    number = _stated(item.number) if item.number else "-"
    cut = " [cut at source]" if item.truncated else ""
    return f"{number}  {_stated(item.title) if item.title else 'untitled'}{cut}"


def _decision_line(decision: Decision) -> str:
    clauses = f" ({len(decision.clauses)} clauses)" if decision.clauses else ""
    return f"{decision.status.value}: {decision.text}{clauses}"
