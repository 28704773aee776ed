"""Columns that are only printed as columns: words set apart by wide blanks, one below the other.

A PDF saved as text prints two columns of names, or a table without rules, with runs of blanks. Each column must begin
at the same place in neighbouring lines; blanks inside a justified sentence do not.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from build_scripts.extract.normalize import clean
from build_scripts.extract.shapes import NUMBER_CELL, Shape, Shaped

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = re.compile(r"[ \u00a0]{3,}")
# A cell of a column; longer runs of words are sentences.
LONGEST_CELL = 45
# Columns may be off by one character where a proportional font was flattened.
SLACK = 1


def settle_columns(shaped: Sequence[Shaped]) -> list[Shaped]:
    """Return the lines with neighbouring rows of columns shaped as tabbed rows, one tab between two columns."""
    starts = [column_starts(line) for line in shaped]
    settled = []
    for i, line in enumerate(shaped):
        beside = [starts[j] for j in (i - 1, i + 1) if 0 <= j < len(shaped)]
        if starts[i] and any(agree(starts[i], other) for other in beside):
            body = "\t".join(GAP.split(line.body.strip(" \u00a0")))
            settled.append(replace(line, shape=Shape.TABS, body=body))
        else:
            settled.append(line)
    return settled


def column_starts(line: Shaped) -> tuple[int, ...]:
    """Return where the columns of a line begin, the first included; empty for a line that has no columns."""
    if line.shape is not Shape.TEXT or not GAP.search(line.body.strip()):
        return ()
    body = line.body.rstrip()
    first = len(body) - len(body.lstrip(" \u00a0"))
    cells = GAP.split(body[first:])
    if NUMBER_CELL.fullmatch(cells[0]) or any(len(clean(cell)) > LONGEST_CELL for cell in cells):
        # "1.      APOLOGIES" is a number and its title.
        return ()
    return (first, *(first + gap.end() for gap in GAP.finditer(body[first:])))


def agree(starts: tuple[int, ...], others: tuple[int, ...]) -> bool:
    """Whether two lines have the same columns."""
    return len(starts) == len(others) and all(abs(a - b) <= SLACK for a, b in zip(starts, others, strict=True))
