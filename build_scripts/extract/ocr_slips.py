"""Words that were surely misread when the page was scanned: noted, never changed.

The text stays as it stands. The likely reading is in the finding, and in a Repair "ocr_slip" of the line, whose
`original` holds what must have stood on paper.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from build_scripts.domain.findings import Finding
from build_scripts.domain.source import Line, Repair

if TYPE_CHECKING:
    from collections.abc import Sequence

# "11.1 am extremely pleased" between 10. and 12.: the capital I of "I am" was read as a figure (seed 004).
I_AS_ONE = re.compile(
    r"(\d{1,3})\.[1l] (?=(?:am|have|had|was|will|would|can|could|do|did|think|believe|wish|propose|refer)\b)"
)
LABEL_AND_VALUE = 2
SHORTEST_ALIKE = 5
SHOWN = 5
MOST_DIFFERING = 2
NUMBER = re.compile(r"(\d{1,3})[.)](?!\d)")


def note_slips(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Finding, ...]]:
    """Return the lines, those with a slip marked by a Repair, and one finding for each."""
    noted: list[Line] = []
    findings: list[Finding] = []
    ghosts = ghost_readings(lines)
    for position, line in enumerate(lines):
        reading = ghosts.get(position) or likely_reading(lines, position)
        if reading is None:
            noted.append(line)
            continue
        noted.append(replace(line, repairs=(*line.repairs, Repair("ocr_slip", reading, line.span))))
        printed, meant = (first_words(text) for text in (line.text, reading))
        proof = "the row below it shows" if position in ghosts else "the numbers around it show"
        message = f"“{printed}” was probably misread; {proof} that “{meant}” is meant."
        findings.append(Finding("E113", message, line.span))
    return tuple(noted), tuple(findings)


def first_words(text: str) -> str:
    """Return the beginning of a text, to name it by."""
    words = text.split(" ")
    return " ".join(words[:SHOWN]) + (" …" if len(words) > SHOWN else "")


def likely_reading(lines: Sequence[Line], position: int) -> str | None:
    """Return the line as it must have stood on paper, or None where nothing proves a slip."""
    line = lines[position]
    found = I_AS_ONE.match(line.text)
    if not found:
        return None
    number = int(found[1])
    if neighbour(lines, position, -1) != number - 1 or neighbour(lines, position, 1) != number + 1:
        return None
    return f"{found[1]}. I {line.text[found.end() :]}"


def neighbour(lines: Sequence[Line], position: int, step: int) -> int | None:
    """Return the number that the line before or after begins with."""
    other = position + step
    found = NUMBER.match(lines[other].text) if 0 <= other < len(lines) else None
    return int(found[1]) if found else None


def ghost_readings(lines: Sequence[Line]) -> dict[int, str]:
    """Return the likely reading of each cell of a row that is a misread double of the row below it.

    Seed 004 prints "Cubmitted to | Evecutive" above "Submitted to: | Executive": the text layer of a scan held the row
    twice. Only a label row whose double lacks the colon is taken for one.
    """
    rows: dict[tuple[int, int], list[int]] = {}
    for position, line in enumerate(lines):
        if line.cell:
            rows.setdefault((line.cell.table, line.cell.row), []).append(position)
    readings: dict[int, str] = {}
    for (table, row), cells in rows.items():
        below = rows.get((table, row + 1), [])
        if is_ghost([lines[i] for i in cells], [lines[i] for i in below]):
            readings.update({i: lines[j].text for i, j in zip(cells, below, strict=True)})
    return readings


def is_ghost(row: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether a row of label and value differs from the row below by a few letters only, and has lost its colon."""
    if len(row) != LABEL_AND_VALUE or len(below) != LABEL_AND_VALUE:
        return False
    label, value = row[0].text, row[1].text
    if label.endswith(":") or not below[0].text.endswith(":") or (label, value) == (below[0].text[:-1], below[1].text):
        return False
    return all(are_alike(a.text.rstrip(":"), b.text.rstrip(":")) for a, b in zip(row, below, strict=True))


def are_alike(misread: str, text: str) -> bool:
    """Whether two words or short phrases of one length differ in two letters at most, and in no figure."""
    if len(misread) != len(text) or len(text) < SHORTEST_ALIKE:
        return False
    differing = [(a, b) for a, b in zip(misread, text, strict=True) if a != b]
    return len(differing) <= MOST_DIFFERING and all(a.isalpha() and b.isalpha() for a, b in differing)
