"""Tables of a Word document that only lay out text: a frame, a number before a title, whole items in rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from build_scripts.extract.numbers import NUMBER
from build_scripts.extract.runs import Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.extract.docx_blocks import Paragraph, Table, TableCell

LAYOUT_SHARE: Final = 0.5  # of the rows hold a heading with text below it, or several paragraphs
LAYOUT_TEXT: Final = 0.7  # of all letters stand in one column
ITEM_SHARE: Final = 0.6  # of the rows begin with a number and a title
ITEM_LETTERS: Final = 45  # of text for each item, on average: lists of works and dates have fewer
LAYOUT_COLUMNS: Final = 4
HEAD_WORDS: Final = 3  # of the name of a column: "Action by whom"


def is_layout(table: Table) -> bool:
    """Whether the table only lays out text: one frame, a number before a title, or whole items in its rows."""
    rows = [[cell for cell in row if cell.paragraphs] for row in table.rows]
    rows = [row for row in rows if row]
    if table.columns == 1 or all(len(row) == 1 for row in rows):
        return True
    if table.columns > LAYOUT_COLUMNS or table.header_rows:
        return False
    numbered = [row for row in rows if len(row) > 1 and len(row[0].paragraphs) == 1 and is_number(row[0].paragraphs[0])]
    if len(rows) == 1:
        return bool(numbered) and len(rows[0]) == 2  # noqa: PLR2004 - a number and its title
    if _is_itemised(rows):
        return True
    items = sum(1 for row in rows if any(_is_item(cell) for cell in row))
    if items < LAYOUT_SHARE * len(rows):
        return False
    return 2 * len(numbered) >= items or _is_mostly_text(rows)


def column_heads(table: Table) -> tuple[TableCell, ...]:
    """Return the names of the columns of a layout table ("Minute | Item | Action") as one cell, or none.

    In running text they are one line: "Minute" alone would be taken for the title of an item.
    """
    head = [cell for cell in table.rows[0] if cell.paragraphs]
    lines = [line for cell in head for paragraph in cell.paragraphs for line in paragraph.lines]
    named = len(head) > 1 and len(lines) == len(head) and not any(p.marker for cell in head for p in cell.paragraphs)
    if not named or any(len(plain_of(line).split()) > HEAD_WORDS or not is_bold(line) for line in lines):
        return ()
    if any(is_number(cell.paragraphs[0]) for cell in head):
        return ()
    joined = [run for line in lines for run in (*line, Run(" "))]
    first = head[0].paragraphs[0]
    return (replace(head[0], paragraphs=(replace(first, lines=(tuple(joined),), heading=0),)),)


def is_bold(line: Sequence[Run]) -> bool:
    """Whether all words of a printed line are bold."""
    return all(run.bold for run in line if run.text.strip())


def _is_itemised(rows: Sequence[Sequence[TableCell]]) -> bool:
    """Whether each row is an item of business: "1. Apologies" in its first cell, and what was said in another."""
    titled = [row for row in rows if len(row) > 1 and _is_titled(row[0])]
    if len(titled) < 2 or len(titled) < ITEM_SHARE * len(rows):  # noqa: PLR2004 - one row proves nothing
        return False
    letters = sum(len(text_of_paragraph(p)) for row in titled for p in row[1].paragraphs)
    return letters >= ITEM_LETTERS * len(titled)


def _is_titled(cell: TableCell) -> bool:
    first = cell.paragraphs[0]
    words = text_of_paragraph(first).split()
    typed = len(words) > 1 and bool(NUMBER.fullmatch(words[0]))
    return cell.column == 0 and len(cell.paragraphs) == 1 and (typed or bool(first.marker and words))


def _is_mostly_text(rows: Sequence[Sequence[TableCell]]) -> bool:
    """Whether one column holds nearly all letters: the others only number it or say who is to act."""
    weights: dict[int, int] = {}
    for row in rows:
        for cell in row:
            weights[cell.column] = weights.get(cell.column, 0) + sum(len(text_of_paragraph(p)) for p in cell.paragraphs)
    return max(weights.values()) >= LAYOUT_TEXT * sum(weights.values())


def _is_item(cell: TableCell) -> bool:
    """Whether a cell holds a heading with text below it: a bold line, then others."""
    printed_lines = [line for paragraph in cell.paragraphs for line in paragraph.lines]
    if len(printed_lines) < 2:  # noqa: PLR2004 - a heading and a text
        return False
    bold = [is_bold(line) for line in printed_lines]
    return bold[0] and not all(bold)


def is_number(paragraph: Paragraph) -> bool:
    """Whether a paragraph holds nothing but a number, typed or counted."""
    if paragraph.marker:
        return not text_of_paragraph(paragraph)
    return len(paragraph.lines) == 1 and bool(NUMBER.fullmatch(text_of_paragraph(paragraph)))


def plain_of(runs: Sequence[Run]) -> str:
    """Return the words of a printed line."""
    return "".join(run.text for run in runs).strip()


def text_of_paragraph(paragraph: Paragraph) -> str:
    """Return the words of a paragraph."""
    return " ".join(plain_of(line) for line in paragraph.lines)
