"""Which documents the chosen filters let through (see filters.js)."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from build_scripts.search.reading import Manifest
from build_scripts.search.unpacking import Reader, SearchFiles, bit, sections

UNDATED = "undated"
NO_PANEL = "none"
Sort = Literal["relevance", "newest", "oldest"]


@dataclass(frozen=True, slots=True)
class Choices:
    """Filters and order, as in the address of the search page.

    panel, topic, person: slugs ("none" for meetings whose panel is not known). year: "2020" or "undated". kind: a Kind.
    decisions: only items with a decision. standing: standing items too. exact: misspellings stay as they are.
    """

    panel: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    from_day: dt.date | None = None
    to_day: dt.date | None = None
    decisions: bool = False
    standing: bool = False
    sort: Sort = "relevance"
    limit: int = 10
    exact: bool = False

    @property
    def any(self) -> bool:
        """Whether anything is chosen that makes the results fewer."""
        lists = (self.panel, self.topic, self.person, self.year, self.kind)
        return any(lists) or self.decisions or bool(self.from_day or self.to_day)


@dataclass(frozen=True)
class Filters:
    """The filters of one search over one edition."""

    files: SearchFiles
    manifest: Manifest
    choices: Choices
    lists: dict[str, set[int]] = field(default_factory=dict)

    def _listed(self, which: str, slugs: tuple[str, ...]) -> set[int]:
        if which not in self.lists:
            heads, body = sections(self.files.file(f"f/{which}.bin"))
            reader = Reader(body)
            entries = [(slug, reader.gaps(count)) for slug, count in json.loads(heads)]
            self.lists[which] = {number for slug, numbers in entries if slug in slugs for number in numbers}
        return self.lists[which]

    def _meeting_passes(self, meeting: int) -> bool:
        manifest, chosen = self.manifest, self.choices
        day = manifest.days[meeting]
        panel = manifest.head["panels"][manifest.panel_of[meeting]][0] or NO_PANEL
        year = str(dt.date.fromordinal(day).year) if day else UNDATED
        return (
            (not chosen.panel or panel in chosen.panel)
            and (not chosen.year or year in chosen.year)
            and (not chosen.kind or manifest.head["kinds"][manifest.kind_of[meeting]] in chosen.kind)
            and (chosen.from_day is None or day >= chosen.from_day.toordinal())
            and (chosen.to_day is None or 0 < day <= chosen.to_day.toordinal())
        )

    def passing(self, ids: Iterable[int]) -> list[int]:
        """Return the documents that pass every filter."""
        chosen = self.choices
        meetings = [self._meeting_passes(meeting) for meeting in range(len(self.manifest.days))]
        kept = [number for number in ids if meetings[self.manifest.meeting_of[number]]]
        for which, slugs in (("topic", chosen.topic), ("person", chosen.person)):
            if slugs:
                kept = [number for number in kept if number in self._listed(which, slugs)]
        if chosen.decisions:
            decided = self.files.file("f/decided.bin")
            kept = [number for number in kept if bit(decided, number)]
        return kept
