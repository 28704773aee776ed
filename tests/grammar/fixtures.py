"""Readable cases of the grammar: one Markdown file each, with a source and what must be read from it.

A case is a title, a fenced source (```text or ```markdown) and a fenced ```expected block:

    kind: minutes                 any of the fields below; "-" says that the document does not state it
    present: A Reed; B Elm        names in order, without titles (also apologies; officer, in_attendance, observer)
    - 24/031 | Apologies          an item: its number as printed, a bar, its title (both may be empty)
      = RESOLVED: That the        a decision of that item: how its text begins, then | how each clause begins
    = ORDERED that                a decision outside all items

Items and their decisions must be all there are. A new case needs no Python.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.domain.record import Decision, Group, Item, Record
from build_scripts.domain.source import RawDocument, SourceText
from build_scripts.extract.document import extract_text
from build_scripts.parse.document import parse_document

FOLDER = Path(__file__).parent
CASES = sorted(FOLDER.glob("*.md"))
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass
class Expected:
    """The expected block of a case."""

    fields: dict[str, str] = field(default_factory=dict)
    items: list[tuple[str, str]] = field(default_factory=list)
    decisions: list[tuple[int, str]] = field(default_factory=list)  # (position of the item or -1, beginnings)


def read_case(path: Path) -> tuple[SourceText, Expected]:
    """Return the source of a case as extract/ reads it, and what is expected of it."""
    fences = _FENCE.findall(path.read_text(encoding="utf-8"))
    (form, source), (_, wanted) = fences
    name = f"{path.stem}.{'md' if form == 'markdown' else 'txt'}"
    content = source.encode()
    media_type = "text/markdown" if form == "markdown" else "text/plain"
    raw = RawDocument(name, hashlib.sha256(content).hexdigest(), media_type, content)
    return extract_text(raw), _expected(wanted)


def _expected(wanted: str) -> Expected:
    expected = Expected()
    for line in wanted.splitlines():
        if line.strip().startswith("= "):
            owner = len(expected.items) - 1 if line.startswith(" ") else -1
            expected.decisions.append((owner, line.strip()[2:]))
        elif line.startswith("- "):
            number, _, title = line[2:].partition("|")
            expected.items.append((number.strip(), title.strip()))
        elif line.strip():
            key, _, value = line.partition(":")
            expected.fields[key.strip()] = value.strip()
    return expected


def record_of(source: SourceText) -> Record:
    """Return the first record of a source."""
    return parse_document(source)[0]


def fields_of(record: Record) -> dict[str, str]:
    """Return the fields of a record as a case writes them."""
    following = record.next_meeting.date if record.next_meeting else None
    return {
        "kind": record.kind.value,
        "panel": record.panel.value if record.panel else "-",
        "council": record.council.value if record.council else "-",
        "date": record.date.value.isoformat() if record.date else "-",
        "time": record.time.value if record.time else "-",
        "venue": record.venue.value if record.venue else "-",
        "status": record.status.value if record.status else "-",
        "chair": record.chair.value if record.chair else "-",
        "next": following.value.isoformat() if following else "-",
        **{group.value: _names(record, group) for group in Group},
        "present": _names(record, Group.PRESENT) if record.present_stated else "-",
        "apologies": _names(record, Group.APOLOGIES) if record.apologies_stated else "-",
    }


def _names(record: Record, group: Group) -> str:
    return "; ".join(a.name or a.role or "?" for a in record.attendees if a.group is group)


def items_of(record: Record) -> list[tuple[str, str]]:
    """Return (number, title) of every item."""
    return [(_number(item), item.title.value if item.title else "") for item in record.items]


def _number(item: Item) -> str:
    return item.number.value if item.number else ""


def decisions_of(record: Record) -> list[tuple[int, Decision]]:
    """Return (position of the item or -1, decision) of every decision: outside items first, then item by item."""
    loose = [(-1, decision) for decision in record.decisions]
    return loose + [(nth, decision) for nth, item in enumerate(record.items) for decision in item.decisions]


def begins(decision: Decision, wanted: str) -> bool:
    """Whether a decision and its clauses begin as a case says."""
    first, *clauses = (part.strip() for part in wanted.split(" | "))
    if not decision.text.startswith(first) or (clauses and len(clauses) != len(decision.clauses)):
        return False
    printed = [f"{clause.number} {clause.text}".strip() for clause in decision.clauses]
    return all(have.startswith(want) for have, want in zip(printed, clauses, strict=False))
