"""Ruled lines -> grids: the cells of tables as they are drawn, merged cells included."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from build_scripts.extract.pdf_page import Rule, Word

TOUCH: Final = 3.0  # points: rules nearer than this meet
SAME_LINE: Final = 4.0  # points: rules nearer than this are one line (double borders)
MAX_RULES: Final = 1_500  # of one page; graph paper and drawings have more
MAX_CELLS: Final = 4_000


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: the x of its standing lines, the y of its lying lines, and which of them are drawn where.

    stands[row][i]: a line is drawn at xs[i] beside that row. lies[column][j]: one is drawn at ys[j] above that column.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    stands: tuple[tuple[bool, ...], ...]
    lies: tuple[tuple[bool, ...], ...]

    @property
    def rows(self) -> int:
        """How many rows are drawn."""
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        """How many columns are drawn."""
        return len(self.xs) - 1

    def cell_of(self, word: Word) -> tuple[int, int] | None:
        """Return row and column of the cell that the word stands in (top left part of a merged cell), or None."""
        row = _slot(self.ys, (word.top + word.bottom) / 2)
        column = _slot(self.xs, word.middle)
        if row is None or column is None:
            return None
        while column > 0 and not self.stands[row][column]:
            column -= 1
        while row > 0 and not self.lies[column][row]:
            row -= 1
        return row, column

    def pairs(self) -> list[Grid]:
        """Return the rows that no standing line parts and those between them, each run of them apart."""
        parted = [any(self.stands[row][1:-1]) for row in range(self.rows)]
        starts = [row for row in range(self.rows) if row == 0 or parted[row] != parted[row - 1]]
        return [_band(self, a, b) for a, b in pairwise([*starts, self.rows])] if len(starts) > 1 else []

    def right_of(self, row: int, column: int) -> float:
        """Return the x of the right edge of the cell that begins at row, column."""
        column += 1
        while column < self.columns and not self.stands[row][column]:
            column += 1
        return self.xs[column]


def find_grids(rules: Sequence[Rule]) -> list[Grid]:
    """Return the ruled tables of a page from top to bottom. A lone frame or line is none."""
    if len(rules) > MAX_RULES:
        return []
    grids = [part for group in _groups(rules) for grid in _parted(_grid(group)) for part in _untitled(grid)]
    return sorted(grids, key=lambda g: (g.ys[0], g.xs[0]))


def _parted(grid: Grid | None) -> list[Grid]:
    """Cut a grid where other columns begin: two tables that touch are still two.

    A row of its own kind (a heading over all columns) belongs to the rows below it.
    """
    if grid is None:
        return []
    bands: list[list[int]] = []
    for row in range(grid.rows):
        odd_row = row + 1 == grid.rows or _unlike(grid.stands[row], grid.stands[row + 1])
        if bands and (len(bands[-1]) == 1 or odd_row or not _unlike(grid.stands[bands[-1][-1]], grid.stands[row])):
            bands[-1].append(row)
        else:
            bands.append([row])
    return [_band(grid, band[0], band[-1] + 1) for band in bands] if len(bands) > 1 else [grid]


def _untitled(grid: Grid) -> list[Grid]:
    """Part the rows at the top that no standing line parts from the others: they are a title above the table."""
    plain = next((row for row in range(grid.rows) if any(grid.stands[row][1:-1])), grid.rows)
    return [_band(grid, 0, plain), _band(grid, plain, grid.rows)] if 0 < plain < grid.rows else [grid]


def _unlike(above: tuple[bool, ...], below: tuple[bool, ...]) -> bool:
    """Whether each of two rows has a standing line that the other lacks."""
    pairs = list(zip(above, below, strict=True))
    return (True, False) in pairs and (False, True) in pairs


def _band(grid: Grid, first: int, end: int) -> Grid:
    kept = [i for i in range(len(grid.xs)) if any(grid.stands[row][i] for row in range(first, end))]
    kept = sorted({0, len(grid.xs) - 1, *kept})
    stands = tuple(tuple(grid.stands[row][i] for i in kept) for row in range(first, end))
    lies = tuple(grid.lies[column][first : end + 1] for column in kept[:-1])
    return Grid(tuple(grid.xs[i] for i in kept), grid.ys[first : end + 1], stands, lies)


def _groups(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Return the rules in groups that touch one another."""
    home = list(range(len(rules)))

    def root(index: int) -> int:
        while home[index] != index:
            home[index] = home[home[index]]
            index = home[index]
        return index

    order = sorted(range(len(rules)), key=lambda i: rules[i].top)
    for place, i in enumerate(order):
        for j in order[place + 1 :]:
            if rules[j].top > rules[i].bottom + TOUCH:
                break
            if rules[j].x0 <= rules[i].x1 + TOUCH and rules[i].x0 <= rules[j].x1 + TOUCH:
                home[root(j)] = root(i)
    groups: dict[int, list[Rule]] = {}
    for index, rule in enumerate(rules):
        groups.setdefault(root(index), []).append(rule)
    return list(groups.values())


def _grid(rules: list[Rule]) -> Grid | None:
    lying = [rule for rule in rules if rule.lies]
    standing = [rule for rule in rules if not rule.lies]
    if not lying or not standing:
        return None
    xs = _lines([r.x0 for r in standing] + [min(r.x0 for r in lying), max(r.x1 for r in lying)])
    ys = _lines([r.top for r in lying] + [min(r.top for r in standing), max(r.bottom for r in standing)])
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 1 or rows * columns == 1 or rows * columns > MAX_CELLS:
        return None
    stands = tuple(tuple(_drawn_standing(standing, x, ys[r], ys[r + 1]) for x in xs) for r in range(rows))
    lies = tuple(tuple(_drawn_lying(lying, y, xs[c], xs[c + 1]) for y in ys) for c in range(columns))
    return Grid(xs, ys, stands, lies)


def _lines(values: Iterable[float]) -> tuple[float, ...]:
    """Return the values with near ones made one, in order."""
    lines: list[float] = []
    for value in sorted(values):
        if not lines or value - lines[-1] > SAME_LINE:
            lines.append(value)
    return tuple(lines)


def _drawn_standing(rules: list[Rule], x: float, top: float, bottom: float) -> bool:
    middle = (top + bottom) / 2
    return any(abs(r.x0 - x) <= SAME_LINE and r.top - TOUCH <= middle <= r.bottom + TOUCH for r in rules)


def _drawn_lying(rules: list[Rule], y: float, left: float, right: float) -> bool:
    middle = (left + right) / 2
    return any(abs(r.top - y) <= SAME_LINE and r.x0 - TOUCH <= middle <= r.x1 + TOUCH for r in rules)


def _slot(lines: tuple[float, ...], value: float) -> int | None:
    if not lines[0] <= value <= lines[-1]:
        return None
    return next((i for i in range(len(lines) - 1) if value <= lines[i + 1]), None)
