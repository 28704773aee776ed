"""One document read: what it literally says, and the records found in it. What the cache of readings keeps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from build_scripts.domain.findings import Finding
    from build_scripts.domain.record import Record
    from build_scripts.domain.source import SourceText


@dataclass(frozen=True, slots=True)
class Reading:
    """A document's text and its records; `records` is empty only where nothing at all could be read."""

    source: SourceText
    records: tuple[Record, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything noticed, each finding once: of the text first, then of each record."""
        every = (*self.source.findings, *(finding for record in self.records for finding in record.findings))
        return tuple(dict.fromkeys(every))
