"""Tables above the business that say who came: a roll with a column of marks, or a column for each group of people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

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
    r"(?:present|apolog(?:y|ies)|absent|in attendance|attended|substitute|yes|no|y|n|p|a|ab|apols?|x)\b.{0,60}|[✓✔√]",
    re.IGNORECASE,
)
_TICK = re.compile(r"[✓✔√☑xX•*1]|yes|y", re.IGNORECASE)
_NAME_COLUMN = re.compile(
    r"(?:names?|members?|councillors?|cllrs?|attendees?|representatives?)\b.{0,40}", re.IGNORECASE
)


def read_attendance_table(block: Block) -> tuple[Attendee, ...]:
    """Return the people of a table that is an attendance list; none where the table is about something else."""
    if not block.rows:
        return ()
    ticked = _ticked_columns(block.rows)
    if ticked:
        return tuple(person for at in ticked for person in _ticked(block, at))
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


def _ticked_columns(rows: Sequence[Sequence[str]]) -> list[int]:
    """Return the columns headed "Present" and "Apologies" that hold only marks, beside a column of names."""
    if _NAME_COLUMN.fullmatch(rows[0][0].strip()) is None:
        return []
    columns = [i for i, head in enumerate(rows[0]) if i and group_of_label(head.strip(" :"))]
    cells = [row[i].strip() for row in rows[1:] for i in columns if i < len(row)]
    marks = [cell for cell in cells if _TICK.fullmatch(cell)]
    return columns if marks and all(_TICK.fullmatch(cell) or not cell for cell in cells) else []


def _ticked(block: Block, column: int) -> tuple[Attendee, ...]:
    named = group_of_label(block.rows[0][column].strip(" :"))
    rows = [row for row in block.rows[1:] if column < len(row) and row[column].strip()]
    if named is None or not rows:
        return ()
    lines = [(row[0].strip(), block.span) for row in rows if sum(bool(_TICK.fullmatch(c.strip())) for c in row) == 1]
    return tuple(
        replace(person, start=-1, end=-1) for person in read_people_lines(lines, named[0], rule=block.rule).people
    )


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
