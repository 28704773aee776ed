"""List marks of plain text and Markdown, and how deep a list point stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Marks that are bullets wherever they start a line. U+F0B7, U+F0A7 and U+F0D8 are what Word's Symbol and Wingdings
# bullets become in text; "o" is Courier's hollow bullet and needs a wide gap after it to be one.
SIGNS = "·•▪●○◦‣■□▫➢➤✓✔\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d"
DASHES = "-–—*+"
BULLET = re.compile(
    rf"[ \t\u00a0]*(?:([{SIGNS}])[\s\u00a0]*|([{DASHES}])(?:[ \t\u00a0]+|$)|(o)(?:[ \t\u00a0]{{2,}}|\t|$))(?=(.?))"
)
TAB_WIDTH = 4


@dataclass(frozen=True, slots=True)
class Bullet:
    """A bullet at the start of a line: the mark as printed and where the words after it begin."""

    mark: str
    end: int


def read_bullet(text: str) -> Bullet | None:
    """Return the bullet that `text` starts with, or None. A number is never taken for a list mark here."""
    found = BULLET.match(text)
    if not found:
        return None
    mark = found[1] or found[2] or found[3]
    # "** SUSPENSION", "-- and", "*emphasis*": a doubled sign or one glued to a word is no list mark.
    if mark in DASHES and found[4] == mark:
        return None
    return Bullet(mark, found.end())


def indent_of(text: str) -> int:
    """Return the width of the blanks that `text` starts with, a tab counting as four."""
    lead = text[: len(text) - len(text.lstrip(" \t\u00a0"))]
    return len(lead.expandtabs(TAB_WIDTH))


@dataclass(frozen=True, slots=True)
class Point:
    """What decides the depth of a list point: indent, mark, and whether the point before it announces a list."""

    indent: int
    mark: str
    announced: bool


def depths_of(points: list[Point]) -> list[int]:
    """Return the depth from 0 of each point of one list.

    A point indented further, or at the same indent with a mark not yet used and after a point that ends in a colon
    (a list of findings whose third point reads "This had led to:-" and goes on with dashes), stands one level deeper.
    """
    open_levels: list[Point] = []
    depths = []
    for point in points:
        while open_levels and not stands_under(point, open_levels[-1]):
            top = open_levels.pop()
            if same_level(point, top):
                break
        open_levels.append(point)
        depths.append(len(open_levels) - 1)
    return depths


def stands_under(point: Point, other: Point) -> bool:
    """Whether `point` belongs below `other`, the last open level."""
    if point.indent > other.indent + 1:
        return True
    return abs(point.indent - other.indent) <= 1 and point.mark != other.mark and point.announced


def same_level(point: Point, other: Point) -> bool:
    """Whether both are points of the same list."""
    return point.mark == other.mark and abs(point.indent - other.indent) <= 1
