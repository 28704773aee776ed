"""Tables of a web page: does a table hold data, or does it only lay out the page?

Old minutes systems and ModernGov put whole minutes into tables (item number left, everything else right). Those are
read as running text. A table of short cells is data, and every line in it says which cell it stands in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_scripts.extract.html_style import class_names
from build_scripts.extract.normalize import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

ROW_GROUPS = frozenset({"tbody", "thead", "tfoot"})
CELLS = frozenset({"td", "th"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# A cell of data may hold the names of a large council; minutes of an item are longer, or hold paragraphs of their own.
LONGEST_CELL = 2000
MOST_PARAGRAPHS = 6
LONG_PARAGRAPH = 160
ITEM_NUMBER = re.compile(r"(?:[A-Z]{1,5}[ .]?)?\d{1,4}(?:[./]\d{1,4}){0,2}(?:[./]?[a-z])?[.)]?")
ITEM_ROWS_SHARE = 0.8
LONG_ITEM = 80
LAYOUT_CLASSES = frozenset({"mgitemtable", "mglayouttable"})


@dataclass(frozen=True, slots=True)
class TableCell:
    """Row and column of a cell, counted from 0 with spans taken into account; `width` is how many columns it spans."""

    row: int
    column: int
    width: int
    header: bool


@dataclass(frozen=True, slots=True)
class DataTable:
    """The cells of a data table by the identity of their nodes, and how many columns the table has."""

    cells: dict[int, TableCell]
    columns: int


def read_table(table: LexborNode) -> DataTable | None:
    """Return the cells of a data table, or None if the table only lays out text."""
    rows = filled_rows(table)
    if is_layout(table, rows):
        return None
    placed = place_cells(rows[title_rows(rows) :])
    return DataTable(placed, max((c.column + c.width for c in placed.values()), default=0))


def title_rows(rows: list[list[LexborNode]]) -> int:
    """Return how many rows at the top are one cell over all columns: titles above the table, no part of its grid."""
    columns = max(sum(span(cell, "colspan") for cell in row) for row in rows)
    plain = (n for n, row in enumerate(rows) if len(row) > 1 or columns == 1 or span(row[0], "colspan") < columns)
    return next(plain, 0)


def item_numbers(table: LexborNode) -> list[LexborNode]:
    """Return the cells of a layout table that hold the number of an item: first of several in their row."""
    return [row[0] for row in filled_rows(table) if len(row) > 1 and is_number(row[0])]


def filled_rows(table: LexborNode) -> list[list[LexborNode]]:
    """Return the cells of each row that has cells."""
    rows = [list(row_cells(row)) for row in table_rows(table)]
    return [row for row in rows if row]


def table_rows(table: LexborNode) -> Iterator[LexborNode]:
    """Yield the rows of a table, not those of tables inside it."""
    for child in children(table):
        if child.tag == "tr":
            yield child
        elif child.tag in ROW_GROUPS:
            yield from (row for row in children(child) if row.tag == "tr")


def row_cells(row: LexborNode) -> Iterator[LexborNode]:
    """Yield the cells of a row."""
    yield from (cell for cell in children(row) if cell.tag in CELLS)


def children(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the child elements of a node."""
    child = node.child
    while child is not None:
        if child.is_element_node:
            yield child
        child = child.next


def is_layout(table: LexborNode, rows: list[list[LexborNode]]) -> bool:
    """Whether a table lays out the page: it says so, has one column, or a cell holds paragraphs, headings or tables."""
    attributes = table.attributes
    if attributes.get("role") == "presentation" or LAYOUT_CLASSES & class_names(attributes):
        return True
    if (attributes.get("id") or "").lower() in LAYOUT_CLASSES:
        return True
    if min(len(rows), max((len(row) for row in rows), default=0)) < 2:  # noqa: PLR2004 - one row or column is a box
        return True
    running = any(is_running_text(cell) for row in rows for cell in row)
    return running or any(holds_item(row) for row in rows) or is_item_list(rows)


def is_item_list(rows: list[list[LexborNode]]) -> bool:
    """Whether the rows are items: numbers in the first column, their text beside or in the rows below them.

    A table of payments has numbers in front too; its rows are never continued and its words are few.
    """
    firsts = [clean(row[0].text_lexbor() or "") for row in rows if len(row) > 1]
    numbered = sum(ITEM_NUMBER.fullmatch(text) is not None for text in firsts)
    continued = sum(not text for text in firsts)
    if numbered < 2 or numbered + continued < ITEM_ROWS_SHARE * len(rows):  # noqa: PLR2004 - one is no list
        return False
    lengths = sorted(len(clean(row[1].text_lexbor() or "")) for row in rows if len(row) > 1)
    return continued >= numbered / 2 or lengths[len(lengths) // 2] > LONG_ITEM


def holds_item(row: list[LexborNode]) -> bool:
    """Whether a row is an item of minutes: its number in the first cell, several paragraphs in another."""
    return is_number(row[0]) and any(count_blocks(cell) > 1 for cell in row[1:])


def is_number(cell: LexborNode) -> bool:
    """Whether a cell holds a minute or item number alone."""
    return ITEM_NUMBER.fullmatch(clean(cell.text_lexbor() or "")) is not None


def count_blocks(cell: LexborNode) -> int:
    """Return how many paragraphs and list points with words stand in a cell, loose text before the first counted."""
    filled = [p for p in cell.css("p, li, div") if clean(p.text_lexbor() or "")]
    first = cell.child
    loose = first is not None and first.tag not in {"p", "ul", "ol", "div"} and bool(clean(first.text_lexbor() or ""))
    return len(filled) + loose


def has_table(cell: LexborNode) -> bool:
    """Whether another table stands in the cell."""
    return cell.css_first("table") is not None


def is_running_text(cell: LexborNode) -> bool:
    """Whether a cell holds a part of the document rather than a value."""
    if has_table(cell) or any(cell.css_first(tag) is not None for tag in sorted(HEADINGS)):
        return True
    if len(clean(cell.text_lexbor() or "")) > LONGEST_CELL:
        return True
    paragraphs = [clean(p.text_lexbor() or "") for p in cell.css("p, li")]
    filled = [text for text in paragraphs if text]
    return len(filled) > MOST_PARAGRAPHS or sum(len(text) > LONG_PARAGRAPH for text in filled) > 1


def place_cells(rows: list[list[LexborNode]]) -> dict[int, TableCell]:
    """Return the place of each cell by the identity of its node."""
    placed: dict[int, TableCell] = {}
    taken: dict[int, int] = {}  # column -> first row in which it is free again
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while taken.get(column, 0) > number:
                column += 1
            width, height = span(cell, "colspan"), span(cell, "rowspan")
            placed[cell.mem_id] = TableCell(number, column, width, header=cell.tag == "th" and is_head(cell, number))
            for covered in range(column, column + width):
                taken[covered] = number + height
            column += width
    return placed


def is_head(cell: LexborNode, row: int) -> bool:
    """Whether a th heads a column: it stands in the first row or in a thead, and is not the heading of its row."""
    if cell.attributes.get("scope") in {"row", "rowgroup"}:
        return False
    parent = cell.parent.parent if cell.parent else None
    return row == 0 or (parent is not None and parent.tag == "thead")


def span(cell: LexborNode, attribute: str) -> int:
    """Return how many columns or rows a cell covers, at least 1 and at most 1,000 as browsers do."""
    value = (cell.attributes.get(attribute) or "").strip()
    return min(max(int(value[:6]), 1), 1000) if value.isascii() and value.isdigit() else 1
