"""Bars that a converter left behind when it flattened a table into text.

A web page saved as text may print "No. | Item |", a rule of bars, and then whole items that end in a lone bar. Such
bars are no words. Where the lines under the rule have as many cells as the heading, it is a true table.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from build_scripts.extract.shapes import NUMBER_CELL, Shape, Shaped

if TYPE_CHECKING:
    from collections.abc import Sequence


# So many lines with a lone bar at their end are a flattened table even without a rule of bars.
LEFT_OVER_NEEDED = 2
# The heading of an agenda laid out as a table: what stands under it are items, not values.
ITEM_HEADING = frozenset({"no", "item"})


def settle_bars(shaped: Sequence[Shaped]) -> list[Shaped]:
    """Return the lines with true rows shaped as rows and left-over bars taken off, if a table was flattened at all."""
    rules = [i for i, line in enumerate(shaped) if line.shape is Shape.PIPE_RULE]
    left_over = sum(1 for line in shaped if line.shape is Shape.TEXT and line.body.rstrip().endswith(" |"))
    if not rules and left_over < LEFT_OVER_NEEDED:
        return list(shaped)
    rows = {row for rule in rules for row in rows_around(shaped, rule)}
    heads = {rule - 1 for rule in rules if rule > 0} - rows
    settled = [settle(line, row=i in rows, head=i in heads) for i, line in enumerate(shaped)]
    return mark_rows(settled, {i for i, line in enumerate(shaped) if is_item_heading(line)})


def mark_rows(settled: Sequence[Shaped], headings: set[int]) -> list[Shaped]:
    """Return the lines of an agenda with the first of each row marked: a row ends where its last bar stood."""
    marked: list[Shaped] = []
    begun, ended = False, False
    for i, line in enumerate(settled):
        begun, ended = begun or i in headings, ended or i in headings
        words = line.shape is Shape.TEXT and i not in headings
        marked.append(replace(line, starts_row=True) if words and begun and ended else line)
        ended = line.ends_cell if words else ended or line.shape is Shape.FENCE
    return marked


def settle(line: Shaped, *, row: bool, head: bool) -> Shaped:
    """Return one line as it is meant."""
    if line.shape is not Shape.TEXT:
        return line
    if row:
        return replace(line, shape=Shape.PIPE_ROW)
    words = without_last_bar(line.body)
    line = replace(line, ends_cell=words != line.body)
    first, bar, rest = words.partition("|")
    if head or is_item_heading(line) or (bar and NUMBER_CELL.fullmatch(first)):
        # "54. | Title" is a number and its title.
        return replace(line, body=words.replace("|", " ") if head or is_item_heading(line) else f"{first} {rest}")
    return replace(line, body=words)


def is_item_heading(line: Shaped) -> bool:
    """Whether the line is the heading "No. | Item" of an agenda."""
    cells = without_last_bar(line.body).split("|")
    return {cell.strip().lower().rstrip(".") for cell in cells} - {""} == ITEM_HEADING


def rows_around(shaped: Sequence[Shaped], rule: int) -> list[int]:
    """Return the positions of the heading above a rule of bars and of the rows below, if they agree in their cells."""
    columns = cell_count(shaped[rule - 1]) if rule else 0
    if columns < 2 or is_item_heading(shaped[rule - 1]):  # noqa: PLR2004 - one column is no table
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
