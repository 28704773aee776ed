"""Puts documents into an archive, and says what a sidecar should hold for what they do not say."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from build_scripts.domain.reading import Reading
from build_scripts.domain.record import Kind, Record
from build_scripts.errors import UsageError

_DATED = frozenset({Kind.MINUTES, Kind.AGENDA_AND_MINUTES, Kind.AGENDA, Kind.ITEM})


def add_document(path: Path, documents: Path) -> str:
    """Copy a file into the folder `documents` and return its name there. The same bytes again change nothing.

    Raises UsageError where another document already has the name: documents are never overwritten.
    """
    place = documents / path.name
    if place.exists():
        if _sha256(place) != _sha256(path):
            msg = f"The archive holds another document named {path.name}. Rename yours, then add it."
            raise UsageError(msg)
        return path.name
    documents.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(f".{place.name}.{os.getpid()}")
    shutil.copyfile(path, beside)
    beside.replace(place)
    return path.name


def sidecar_hint(name: str, reading: Reading) -> str:
    """Return the lines of a sidecar that would say what the document does not, or "" where nothing is missing."""
    lines = [line for record in reading.records[:1] for line in _missing(record)]
    if not lines:
        return ""
    read = any(record.blocks for record in reading.records)
    why = "To say what the document does not" if read else "Nothing of it could be read. To say which meeting it is of"
    head = f"  {why}, write documents/{name}.yml with:"
    return "\n".join([head, *(f"    {line}" for line in lines)])


def _missing(record: Record) -> Iterator[str]:
    if record.panel is None:
        yield "panel: ...            # a panel of registers/organizations.yml"
    if record.date is None and (record.kind in _DATED or not record.blocks):
        yield "date: 2020-02-10      # the day of the meeting"
    for position, item in enumerate(record.items, 1):
        if item.title is None:
            yield f'items: {{{position}: {{title: "..."}}}}'
            return


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
