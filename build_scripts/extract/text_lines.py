"""Physical lines of text -> lines of the domain: the way of plain text, Markdown and preformatted parts of pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_scripts.domain.source import Furniture, Line
from build_scripts.extract.flat_tables import settle_bars
from build_scripts.extract.gap_columns import settle_columns
from build_scripts.extract.halves import join_halves
from build_scripts.extract.inline import read_inline
from build_scripts.extract.list_marks import Point, depths_of
from build_scripts.extract.markdown import read_callout
from build_scripts.extract.ocr_slips import note_slips
from build_scripts.extract.page_lines import settle_pages
from build_scripts.extract.paragraphs import Draft, assemble
from build_scripts.extract.shapes import shape_lines
from build_scripts.extract.text_tables import lay_out_tables
from build_scripts.extract.wrapping import measure_wrapping, unmark_dashes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_scripts.domain.findings import Finding
    from build_scripts.extract.decode import PhysicalLine


@dataclass(frozen=True, slots=True)
class TextLines:
    """Lines and furniture in the order of the source, and what was noticed about single lines."""

    lines: tuple[Line, ...]
    furniture: tuple[Furniture, ...]
    findings: tuple[Finding, ...]


def read_lines(physical: Sequence[PhysicalLine], *, markdown: bool) -> TextLines:
    """Return what physical lines say: un-wrapped, laid out, joined, their marks read."""
    shaped = shape_lines(physical, markdown=markdown)
    for settle in (settle_pages, settle_bars, settle_columns):
        shaped = settle(shaped)
    wrapping = measure_wrapping(shaped)
    assembly = assemble(unmark_dashes(shaped, wrapping), wrapping)
    drafts = lay_out_tables(assembly.drafts, assembly.furniture)
    drafts = set_depths(join_halves(drafts, assembly.furniture))
    lines, empty = finish(drafts)
    lines, slips = note_slips(lines)
    furniture = sorted((*assembly.furniture, *empty), key=lambda f: f.span)
    return TextLines(lines, tuple(furniture), slips)


def set_depths(drafts: list[Draft]) -> list[Draft]:
    """Give each list point its depth; a list ends at the next paragraph that is no point and not indented under one."""
    result: list[Draft] = []
    run: list[Draft] = []
    for draft in drafts:
        if draft.mark:
            run.append(draft)
            continue
        result.extend(deepened(run))
        run = []
        result.append(draft)
    result.extend(deepened(run))
    return result


def deepened(run: list[Draft]) -> list[Draft]:
    """Return the points of one list with their depths."""
    points = []
    announced = False
    for draft in run:
        points.append(Point(draft.first.indent, draft.mark, announced))
        announced = draft.body.rstrip(" *_").endswith((":", ":-"))
    return [replace(draft, depth=depth) for draft, depth in zip(run, depths_of(points), strict=True)]


def finish(drafts: Sequence[Draft]) -> tuple[tuple[Line, ...], tuple[Furniture, ...]]:
    """Turn drafts into lines; a draft of marks without words is furniture."""
    lines: list[Line] = []
    empty: list[Furniture] = []
    for draft in drafts:
        line = finish_line(draft)
        if line is None:
            empty.append(Furniture(draft.span, f"{draft.mark} {draft.body}".strip(), "blank_mark"))
        else:
            lines.append(line)
    return tuple(lines), tuple(empty)


def finish_line(draft: Draft) -> Line | None:
    """Read the inline marks of a draft; None if no words are left."""
    body, role = read_callout(draft.body, draft.role)
    inline = read_inline(body)
    if not inline.text:
        return None
    return Line(
        draft.span,
        inline.text,
        page=draft.first.page,
        bold=inline.bold,
        italic=inline.italic,
        heading=draft.heading,
        marker=draft.mark,
        depth=draft.depth,
        gap=draft.gap,
        cell=draft.cell,
        role=role,
        links=inline.links,
        repairs=draft.repairs,
    )
