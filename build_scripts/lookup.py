"""`minutebook search`: what the search page of a built site finds, as lines for a terminal or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from build_scripts.errors import UsageError
from build_scripts.search.choosing import Asked, choices_of
from build_scripts.search.query import Result, SearchResults, search_site

__all__ = ["Asked", "find_in_site"]

Panels = Annotated[list[str] | None, typer.Option("--panel", help="Only this panel (name or slug); none: not known.")]
Topics = Annotated[list[str] | None, typer.Option("--topic", help="Only items under this topic.")]
People = Annotated[list[str] | None, typer.Option("--person", help="Only items that name this person.")]
Years = Annotated[list[str] | None, typer.Option("--year", help="Only meetings of this year; or undated.")]
Kinds = Annotated[list[str] | None, typer.Option("--kind", help="Only documents of this kind, such as minutes.")]
From = Annotated[str | None, typer.Option("--from", help="Only meetings on this day (2020-02-10) or later.")]
To = Annotated[str | None, typer.Option("--to", help="Only meetings on this day or earlier.")]
Decided = Annotated[bool, typer.Option("--decisions-only", help="Only items with a decision.")]
Standing = Annotated[bool, typer.Option(help="Apologies, declarations and other standing items too.")]
Exact = Annotated[bool, typer.Option("--exact", help="Do not correct misspelt words.")]
Order = Annotated[str, typer.Option("--sort", help="relevance, newest or oldest.")]
Limit = Annotated[int, typer.Option("--limit", help="At most so many results.", min=1)]


def find_in_site(site: Path, query: str, asked: Asked, *, as_json: bool) -> Iterator[str]:
    """Yield the answers to a query: with `as_json` one object a result, else lines that begin with how many there are.

    Raises UsageError where there is no built site or a filter names what the archive does not have, and an error of
    search/ where the index is damaged.
    """
    if not (site / "search").is_dir():
        msg = f"There is no built site in {site}. Run minutebook build first."
        raise UsageError(msg)
    found = search_site(site, query, choices_of(site, asked))
    yield from ((_row(result, found) for result in found.results) if as_json else _lines(found))


def _row(result: Result, found: SearchResults) -> str:
    return json.dumps(
        {
            "address": result.address,
            "date": result.date.isoformat() if result.date else None,
            "panel": result.panel or None,
            "number": result.number or None,
            "title": result.title or None,
            "lead": result.lead,
            "decision": result.decision or None,
            "corrected": {typed: list(taken) for typed, taken in found.repairs},
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
    if found.left_out:
        yield ""
        yield f"Standing items left out: {found.left_out}. Add --standing to see them."
