"""The one file that the page reads first: which edition, how the terms are cut, and a line of figures for each meeting.

manifest.bin: sections: JSON (see Manifest); and for all meetings, column by column: documents, days since the meeting
before, panel, kind; then a bit for each document: standing business.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain.archive import Archive
from build_scripts.search.documents import SearchDocument
from build_scripts.search.inverter import FIELDS
from build_scripts.search.packing import bits, gzipped, sections, varints
from build_scripts.search.weights import BOOSTS

VERSION = 1
NO_PANEL = ("", "")  # panel 0: nothing says which, or the archive cannot tell


@dataclass(frozen=True, slots=True)
class Tables:
    """Names that meetings and filters share: panels (slug, name), kinds, topics (slug, name)."""

    panels: tuple[tuple[str, str], ...]
    kinds: tuple[str, ...]
    topics: tuple[tuple[str, str], ...]


def tables_of(archive: Archive) -> Tables:
    """Collect what the archive uses; panel 0 stands for meetings whose panel is not known."""
    panels = sorted((body.slug, body.name) for body in archive.organizations)
    kinds = sorted({meeting.record.kind.value for meeting in archive.meetings})
    topics = sorted((topic.slug, topic.name) for topic in archive.topics)
    return Tables((NO_PANEL, *panels), tuple(kinds), tuple(topics))


def _dates(archive: Archive) -> tuple[int, list[int]]:
    """Return how many meetings are undated, and for each other the days since the one before (at first: year 1)."""
    cited = [archive.date_of(meeting) for meeting in archive.meetings]
    days = [date.value.toordinal() for date in cited if date]
    return len(cited) - len(days), [day - before for before, day in zip([0, *days], days, strict=False)]


def _missing(archive: Archive, tables: Tables) -> list[list[int]]:
    """Return [panel, year, count] of meetings that texts name but the archive does not hold."""
    numbers = {slug: number for number, (slug, _) in enumerate(tables.panels)}
    counted = Counter((numbers.get(missing.panel, 0), missing.date.year) for missing in archive.missing)
    return [[panel, year, count] for (panel, year), count in sorted(counted.items())]


def _columns(archive: Archive, tables: Tables, documents: Sequence[SearchDocument]) -> bytes:
    panels = {slug: number for number, (slug, _) in enumerate(tables.panels)}
    held = Counter(document.meeting for document in documents)
    undated, days = _dates(archive)
    return varints(
        [
            *(held[index] for index in range(len(archive.meetings))),
            *([0] * undated + days),
            *(panels.get(meeting.panel, 0) if isinstance(meeting.panel, str) else 0 for meeting in archive.meetings),
            *(tables.kinds.index(meeting.record.kind.value) for meeting in archive.meetings),
        ]
    )


def manifest(
    archive: Archive, tables: Tables, documents: Sequence[SearchDocument], layout: Mapping[str, object]
) -> bytes:
    """Return manifest.bin. `layout`: build, levels, shards, big, v, w as the other files were cut."""
    text = {
        "version": VERSION,
        "documents": len(documents),
        "meetings": len(archive.meetings),
        "undated": _dates(archive)[0],
        "fields": FIELDS,
        "boosts": BOOSTS,
        "panels": tables.panels,
        "kinds": tables.kinds,
        "topics": tables.topics,
        "missing": _missing(archive, tables),
        **layout,
    }
    return gzipped(
        sections(
            json.dumps(text, ensure_ascii=False, separators=(",", ":")).encode(),
            _columns(archive, tables, documents),
            bits([document.standing for document in documents]),
        )
    )
