"""The index of decisions: the lists of every index, and what they can be narrowed by."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.domain.pages.lists import ListView


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a filter: `value` stands in the address ("2022-23", "council"), `text` is what a reader sees."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class DecisionsView:
    """The page, and the municipal years (newest first) and panels (by name) that have decisions."""

    page: ListView
    years: tuple[Choice, ...]
    panels: tuple[Choice, ...]
