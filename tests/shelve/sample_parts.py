# ruff: noqa: FBT003, PLR0913, PLC0207 - invented minutes are long lines, and a builder of them takes many parts
"""The invented council, and a builder of records: one line of notation, one block."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from build_scripts.domain.archive import (
    ArchivedItem,
    Attendance,
    Organization,
    Person,
    Topic,
)
from build_scripts.domain.cited import Basis, Cited, Span
from build_scripts.domain.record import (
    Attendee,
    Block,
    BlockKind,
    Decision,
    Group,
    Item,
)
from build_scripts.domain.registers import ArchiveSettings

SETTINGS = ArchiveSettings(
    council="Wexcombe Borough Council",
    site_name="Minute Book",
    site_url="https://minutes.example/book/",
    language="en",
    timezone="Europe/London",
    licence="Open Government Licence v3.0",
    licence_url="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    contact="archive@wexcombe.example",
    accent="#1a4a8c",
    accent_dark="#9cc3fb",
    item_pages="full",
    now=dt.datetime(2024, 1, 1, tzinfo=dt.UTC),
    examples=("harbour wall", "“tidal barrier”", "23/14"),
)
PANELS = (
    Organization(
        "harbour-and-coast", "Harbour and Coast Scrutiny Panel", ("Harbour & Coast Scrutiny Panel",), "panel", True
    ),
    Organization("executive", "Executive", (), "executive", True),
    Organization("allotments", "Allotments and Open Spaces Working Group", (), "panel", True),
)
TOPICS = (
    Topic(
        "flooding", "Flooding and the coast", "Sea defences, rivers and drains.", ("flood", "sea wall", "tidal barrier")
    ),
    Topic("budget", "Budget and finance", "", ("budget", "council tax")),
    Topic("libraries", "Libraries", "", ("library",)),
)


def person(slug: str, name: str, honorific: str | None = "Councillor", *, public: bool = True) -> Person:
    surname = name.split()[-1]
    return Person(slug, name, (name,), surname.lower(), honorific, public)


PEOPLE = (
    person("a-penrose", "A Penrose"),
    person("b-lindqvist", "B Lindqvist"),
    person("m-okafor", "M Okafor"),
    person("r-tamsin-ward", "R Tamsin-Ward"),
    person("j-a-holt", "J A Holt"),
    person("d-vance", "D Vance"),
    person("p-jemson", "P Jemson", None),
    person("k-reporter", "K Ashby", None, public=False),
)


@dataclass
class Sheet:
    """Builds the blocks of one record, one line each."""

    blocks: list[Block] = field(default_factory=list)

    def add(self, kind: BlockKind, text: str, **more: Any) -> int:
        line = len(self.blocks) + 1
        self.blocks.append(Block(kind, text, Span(line, line), "sample", **more))
        return line - 1

    def item(
        self,
        number: str | None,
        title: str | None,
        body: Sequence[tuple[BlockKind, str] | tuple[BlockKind, str, dict[str, Any]]],
        *,
        basis: Basis = Basis.STATED,
        printed: bool = True,
        level: int = 1,
        **more: Any,
    ) -> Item:
        first = len(self.blocks)
        if title is not None:
            self.add(BlockKind.ITEM_HEADING, title, number=number if printed and number else "")
        for kind, text, *rest in body:
            self.add(kind, text, **(rest[0] if rest else {}))
        span = Span(first + 1, len(self.blocks))
        cited = Cited(number, number if printed else "", span, "sample", basis) if number else None
        named = Cited(title, title, span, "sample") if title else None
        return Item(cited, named, span, first, len(self.blocks), level, **more)


def spanning(item: Item, decision: Decision, sheet: Sheet, kinds: tuple[BlockKind, ...]) -> Item:
    """Return the item with the decision placed on its blocks of these kinds."""
    places = [i for i in range(item.first, item.last) if sheet.blocks[i].kind in kinds]
    span = Span(places[0] + 1, places[-1] + 1)
    clauses = tuple(replace(c, span=span) for c in decision.clauses)
    return replace(item, decisions=(*item.decisions, replace(decision, span=span, clauses=clauses)))


def archived(item: Item, anchor: str, title: str, **more: Any) -> ArchivedItem:
    anchors = tuple(f"{anchor}-d{n + 1}" for n in range(len(item.decisions)))
    return ArchivedItem(anchor, item, title, None, anchors, **more)


def listed(sheet: Sheet, place: int, names: Sequence[tuple[str, str]], group: Group, **more: Any) -> list[Attendance]:
    """Return the attendance of names (name, slug) that stand in the block at `place`."""
    text = sheet.blocks[place].text
    found = []
    for name, slug in names:
        start = text.index(name)
        found.append(
            Attendance(Attendee(name, name, group, Span(place + 1, place + 1), start, start + len(name), **more), slug)
        )
    return found


def sha(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


K = BlockKind
