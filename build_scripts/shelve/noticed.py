"""What the archive noticed about a document, in words for a reader of its page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.domain.archive import Meeting
from build_scripts.domain.findings import CODES, Finding
from build_scripts.domain.pages.words import Run, Words
from build_scripts.domain.record_text import block_text
from build_scripts.shelve.marks import words

# Their sentences say "this" or "here", so the page must say which.
OF_A_PLACE = ("P202", "P220", "P222", "P224", "P232", "P240")
FOR_WHO_BUILDS = " To read "  # what follows tells the person who builds the archive what to install
LIST_MARKS = "·•–- "
OPENING = 60  # characters of a passage that name it


def findings_of(meeting: Meeting) -> tuple[Words, ...]:
    """Return what the archive noticed, each once, in plain words with its code."""
    alike: dict[tuple[str, str], list[Finding]] = {}
    for finding in meeting.findings:
        message = (finding.message or CODES[finding.code].meaning).partition(FOR_WHO_BUILDS)[0]
        alike.setdefault((message, finding.code), []).append(finding)
    return tuple(
        words(f"{_with_places(meeting, message, found)} ", Run(f"({code})")) for (message, code), found in alike.items()
    )


def _with_places(meeting: Meeting, message: str, found: Sequence[Finding]) -> str:
    openings = list(_openings(meeting, found))
    if found[0].code not in OF_A_PLACE or not openings:
        return message
    more = f" and {len(openings) - 1} more" if len(openings) > 1 else ""
    return f"{message.removesuffix('.')}: “{openings[0]}”{more}."


def _openings(meeting: Meeting, found: Sequence[Finding]) -> Iterator[str]:
    for finding in found:
        span = finding.span
        block = next((b for b in meeting.record.blocks if span and b.span.first <= span.first <= b.span.last), None)
        if block is not None:
            yield _opening(block_text(block))


def _opening(text: str) -> str:
    said = " ".join(text.split()).lstrip(LIST_MARKS).removesuffix(".")
    return said if len(said) <= OPENING else said[:OPENING].rpartition(" ")[0] + " …"
