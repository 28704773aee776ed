"""Bars that a converter left behind when it flattened a table into text.

A web page saved as text may print "No. | Item |", a rule of bars, and then whole items that end in a lone bar. Such
bars are no words. Where the lines under the rule have as many cells as the heading, it is a true table.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from build_scripts.extract.shapes import Shape, Shaped

if TYPE_CHECKING:
    from collections.abc import Sequence


def settle_bars(shaped: Sequence[Shaped]) -> list[Shaped]:
    """Return the lines with true rows shaped as rows and left-over bars taken off, if a rule of bars stands at all."""
    rules = [i for i, line in enumerate(shaped) if line.shape is Shape.PIPE_RULE]
    if not rules:
        return list(shaped)
    rows = {row for rule in rules for row in rows_around(shaped, rule)}
    heads = {rule - 1 for rule in rules if rule > 0} - rows
    return [settle(line, row=i in rows, head=i in heads) for i, line in enumerate(shaped)]


def settle(line: Shaped, *, row: bool, head: bool) -> Shaped:
    """Return one line as it is meant."""
    if line.shape is not Shape.TEXT:
        return line
    if row:
        return replace(line, shape=Shape.PIPE_ROW)
    if head:
        return replace(line, body=line.body.replace("|", " "))
    return replace(line, body=without_last_bar(line.body))


def rows_around(shaped: Sequence[Shaped], rule: int) -> list[int]:
    """Return the positions of the heading above a rule of bars and of the rows below, if they agree in their cells."""
    columns = cell_count(shaped[rule - 1]) if rule else 0
    if columns < 2:  # noqa: PLR2004 - one column is no table
        return []
    below = []
    for position in range(rule + 1, len(shaped)):
        if cell_count(shaped[position]) != columns:
            break
        below.append(position)
    return [rule - 1, *below] if below else []


def cell_count(line: Shaped) -> int:
    """Return how many cells the bars inside a line of words make; 0 for other lines."""
    if line.shape is not Shape.TEXT or "|" not in line.body:
        return 0
    return without_last_bar(line.body).count("|") + 1


def without_last_bar(body: str) -> str:
    """Return the words without a bar at the end."""
    stripped = body.rstrip()
    return stripped[:-1].rstrip() if stripped.endswith("|") and not stripped.endswith("\\|") else body
