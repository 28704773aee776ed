"""What each physical line of a text file is by its form alone: one table of shapes, the first that fits wins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from build_scripts.extract.list_marks import indent_of, read_bullet
from build_scripts.extract.normalize import SOFT_HYPHEN, clean, strip_invisible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_scripts.extract.decode import PhysicalLine


class Shape(StrEnum):
    """The form of a physical line."""

    BLANK = "blank"
    RULE = "rule"
    PAGE_NUMBER = "page_number"
    RUNNING_HEADER = "running_header"
    RUNNING_FOOTER = "running_footer"
    FENCE = "fence"
    HEADING = "heading"
    QUOTE = "quote"
    PIPE_RULE = "pipe_rule"
    PIPE_ROW = "pipe_row"
    TABS = "tabs"
    BULLET = "bullet"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Shaped:
    """A physical line and its shape.

    source: the line as decoded; body: its words with their inline marks but without list mark, "#" or ">";
    level: of a heading, or how many ">" a quotation has; hard_break: two blanks or a backslash end it;
    ends_cell: a lone bar that a flattened table left behind stood at its end; starts_row: the line opens a row of an
    agenda that was flattened.
    """

    line: PhysicalLine
    shape: Shape
    body: str
    indent: int = 0
    mark: str = ""
    level: int = 0
    hard_break: bool = False
    page: int | None = None
    ends_cell: bool = False
    starts_row: bool = False

    @property
    def number(self) -> int:
        """The number of its physical line."""
        return self.line.number

    @property
    def width(self) -> int:
        """How many characters wide the line was printed."""
        return len(self.line.text.rstrip())


# Furniture patterns meet the line without blanks at its ends.
RULE = re.compile(r"(?:[-–—_=~] ?){3,}|(?:\* ?){3,}")
PAGE_NUMBER = re.compile(r"(?:[-–] ?)?(?:page|tudalen) \d{1,4}(?: ?(?:of|o|/) ?\d{1,4})?(?: ?[-–])?", re.IGNORECASE)
# A code fence, or the bars that are left of an empty row of a table.
FENCE = re.compile(r"```+\w{0,20}|~~~+\w{0,20}|\|{1,80}")
HEADING = re.compile(r"[ ]{0,3}(#{1,6})(?:[ \t]+(?=\S)|$)")
CLOSING_HASHES = re.compile(r"[ \t]#+[ \t]*$")
QUOTE = re.compile(r"[ ]{0,3}>[> ]*")
PIPE_RULE = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?")
NUMBER_CELL = re.compile(r"\s*[(\[]?(?:\d{1,4}(?:[./]\d{1,4}){0,3}|[A-Za-z]|[ivxIVX]{1,5})[.)\]]{0,2}\s*")
HARD_BREAK = re.compile(r"\S(?: {2,}|\\)$")


def shape_lines(lines: Iterable[PhysicalLine], *, markdown: bool) -> list[Shaped]:
    """Return each line with its shape; a form feed begins a new page."""
    paged = list(lines)
    has_pages = any("\f" in line.text for line in paged)
    shaped, page = [], 1
    for line in paged:
        page += line.text.count("\f")
        shaped.append(shape_line(line, page if has_pages else None, markdown=markdown))
    return shaped


def shape_line(line: PhysicalLine, page: int | None, *, markdown: bool) -> Shaped:
    """Return one line with its shape."""
    text = strip_invisible(line.text).replace("\f", " ").replace("\v", " ")
    if line.text.rstrip().endswith(SOFT_HYPHEN) and text.strip():
        # It says that the word goes on in the next line: kept until the lines are joined.
        text = text.rstrip() + SOFT_HYPHEN
    indent = indent_of(text)
    hard_break = text.endswith(("  ", "\\")) and HARD_BREAK.search(text) is not None
    body = text[:-1] if hard_break and text.endswith("\\") else text
    stripped = body.strip()
    for shape, pattern in FURNITURE_SHAPES:
        if pattern.fullmatch(stripped):
            return Shaped(line, shape, stripped, page=page)
    if markdown:
        marked = shape_markdown(line, body, page)
        if marked:
            return marked
    if is_pipe_row(body):
        return Shaped(line, Shape.PIPE_ROW, body.strip(), indent, page=page)
    return shape_words(line, body, page, hard_break=hard_break, indent=indent)


FURNITURE_SHAPES = (
    (Shape.BLANK, re.compile("")),
    (Shape.RULE, RULE),
    (Shape.PAGE_NUMBER, PAGE_NUMBER),
    (Shape.FENCE, FENCE),
    (Shape.PIPE_RULE, PIPE_RULE),
)


def shape_markdown(line: PhysicalLine, body: str, page: int | None) -> Shaped | None:
    """Return a heading or a quotation of Markdown, or None."""
    heading = HEADING.match(body)
    if heading:
        words = CLOSING_HASHES.sub("", body[heading.end() :])
        return Shaped(line, Shape.HEADING, words, level=len(heading[1]), page=page)
    quote = QUOTE.match(body)
    if not quote:
        return None
    words = body[quote.end() :]
    if not clean(words):
        # A quotation mark alone parts paragraphs as an empty line does.
        return Shaped(line, Shape.BLANK, quote[0].strip(), page=page)
    return Shaped(line, Shape.QUOTE, words, level=quote[0].count(">"), page=page)


def shape_words(line: PhysicalLine, body: str, page: int | None, *, hard_break: bool, indent: int) -> Shaped:
    """Return a list point, a row of tabbed cells, or a line of words."""
    bullet = read_bullet(body)
    if bullet:
        return Shaped(line, Shape.BULLET, body[bullet.end :], indent, bullet.mark, hard_break=hard_break, page=page)
    shape = Shape.TABS if is_tab_row(body) else Shape.TEXT
    return Shaped(line, shape, body, indent, hard_break=hard_break, page=page)


def is_pipe_row(body: str) -> bool:
    """Whether the line is a row of a Markdown pipe table ("| a | b |"); a lone "|" at the end is none."""
    stripped = body.strip()
    return stripped.startswith("|") and stripped.endswith("|") and stripped.count("|") > 2  # noqa: PLR2004


def is_tab_row(body: str) -> bool:
    """Whether tabs part the line into cells.

    A number and a tab before the words ("1.<tab>MW to write") is a hanging indent, not a cell.
    """
    cells = split_tabs(body) if "\t" in body else []
    if len(cells) < 2:  # noqa: PLR2004 - one cell is no row
        return False
    return not (len(cells) == 2 and NUMBER_CELL.fullmatch(cells[0]))  # noqa: PLR2004


def split_tabs(body: str) -> list[str]:
    """Return the cells between the tabs of a line; empty ones in front are kept, those at the end are not."""
    cells = [clean(cell) for cell in body.rstrip().split("\t")]
    return cells if any(cells) else []
