"""The meetings that the archive holds, for looking up: by panel and day, and which paper is the meeting's own page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from build_scripts.domain.archive import Unresolved
from build_scripts.domain.record import Kind, Record
from build_scripts.resolve.identifiers import decision_anchors, item_anchors, meeting_address, meeting_id
from build_scripts.resolve.sidecars import Curated

_RANK = {
    Kind.MINUTES: 0,
    Kind.AGENDA_AND_MINUTES: 1,
    Kind.OTHER: 2,
    Kind.AGENDA: 3,
    Kind.ITEM: 4,
    Kind.REPORT: 5,
}
RECORDS_OF_MEETING = frozenset({Kind.MINUTES, Kind.AGENDA_AND_MINUTES, Kind.OTHER})


@dataclass(slots=True)
class Held:
    """One document on its way to a page: its curated record, its panel, its id and address, and its neighbours' ids."""

    curated: Curated
    panel: str | Unresolved | None
    id: str = ""
    address: str = ""
    anchors: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    previous: str | None = None
    next: str | None = None

    @property
    def record(self) -> Record:
        """The record with its sidecar's values."""
        return self.curated.record

    @property
    def slug(self) -> str | None:
        """The panel, where it is certain."""
        return self.panel if isinstance(self.panel, str) else None

    @property
    def day(self) -> dt.date | None:
        """The meeting's date, where it is known."""
        return self.record.date.value if self.record.date else None

    @property
    def basis(self) -> str:
        """Why the panel is believed, in one word."""
        return self.record.panel.basis.value if self.record.panel and self.panel is not None else "unknown"

    def order(self) -> tuple[int, str, str, str, int]:
        """Return what decides which of several papers of one panel and day comes first; no file order, no clock."""
        time = self.record.time.value if self.record.time else ""
        return _RANK[self.record.kind], time, self.record.name, self.record.sha256, self.record.part


@dataclass(slots=True)
class Holdings:
    """All documents of the archive, in (date, panel, id) order, undated ones first."""

    held: list[Held]
    _by_day: dict[tuple[str, dt.date], list[Held]] = field(default_factory=dict)
    _by_minute: dict[tuple[str, str], list[Held]] = field(default_factory=dict)

    def on(self, panel: str, day: dt.date) -> list[Held]:
        """Return the meetings of a panel on a day, each by the page of its own record: none, one, or several."""
        papers = self._by_day.get((panel, day), [])
        records = [paper for paper in papers if paper.record.kind in RECORDS_OF_MEETING] or papers
        return [meeting[0] for meeting in _meetings_of_day(records)] if records else []

    def with_minute(self, panel: str, anchor: str) -> list[Held]:
        """Return every paper of a panel that has an item of that anchor."""
        return self._by_minute.get((panel, anchor), [])


_TWO = 2


def hold(papers: Iterable[Held], published: Sequence[str] = ()) -> Holdings:
    """Return the holdings with ids, addresses, anchors and neighbours given. The order of `papers` does not matter.

    published: every address published so far. Where several papers claim one address, it stays with the paper that has
    the anchors published there.
    """
    claims: dict[str, list[Held]] = {}
    for paper in sorted(papers, key=Held.order):
        paper.anchors = item_anchors(paper.record.items)
        claims.setdefault(meeting_id(paper.record, paper.slug), []).append(paper)
    known = _published_anchors(published)
    for claimants in claims.values():
        _share_out(claimants, known)
    ordered = [paper for claimants in claims.values() for paper in claimants]
    ordered.sort(key=lambda paper: (paper.day is not None, paper.day or dt.date.min, paper.slug or "", paper.id))
    by_day = _by_day(ordered)
    _join_neighbours(by_day)
    return Holdings(ordered, by_day, _by_minute(ordered))


def _published_anchors(published: Sequence[str]) -> dict[str, set[str]]:
    anchors: dict[str, set[str]] = {}
    for address in published:
        place, mark, anchor = address.partition("#")
        if mark and place.startswith("/meetings/"):
            anchors.setdefault(place, set()).add(anchor)
    return anchors


def _share_out(claimants: list[Held], known: Mapping[str, set[str]]) -> None:
    """Give the papers that claim one id that id, "-2", "-3" ... by what was published there, then by their order."""
    left = list(claimants)
    for turn in range(1, len(claimants) + 1):
        identifier = meeting_id(left[0].record, left[0].slug, turn)
        wanted = known.get(meeting_address(left[0].record, identifier), set())
        chosen = next((paper for paper in left if wanted <= _anchors(paper)), left[0])
        chosen.id, chosen.address = identifier, meeting_address(chosen.record, identifier)
        left.remove(chosen)


def _anchors(paper: Held) -> set[str]:
    decisions = (
        anchor
        for item, place in zip(paper.record.items, paper.anchors, strict=True)
        for anchor in decision_anchors(place, len(item.decisions))
    )
    return {*paper.anchors, *decisions}


def _by_day(papers: Sequence[Held]) -> dict[tuple[str, dt.date], list[Held]]:
    days: dict[tuple[str, dt.date], list[Held]] = {}
    for paper in sorted(papers, key=Held.order):
        if paper.slug is not None and paper.day is not None:
            days.setdefault((paper.slug, paper.day), []).append(paper)
    return days


def _by_minute(papers: Sequence[Held]) -> dict[tuple[str, str], list[Held]]:
    minutes: dict[tuple[str, str], list[Held]] = {}
    for paper in papers:
        for anchor in paper.anchors if paper.slug else ():
            minutes.setdefault((paper.slug or "", anchor), []).append(paper)
    return minutes


def _join_neighbours(by_day: Mapping[tuple[str, dt.date], Sequence[Held]]) -> None:
    """Link each paper to the others of its meeting, and to the meetings of its panel before and after."""
    by_panel: dict[str, list[list[Held]]] = {}
    for (panel, _), papers in sorted(by_day.items()):
        by_panel.setdefault(panel, []).extend(_meetings_of_day(papers))
    for meetings in by_panel.values():
        for at, papers in enumerate(meetings):
            for paper in papers:
                paper.same = tuple(other.id for other in papers if other is not paper)
                paper.previous = meetings[at - 1][0].id if at else None
                paper.next = meetings[at + 1][0].id if at + 1 < len(meetings) else None


def _meetings_of_day(papers: Sequence[Held]) -> list[list[Held]]:
    """Part the papers of one panel and day by the time printed: two different times are two meetings."""
    times = sorted({paper.record.time.value for paper in papers if paper.record.time})
    if len(times) < _TWO:
        return [list(papers)]
    timed = [[paper for paper in papers if paper.record.time and paper.record.time.value == time] for time in times]
    timeless = [paper for paper in papers if paper.record.time is None]
    return [*timed, *([paper] for paper in timeless)]
