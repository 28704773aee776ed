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
NUMBER = re.compile(r"(\d{1,3})[.)](?!\d)")


def note_slips(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Finding, ...]]:
    """Return the lines, those with a slip marked by a Repair, and one finding for each."""
    noted: list[Line] = []
    findings: list[Finding] = []
    for position, line in enumerate(lines):
        reading = likely_reading(lines, position)
        if reading is None:
            noted.append(line)
            continue
        noted.append(replace(line, repairs=(*line.repairs, Repair("ocr_slip", reading, line.span))))
        printed, meant = (text[:40].rstrip() for text in (line.text, reading))
        message = f"“{printed}” was probably misread; the numbers around it show that “{meant}” is meant."
        findings.append(Finding("E113", message, line.span))
    return tuple(noted), tuple(findings)


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
