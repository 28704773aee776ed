"""Ruled tables: which words stand in which drawn cell, and whether the rules make a table or only part minutes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from build_scripts.domain.source import Cell
from build_scripts.extract.numbers import NUMBER
from build_scripts.extract.pdf_rows import rows_of
from build_scripts.extract.pdf_strips import Strip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.extract.pdf_grids import Grid
    from build_scripts.extract.pdf_page import Word

PADDING: Final = 5.4  # points between a ruled line and the text, as Word and LibreOffice set it
LAYOUT_SHARE: Final = 0.5  # of a column's cells hold several paragraphs: the rules part minutes, they are no table
LAYOUT_TEXT: Final = 0.7  # of all words stand in that column
LAYOUT_COLUMNS: Final = 4
PAIRS: Final = 2  # columns: a label and what it labels
ITEM_SHARE: Final = 0.6  # of the first cells begin with a number and a title
ITEM_TEXT: Final = 0.55  # of all words stand in the column that says what happened
ITEM_WORDS: Final = 8  # words of text for each item, on average: lists of works and dates have fewer
FEW_WORDS: Final = 8  # who is to act, in a column of its own
MANY_ROWS: Final = 7  # printed lines in one cell


@dataclass(frozen=True, slots=True)
class GridText:
    """The words of each cell of a grid by row and column, empty rows and columns left out."""

    cells: dict[tuple[int, int], list[Word]]
    rights: dict[tuple[int, int], float]
    rows: int
    columns: int
    xs: tuple[float, ...]
    top: float


def texts_of_grid(grid: Grid, words: Sequence[Word]) -> list[tuple[Grid, GridText]]:
    """Return the grid with the words in its cells, in parts where rows over both columns part labels and values."""
    text = _text_of_grid(grid, words)
    parts = grid.pairs() if text.columns == PAIRS and not header_rows(text) else []
    found = [(part, _text_of_grid(part, words)) for part in parts] or [(grid, text)]
    return [(part, held) for part, held in found if held.cells]


def _text_of_grid(grid: Grid, words: Sequence[Word]) -> GridText:
    """Sort words into the cells of the grid; words outside it are left out."""
    cells: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        place = grid.cell_of(word)
        if place is not None:
            cells.setdefault(place, []).append(word)
    rows = {old: new for new, old in enumerate(sorted({r for r, _ in cells}))}
    columns = {old: new for new, old in enumerate(sorted({c for _, c in cells}))}
    rights = {(rows[r], columns[c]): grid.right_of(r, c) - PADDING for r, c in cells}
    placed = {(rows[r], columns[c]): held for (r, c), held in sorted(cells.items())}
    xs = tuple(grid.xs[c] for c in sorted(columns))
    return GridText(placed, rights, len(rows), len(columns), xs, grid.ys[0])


def is_layout(text: GridText) -> bool:
    """Whether the rules only part minutes into number, text and action columns: then they are no table.

    The minutes of small bodies are often one drawn table whose rows are whole items; its cells hold headings and
    several paragraphs. So do frames around a single text.
    """
    if text.columns == 1:
        return True
    if text.columns > LAYOUT_COLUMNS:
        return False
    weight = _weights(text)
    widest = max(range(text.columns), key=lambda column: weight[column])
    held = [words for (_, c), words in text.cells.items() if c == widest]
    prose = sum(1 for words in held if _is_prose(words))
    return weight[widest] >= LAYOUT_TEXT * sum(weight) and prose >= LAYOUT_SHARE * len(held)


def _is_prose(words: list[Word]) -> bool:
    """Whether a cell holds a heading with text below it, or many lines."""
    rows = rows_of(words)
    if len(rows) >= MANY_ROWS:
        return True
    styles = [all(word.bold for word in row.words) for row in rows]
    return len(rows) > 1 and styles[0] and not all(styles)


def is_itemised(text: GridText) -> bool:
    """Whether each row is an item of business: "1. Apologies" in its first cell, and what was said in another."""
    if not 2 <= text.columns <= LAYOUT_COLUMNS:  # noqa: PLR2004 - a title and a text
        return False
    firsts = [held for (_, column), held in sorted(text.cells.items()) if column == 0]
    titled = sum(1 for held in firsts if len(held) > 1 and NUMBER.fullmatch(held[0].text))
    weight = _weights(text)
    return (
        titled >= ITEM_SHARE * len(firsts)
        and titled > 1
        and max(weight[1:]) >= ITEM_TEXT * sum(weight)
        and max(weight[1:]) >= ITEM_WORDS * titled
    )


def _weights(text: GridText) -> list[int]:
    """Return how many words stand in each column."""
    return [sum(len(held) for (_, c), held in text.cells.items() if c == column) for column in range(text.columns)]


def item_strips(text: GridText, page: int) -> list[Strip]:
    """Return the strips of itemised rows as running text: title, text, and beside it who is to act."""
    weight = _weights(text)
    main = max(range(1, text.columns), key=lambda column: weight[column])
    strips = []
    for (row, column), words in sorted(text.cells.items()):
        left, right = min(word.x0 for word in words), text.rights[row, column]
        beside = column not in {0, main} and len(words) <= FEW_WORDS
        zone = "" if beside else f"column {column}"
        strips += [Strip(r.words, page, left, right, beside=beside, zone=zone) for r in rows_of(words)]
    return strips


def with_numbers_on_top(grid: Grid, words: Sequence[Word]) -> list[Word]:
    """Return the words with the number of each drawn row on the first line of its text.

    Word centres a number in its cell when it is told to; the title it belongs to is the first line beside it.
    """
    moved: list[Word] = []
    cells: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        place = grid.cell_of(word)
        if place is not None:
            cells.setdefault(place, []).append(word)
    for (row, column), held in cells.items():
        beside = cells.get((row, column + 1), [])
        if column == 0 and len(held) == 1 and beside and NUMBER.fullmatch(held[0].text):
            base = min(word.base for word in beside)
            shift = base - held[0].base
            number = replace(held[0], base=base, top=held[0].top + shift, bottom=held[0].bottom + shift)
            moved.append(number)
        else:
            moved += held
    return moved


def within(grid: Grid, strips: Sequence[Strip]) -> list[Strip]:
    """Return the running text of a frame with the rule at its right as the farthest that its lines can reach.

    A frame around a whole page tells nothing of the kind: its text has margins of its own. A cell's begins beside it.
    """
    left = min((strip.x0 for strip in strips), default=0.0)
    drawn = grid.columns > 1 or left - grid.xs[0] <= 2 * PADDING
    return [_framed(grid, strip, drawn=drawn) if strip.flows else strip for strip in strips]


def _framed(grid: Grid, strip: Strip, *, drawn: bool) -> Strip:
    row, column = grid.cell_of(strip.words[-1]) or (0, grid.columns - 1)
    right = min(strip.right, grid.right_of(row, column) - PADDING) if drawn else strip.right
    return replace(strip, right=max(strip.x1, right), framed=row)


def grid_strips(text: GridText, page: int, table: int, first_row: int) -> list[Strip]:
    """Return the strips of a ruled table in reading order: row by row, cell by cell, line by line."""
    header = header_rows(text)
    strips = []
    for (row, column), words in sorted(text.cells.items()):
        cell = Cell(table, row + first_row, column, text.columns, header=row < header and first_row == 0)
        left = min(word.x0 for word in words)
        strips += [Strip(r.words, page, left, text.rights[row, column], cell) for r in rows_of(words)]
    return strips


def header_rows(text: GridText) -> int:
    """Return 1 where the first row alone is bold throughout, else 0; a label with nothing beside it heads no column."""
    if not any(row == 0 < column for row, column in text.cells):
        return 0
    bold = [all(w.bold for (r, _), held in text.cells.items() if r == row for w in held) for row in range(text.rows)]
    return int(len(bold) > 1 and bold[0] and not all(bold))
