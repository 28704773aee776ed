"""Cues and fields of the rows above the business: labels, lists of people, titles."""

from __future__ import annotations

import re

from build_scripts.domain.record import BlockKind
from build_scripts.parse.looks import is_caps, words_of
from build_scripts.parse.phrases.attendance import attendance_label, goes_on_with_names, notes_a_name
from build_scripts.parse.phrases.headers import header_sense, split_label
from build_scripts.parse.phrases.titles import (
    is_date_line,
    is_title_line,
    tells_meeting_held,
)
from build_scripts.parse.rules import Sight

_TAB_LABEL_WORDS = 6


_LONGEST_LIST = 2000


def attendance_fields(sight: Sight) -> tuple[str, str, str] | None:
    """Split "PRESENT: Councillors A, B" into its label and its list."""
    text, line = sight.line.text, sight.line
    dressed = line.all_bold or line.heading > 0 or (line.cell is not None and line.cell.column == 0)
    match = attendance_label(text, dressed=dressed or _heads_list(sight))
    if match is None:
        return None
    return "", text[: match.end()].rstrip(), text[match.end() :].strip()


def _heads_list(sight: Sight) -> bool:
    """Whether a short line in the head ("Councillors", "Officers") has a name by itself on the next line."""
    below = sight.next
    if below is None or len(words_of(sight.line.text)) > _LABEL_WORDS or len(below.text) >= _ONE_NAME:
        return False
    if sight.state.zone not in {"head", "people"} or not goes_on_with_names(below.text):
        return False
    return sight.state.zone == "people" or _TITLED.match(below.text) is not None


_TITLED = re.compile(
    r"(?:Councill?ors?|Cllrs?|Crs?|Councilm[ae]n|Councilmember|Alderm[ae]n|Ald|Mr|Mrs|Ms|Miss|Dr|(?:[A-Z]\.?\s?){1,3}[A-Z][a-z’'-]+)\b"
)
_LABEL_WORDS = 3
_ONE_NAME = 80


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
    line = sight.line
    if line.cell is None or header_sense(line.text) is None or len(words_of(line.text)) > _TAB_LABEL_WORDS:
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


def in_people_table(sight: Sight) -> bool:
    """Say whether the line stands in the same table as the label above it."""
    last, cell = sight.state.last, sight.line.cell
    return last is not None and cell is not None and last.line.cell is not None and last.line.cell.table == cell.table


def under_bare_people_label(sight: Sight) -> bool:
    """Say whether the line above is a label of attendance with nothing after it, and this line is no label itself."""
    last = sight.state.last
    if last is None or last.sense != "present" or last.text or attendance_label(sight.line.text) is not None:
        return False
    parts = split_label(sight.line.text)
    return (parts is None or header_sense(parts[0]) is None) and len(sight.line.text) < _LONGEST_LIST


def under_a_name(sight: Sight) -> bool:
    """Say whether the line says when or how the person above it came."""
    last = sight.state.last
    return last is not None and last.kind is BlockKind.ATTENDANCE and bool(last.text) and notes_a_name(sight.line.text)


def before_people(sight: Sight) -> bool:
    """No attendance list has begun."""
    return sight.state.zone == "head"


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


def like_members(sight: Sight) -> bool:
    """Say whether the line is a list of councillors, before any label of attendance: nothing else could be meant."""
    return before_people(sight) and _MEMBERS.match(sight.line.text) is not None


_MEMBERS = re.compile(
    r"(?:Councillors|Cllrs)\b\.?(?:\s+[A-Z][\w.'’-]*(?:\s?[A-Z][\w'’-]*){0,3}(?:\s\([^()]{1,30}\))?\s*(?:,|\band\b|&)){2,40}"
    r"\s*[A-Z][\w.'’-]*(?:\s?[A-Z][\w'’-]*){0,3}(?:\s\([^()]{1,30}\))?\.?$"
)


def is_listed_body(sight: Sight) -> bool:
    """Say whether the line under a label names the body the list is of ("Members of the Parenting Board:-")."""
    return re.match(r"(?:members|representatives)\s+of\b.{3,120}:-?$", sight.line.text, re.IGNORECASE) is not None
