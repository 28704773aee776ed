"""The one file that the page reads first: which edition, how the terms are cut, how many documents each meeting has.

manifest.bin: sections: JSON (see `manifest`); for each meeting its documents; for each meeting how many of them are
standing business, and their places in it. f/meetings.bin: for all meetings, column by column: days since the meeting
before, panel, kind; only filters and facets need it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_scripts.domain.archive import Archive
from build_scripts.search.documents import SearchDocument
from build_scripts.search.inverter import FIELDS
from build_scripts.search.packing import gaps, gzipped, sections, varint, varints
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


def meetings_file(archive: Archive, tables: Tables) -> tuple[str, bytes]:
    """Return f/meetings.bin as (name, gzip bytes)."""
    panels = {slug: number for number, (slug, _) in enumerate(tables.panels)}
    undated, days = _dates(archive)
    columns = [
        *([0] * undated + days),
        *(panels.get(meeting.panel, 0) if isinstance(meeting.panel, str) else 0 for meeting in archive.meetings),
        *(tables.kinds.index(meeting.record.kind.value) for meeting in archive.meetings),
    ]
    return "f/meetings.bin", gzipped(varints(columns))


def _counts(archive: Archive, documents: Sequence[SearchDocument]) -> tuple[bytes, bytes]:
    """Return the documents of each meeting, and where in it the standing ones are."""
    held: list[list[bool]] = [[] for _ in archive.meetings]
    for document in documents:
        held[document.meeting].append(document.standing)
    standing = bytearray()
    for flags in held:
        places = [place for place, flag in enumerate(flags) if flag]
        standing += varint(len(places)) + gaps(places)
    return varints(map(len, held)), bytes(standing)


def _span(archive: Archive) -> list[str]:
    """Return the first and the last day of a meeting as ISO dates, or nothing where all are undated."""
    days = [date.value for date in map(archive.date_of, archive.meetings) if date]
    return [days[0].isoformat(), days[-1].isoformat()] if days else []


def manifest(
    archive: Archive, tables: Tables, documents: Sequence[SearchDocument], layout: Mapping[str, object]
) -> bytes:
    """Return manifest.bin. `layout`: build, levels, shards, big, v, w as the other files were cut."""
    text = {
        "version": VERSION,
        "documents": len(documents),
        "meetings": len(archive.meetings),
        "undated": _dates(archive)[0],
        "span": _span(archive),
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
            *_counts(archive, documents),
        )
    )
