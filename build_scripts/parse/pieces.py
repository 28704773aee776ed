"""Lines that hold several things at once, cut where one thing ends: each piece is a Line of the same span.

Pages saved as text lose line ends: a title runs into the size of its PDF, the last sentence into "view the full minutes
text", a whole meeting stands on one line. Cuts fall between words, so the pieces in order hold the words of the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from build_scripts.domain.cited import Span
from build_scripts.domain.source import Line, Link
from build_scripts.parse.leads import leading_titles
from build_scripts.parse.numbering import read_number
from build_scripts.parse.phrases.attendance import attendance_label
from build_scripts.parse.phrases.furniture import ATTACHMENT, CUT
from build_scripts.parse.phrases.titles import opens_as_held, tells_meeting_held
from build_scripts.parse.run_head import head_cuts
from build_scripts.parse.run_in import (
    RUN_LABEL,
    after_title,
    colon_head,
    row_title,
    run_in,
    run_on,
    stop_head,
)
from build_scripts.parse.sought import Sought, folded

_LABEL = (
    r"(?-i:(?<!Key )(?:Minutes|Additional documents|Supporting documents|Recommendation):|(?<=[.!?:)] )Decisions?:)"
)
_BEFORE = Sought(
    re.compile(
        rf"\s+(?={_LABEL}(?:\s|$))|\s*(?=\s(?:{CUT}))|\s+(?=(?:{ATTACHMENT})\b)",
        re.IGNORECASE,
    )
)
_MID_LABEL = Sought(re.compile(r"\S\s(?:Minutes|Decision):\s+\S"))
_AFTER = Sought(
    re.compile(
        (
            rf"(?:(?:{ATTACHMENT})|(?-i:(?:^|(?<=\s)(?<!Key ))(?:Minutes|Decisions?|Additional documents"
            rf"|Supporting documents):))\s+"
        ),
        re.IGNORECASE,
    )
)
# "... be approved. Yeas (6): Mayor Ash, ... Carried (6 to 0)": votes that ran into the words of the motion.
_VOTE_BEGINS = re.compile(
    r"\s(?=(?:Yeas|Nays|Ayes|Noes|Abstain(?:ed)?|Absent)\s?\(\d{1,3}\)\s?:|(?:Carried|Defeated|Lost)\s\(\d{1,3}\s?(?:to|/|-))"
)
_TAB = re.compile(r"\t+|\s*\|\s*|\xa0{4,}| {6,}")
_HEAD_LINES = 15
_ENOUGH_COLONS = 3


def pieces_of(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with every run-together line cut into its pieces."""
    lines = join_head(lines)
    run_together = any(_MID_LABEL.search(line.text, folded(line.text)) for line in lines)
    colons = sum(colon_head(line) > 0 for line in lines) >= _ENOUGH_COLONS
    stops = {i: end for i, line in enumerate(lines) if (end := stop_head(line))}
    told = (stops if len(stops) >= _ENOUGH_COLONS else {}) | leading_titles(lines)
    parts = (cut_line(line, [told[i]]) if i in told else [line] for i, line in enumerate(lines))
    lines = [part for pair in parts for part in pair]
    return tuple(
        piece
        for nth, line in enumerate(lines)
        for piece in _cut(line, run_together=run_together, colons=colons, head=nth < _HEAD_LINES)
    )


def join_head(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with "Minutes of a meeting of X held at Y" joined to the date that stands on the next line."""
    joined: list[Line] = []
    for nth, line in enumerate(lines):
        above = joined[-1] if joined and nth < _HEAD_LINES else None
        if above is not None and _goes_on(above, line):
            text = f"{above.text} {line.text}"
            span = Span(above.span.first, line.span.last)
            bold = (*above.bold, *((a + len(above.text) + 1, b + len(above.text) + 1) for a, b in line.bold))
            joined[-1] = replace(above, text=text, span=span, bold=bold, repairs=(*above.repairs, *line.repairs))
        else:
            joined.append(line)
    return joined


def _goes_on(above: Line, line: Line) -> bool:
    """Whether a line of the head completes the sentence above it: only together do they say who met and when."""
    if above.cell is not None or line.cell is not None or line.marker or line.gap > 1 or attendance_label(line.text):
        return False
    if read_number(line.text) is not None:  # "83/14 Minutes of the last meeting" begins the business
        return False
    both = f"{above.text} {line.text}"
    return not tells_meeting_held(above.text) and opens_as_held(above.text) and tells_meeting_held(both)


_THERE_PRESENT = Sought(
    re.compile(
        r"\s+(?=(?:when|at\s+which)\s+there\s+were\s+present\s*:)"
        r"|(?<=in the chair)\s+(?=there\s+were\s+(?:also\s+)?present\b)",
        re.IGNORECASE,
    )
)


def _cut(line: Line, *, run_together: bool, colons: bool, head: bool) -> Iterator[Line]:
    """Yield the pieces of one line. A table cell that is data is left whole unless it carries its paper's size."""
    if line.role in {"attachment", "file-size", "cut"}:  # the form itself says what the line is
        yield line
        return
    words = folded(line.text)
    cuts = {m.end() for sought in (_AFTER, _BEFORE) for m in sought.finditer(line.text, words)}
    if line.cell is None:
        cuts |= (
            {m.end() for m in _THERE_PRESENT.finditer(line.text[:600], words)}
            | run_in(line, colons=colons)
            | run_on(line.text)
            | (head_cuts(line.text) if head else set())
            | {m.end() for m in _VOTE_BEGINS.finditer(line.text)}
        )
        label = attendance_label(line.text)
        if label is not None:
            cuts |= {m.end() for m in RUN_LABEL.finditer(line.text) if m.start() > label.end()}
        if line.role == "item-row":
            cuts |= row_title(line.text)
        elif run_together:
            cuts |= {m.end() for m in _TAB.finditer(line.text)} | after_title(line.text)
    yield from cut_line(line, sorted(cuts))


def cut_line(line: Line, cuts: Sequence[int]) -> Iterator[Line]:
    """Yield the pieces of `line` between `cuts` (characters); a piece without letter or figure joins the one before."""
    edges = [0, *(c for c in cuts if 0 < c < len(line.text)), len(line.text)]
    bounds: list[tuple[int, int]] = []
    for start, end in pairwise(edges):
        if not bounds or any(c.isalnum() for c in line.text[start:end]):
            bounds.append((start, end))
        else:
            bounds[-1] = (bounds[-1][0], end)
    for nth, (start, end) in enumerate(bounds):
        yield line if len(bounds) == 1 else _slice(line, start, end, first=nth == 0)


def _slice(line: Line, start: int, end: int, *, first: bool) -> Line:
    text = line.text[start:end]
    left = start + len(text) - len(text.lstrip())
    stop = left + len(text.strip())

    def within(ranges: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        return tuple((max(a, left) - left, min(b, stop) - left) for a, b in ranges if a < stop and b > left)

    links = tuple(
        Link(max(k.start, left) - left, min(k.end, stop) - left, k.href)
        for k in line.links
        if k.start < stop and k.end > left
    )
    return replace(
        line,
        text=text.strip(),
        bold=within(line.bold),
        italic=within(line.italic),
        links=links,
        marker=line.marker if first else "",
        gap=line.gap if first else 0,
        heading=line.heading if first else 0,
        role=line.role if first or line.role != "item-row" else "",
        repairs=line.repairs if first else (),
    )
