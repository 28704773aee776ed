"""`minutebook search`: what the search page of a built site finds, as lines for a terminal or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from build_scripts.errors import UsageError
from build_scripts.search.query import Result, SearchResults, search_site


def find_in_site(site: Path, query: str, *, as_json: bool) -> Iterator[str]:
    """Yield the answers to a query: with `as_json` one object a result, else lines that begin with how many there are.

    Raises UsageError where there is no built site, and an error of search/ where its index is damaged.
    """
    if not (site / "search").is_dir():
        msg = f"There is no built site in {site}. Run minutebook build first."
        raise UsageError(msg)
    found = search_site(site, query)
    yield from (map(_row, found.results) if as_json else _lines(found))


def _row(result: Result) -> str:
    return json.dumps(
        {
            "address": result.address,
            "date": result.date.isoformat() if result.date else None,
            "panel": result.panel or None,
            "number": result.number or None,
            "title": result.title or None,
            "lead": result.lead,
            "decision": result.decision or None,
        },
        ensure_ascii=False,
    )


def _lines(found: SearchResults) -> Iterator[str]:
    for typed, taken in found.repairs:
        yield f"Showing results for {', '.join(taken)} instead of {typed}."
    yield from found.notes
    yield "1 result" if found.total == 1 else f"{found.total} results"
    for result in found.results:
        day = result.date.isoformat() if result.date else "undated"
        yield ""
        yield " ".join(part for part in (day, result.number, result.title or "untitled") if part)
        yield f"  {result.panel or 'Panel not stated'}  {result.address}"
        if result.decision:
            yield f"  Decision: {result.decision}"
