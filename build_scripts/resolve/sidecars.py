"""Put into a record what a person decided about its document, as CURATED, and say so (R307)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from build_scripts.domain.cited import Basis, Cited
from build_scripts.domain.findings import Finding
from build_scripts.domain.record import Item, Kind, Record
from build_scripts.domain.registers import Sidecar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Curated:
    """A record with its sidecar's values in place. `panel`: slug that the sidecar names, `people`: as written -> slug,
    `item_topics`: position (from 1) -> topics.
    """

    record: Record
    findings: tuple[Finding, ...] = ()
    panel: str | None = None
    people: Mapping[str, str] = field(default_factory=dict)
    topics: tuple[str, ...] = ()
    item_topics: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    source_address: str | None = None
    retrieved: dt.date | None = None


def curate(record: Record, sidecar: Sidecar | None, panel_names: Mapping[str, str], *, sole: bool = True) -> Curated:
    """Return the record with the values of its sidecar. `panel_names`: slug -> name of the register.

    sole: False where the file holds several meetings; then only what is true of the whole file is taken.
    """
    if sidecar is None:
        return Curated(record)
    values = sidecar.values if sole else {k: v for k, v in sidecar.values.items() if k in _OF_THE_FILE}
    rule = f"{sidecar.name}.yml"
    panel = _typed(values, "panel", str)
    items = values.get("items")
    by_position = items if isinstance(items, Mapping) else {}
    people = values.get("people")
    return Curated(
        record=_with_items(_with_values(record, values, rule, panel_names), by_position, rule),
        findings=tuple(_said(record.name, rule, key) for key in values if key not in _SILENT),
        panel=panel,
        people=dict(people) if isinstance(people, Mapping) else {},
        topics=_tuple(values.get("topics")),
        item_topics={at: _tuple(entry.get("topics")) for at, entry in by_position.items()},
        source_address=_typed(values, "address", str),
        retrieved=_typed(values, "retrieved", dt.date),
    )


_OF_THE_FILE = frozenset({"address", "retrieved", "council", "people"})
_SILENT = frozenset({"address", "retrieved"})  # they add to the record and change nothing in it


def _with_values(record: Record, values: Mapping[str, object], rule: str, panel_names: Mapping[str, str]) -> Record:
    def text(key: str, held: Cited[str] | None) -> Cited[str] | None:
        value = _typed(values, key, str)
        return held if value is None else Cited(value, value, None, rule, Basis.CURATED)

    panel = text("panel", record.panel)
    if panel is not None and panel is not record.panel:
        name = panel_names.get(panel.value, panel.value)
        panel = replace(panel, value=name, as_written=name)
    day = _typed(values, "date", dt.date)
    return replace(
        record,
        kind=Kind(_typed(values, "kind", str) or record.kind),
        panel=panel,
        date=record.date if day is None else Cited(day, day.isoformat(), None, rule, Basis.CURATED),
        time=text("time", record.time),
        venue=text("venue", record.venue),
        status=text("status", record.status),
        title=text("title", record.title),
        council=text("council", record.council),
    )


def _with_items(record: Record, by_position: Mapping[int, Mapping[str, object]], rule: str) -> Record:
    if not by_position:
        return record
    items = [_with_item(item, by_position.get(at, {}), rule) for at, item in enumerate(record.items, start=1)]
    return replace(record, items=tuple(items))


def _with_item(item: Item, values: Mapping[str, object], rule: str) -> Item:
    number, title = _typed(values, "number", str), _typed(values, "title", str)
    return replace(
        item,
        number=Cited(number, number, None, rule, Basis.CURATED) if number is not None else item.number,
        title=Cited(title, title, None, rule, Basis.CURATED) if title is not None else item.title,
    )


def _said(document: str, rule: str, key: str) -> Finding:
    return Finding("R307", f"A person decided the {_WORDS.get(key, key)} of this record, in {rule}.", None, document)


_WORDS = {"items": "numbers, titles or topics of items", "people": "meaning of names"}


def _typed(values: Mapping[str, object], key: str, kind: type[T]) -> T | None:
    value = values.get(key)
    return value if isinstance(value, kind) else None


def _tuple(value: object) -> tuple[str, ...]:
    return tuple(str(entry) for entry in value) if isinstance(value, tuple | list) else ()
