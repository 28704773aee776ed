"""Notice the same document twice, and two records of one meeting. Nothing is merged; each names the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Record
from build_scripts.resolve.held import RECORDS_OF_MEETING, Held


def without_copies(records: Iterable[tuple[Record, ...]]) -> tuple[list[tuple[Record, ...]], list[Finding]]:
    """Return each document once, by name, and a finding R305 for each file that is a copy of another."""
    kept: dict[str, tuple[Record, ...]] = {}
    findings: list[Finding] = []
    for parts in sorted((parts for parts in records if parts), key=lambda parts: parts[0].name):
        first = kept.setdefault(parts[0].sha256, parts)
        if first is not parts:
            message = f"{parts[0].name} is the same document as {first[0].name}; it has no page of its own."
            findings.append(Finding("R305", message, None, parts[0].name))
    return list(kept.values()), findings


def same_meeting(paper: Held, by_id: dict[str, Held]) -> Iterator[Finding]:
    """Yield R304 where another record (not an agenda or report) is of the same meeting."""
    if paper.record.kind not in RECORDS_OF_MEETING:
        return
    for other in paper.same:
        if by_id[other].record.kind in RECORDS_OF_MEETING:
            message = f"{by_id[other].record.name} is of the same meeting. Both are shown; neither was preferred."
            yield Finding("R304", message, None, paper.record.name)


def substitutes_missing(paper: Held, substituted: Sequence[str]) -> Iterator[Finding]:
    """Yield R306 for each member who was substituted and whom no list of the document names."""
    for name in substituted:
        yield Finding("R306", f"{name}, for whom somebody sat, is in no list of this record.", None, paper.record.name)
