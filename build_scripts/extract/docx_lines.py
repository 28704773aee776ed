"""Paragraphs and tables of a Word document -> domain lines. Tables that only lay out minutes become running text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from build_scripts.domain.cited import Span
from build_scripts.domain.source import Cell, Line
from build_scripts.extract.docx_blocks import Block, Paragraph, Table, TableCell
from build_scripts.extract.numbers import NUMBER
from build_scripts.extract.runs import Run, printed
from build_scripts.extract.symbols import BULLETS, DASHES, SHOWN_AS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BESIDE: Final = "beside"
LAYOUT_SHARE: Final = 0.5  # of the rows hold a heading with text below it, or several paragraphs
LAYOUT_TEXT: Final = 0.7  # of all letters stand in one column
LAYOUT_COLUMNS: Final = 4
SHORT: Final = 40  # letters: what stands beside the text in a layout table
MARKED: Final = re.compile(r"(\S)(\s*)")


@dataclass
class LineMaker:
    """Makes lines one after the other; counts printed lines, empty lines and tables."""

    lines: list[Line] = field(default_factory=list)
    empty: int = 0
    tables: int = 0

    def add(self, blocks: Iterable[Block]) -> None:
        """Add the lines of these blocks in order."""
        for block in blocks:
            if isinstance(block, Table):
                self._table(block)
            else:
                self._paragraph(block)

    def note(self, number: int, paragraphs: Sequence[Paragraph]) -> None:
        """Add a footnote after the text, with its number as marker."""
        for place, paragraph in enumerate(paragraphs):
            marker = str(number) if place == 0 else ""
            self._paragraph(replace(paragraph, marker=marker, heading=0), role="footnote")

    def _paragraph(self, paragraph: Paragraph, cell: Cell | None = None, role: str = "") -> None:
        if not paragraph.lines:
            self.empty += 1
        for place, runs in enumerate(_joined(paragraph.lines)):
            marker, rest = (paragraph.marker, runs) if paragraph.marker else _typed_bullet(runs)
            first = place == 0
            said = printed(rest)
            if not said.text:
                continue
            number = len(self.lines) + 1
            self.lines.append(
                Line(
                    span=Span(number, number),
                    text=said.text,
                    bold=said.bold,
                    italic=said.italic,
                    heading=paragraph.heading if cell is None and first else 0,
                    marker=marker if first or not paragraph.marker else "",
                    depth=paragraph.depth,
                    gap=self.empty,
                    cell=cell,
                    role=role,
                    links=said.links,
                )
            )
            self.empty = 0

    def _table(self, table: Table) -> None:
        if _is_layout(table):
            for row in table.rows:
                self._flowing(row)
            return
        number, self.tables = self.tables, self.tables + 1
        header = table.header_rows or _bold_header(table)
        rows = [row for row in table.rows if any(cell.paragraphs for cell in row)]
        for place, row in enumerate(rows):
            for cell in row:
                spot = Cell(number, place, cell.column, table.columns, header=place < header)
                for paragraph in cell.paragraphs:
                    self._paragraph(paragraph, spot)

    def _flowing(self, row: Sequence[TableCell]) -> None:
        """Add a row of a layout table as text: the number before its title, then the rest, then what stands beside."""
        held = [list(cell.paragraphs) for cell in row if cell.paragraphs]
        if len(held) > 1 and len(held[0]) == 1 and _is_number(held[0][0]):
            number, title = held.pop(0)[0], held[0][0]
            if not title.marker and not number.marker:
                first = (*number.lines[0], Run(" "), *title.lines[0])
                held[0][0] = replace(title, lines=(first, *title.lines[1:]))
            elif not title.marker:
                held[0][0] = replace(title, marker=number.marker, depth=number.depth)
            else:
                held.insert(0, [number])
        for place, paragraphs in enumerate(held):
            words = " ".join(_text(p) for p in paragraphs)
            beside = place > 0 and len(words) <= SHORT
            for paragraph in paragraphs:
                self._paragraph(paragraph, role=BESIDE if beside else "")


def _is_layout(table: Table) -> bool:
    """Whether the table only lays out text: one frame, a number before a title, or whole items in its rows."""
    rows = [[cell for cell in row if cell.paragraphs] for row in table.rows]
    rows = [row for row in rows if row]
    if table.columns == 1 or all(len(row) == 1 for row in rows):
        return True
    if table.columns > LAYOUT_COLUMNS or table.header_rows:
        return False
    numbered = [
        row for row in rows if len(row) > 1 and len(row[0].paragraphs) == 1 and _is_number(row[0].paragraphs[0])
    ]
    if len(rows) == 1:
        return bool(numbered) and len(rows[0]) == 2  # noqa: PLR2004 - a number and its title
    items = sum(1 for row in rows if any(_is_item(cell) for cell in row))
    if items < LAYOUT_SHARE * len(rows):
        return False
    return 2 * len(numbered) >= items or _is_mostly_text(rows)


def _is_mostly_text(rows: Sequence[Sequence[TableCell]]) -> bool:
    """Whether one column holds nearly all letters: the others only number it or say who is to act."""
    weights: dict[int, int] = {}
    for row in rows:
        for cell in row:
            weights[cell.column] = weights.get(cell.column, 0) + sum(len(_text(p)) for p in cell.paragraphs)
    return max(weights.values()) >= LAYOUT_TEXT * sum(weights.values())


def _is_item(cell: TableCell) -> bool:
    """Whether a cell holds a heading with text below it: a bold line, then others."""
    printed_lines = [line for paragraph in cell.paragraphs for line in paragraph.lines]
    if len(printed_lines) < 2:  # noqa: PLR2004 - a heading and a text
        return False
    bold = [all(run.bold for run in line if run.text.strip()) for line in printed_lines]
    return bold[0] and not all(bold)


def _is_number_cell(cell: TableCell) -> bool:
    return len(cell.paragraphs) == 1 and _is_number(cell.paragraphs[0])


def _is_number(paragraph: Paragraph) -> bool:
    if paragraph.marker:
        return not _text(paragraph)
    return len(paragraph.lines) == 1 and bool(NUMBER.fullmatch(_text(paragraph)))


def _bold_header(table: Table) -> int:
    """Return 1 where the first row alone is bold throughout, else 0."""
    bold = [
        all(run.bold for cell in row for p in cell.paragraphs for line in p.lines for run in line if run.text.strip())
        for row in table.rows
        if any(cell.paragraphs for cell in row)
    ]
    return int(len(bold) > 1 and bold[0] and not all(bold))


def _joined(lines: tuple[tuple[Run, ...], ...]) -> list[tuple[Run, ...]]:
    """Return the printed lines of a paragraph, a sentence that a line break parts put together again."""
    joined: list[tuple[Run, ...]] = []
    for line in lines:
        if joined and _goes_on(_plain(joined[-1]), _plain(line)):
            joined[-1] = (*joined[-1], Run(" "), *line)
        else:
            joined.append(line)
    return joined


def _goes_on(before: str, after: str) -> bool:
    return after[:1].islower() and not before.endswith((".", ":", ";", "!", "?"))


def _typed_bullet(runs: tuple[Run, ...]) -> tuple[str, tuple[Run, ...]]:
    """Return a bullet that was typed by hand, and the runs without it. A dash or "o" needs a tab after it."""
    text = "".join(run.text for run in runs)
    match = MARKED.match(text.lstrip())
    if match is None:
        return "", runs
    sign, gap = match[1], match[2]
    if not (sign in BULLETS and gap) and not (sign in DASHES and "\t" in gap):
        return "", runs
    left, rest = len(text) - len(text.lstrip()) + match.end(), []
    for run in runs:
        kept = run.text[left:]
        left = max(0, left - len(run.text))
        if kept:
            rest.append(replace(run, text=kept))
    return SHOWN_AS.get(sign, sign), tuple(rest)


def _plain(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs).strip()


def _text(paragraph: Paragraph) -> str:
    return " ".join(_plain(line) for line in paragraph.lines)
