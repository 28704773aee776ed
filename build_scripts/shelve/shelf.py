"""The archive with its cross-indexes, made once: who is named where, what stands under a topic, who met when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from build_scripts.domain.archive import (
    Archive,
    ArchivedItem,
    Attendance,
    Meeting,
    Organization,
    Person,
    Topic,
)
from build_scripts.domain.pages.words import Run
from build_scripts.domain.record import Decision, DecisionStatus
from build_scripts.shelve.dates import day_of

T = TypeVar("T")
K = TypeVar("K")

PERSON, PANEL, TOPIC = "/people/{}/", "/panels/{}/", "/topics/{}/"


def made(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that were made. A recommendation is never counted as one."""
    return tuple(d for d in decisions if d.status is DecisionStatus.MADE)


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """An item with the meeting it belongs to."""

    meeting: Meeting
    item: ArchivedItem

    @property
    def address(self) -> str:
        """Where the item stands in the minutes."""
        return f"{self.meeting.address}#{self.item.anchor}"

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What was decided (or recommended) in it."""
        return self.item.item.decisions

    @property
    def made(self) -> tuple[Decision, ...]:
        """What was decided, without what was only recommended."""
        return made(self.decisions)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Read-only indexes over one archive. Meetings and items are newest first, undated ones last."""

    archive: Archive
    meetings: tuple[Meeting, ...]
    by_id: Mapping[str, Meeting]
    people: Mapping[str, Person]
    panels: Mapping[str, Organization]
    topics: Mapping[str, Topic]
    items: tuple[PlacedItem, ...]
    items_of_topic: Mapping[str, list[PlacedItem]]
    items_of_person: Mapping[str, list[PlacedItem]]
    attendance_of: Mapping[str, list[tuple[Meeting, Attendance]]]
    meetings_of_panel: Mapping[str, list[Meeting]]
    bearers: Mapping[str, list[str]]  # every spelling of a name -> the people who bear it
    source_sizes: Mapping[str, int] = field(default_factory=dict)
    addresses: frozenset[str] = frozenset()

    def person(self, slug: object) -> Person | None:
        """Return the person of that slug when they have a page, else None."""
        person = self.people.get(slug) if isinstance(slug, str) else None
        return person if person and person.public else None

    def person_run(self, slug: object, text: str = "") -> Run:
        """Return a name as a link to its page, or as plain words where there is none."""
        person = self.person(slug)
        if person is None:
            return Run(text or (slug if isinstance(slug, str) else ""))
        return Run(text or person.name, href=PERSON.format(person.slug))

    def panel_of(self, meeting: Meeting) -> Organization | None:
        """Return the panel that met, where it is certain."""
        return self.panels.get(meeting.panel) if isinstance(meeting.panel, str) else None

    def panel_name(self, meeting: Meeting) -> str:
        """Return the panel's name, the name as the source writes it, or that it is not stated."""
        panel = self.panel_of(meeting)
        if panel:
            return panel.name
        written = meeting.record.panel.as_written if meeting.record.panel else ""
        return written or "Panel not stated"

    def panel_run(self, meeting: Meeting) -> Run:
        """Return the panel as a link, or as plain words where it has no page."""
        panel = self.panel_of(meeting)
        return Run(self.panel_name(meeting), href=PANEL.format(panel.slug) if panel else None)


def newest_first(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Return meetings newest first; undated ones last, in the order of what bounds them."""

    def key(meeting: Meeting) -> tuple[int, int, str]:
        day = day_of(meeting)
        after = meeting.record.date_bounds.after
        known = day or (after.value if after else None)
        return (0 if day else 1, -known.toordinal() if known else 0, meeting.id)

    return tuple(sorted(meetings, key=key))


def _grouped(pairs: Iterable[tuple[K, T]]) -> Mapping[K, list[T]]:
    groups: dict[K, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups


def _placed(meetings: Iterable[Meeting]) -> tuple[PlacedItem, ...]:
    return tuple(PlacedItem(meeting, item) for meeting in meetings for item in meeting.items)


def _unique(of: Callable[[ArchivedItem], Iterable[str]], item: ArchivedItem) -> list[str]:
    return list(dict.fromkeys(of(item)))


def stock(archive: Archive, source_sizes: Mapping[str, int], addresses: frozenset[str]) -> Shelf:
    """Return the archive with its indexes. `source_sizes`: address of each published source -> its bytes."""
    meetings = newest_first(archive.meetings)
    items = _placed(meetings)
    attendance = ((entry.person, (m, entry)) for m in meetings for entry in m.attendance)
    return Shelf(
        archive=archive,
        meetings=meetings,
        by_id={m.id: m for m in archive.meetings},
        people={p.slug: p for p in archive.people},
        panels={o.slug: o for o in archive.organizations},
        topics={t.slug: t for t in archive.topics},
        items=items,
        items_of_topic=_grouped((t, p) for p in items for t in _unique(_topics_of, p.item)),
        items_of_person=_grouped((s, p) for p in items for s in _unique(_people_of, p.item)),
        attendance_of=_grouped((slug, entry) for slug, entry in attendance if isinstance(slug, str)),
        meetings_of_panel=_grouped((m.panel, m) for m in meetings if isinstance(m.panel, str)),
        bearers=_grouped((name, p.slug) for p in archive.people for name in dict.fromkeys(p.names)),
        source_sizes=source_sizes,
        addresses=addresses,
    )


def _topics_of(item: ArchivedItem) -> Iterable[str]:
    return (assignment.topic for assignment in item.topics)


def _people_of(item: ArchivedItem) -> Iterable[str]:
    return item.people
