"""The one place where identifiers and addresses come from. What was formed here once is formed so for ever.

No identifier depends on the order in which files are read. It depends on another document only where two documents
claim the same panel and day (a second meeting, a copy).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from build_scripts.domain.cited import Basis
from build_scripts.domain.record import Item, Kind, Record

PANEL_NOT_STATED = "panel-not-stated"
UNDATED = "undated"
_SHORT_SHA = 12
_TAG = 6  # characters of a sha256 that tell two papers of one meeting apart
_LONGEST = 80
_UNSAFE = re.compile(r"[^a-z0-9]+")
_QUOTES = str.maketrans("", "", "'’‘`´")
# Papers for a meeting are no record of it. They carry their kind, so that the minutes keep the plain address whenever
# they come. There can be several reports and items of one meeting: these carry their document too.
_PAPERS = {Kind.AGENDA: "agenda", Kind.REPORT: "report", Kind.ITEM: "item"}
_SEVERAL = frozenset({Kind.REPORT, Kind.ITEM})


def slugify(text: str) -> str:
    """Return `text` as lower-case ASCII words parted by "-": "Young People's & Care" -> "young-peoples-and-care".

    Never longer than 80 characters, cut between words; "" where nothing is left.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_QUOTES).replace("&", " and "))
    slug = _UNSAFE.sub("-", plain.encode("ascii", "ignore").decode("ascii").lower()).strip("-")
    return slug if len(slug) <= _LONGEST else slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]


def meeting_id(record: Record, panel: str | None, turn: int = 1) -> str:
    """Return the permanent id of a document's meeting: "2020-02-10-<panel>", "undated-<sha256[:12]>".

    turn: 2 for the second document that would have the same id (a second meeting of the day, a second part of a pack).
    """
    day = record.date.value.isoformat() if record.date else UNDATED
    last = panel_part(record, panel) if record.date else record.sha256[:_SHORT_SHA]
    return f"{day}-{last}" + (f"-{turn}" if turn > 1 else "")


def panel_part(record: Record, panel: str | None) -> str:
    """Return the last part of a dated meeting's address: the panel, for papers with their kind behind it."""
    parts = [panel or PANEL_NOT_STATED]
    if record.kind in _PAPERS:
        parts.append(_PAPERS[record.kind])
    if record.kind in _SEVERAL:
        parts.append(record.sha256[:_TAG])
    return "-".join(parts)


def meeting_address(record: Record, identifier: str) -> str:
    """Return "/meetings/2020/02/10/<panel>/" or "/meetings/undated/<sha256[:12]>/" for the id of a record."""
    if record.date is None:
        return f"/meetings/{UNDATED}/{identifier.removeprefix(UNDATED + '-')}/"
    day = record.date.value
    return f"/meetings/{day:%Y/%m/%d}/{identifier.removeprefix(day.isoformat() + '-')}/"


def item_anchors(items: Sequence[Item]) -> tuple[str, ...]:
    """Return the anchor of each item: its printed number ("19-28", "c-63-07"), else its position ("item-3").

    A number that was inferred gives no anchor: a better reading of the document might infer another one.
    """
    taken: set[str] = set()
    anchors: list[str] = []
    for position, item in enumerate(items, start=1):
        anchor = _free(_numbered(item) or f"item-{position}", taken)
        taken.add(anchor)
        anchors.append(anchor)
    return tuple(anchors)


def decision_anchors(anchor: str, count: int) -> tuple[str, ...]:
    """Return "19-30-d1", "19-30-d2" ... for the decisions of an item; "d1" ... for those outside items (anchor "")."""
    begin = f"{anchor}-" if anchor else ""
    return tuple(f"{begin}d{number}" for number in range(1, count + 1))


def _numbered(item: Item) -> str:
    if item.number is None or item.number.basis is Basis.INFERRED:
        return ""
    return slugify(item.number.value)


def _free(anchor: str, taken: set[str]) -> str:
    """Return the anchor, with a letter behind it where the document prints one number twice."""
    if anchor not in taken:
        return anchor
    letters = (f"{anchor}-{first}{last}" for first in ("", *_LETTERS) for last in _LETTERS)
    return next(candidate for candidate in letters if candidate not in taken)


_LETTERS = "bcefghijklmnoqrstuvwxyz"  # "d" and "p" begin the anchors of decisions and paragraphs
