"""What a result shows: for each meeting the heads of its documents (h/M.bin), and their texts in parts (x/M.P.bin).

A head holds reference, title, the beginning of the text and the decision: enough for the first sight. The texts are
fetched for the results on the screen only, to show the passage that has the words. Both are JSON and text in gzip.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from build_scripts.domain.archive import Archive, Meeting
from build_scripts.search.documents import SearchDocument, panel_label
from build_scripts.search.packing import gzipped

# Of text in one file, unless one item alone is longer. 8,000 would be 3,600 files more at 30,000 items, and some hosts
# take 20,000 in all; 16,000 would be more than the passages of ten results may cost on a slow line.
PART_CHARACTERS = 12_000
TEXT_SEPARATOR = "\x00"
_TEXT_LEVEL = 6  # a third of the time of level 9 for one per cent more bytes

NUMBER_INFERRED, TITLE_INFERRED, STANDING = 1, 2, 4


def _flags(document: SearchDocument) -> int:
    return (
        NUMBER_INFERRED * document.number_inferred
        + TITLE_INFERRED * document.title_inferred
        + STANDING * document.standing
    )


def _parts(documents: Sequence[SearchDocument]) -> list[int]:
    """Return the part in which each document's text lies; parts rise from 0."""
    parts: list[int] = []
    size = 0
    for document in documents:
        part = parts[-1] if parts else 0
        if parts and size + len(document.text) > PART_CHARACTERS:
            part, size = part + 1, 0
        size += len(document.text)
        parts.append(part)
    return parts


def _about(meeting: Meeting) -> str:
    """Return what bounds the date of an undated meeting, as ISO dates "after/before" with gaps where unknown."""
    bounds = meeting.record.date_bounds
    ends = (
        bounds.after.value.isoformat() if bounds.after else "",
        bounds.before.value.isoformat() if bounds.before else "",
    )
    return "/".join(ends) if any(ends) else ""


def _head(archive: Archive, meeting: Meeting, documents: Sequence[SearchDocument], parts: list[int]) -> bytes:
    date = archive.date_of(meeting)
    head = {
        "id": meeting.id,
        "address": meeting.address,
        "date": date.value.isoformat() if date else "",
        "about": "" if date else _about(meeting),
        "panel": panel_label(archive, meeting),
        "items": [
            [
                doc.anchor,
                doc.number,
                _flags(doc),
                doc.reading_title or doc.title,
                doc.lead,
                doc.verb,
                doc.decision,
                part,
            ]
            for doc, part in zip(documents, parts, strict=True)
        ],
    }
    return gzipped(json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode())


def meeting_files(archive: Archive, index: int, documents: Sequence[SearchDocument]) -> Iterator[tuple[str, bytes]]:
    """Yield the head file and the text files of one meeting as (name, gzip bytes)."""
    parts = _parts(documents)
    yield f"h/{index}.bin", _head(archive, archive.meetings[index], documents, parts)
    for part in range(max(parts, default=-1) + 1):
        texts = [
            doc.text.replace(TEXT_SEPARATOR, " ") for doc, own in zip(documents, parts, strict=True) if own == part
        ]
        yield f"x/{index}.{part}.bin", gzipped(TEXT_SEPARATOR.join(texts).encode(), _TEXT_LEVEL)
