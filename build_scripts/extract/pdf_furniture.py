"""Running headers, footers, page numbers and line numbers: what stands on the page but is no part of its text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from build_scripts.extract.pdf_page import Page
    from build_scripts.extract.pdf_rows import Row

EDGE_ROWS: Final = 6  # rows from the edge that may be furniture
EDGE_SHARE: Final = 0.15  # of the page's height
SAME_PLACE: Final = 8.0  # points up or down between pages
REPEATS: Final = 2  # pages that must print it
REPEAT_SHARE: Final = 0.3  # of all pages
MIN_NUMBERED: Final = 8  # rows of a page that carry line numbers
DIGITS: Final = re.compile(r"\d+")
# "Page 3 of 4", "3 of 4", "3 / 4", "Page | 3", "3 | P a g e": a page number wherever it stands at an edge.
SAID_PAGE: Final = re.compile(
    r"(?:page|p\s?a\s?g\s?e|tudalen|pg\.?)\s*[|:]?\s*\d{1,4}(?:\s*(?:of|/|o)\s*\d{1,4})?|"
    r"\d{1,4}\s*\|\s*p\s?a\s?g\s?e|\d{1,4}\s+of\s+\d{1,4}",
    re.IGNORECASE,
)
BARE_PAGE: Final = re.compile(r"[-–—(\[]?\s?(\d{1,4})\s?[-–—)\]]?")


@dataclass(frozen=True, slots=True)
class Running:
    """One row that is furniture, with its kind as domain.source.Furniture names it."""

    row: Row
    kind: str


@dataclass(frozen=True, slots=True)
class _Edge:
    """A row near the edge of a page: its words with the digits made alike, and its height on the page."""

    row: Row
    key: str
    page: int


def find_running(pages: Sequence[Page], rows: Sequence[Sequence[Row]]) -> list[list[Running]]:
    """Return the furniture of each page: rows at its edges that repeat over pages, and page numbers.

    Only what lies outside every other row counts: the text between is never looked at, so a table heading that is
    printed again, or a sentence that two pages share, stays.
    """
    found: list[list[Running]] = []
    heads = _edges(pages, rows, at_top=True)
    feet = _edges(pages, rows, at_top=False)
    for index, page in enumerate(pages):
        running = _peel(heads[index], heads, "running_header", len(pages), page.number)
        running += _peel(feet[index], feet, "running_footer", len(pages), page.number)
        found.append(list({id(r.row): r for r in running}.values()))
    return found


def _edges(pages: Sequence[Page], rows: Sequence[Sequence[Row]], *, at_top: bool) -> list[list[_Edge]]:
    near: Callable[[Page, Row], bool] = (
        (lambda page, row: row.base < EDGE_SHARE * page.height)
        if at_top
        else (lambda page, row: row.base > (1 - EDGE_SHARE) * page.height)
    )
    edges = []
    for page, page_rows in zip(pages, rows, strict=True):
        ordered = list(page_rows) if at_top else list(reversed(page_rows))
        edges.append([_Edge(r, _key(r), page.number) for r in ordered[:EDGE_ROWS] if near(page, r)])
    return edges


def _key(row: Row) -> str:
    words = "".join(c if c.isalnum() else " " for c in row.whole.text.lower())  # dust on a scan is often a full stop
    return DIGITS.sub("#", " ".join(words.split())) or row.whole.text.strip()


def _peel(mine: list[_Edge], everyone: list[list[_Edge]], kind: str, pages: int, number: int) -> list[Running]:
    """Return the rows from the edge inwards, up to the first that is not furniture."""
    taken: list[Running] = []
    for edge in mine:
        if _said_page(edge.row, number) or _counts_pages(edge, everyone):
            taken.append(Running(edge.row, "page_number"))
        elif _repeats(edge, everyone, pages):
            taken.append(Running(edge.row, kind))
        else:
            break
    return taken


def _said_page(row: Row, number: int) -> bool:
    del number  # packs of several meetings count anew: any number that calls itself a page number is one
    return bool(SAID_PAGE.fullmatch(row.whole.text.strip(" .-–—")))


def _counts_pages(edge: _Edge, everyone: list[list[_Edge]]) -> bool:
    """Whether it is a bare number that grows with the pages in one place."""
    mine = _bare_number(edge.row)
    if mine is None:
        return False
    others = [(e.page, _bare_number(e.row)) for page in everyone for e in page if e.page != edge.page]
    return any(n is not None and n - page == mine - edge.page for page, n in others)


def _bare_number(row: Row) -> int | None:
    match = BARE_PAGE.fullmatch(row.whole.text.strip())
    return int(match[1]) if match else None


def _repeats(edge: _Edge, everyone: list[list[_Edge]], pages: int) -> bool:
    if not any(c.isalnum() for c in edge.key) and edge.key != "#":
        return False
    alike = Counter(
        e.page for page in everyone for e in page if e.key == edge.key and abs(e.row.base - edge.row.base) <= SAME_PLACE
    )
    return len(alike) >= max(REPEATS, REPEAT_SHARE * pages if pages < 20 else REPEATS + 1)  # noqa: PLR2004


def line_numbers(rows: Sequence[Row]) -> frozenset[int]:
    """Return the ids of words that number the lines of a draft: a column of rising numbers left of all text."""
    first = [row.words[0] for row in rows if row.words[0].text.isdigit()]
    if len(first) < MIN_NUMBERED:
        return frozenset()
    right = max(word.x1 for word in first)
    texts = [w for row in rows for w in row.words if w not in first]
    apart = all(word.x0 > right for word in texts)
    values = [int(word.text) for word in first]
    steps = {b - a for a, b in pairwise(values)}
    return frozenset(id(w) for w in first) if apart and len(steps) == 1 and steps <= {1, 5} else frozenset()
