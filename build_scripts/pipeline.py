"""A council's documents go in; a static, searchable, citable archive comes out: each room in turn, in one direction.

The only module that knows all rooms. It decides nothing itself: what a document says is extract/ and parse/, who and
which body is resolve/, what a page holds is shelve/, whether it may be published is verify/.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_scripts.domain.findings import Finding
from build_scripts.domain.plain_record import plain_record
from build_scripts.domain.reading import Reading
from build_scripts.domain.source import SourceText
from build_scripts.errors import MinuteBookError, UsageError
from build_scripts.extract.document import extract_text
from build_scripts.extract.files import DocumentFile, read_raw
from build_scripts.parse.document import parse_document
from build_scripts.pool import map_in_order
from build_scripts.write.reading_summary import reading_summary
from build_scripts.write.record_json import reading_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class ReadingTask:
    """One document to read in a process of its own: small, so that the bytes do not travel."""

    document: DocumentFile
    ocr: bool = False


def read_document(task: ReadingTask) -> Reading:
    """Return what one document says. Never raises for a document: a fault of ours becomes finding E115, with the text
    kept and shown as plain lines, because one bad document must not stop the others.
    """
    raw = read_raw(task.document)
    source = extract_text(raw, ocr=task.ocr)
    try:
        return Reading(source, parse_document(source))
    except MinuteBookError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the other documents must still be read
        message = f"The reader failed ({type(error).__name__}); the text is shown as it stands. Please report this."
        finding = Finding("E115", message, document=raw.name)
        return Reading(source, (plain_record(source, (finding,)),))


def unread(task: ReadingTask) -> Reading:
    """Return the empty reading of a document whose process died twice, with the finding that says so."""
    raw = read_raw(task.document)
    finding = Finding("E110", "Reading the document ended its process; nothing of it is shown.", document=raw.name)
    source = SourceText(raw.name, raw.sha256, raw.media_type, "unread", (), findings=(finding,))
    return Reading(source, (plain_record(source),))


def read_files(paths: Sequence[Path], *, as_json: bool, ocr: bool = False, jobs: int = 0) -> Iterator[str]:
    """Yield, for each file in turn, its JSON object on one line or its summary in plain words."""
    missing = [str(path) for path in paths if not path.is_file()]
    if missing:
        msg = f"There is no file {missing[0]}. Name the documents to read."
        raise UsageError(msg)
    form = reading_json if as_json else reading_summary
    tasks = [ReadingTask(DocumentFile(path.name, path), ocr) for path in paths]
    readings = map_in_order(read_document, tasks, jobs or os.cpu_count() or 1, unread)
    for path, reading in zip(paths, readings, strict=True):
        yield form(str(path), reading)
