"""The block of a page that is being read, and the piece that it becomes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from build_scripts.domain.cited import Span
from build_scripts.domain.source import Line, Link, Repair
from build_scripts.extract.normalize import BLANKS

if TYPE_CHECKING:
    from build_scripts.extract.html_tags import Context

NOWHERE = Span(0, 0)
# So many characters of a block are enough to see a typed list mark and the blanks after it.
LEAD = 24


@dataclass(frozen=True, slots=True)
class Piece:
    """One block of text on its way to a Line or, if `aside` names a kind, to a Furniture.

    broken: a line break, not a new block, stands before it; lead: its first characters with their blanks;
    indent: its left margin in points; symbol: its first characters are set in a symbol font.
    """

    line: Line
    aside: str = ""
    broken: bool = False
    lead: str = ""
    indent: float = 0.0
    symbol: bool = False


@dataclass(slots=True)
class Block:
    """The words of the block that is being read, in parts, and how many characters; each run of blanks is one blank."""

    out: list[str] = field(default_factory=list)
    length: int = 0
    bold: list[tuple[int, int]] = field(default_factory=list)
    italic: list[tuple[int, int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    lead: str = ""
    context: Context | None = None

    def write(self, text: str, context: Context) -> None:
        """Add the words of a text node."""
        if len(self.lead) < LEAD:
            self.lead += text[:LEAD]
        words = BLANKS.sub(" ", text)
        if words.startswith(" ") and (not self.out or self.out[-1].endswith(" ")):
            words = words[1:]
        if not words:
            return
        start, end = self.length, self.length + len(words)
        self.out.append(words)
        self.length = end
        if self.context is None and text.strip():
            self.context = context
        if self.context is not None and context.role == "header" and not self.context.role:
            self.context = replace(self.context, role="header")
        extend(self.bold, start, end, on=context.bold)
        extend(self.italic, start, end, on=context.italic)
        self.link(start, end, context.href)

    def link(self, start: int, end: int, href: str) -> None:
        """Note that these characters lead to `href`; neighbours with one address are one link."""
        if not href:
            return
        if self.links and self.links[-1].href == href and self.links[-1].end == start:
            start = self.links.pop().start
        self.links.append(Link(start, end, href))


def extend(ranges: list[tuple[int, int]], start: int, end: int, *, on: bool) -> None:
    """Add a range, joined to the last one if they touch."""
    if not on:
        return
    if ranges and ranges[-1][1] == start:
        start = ranges.pop()[0]
    ranges.append((start, end))
