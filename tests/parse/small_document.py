"""A document typed by hand as lines, for examples of the rows: see rules.Example for the marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.domain.cited import Span
from build_scripts.domain.source import Cell, Line
from build_scripts.parse.dialects import (
    agenda,
    cmis,
    escribe,
    minutes,
    moderngov_item,
    moderngov_page,
    notice,
    old_cms,
    report,
)
from build_scripts.parse.engine import claim_lines
from build_scripts.parse.pieces import pieces_of
from build_scripts.parse.rules import Claim, Dialect, LineRule
from build_scripts.parse.survey import survey_lines

# The dialect that a shared row is tried in is the first that has it: printed minutes before the special ones.
DIALECTS: tuple[Dialect, ...] = (
    minutes.DIALECT,
    moderngov_page.DIALECT,
    moderngov_item.DIALECT,
    escribe.DIALECT,
    agenda.DIALECT,
    report.DIALECT,
    notice.DIALECT,
    old_cms.DIALECT,
    cmis.DIALECT,
)
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_MARK = "=> "


@dataclass(frozen=True, slots=True)
class Home:
    """A row and the dialect its examples are tried in."""

    row: LineRule
    dialect: Dialect


def homes() -> list[Home]:
    """Return every row once, with its dialect."""
    found: dict[str, Home] = {}
    for dialect in DIALECTS:
        for row in dialect.rows:
            found.setdefault(row.name, Home(row, dialect))
    return list(found.values())


def typed_lines(source: str) -> tuple[tuple[Line, ...], int]:
    """Return the lines of a typed document and the position of the line marked "=> " (-1 without one)."""
    lines: list[Line] = []
    marked = -1
    for number, typed in enumerate(source.split("\n"), 1):
        for text, cell in _cells(typed, number):
            here = text.removeprefix(_MARK)
            if here != text:
                marked = len(lines)
            if here.strip():
                lines.append(_line(here, number, cell))
    return tuple(lines), marked


def _cells(typed: str, number: int) -> list[tuple[str, Cell | None]]:
    if not typed.startswith("| "):
        return [(typed, None)]
    texts = [part.strip() for part in typed.strip().strip("|").split("|")]
    return [(t + " " if t == "=>" else t, Cell(0, number, c, len(texts))) for c, t in enumerate(texts) if t]


def _line(typed: str, number: int, cell: Cell | None) -> Line:
    heading = len(typed) - len(typed.lstrip("#"))
    words = typed.lstrip("#").strip() if heading else typed
    marker = re.match(r"[-*·]\s+", words)
    words = words[marker.end() :] if marker else words
    plain, bold, end = "", [], 0
    for match in _BOLD.finditer(words):
        plain += words[end : match.start()]
        bold.append((len(plain), len(plain) + len(match[1])))
        plain += match[1]
        end = match.end()
    plain += words[end:]
    role = re.match(r"\{(?:role )?([a-z-]+)\}", plain)
    text = plain[role.end() :] if role else plain
    found = marker[0].strip() if marker else ""
    return Line(
        Span(number, number),
        text,
        bold=tuple(bold),
        heading=heading,
        marker=found,
        gap=1,
        cell=cell,
        role=role[1] if role else "",
    )


def claims_of(lines: Sequence[Line], dialect: Dialect) -> tuple[Claim, ...]:
    """Return what a dialect makes of lines, surveyed as a document is."""
    survey = survey_lines(
        lines,
        headed=dialect.headed,
        single=dialect.single,
        plain_titles=dialect.plain_titles,
        late_numbers=dialect.late_numbers,
    )
    return claim_lines(lines, dialect, survey)


def claim_of(source: str, dialect: Dialect) -> Claim:
    """Return the claim of the marked line of a typed document."""
    lines, marked = typed_lines(source)
    before = len(pieces_of(lines[:marked])) if marked > 0 else 0
    return claims_of(pieces_of(lines), dialect)[before]
