"""Preformatted parts of a page: minutes typed for a printer, read as the plain text that they are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from build_scripts.domain.source import Line
from build_scripts.extract.decode import split_lines
from build_scripts.extract.html_block import NOWHERE, Piece
from build_scripts.extract.text_lines import read_lines

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# Elements that say more about the words than plain text can: such a part is read like the rest of the page.
MARKED_UP = "a, b, strong, i, em, u, table, ul, ol, p, div, br, script, style, [hidden]"


def is_typed(node: LexborNode) -> bool:
    """Whether an element is preformatted text with nothing but text in it."""
    return node.tag == "pre" and node.css_first(MARKED_UP) is None


def read_typed(node: LexborNode, tables: int) -> list[Piece]:
    """Return the pieces of preformatted text; its tables are numbered from `tables`."""
    said = read_lines(split_lines(node.text_lexbor() or ""), markdown=False)
    lines = [(line.span, Piece(shifted(line, tables))) for line in said.lines]
    asides = [(aside.span, Piece(Line(NOWHERE, aside.text), aside.kind)) for aside in said.furniture]
    return [piece for _, piece in sorted((*lines, *asides), key=lambda pair: pair[0])]


def shifted(line: Line, tables: int) -> Line:
    """Return the line with its table numbered on from those before it on the page."""
    return replace(line, cell=replace(line.cell, table=line.cell.table + tables)) if line.cell else line
