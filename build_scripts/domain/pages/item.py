"""One item on a page of its own, with what a card on another site shows of it."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.domain.pages.lists import Quote
from build_scripts.domain.pages.meeting import Citation, Part
from build_scripts.domain.pages.words import Fact, Tag, Words


@dataclass(frozen=True, slots=True)
class ItemView:
    """The item as it stands in the minutes. `full` False: only its card, with the way to the minutes.

    canonical: its address in the minutes, which is the one to cite; `previous`, `next`: the neighbouring items;
    report: where to report a mistake in it.
    """

    panel: Words
    when: str
    tags: tuple[Tag, ...]
    part: Part
    quotes: tuple[Quote, ...]
    facts: tuple[Fact, ...]
    citation: Citation
    cite: str
    canonical: str
    previous: Words
    whole: Words
    next: Words
    full: bool
    report: str | None = None
