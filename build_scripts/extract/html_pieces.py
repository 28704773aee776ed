"""Second look at the pieces of a page: typed list marks, line breaks inside sentences, and ModernGov's parts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from build_scripts.domain.source import Line, Link, Repair
from build_scripts.extract.halves import BREAKS_OFF, LONG
from build_scripts.extract.html_block import NOWHERE, Piece
from build_scripts.extract.list_marks import Point, depths_of, read_bullet
from build_scripts.extract.moderngov import assign_sections, is_action, mark_attendance, name_item, part_cuts, part_size
from build_scripts.extract.sentences import TERMINAL, starts_lower

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Letters that Word's symbol fonts show as signs; a web page without the font shows the letter.
SYMBOL_SIGNS = {"§": "▪", "Ø": "➢", "ü": "✓", "q": "❑", "v": "❖", "n": "■", "l": "●", "u": "◆"}
# One level of a Word list is indented by 18 points; less is no level.
POINTS_A_LEVEL = 9
# A line break is part of a sentence only if the words before it nearly fill a line.
NEARLY_FULL = 40


def finish_pieces(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces as they are numbered: marks apart, broken sentences joined, roles given."""
    marked = [mark_point(piece) for piece in join_breaks(pieces)]
    parted = [replace(piece, line=line) for piece in deepen(marked) for line in cuts_of(piece)]
    kept = [put_actions_aside(piece) for piece in parted]
    for change in (name_item, assign_sections, mark_attendance):
        kept = change_lines(kept, change)
    return kept


def cuts_of(piece: Piece) -> tuple[Line, ...]:
    """Return the line of a piece, parted from a paper's size and the council's own "view the full minutes text"."""
    return (piece.line,) if piece.aside else tuple(b for a in part_size(piece.line) for b in part_cuts(a))


def change_lines(pieces: list[Piece], change: Callable[[Sequence[Line]], list[Line]]) -> list[Piece]:
    """Apply a change to the lines of the document, furniture left out."""
    changed = iter(change([piece.line for piece in pieces if not piece.aside]))
    return [piece if piece.aside else replace(piece, line=next(changed)) for piece in pieces]


def put_actions_aside(piece: Piece) -> Piece:
    """Make a lone link to another page of the system furniture."""
    return replace(piece, aside="navigation") if not piece.aside and is_action(piece.line) else piece


def join_breaks(pieces: Sequence[Piece]) -> list[Piece]:
    """Join a line with the one before it where a line break stands inside a sentence."""
    joined: list[Piece] = []
    for position, piece in enumerate(pieces):
        after = pieces[position + 1] if position + 1 < len(pieces) else None
        if joined and goes_on(joined[-1], piece):
            joined[-1] = replace(joined[-1], line=join(joined[-1].line, piece.line, "joined_lines"))
        elif joined and are_halves(joined[-1], piece, after):
            joined[-1] = replace(joined[-1], line=join(joined[-1].line, piece.line, "joined_over_empty_line"))
        else:
            joined.append(piece)
    return joined


def goes_on(first: Piece, second: Piece) -> bool:
    """Whether a sentence breaks off before a line break and goes on in lower case after it."""
    return (
        second.broken
        and first.aside == second.aside
        and first.line.cell == second.line.cell
        and not second.line.gap
        and len(first.line.text) >= NEARLY_FULL
        and not TERMINAL.search(first.line.text)
        and starts_lower(second.line.text)
        and read_bullet(second.lead) is None
    )


def are_halves(first: Piece, second: Piece, after: Piece | None) -> bool:
    """Whether a sentence was cut into two paragraphs, judged as strictly as in plain text (see halves)."""
    a, b = first.line, second.line
    plain = not (first.aside or second.aside or a.heading or b.heading or a.cell or b.cell or b.marker or b.links)
    if not plain or a.role != b.role or a.depth != b.depth or read_bullet(second.lead) is not None:
        return False
    breaks_off = len(a.text) >= LONG and BREAKS_OFF.search(a.text) is not None and not starts_lower(a.text)
    completes = b.text[:1].islower() and TERMINAL.search(b.text) is not None and not b.text.endswith(";")
    return breaks_off and completes and not (after is not None and not after.aside and starts_lower(after.line.text))


def join(first: Line, second: Line, rule: str) -> Line:
    """Return both lines as one, ranges moved along."""
    by = len(first.text) + 1
    return replace(
        first,
        text=f"{first.text} {second.text}",
        bold=(*first.bold, *((a + by, b + by) for a, b in second.bold)),
        italic=(*first.italic, *((a + by, b + by) for a, b in second.italic)),
        links=(*first.links, *(Link(a.start + by, a.end + by, a.href) for a in second.links)),
        repairs=(
            *first.repairs,
            *second.repairs,
            Repair(rule, f"{first.text}\n{second.text}", NOWHERE),
        ),
    )


def mark_point(piece: Piece) -> Piece:
    """Take a list mark that was typed as text ("·" before Word's blanks) from the words to `marker`."""
    line = piece.line
    if piece.aside or line.heading or line.marker not in {"", "•"}:
        return piece
    mark = typed_mark(piece)
    if not mark or len(line.text) <= 1:
        return piece
    words = line.text[1:].lstrip()
    by = len(line.text) - len(words)
    moved = replace(
        line,
        text=words,
        marker=mark,
        gap=max(line.gap - 1, 0),
        bold=moved_ranges(line.bold, by),
        italic=moved_ranges(line.italic, by),
        links=tuple(Link(max(a.start - by, 0), a.end - by, a.href) for a in line.links if a.end > by),
    )
    return replace(piece, line=moved) if words else piece


def typed_mark(piece: Piece) -> str:
    """Return the list mark that a piece begins with, or ""."""
    bullet = read_bullet(piece.lead)
    if bullet and piece.line.text.startswith(bullet.mark):
        return bullet.mark
    lead = piece.lead
    if piece.symbol and lead[:1] in SYMBOL_SIGNS and (len(lead) == 1 or lead[1:2].isspace()):
        return SYMBOL_SIGNS[lead[0]]
    return ""


def moved_ranges(ranges: tuple[tuple[int, int], ...], by: int) -> tuple[tuple[int, int], ...]:
    """Move ranges to the left, what falls off dropped."""
    return tuple((max(a - by, 0), b - by) for a, b in ranges if b > by)


def deepen(pieces: list[Piece]) -> list[Piece]:
    """Give typed list points their depth by margin and mark; true lists have theirs."""
    result: list[Piece] = []
    run: list[Piece] = []
    for piece in pieces:
        if not piece.aside and piece.line.marker and not piece.line.depth and not piece.line.cell:
            run.append(piece)
            continue
        result.extend(deepened(run))
        run = []
        result.append(piece)
    result.extend(deepened(run))
    return result


def deepened(run: list[Piece]) -> list[Piece]:
    """Return the points of one list with their depths."""
    points = []
    announced = False
    for piece in run:
        points.append(Point(round(piece.indent / POINTS_A_LEVEL), piece.line.marker, announced))
        announced = piece.line.text.endswith((":", ":-"))
    depths = depths_of(points)
    return [replace(p, line=replace(p.line, depth=depth)) for p, depth in zip(run, depths, strict=True)]
