"""Physical lines become drafts of logical lines: paragraphs un-wrapped, lone bullets joined to their words.

A draft knows its physical lines. Rules, page numbers and fences become furniture at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from build_scripts.domain.cited import Span
from build_scripts.domain.source import Cell, Furniture, Repair
from build_scripts.extract.normalize import clean
from build_scripts.extract.shapes import Shape, Shaped
from build_scripts.extract.unwrap import Meeting, goes_on
from build_scripts.extract.word_breaks import join_bodies
from build_scripts.extract.wrapping import Wrapping

if TYPE_CHECKING:
    from collections.abc import Sequence

FURNITURE_KINDS = {
    Shape.RULE: "page_rule",
    Shape.PAGE_NUMBER: "page_number",
    Shape.RUNNING_HEADER: "running_header",
    Shape.RUNNING_FOOTER: "running_footer",
    Shape.FENCE: "blank_mark",
    Shape.PIPE_RULE: "blank_mark",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A logical line in the making: `body` still holds inline marks; `lines` are its physical lines in order."""

    lines: tuple[Shaped, ...]
    body: str
    gap: int = 0
    mark: str = ""
    depth: int = 0
    heading: int = 0
    role: str = ""
    cell: Cell | None = None
    repairs: tuple[Repair, ...] = ()

    @property
    def first(self) -> Shaped:
        """Its first physical line."""
        return self.lines[0]

    @property
    def last(self) -> Shaped:
        """Its last physical line."""
        return self.lines[-1]

    @property
    def span(self) -> Span:
        """The physical lines it was made of."""
        return Span(self.first.number, self.last.number)


@dataclass(slots=True)
class Assembly:
    """Drafts and furniture so far, in the order of the source; `gap` counts the empty lines since the last of them."""

    drafts: list[Draft] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    gap: int = 0

    def add(self, draft: Draft) -> None:
        """Append a draft, with the gap before it."""
        self.drafts.append(replace(draft, gap=self.gap))
        # The end of a cell of a flattened table parts as an empty line does.
        self.gap = int(draft.last.ends_cell)

    def put_aside(self, line: Shaped, kind: str) -> None:
        """Record a line that is not part of the text."""
        self.furniture.append(Furniture(Span(line.number, line.number), line.body.strip(), kind))


def assemble(shaped: Sequence[Shaped], wrapping: Wrapping) -> Assembly:
    """Return the drafts of all lines, paragraphs un-wrapped by the document's own convention."""
    assembly = Assembly()
    position = 0
    while position < len(shaped):
        position = assemble_next(shaped, position, wrapping, assembly)
    return assembly


def assemble_next(shaped: Sequence[Shaped], position: int, wrapping: Wrapping, assembly: Assembly) -> int:
    """Take one draft or one piece of furniture from `position` and return the position after it."""
    line = shaped[position]
    if line.shape is Shape.BLANK:
        assembly.gap += 1
        if line.body:
            assembly.put_aside(line, "blank_mark")
        return position + 1
    if line.shape in FURNITURE_KINDS:
        assembly.put_aside(line, FURNITURE_KINDS[line.shape])
        return position + 1
    if line.shape is Shape.BULLET and not clean(line.body):
        return assemble_lone_bullet(shaped, position, wrapping, assembly)
    if line.shape is Shape.HEADING and not clean(line.body):
        assembly.put_aside(line, "blank_mark")
        return position + 1
    end = paragraph_end(shaped, position, wrapping)
    assembly.add(draft_of(tuple(shaped[position:end]), wrapping.words))
    return end


def assemble_lone_bullet(shaped: Sequence[Shaped], position: int, wrapping: Wrapping, assembly: Assembly) -> int:
    """Join a bullet that stands alone on its line with the words on the lines after it (seed 002)."""
    words = next_words(shaped, position)
    line = shaped[position]
    if words is None:
        if line.mark.isalnum() or line.mark in "-–—":
            # A lone dash under a heading says "nothing": it is the text.
            assembly.add(Draft((line,), line.mark))
        else:
            assembly.put_aside(replace(line, body=line.mark), "blank_mark")
        return position + 1
    end = paragraph_end(shaped, words, wrapping)
    used = (line, *shaped[words:end])
    draft = draft_of(tuple(shaped[words:end]), wrapping.words)
    original = "\n".join(part.line.text for part in used)
    repair = Repair("joined_bullet", original, Span(line.number, used[-1].number))
    kept = tuple(r for r in draft.repairs if r.rule != "joined_lines")
    assembly.add(replace(draft, lines=used, mark=line.mark, repairs=(*kept, repair)))
    return end


def next_words(shaped: Sequence[Shaped], position: int) -> int | None:
    """Return where the words of a lone bullet begin: the next line, if it is text.

    One empty line may stand between, but not after a dash: "–" alone below a heading says that there was nothing.
    """
    reach = 1 if shaped[position].mark in "-–—*+" else 2
    for after in range(position + 1, position + 1 + reach):
        if after >= len(shaped):
            return None
        if shaped[after].shape is not Shape.BLANK:
            return after if shaped[after].shape is Shape.TEXT else None
    return None


def paragraph_end(shaped: Sequence[Shaped], start: int, wrapping: Wrapping) -> int:
    """Return the position after the last line of the paragraph that begins at `start`."""
    end = start + 1
    wrapped_before = False
    while end < len(shaped):
        after = shaped[end + 1] if end + 1 < len(shaped) else None
        meeting = Meeting(shaped[start], shaped[end - 1], shaped[end], after, wrapped_before)
        if not goes_on(meeting, wrapping):
            break
        wrapped_before = wrapped_before or shaped[end - 1].width > (wrapping.width or 0) / 2
        end += 1
    return end


def draft_of(lines: tuple[Shaped, ...], known: frozenset[str]) -> Draft:
    """Return one draft of these physical lines, joined by blanks; `known` tells soft hyphens from hard ones."""
    first = lines[0]
    repairs = [line.line.repair for line in lines if line.line.repair]
    if len(lines) > 1:
        original = "\n".join(line.line.text for line in lines)
        repairs.append(Repair("joined_lines", original, Span(first.number, lines[-1].number)))
    return Draft(
        lines,
        join_bodies([line.body for line in lines], known),
        mark=first.mark,
        depth=first.level if first.shape is Shape.QUOTE else 0,
        heading=first.level if first.shape is Shape.HEADING else 0,
        role="quote" if first.shape is Shape.QUOTE else "item-row" if first.starts_row else "",
        repairs=tuple(repairs),
    )
