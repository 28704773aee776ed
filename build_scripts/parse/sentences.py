"""A paragraph as sentences, with the place of each: abbreviations and initials end none."""

from __future__ import annotations

import re
from collections.abc import Iterator

# "Cllr. Dornan", "No. 12", "St. Mary", "a.m. on", initials "J. Walker": the full stop there ends no sentence.
_ABBREVIATION = re.compile(
    r"(?:\b(?:Cllrs?|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|St|No|Nos|Ltd|Co|Inc|vs|e\.g|i\.e|etc|approx|Para|p|pp|Ref|Min|Sgt|Insp|Ald|Messrs|Rd|Ave|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Tues|Weds|Thurs)|\b[A-Z]|\b[ap]\.m|\b\d{1,2})\.$"
)
_STOP = re.compile(r"[.!?][\"'”’)]*(?=\s+[\"'“‘(]*[A-Z0-9£])|[.!?][\"'”’)]*$|\n")


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence of `text`, in order, without the blanks between them."""
    start = 0
    for match in _STOP.finditer(text):
        if match.end() < len(text) and _ABBREVIATION.search(text[max(0, match.end() - 12) : match.end()]):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    left = start + len(text[start:end]) - len(text[start:end].lstrip())
    right = left + len(text[left:end].rstrip())
    if right > left:
        yield left, right
