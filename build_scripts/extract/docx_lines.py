"""Paragraphs and tables of a Word document -> domain lines. Tables that only lay out minutes become running text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from build_scripts.domain.cited import Span
from build_scripts.domain.source import Cell, Line
from build_scripts.extract.docx_blocks import Block, Paragraph, Table, TableCell
from build_scripts.extract.docx_layout import (
    column_heads,
    is_layout,
    is_number,
    plain_of,
    text_of_paragraph,
)
from build_scripts.extract.docx_parts import header_rows, parts_of
from build_scripts.extract.runs import Run, printed
from build_scripts.extract.symbols import BULLETS, DASHES, SHOWN_AS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BESIDE: Final = "beside"
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
        for part in parts_of(table):
            if isinstance(part, Table):
                self._part(part)
            else:
                self._flowing(part)

    def _part(self, table: Table) -> None:
        if is_layout(table):
            heads = column_heads(table)
            for row in [heads, *table.rows[1:]] if heads else table.rows:
                self._flowing(row)
            return
        number, self.tables = self.tables, self.tables + 1
        header = header_rows(table)
        rows = [row for row in table.rows if any(cell.paragraphs for cell in row)]
        for place, row in enumerate(rows):
            for cell in row:
                spot = Cell(number, place, cell.column, table.columns, header=place < header)
                for paragraph in cell.paragraphs:
                    self._paragraph(paragraph, spot)

    def _flowing(self, row: Sequence[TableCell]) -> None:
        """Add a row of a layout table as text: the number before its title, then the rest, then what stands beside."""
        held = [list(cell.paragraphs) for cell in row if cell.paragraphs]
        if len(held) > 1 and len(held[0]) == 1 and is_number(held[0][0]):
            number, title = held.pop(0)[0], held[0][0]
            if not title.marker and not number.marker:
                first = (*number.lines[0], Run(" "), *title.lines[0])
                held[0][0] = replace(title, lines=(first, *title.lines[1:]))
            elif not title.marker:
                held[0][0] = replace(title, marker=number.marker, depth=number.depth)
            else:
                held.insert(0, [number])
        for place, paragraphs in enumerate(held):
            words = " ".join(text_of_paragraph(p) for p in paragraphs)
            beside = place > 0 and len(words) <= SHORT
            for paragraph in paragraphs:
                self._paragraph(paragraph, role=BESIDE if beside else "")


def _joined(lines: tuple[tuple[Run, ...], ...]) -> list[tuple[Run, ...]]:
    """Return the printed lines of a paragraph, a sentence that a line break parts put together again."""
    joined: list[tuple[Run, ...]] = []
    for line in lines:
        if joined and _goes_on(plain_of(joined[-1]), plain_of(line)):
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
