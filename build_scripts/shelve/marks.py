"""Put marks (bold, links) on a stretch of the council's words without changing one of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.domain.pages.words import Run, Words


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Characters `start` to `end` (not included) are bold, lead somewhere, or are hidden."""

    start: int
    end: int
    strong: bool = False
    href: str | None = None
    outside: bool = False
    hidden: bool = False


def _usable(marks: Iterable[Mark], length: int) -> list[Mark]:
    """Return the marks inside the text, in order, without a link that would stand inside another link."""
    kept: list[Mark] = []
    linked_to = 0
    for mark in sorted(marks, key=lambda m: (m.start, m.end, m.strong, m.href or "")):
        if not 0 <= mark.start < mark.end <= length:
            continue
        if mark.href is not None:
            if mark.start < linked_to:
                continue
            linked_to = mark.end
        kept.append(mark)
    return kept


def marked(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> Words:
    """Return text[start:end] cut into runs at the borders of the marks; the runs joined are that text again."""
    end = len(text) if end is None else end
    usable = _usable(marks, len(text))
    cuts = {start, end} | {place for m in usable for place in (m.start, m.end) if start < place < end}
    places = sorted(cuts)
    return tuple(_run(text, usable, a, b) for a, b in pairwise(places))


def _run(text: str, marks: Sequence[Mark], start: int, end: int) -> Run:
    over = [m for m in marks if m.start <= start and end <= m.end]
    link = next((m for m in over if m.href is not None), None)
    return Run(
        text[start:end],
        strong=any(m.strong for m in over),
        href=link.href if link else None,
        outside=link.outside if link else False,
        hidden=any(m.hidden for m in over),
    )


def words(*parts: str | Run) -> Words:
    """Return plain strings and runs as words; empty ones are left out."""
    runs = (Run(part) if isinstance(part, str) else part for part in parts)
    return tuple(run for run in runs if run.text)


def joined(parts: Sequence[Words], between: str = ", ") -> Words:
    """Return several words one after the other, parted by `between`."""
    out: list[Run] = []
    for place, part in enumerate(parts):
        if place:
            out.append(Run(between))
        out.extend(part)
    return tuple(out)


def plural(number: int, one: str, many: str = "") -> str:
    """Return "1 item" or "3 items"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
