"""Tables: which hold data and are shown as tables, and which only lay out the page, as many minutes in Word do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from build_scripts.domain.source import Line
from build_scripts.parse.looks import is_caps, is_sentence
from build_scripts.parse.numbering import read_number
from build_scripts.parse.phrases.attendance import attendance_label
from build_scripts.parse.phrases.headers import header_sense
from build_scripts.parse.phrases.standing import standing_kind

_ONE_COLUMN = 1


def layout_tables(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of tables that are only the frame of the page: their cells are read as lines."""
    tables: dict[int, list[Line]] = {}
    for line in lines:
        if line.cell is not None:
            tables.setdefault(line.cell.table, []).append(line)
    return frozenset(number for number, cells in tables.items() if _frames(cells))


def _frames(cells: Sequence[Line]) -> bool:
    """Whether a table frames the page: it has one column, or labels and headings stand in its first column."""
    if _numbered_rows(cells):
        return True
    columns = max(line.cell.columns for line in cells if line.cell is not None)
    if columns == _ONE_COLUMN:
        return True
    if any(line.cell is not None and line.cell.header for line in cells) and not any(
        _attendance(line) for line in cells
    ):
        return any(_numbered_standing(line) for line in cells) or _agenda_frame(cells)
    first = [line for line in cells if line.cell is not None and line.cell.column == 0]
    labels = sum(_attendance(line) or header_sense(line.text.rstrip(":")) is not None for line in first)
    return labels * 2 >= len(first) or any(_numbered_standing(line) for line in cells) or _agenda_frame(cells)


def _attendance(line: Line) -> bool:
    return attendance_label(line.text, dressed=True) is not None and len(line.text.split()) <= 6  # noqa: PLR2004


def _numbered_standing(line: Line) -> bool:
    number = read_number(line.text)
    words = line.text[number.end :] if number else line.text
    return standing_kind(words) in {"apologies", "declarations", "previous_minutes", "next_meeting"} and (
        number is not None or is_caps(words)
    )


def _numbered_rows(cells: Sequence[Line]) -> bool:
    """Whether a row has a lone number and beside it a standing item: minutes or an agenda laid out as a table."""
    pairs = pairwise(cells)
    return any(
        (n := read_number(a.text)) is not None
        and n.end >= len(a.text)
        and standing_kind(b.text) is not None
        and a.cell is not None
        and b.cell is not None
        and a.cell.row == b.cell.row
        for a, b in pairs
    )


def _agenda_frame(cells: Sequence[Line]) -> bool:
    """Whether a column of numbers stands beside cells with sentences: minutes laid out as a table."""
    first = [line for line in cells if line.cell is not None and line.cell.column == 0]
    numbers = sum((n := read_number(line.text)) is not None and n.end >= len(line.text) for line in first)
    sentences = sum(is_sentence(line.text) for line in cells)
    return numbers >= 2 and sentences >= numbers  # noqa: PLR2004
