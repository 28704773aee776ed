"""Cues and fields of the rows above the business: labels and titles."""

from __future__ import annotations

from build_scripts.parse.looks import is_caps, words_of
from build_scripts.parse.phrases.headers import header_sense, split_label
from build_scripts.parse.phrases.titles import (
    is_date_line,
    is_title_line,
    tells_meeting_held,
)
from build_scripts.parse.rules import Sight

_TAB_LABEL_WORDS = 6


def header_fields(sight: Sight) -> tuple[str, str, str] | None:
    """Split "Venue: Mandela Room" where the label is in the vocabulary; "Date:" alone takes the next line as value."""
    parts = split_label(sight.line.text)
    if parts is None or header_sense(parts[0]) is None:
        return None
    label, mark, rest = parts
    return "", (label + mark).strip(), rest.strip()


def unknown_header_fields(sight: Sight) -> tuple[str, str, str] | None:
    """Split "Mtg type: Ordinary": a short label that no vocabulary holds, above the first item only."""
    parts = split_label(sight.line.text)
    if parts is None or len(words_of(parts[0])) > _TAB_LABEL_WORDS or not parts[0][0].isupper():
        return None
    if len(parts[2]) > 200:  # noqa: PLR2004
        return None
    return "", (parts[0] + parts[1]).strip(), parts[2].strip()


def cell_label_fields(sight: Sight) -> tuple[str, str, str] | None:
    """Take a cell that holds nothing but a label of the head ("Date", "Venue") in a table used as layout."""
    line, last = sight.line, sight.state.last
    above = last.line.cell if last is not None and last.sense == "cell" else None
    if line.cell is None or (above is not None and above.table == line.cell.table):  # "Name | Title" heads data
        return None
    if header_sense(line.text) is None or len(words_of(line.text)) > _TAB_LABEL_WORDS:
        return None
    return "", line.text.strip(), ""


def after_bare_label(sight: Sight) -> bool:
    """Say whether the line before is a header label without its value."""
    last = sight.state.last
    return last is not None and last.sense in {"header", "header_value"} and not last.text and bool(last.label)


def value_cell(sight: Sight) -> bool:
    """Say whether the line stands in the value cell beside a label cell of the same row."""
    last, cell = sight.state.last, sight.line.cell
    if last is None or cell is None or last.line.cell is None or last.sense not in {"header", "header_value"}:
        return False
    return last.line.cell.table == cell.table and cell.column > 0


def title_line(sight: Sight) -> bool:
    """Say whether the line is shaped like part of a document's heading."""
    return not (sight.line.cell or sight.line.marker) and is_title_line(
        sight.line.text, dressed=sight.line.all_bold or sight.line.heading > 0 or is_caps(sight.line.text)
    )


def tells_held(sight: Sight) -> bool:
    """Say whether the line says that a body met, and when."""
    return tells_meeting_held(sight.line.text)


def date_line(sight: Sight) -> bool:
    """Say whether the line is a date, a time or a place and nothing else."""
    return is_date_line(sight.line.text)
