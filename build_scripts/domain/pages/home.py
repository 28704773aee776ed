"""The home page, the search page, hand-written pages and what stands at an address that is no longer served."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.domain.pages.coverage import CoverageMap, Holdings
from build_scripts.domain.pages.lists import Count, ListView, Row
from build_scripts.domain.pages.words import Words


@dataclass(frozen=True, slots=True)
class HomeView:
    """Search, the latest decisions and meetings, ways in, and what the archive holds."""

    heading: str
    lead: str
    examples: tuple[Words, ...]
    decisions: tuple[Row, ...]
    meetings: tuple[Row, ...]
    panels: tuple[Count, ...]
    panels_onward: Words
    topics: tuple[Count, ...]
    topics_onward: Words
    letters: tuple[Words, ...]
    years: tuple[Count, ...]
    years_onward: Words
    holdings: Holdings
    decisions_onward: Words
    meetings_onward: Words


@dataclass(frozen=True, slots=True)
class PanelView:
    """A panel: what is held of it, then its lists."""

    coverage: CoverageMap
    page: ListView


@dataclass(frozen=True, slots=True)
class SearchView:
    """The frame of the search page, and ways in for a browser that runs no script."""

    ways: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class WrittenView:
    """A page that somebody wrote by hand in Markdown; its text is trusted."""

    markdown: str


@dataclass(frozen=True, slots=True)
class GoneView:
    """What a tombstone says: the page was here, and why it is not. `onward` leads somewhere useful."""

    heading: str
    reason: str
    onward: Words
