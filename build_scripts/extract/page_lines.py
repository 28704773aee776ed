"""Running headers, footers and page numbers of a text whose pages are parted by form feeds (a PDF saved as text).

A line counts only if it stands at the top or bottom of its page and, figures aside, on most other pages too.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from build_scripts.extract.normalize import clean
from build_scripts.extract.shapes import Shape, Shaped

if TYPE_CHECKING:
    from collections.abc import Sequence

FIGURES = re.compile(r"\d+")
BARE_NUMBER = re.compile(r"[-–(]?\s?(\d{1,4})\s?[-–)]?")
# How many lines at the top and at the bottom of a page may be furniture.
EDGE = 2
# Fewer pages prove no pattern.
LEAST_PAGES = 3
MOST_PAGES_SHARE = 0.6


def settle_pages(shaped: Sequence[Shaped]) -> list[Shaped]:
    """Return the lines with running headers, footers and bare page numbers shaped as such."""
    pages: dict[int, list[int]] = {}
    for i, line in enumerate(shaped):
        if line.page is not None and line.shape in {Shape.TEXT, Shape.TABS, Shape.PAGE_NUMBER}:
            pages.setdefault(line.page, []).append(i)
    if len(pages) < LEAST_PAGES:
        return list(shaped)
    settled = list(shaped)
    for edge, shape in ((top, Shape.RUNNING_HEADER), (bottom, Shape.RUNNING_FOOTER)):
        for i in repeated(shaped, {page: edge(lines) for page, lines in pages.items()}):
            number = BARE_NUMBER.fullmatch(clean(shaped[i].body))
            settled[i] = replace(shaped[i], shape=Shape.PAGE_NUMBER if number else shape, body=clean(shaped[i].body))
    return settled


def top(lines: list[int]) -> list[int]:
    """Return the first lines of a page; a page of few lines has no edge apart from its text."""
    return lines[:EDGE] if len(lines) > 2 * EDGE else []


def bottom(lines: list[int]) -> list[int]:
    """Return the last lines of a page."""
    return lines[-EDGE:] if len(lines) > 2 * EDGE else []


def repeated(shaped: Sequence[Shaped], edges: dict[int, list[int]]) -> list[int]:
    """Return the lines at these edges whose words, figures aside, stand at most of the edges."""
    known = Counter(key for lines in edges.values() for key in sorted({pattern(shaped[i]) for i in lines}))
    needed = max(LEAST_PAGES, MOST_PAGES_SHARE * len(edges))
    return [i for lines in edges.values() for i in lines if known[pattern(shaped[i])] >= needed]


def pattern(line: Shaped) -> str:
    """Return the words of a line with every figure made the same."""
    return FIGURES.sub("#", clean(line.body).lower())
