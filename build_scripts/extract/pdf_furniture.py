"""Running headers, footers, page numbers and line numbers: what stands on the page but is no part of its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.extract.pdf_page import Page
    from build_scripts.extract.pdf_rows import Row

EDGE_ROWS: Final = 6  # rows from the edge that may be furniture
EDGE_SHARE: Final = 0.15  # of the page's height
SAME_PLACE: Final = 8.0  # points up or down between pages
SAME_START: Final = 2.0  # points
NEXT_LINE: Final = 1.5  # times the letter size: a footer stands farther below the text
REPEATS: Final = 2  # pages that must print it
REPEAT_SHARE: Final = 0.3  # of all pages
MANY_PAGES: Final = 20  # from here on three pages are enough: packs hold several documents
MIN_NUMBERED: Final = 8  # rows of a page that carry line numbers
LARGE: Final = 1.15  # times the usual letter size of the page
# What stands below the title on the first page of minutes or an agenda.
BEGINS: Final = re.compile(
    r"\b(?:minutes|agenda|notes|notice)\b[^.]{0,60}\b(?:meeting|committee|council|board|panel)\b|"
    r"\bmeeting\b[^.]{0,120}\bheld\b",
    re.IGNORECASE,
)
DIGITS: Final = re.compile(r"\d+")
# "Page 3 of 4", "3 of 4", "3 / 4", "Page | 3", "3 | P a g e": a page number wherever it stands at an edge.
SAID_PAGE: Final = re.compile(
    r"(?:p\s?a\s?g\s?e|tudalen|pg\.?)\s?[|:]?\s?\d{1,4}(?:\s?(?:of|/|o)\s?\d{1,4})?|"
    r"\d{1,4}\s?\|\s?p\s?a\s?g\s?e|\d{1,4}\sof\s\d{1,4}",
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
    """A row near the edge of a page: its words with the digits made alike, and whether it looks like a title.

    inner: the row beside it, away from the edge.
    """

    row: Row
    key: str
    page: int
    title: bool
    inner: Row | None


class _Edges:
    """The rows near one edge of every page, and where each text and each bare number stands."""

    def __init__(self, pages: Sequence[Page], rows: Sequence[Sequence[Row]], *, at_top: bool) -> None:
        self.of_page = [_edges(page, held, at_top=at_top) for page, held in zip(pages, rows, strict=True)]
        self.least = max(REPEATS, REPEAT_SHARE * len(pages) if len(pages) < MANY_PAGES else REPEATS + 1)
        self.places: dict[str, list[tuple[int, float]]] = {}
        self.steps: dict[int, set[int]] = {}
        for edge in (edge for held in self.of_page for edge in held):
            self.places.setdefault(edge.key, []).append((edge.page, edge.row.base))
            number = _bare_number(edge.row)
            if number is not None:
                self.steps.setdefault(number - edge.page, set()).add(edge.page)

    def running(self, index: int, kind: str) -> list[Running]:
        """Return the rows of a page from the edge inwards, up to the first that is not furniture."""
        taken: list[Running] = []
        for edge in self.of_page[index]:
            if _said_page(edge.row) or self._counts_pages(edge):
                taken.append(Running(edge.row, "page_number"))
            elif self._repeats(edge) and not edge.title and not self._ends(edge):
                taken.append(Running(edge.row, kind))
            else:
                break
        return taken

    def _counts_pages(self, edge: _Edge) -> bool:
        """Whether it is a bare number that grows with the pages."""
        number = _bare_number(edge.row)
        return number is not None and len(self.steps[number - edge.page]) > 1

    def _ends(self, edge: _Edge) -> bool:
        """Whether it ends a sentence of the text above it: "signed by the" / "Chairman." is no footer."""
        inner = edge.inner
        if inner is None or len({page for page, _ in self.places.get(_key(inner), ())}) >= REPEATS:
            return False
        gap = edge.row.base - inner.base
        below = 0 < gap <= NEXT_LINE * edge.row.size and abs(edge.row.words[0].x0 - inner.words[0].x0) <= SAME_START
        return below and inner.words[-1].text[-1:].isalpha()

    def _repeats(self, edge: _Edge) -> bool:
        if not any(c.isalnum() for c in edge.key):
            return False
        near = {page for page, base in self.places[edge.key] if abs(base - edge.row.base) <= SAME_PLACE}
        return len(near) >= self.least


def find_running(pages: Sequence[Page], rows: Sequence[Sequence[Row]]) -> list[list[Running]]:
    """Return the furniture of each page: rows at its edges that repeat over pages, and page numbers.

    Only what lies outside every other row counts: the text between is never looked at, so a table heading that is
    printed again, or a sentence that two pages share, stays.
    """
    heads = _Edges(pages, rows, at_top=True)
    feet = _Edges(pages, rows, at_top=False)
    found = []
    for index in range(len(pages)):
        running = [*heads.running(index, "running_header"), *feet.running(index, "running_footer")]
        found.append(list({id(item.row): item for item in running}.values()))
    return found


def _edges(page: Page, rows: Sequence[Row], *, at_top: bool) -> list[_Edge]:
    """Return the rows near one edge of a page, the outermost first."""
    ordered = list(rows) if at_top else list(reversed(rows))
    low, high = (0.0, EDGE_SHARE * page.height) if at_top else ((1 - EDGE_SHARE) * page.height, page.height)
    near = [pair for pair in zip(ordered, [*ordered, None][1:], strict=True) if low <= pair[0].base <= high][:EDGE_ROWS]
    begins = at_top and any(BEGINS.search(row.whole.text) for row in ordered[:EDGE_ROWS])
    usual = median(word.size for word in page.words) if begins else 0.0
    return [_Edge(row, _key(row), page.number, begins and _is_set_off(row, usual), inner) for row, inner in near]


def _is_set_off(row: Row, usual: float) -> bool:
    """Whether a row is bold or large, as titles are. Where a page begins a document, such a row is its title.

    In a file of several meetings the name of the body stands at the head of each first page, as a running header would.
    """
    return row.size >= LARGE * usual or all(word.bold for word in row.words)


def _key(row: Row) -> str:
    words = "".join(c if c.isalnum() else " " for c in row.whole.text.lower())  # dust on a scan is often a full stop
    return DIGITS.sub("#", " ".join(words.split())) or row.whole.text.strip()


def _said_page(row: Row) -> bool:
    """Whether it calls itself a page number; packs of several meetings count anew, so any number will do."""
    return bool(SAID_PAGE.fullmatch(row.whole.text.strip(" .-–—")))


def _bare_number(row: Row) -> int | None:
    match = BARE_PAGE.fullmatch(row.whole.text.strip())
    return int(match[1]) if match else None


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
