"""Tables above the business that say who came: a roll with a column of marks, or a column for each group of people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.domain.cited import Span
from build_scripts.domain.record import Attendee, Block, Group
from build_scripts.parse.phrases.attendance import attendance_label
from build_scripts.parse.readers.people import read_people_lines
from build_scripts.parse.readers.people_labels import group_of_label
from build_scripts.parse.readers.people_rows import read_people_rows

_MARK_COLUMN = re.compile(
    r"(?:attendance|attended|present|status|present\s*/\s*apologies|in attendance)\W*", re.IGNORECASE
)
_MARK = re.compile(
    r"(?:present|apolog(?:y|ies)|absent|in attendance|attended|substitute|yes|no|y|n|✓|x)\b.{0,60}", re.IGNORECASE
)
_NAME_COLUMN = re.compile(
    r"(?:names?|members?|councillors?|cllrs?|attendees?|representatives?)\b.{0,40}", re.IGNORECASE
)


def read_attendance_table(block: Block) -> tuple[Attendee, ...]:
    """Return the people of a table that is an attendance list; none where the table is about something else."""
    if not block.rows:
        return ()
    if _is_roll(block.rows):
        return read_people_rows(block.rows, Group.PRESENT, block.span, rule=block.rule).people
    return tuple(
        person
        for column in _labelled_columns(block.rows)
        for person in _column(block.rows, column, block.span, block.rule)
    )


def _is_roll(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table has a column of names and a column of marks, each cell of which is such a mark."""
    heads = [cell.strip() for cell in rows[0]]
    marks = [i for i, head in enumerate(heads) if _MARK_COLUMN.fullmatch(head)]
    if not marks or not any(_NAME_COLUMN.fullmatch(head) for head in heads):
        return False
    cells = [row[marks[-1]].strip() for row in rows[1:]]
    return bool(cells) and sum(_MARK.fullmatch(cell) is not None for cell in cells) * 2 > len(cells)


def _labelled_columns(rows: Sequence[Sequence[str]]) -> list[int]:
    """Return the columns whose heading is a label of attendance ("Members present", "Officers")."""
    columns = [
        i
        for i, cell in enumerate(rows[0])
        if attendance_label(cell.strip(), dressed=True) and group_of_label(cell.strip(" :"))
    ]
    return columns if columns and len(columns) == len([cell for cell in rows[0] if cell.strip()]) else []


def _column(rows: Sequence[Sequence[str]], column: int, span: Span, rule: str) -> tuple[Attendee, ...]:
    named = group_of_label(rows[0][column].strip(" :"))
    if named is None:
        return ()
    group, honorific, role = named
    lines = [(part, span) for row in rows[1:] for part in row[column].split("\n") if part.strip()]
    return read_people_lines(lines, group, rule=rule, honorific=honorific, role=role).people
