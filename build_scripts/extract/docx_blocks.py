"""The body of a Word document -> paragraphs and tables in order, with their list markers, headings and depth."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from build_scripts.extract.docx_package import W
from build_scripts.extract.docx_runs import MC, NEW_LINE, RunReader, Words
from build_scripts.extract.docx_styles import Styles, as_int, list_of, outline_level
from build_scripts.extract.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from build_scripts.extract.docx_numbering import Numbering
    from build_scripts.extract.runs import Run

HOLDERS: Final = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"))
MAX_DEPTH: Final = 60
TOO_DEEP: Final = RefusedError(
    "E108", "Its tables and boxes lie within one another deeper than a person would put them."
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as printed: its runs in printed lines (a line break parts them), marker, depth and heading level."""

    lines: tuple[tuple[Run, ...], ...]
    marker: str = ""
    depth: int = 0
    heading: int = 0


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell: its paragraphs (those of nested tables too, row by row) and the grid columns it begins at and spans."""

    paragraphs: tuple[Paragraph, ...]
    column: int
    span: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells, how many grid columns it has, and how many rows are marked as headings."""

    rows: tuple[tuple[TableCell, ...], ...]
    columns: int
    header_rows: int


Block = Paragraph | Table


@dataclass
class BlockReader:
    """Reads blocks in order; the numbering counts on from one to the next."""

    styles: Styles
    numbering: Numbering
    runs: RunReader
    hidden: list[str] = field(default_factory=list)

    def blocks(self, parent: etree._Element, depth: int = 0) -> Iterator[Block]:
        """Yield the paragraphs and tables below `parent` in order. Empty paragraphs have no lines."""
        if depth > MAX_DEPTH:
            raise TOO_DEEP
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child, depth)
            elif child.tag == f"{W}tbl":
                yield self._table(child, depth)
            elif child.tag in HOLDERS:
                yield from self.blocks(child, depth + 1)
            elif child.tag == f"{MC}AlternateContent":
                chosen = child.find(f"{MC}Choice")
                yield from self.blocks(child if chosen is None else chosen, depth + 1)

    def _paragraph(self, element: etree._Element, depth: int) -> Iterator[Block]:
        properties = element.find(f"{W}pPr")
        named = None if properties is None else properties.find(f"{W}pStyle")
        style = self.styles.style(self.styles.default if named is None else named.get(f"{W}val", ""))
        words = self.runs.read(element, style.look)
        self.hidden += words.hidden
        lines = _lines(words)
        marker, level = "", 0
        number, stated = list_of(properties)
        if lines and not _mark_deleted(properties):
            level = stated if stated is not None else style.level or 0
            marker = self.numbering.marker(number or style.list_id, level) or ""
        heading = outline_level(properties)
        yield Paragraph(lines, marker, level if marker else 0, style.heading if heading is None else heading)
        for box in words.boxes:
            yield from self.blocks(box, depth + 1)

    def _table(self, element: etree._Element, depth: int) -> Table:
        rows = [row for row in _rows(element) if row.find(f"{W}trPr/{W}del") is None]
        read = tuple(tuple(self._cells(row, depth)) for row in rows)
        grid = len(element.findall(f"{W}tblGrid/{W}gridCol"))
        columns = max([grid, *(cell.column + cell.span for row in read for cell in row)])
        header = 0
        while header < len(rows) and rows[header].find(f"{W}trPr/{W}tblHeader") is not None:
            header += 1
        return Table(read, columns, header if header < len(rows) else 0)

    def _cells(self, row: etree._Element, depth: int) -> Iterator[TableCell]:
        before = row.find(f"{W}trPr/{W}gridBefore")
        column = 0 if before is None else as_int(before.get(f"{W}val"), 0)
        for cell in _held(row, f"{W}tc"):
            properties = cell.find(f"{W}tcPr/{W}gridSpan")
            span = 1 if properties is None else max(1, as_int(properties.get(f"{W}val"), 1))
            paragraphs = [p for block in self.blocks(cell, depth + 1) for p in _flat(block) if p.lines]
            yield TableCell(tuple(paragraphs), column, span)
            column += span


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    yield from _held(table, f"{W}tr")


def _held(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the rows of a table or cells of a row, those inside content controls too, but not of nested tables."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in HOLDERS:
            yield from _held(child, tag)


def _flat(block: Block) -> Iterator[Paragraph]:
    if isinstance(block, Paragraph):
        yield block
    else:
        for row in block.rows:
            for cell in row:
                yield from cell.paragraphs


def _mark_deleted(properties: etree._Element | None) -> bool:
    """Whether the end of the paragraph is struck out as a tracked change: Word prints no number for it."""
    return properties is not None and properties.find(f"{W}rPr/{W}del") is not None


def _lines(words: Words) -> tuple[tuple[Run, ...], ...]:
    """Return the runs of each printed line, empty lines left out."""
    lines: list[list[Run]] = [[]]
    for run in words.runs:
        parts = run.text.split(NEW_LINE)
        for index, part in enumerate(parts):
            if index:
                lines.append([])
            if part:
                lines[-1].append(_with_text(run, part))
    return tuple(tuple(line) for line in lines if any(run.text.strip() for run in line))


def _with_text(run: Run, text: str) -> Run:
    return type(run)(text, run.bold, run.italic, run.after, run.href)
