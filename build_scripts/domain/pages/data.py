"""The page that explains the open data."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.domain.pages.lists import ListView, Table
from build_scripts.domain.pages.words import Words


@dataclass(frozen=True, slots=True)
class DataSet:
    """One table: what a row of it is, its files, and its fields, which are folded away."""

    heading: str
    anchor: str
    lead: Words
    files: tuple[Words, ...]
    summary: str
    fields: Table


@dataclass(frozen=True, slots=True)
class DataView:
    """Sections on how to read the files, then the tables. `jumps`: anchor and heading of each table."""

    page: ListView
    sets: tuple[DataSet, ...]

    @property
    def jumps(self) -> tuple[tuple[str, str], ...]:
        """The tables for the list of what stands on this page."""
        return tuple((part.anchor, part.heading) for part in self.sets)
