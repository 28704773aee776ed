"""FILE.yml beside FILE: what a person decided about one document."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.domain.record import Kind
from build_scripts.domain.registers import OrganizationEntry, PersonEntry, Sidecar, TopicEntry
from build_scripts.errors import ArchiveError
from build_scripts.settings.located_yaml import Table
from build_scripts.settings.sheet import Sheet

SUFFIX = ".yml"
_TEXTS = ("time", "venue", "status", "title", "council")
_DAYS = ("date", "retrieved")
_KEYS = frozenset({*_TEXTS, *_DAYS, "panel", "kind", "address", "people", "items", "topics"})
_ITEM_KEYS = frozenset({"number", "title", "topics"})
_POSITION = re.compile(r"[1-9][0-9]{0,4}")
_WEB = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Known:
    """What a sidecar may name: slugs of people and topics, and each name of a panel with its slug."""

    people: frozenset[str]
    panels: Mapping[str, str]
    topics: frozenset[str]


def load_sidecars(
    documents: Path,
    people: Sequence[PersonEntry],
    organizations: Sequence[OrganizationEntry],
    topics: Sequence[TopicEntry],
) -> Mapping[str, Sidecar]:
    """Return the sidecar of each document that has one, by the document's name.

    A sidecar without its document, an unknown key, and a person, panel or topic that no register has are refused.
    `values` then holds panel and people as slugs, dates as dates, items by position from 1.
    """
    panels = {name: entry.slug for entry in organizations for name in (entry.slug, entry.name, *entry.names)}
    known = Known(frozenset(p.slug for p in people), panels, frozenset(t.slug for t in topics))
    sidecars = [_sidecar(path, documents, known) for path in sorted(documents.rglob(f"*{SUFFIX}"))]
    return {sidecar.name: sidecar for sidecar in sidecars}


def _sidecar(path: Path, documents: Path, known: Known) -> Sidecar:
    name = path.relative_to(documents).as_posix()
    sheet = Sheet(f"documents/{name}")
    if not path.with_suffix("").is_file():
        mend = f'Name it after its document with "{SUFFIX}" behind: minutes.pdf{SUFFIX} stands beside minutes.pdf.'
        raise ArchiveError(sheet.file, None, "There is no document that this sidecar is for.", mend)
    table = sheet.table(sheet.load(path), sheet.file)
    sheet.only(table, _KEYS, "a sidecar")
    return Sidecar(name.removesuffix(SUFFIX), _values(sheet, table, known), dict(table.key_lines))


def _values(sheet: Sheet, table: Table, known: Known) -> Mapping[str, object]:
    every: dict[str, object] = {key: sheet.text(table, key) for key in _TEXTS}
    every |= {key: sheet.day(table, key) for key in _DAYS}
    every["panel"] = _panel(sheet, table, known)
    every["kind"] = sheet.choice(table, "kind", [kind.value for kind in Kind], "") or None
    every["address"] = _address(sheet, table)
    every["people"] = _people(sheet, table, known) if "people" in table.values else None
    every["items"] = _items(sheet, table, known) if "items" in table.values else None
    every["topics"] = _topics(sheet, table, known.topics) if "topics" in table.values else None
    return {key: every[key] for key in table.values}


def _panel(sheet: Sheet, table: Table, known: Known) -> str | None:
    name = sheet.text(table, "panel")
    if name is None:
        return None
    line = table.key_lines["panel"]
    return known.panels[sheet.known(line, name, known.panels, "registers/organizations.yml")]


def _address(sheet: Sheet, table: Table) -> str | None:
    address = sheet.text(table, "address")
    if address is not None and not _WEB.fullmatch(address):
        mend = "Write where the council published the document, from https:// on."
        raise sheet.refuse(table.key_lines["address"], f'"{address}" is not a web address.', mend)
    return address


def _people(sheet: Sheet, table: Table, known: Known) -> Mapping[str, str]:
    people = sheet.table(table.values["people"], '"people"')
    slugs = {as_written: sheet.needed(people, as_written, '"people"') for as_written in people.values}
    for as_written, slug in slugs.items():
        sheet.known(people.key_lines[as_written], slug, known.people, "registers/people.yml")
    return slugs


def _items(sheet: Sheet, table: Table, known: Known) -> Mapping[int, Mapping[str, object]]:
    items = sheet.table(table.values["items"], '"items"')
    for position, line in items.key_lines.items():
        if not _POSITION.fullmatch(position):
            mend = "Count the items of the page from 1."
            raise sheet.refuse(line, f'"{position}" is not the position of an item.', mend)
    return {int(position): _item(sheet, items, position, known.topics) for position in items.values}


def _item(sheet: Sheet, items: Table, position: str, topics: Collection[str]) -> Mapping[str, object]:
    table = sheet.table(items.values[position], f'Item "{position}"')
    sheet.only(table, _ITEM_KEYS, "an item")
    every: dict[str, object] = {
        "number": sheet.text(table, "number"),
        "title": sheet.text(table, "title"),
        "topics": _topics(sheet, table, topics) if "topics" in table.values else None,
    }
    return {key: every[key] for key in table.values}


def _topics(sheet: Sheet, table: Table, known: Collection[str]) -> tuple[str, ...]:
    topics = sheet.texts(table, "topics")
    for topic in topics:
        sheet.known(table.key_lines["topics"], topic, known, "registers/topics.yml")
    return topics
