"""Plain text and Markdown -> lines. Both are read by one path; Markdown adds headings, quotations and front matter.

What parse/ may rely on:
- list marks are in `marker`, numbers stay in `text` ("- 1. To brief" has marker "-" and text "1. To brief");
- tabbed and piped tables come as cells, also "Label:<tab>value" lines (label in column 0, value in column 1);
- a tab or run of blanks inside a line is one blank.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from build_scripts.domain.cited import Span
from build_scripts.domain.findings import Finding
from build_scripts.domain.source import Furniture, Line, RawDocument, SourceText
from build_scripts.extract.decode import Decoded, decode_lines
from build_scripts.extract.flat_tables import settle_bars
from build_scripts.extract.front_matter import read_front_matter
from build_scripts.extract.gap_columns import settle_columns
from build_scripts.extract.halves import join_halves
from build_scripts.extract.inline import read_inline
from build_scripts.extract.limits import LONG_LINE
from build_scripts.extract.list_marks import Point, depths_of
from build_scripts.extract.markdown import is_markdown, read_callout
from build_scripts.extract.ocr_slips import note_slips
from build_scripts.extract.page_lines import settle_pages
from build_scripts.extract.paragraphs import Draft, assemble
from build_scripts.extract.shapes import shape_lines
from build_scripts.extract.text_tables import lay_out_tables
from build_scripts.extract.wrapping import measure_wrapping, unmark_dashes

if TYPE_CHECKING:
    from collections.abc import Sequence


def extract_plain(document: RawDocument) -> SourceText:
    """Return what a plain text or Markdown document says; never raises."""
    decoded = decode_lines(document.content)
    markdown = is_markdown(document.media_type, decoded.lines)
    matter = read_front_matter(decoded.lines)
    shaped = shape_lines(decoded.lines[matter.length :], markdown=markdown)
    for settle in (settle_pages, settle_bars, settle_columns):
        shaped = settle(shaped)
    wrapping = measure_wrapping(shaped)
    assembly = assemble(unmark_dashes(shaped, wrapping), wrapping)
    drafts = lay_out_tables(assembly.drafts, assembly.furniture)
    drafts = set_depths(join_halves(drafts, assembly.furniture))
    lines, empty = finish(drafts)
    lines, slips = note_slips(lines)
    furniture = sorted((*matter.furniture, *assembly.furniture, *empty), key=lambda f: f.span)
    return SourceText(
        name=document.name,
        sha256=document.sha256,
        media_type=document.media_type,
        form="markdown" if markdown else "text",
        lines=lines,
        furniture=tuple(furniture),
        properties=matter.properties,
        findings=(*text_findings(decoded, lines), *slips),
        pages=max((line.page or 0 for line in lines), default=0) or None,
    )


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


def text_findings(decoded: Decoded, lines: Sequence[Line]) -> tuple[Finding, ...]:
    """Return what was noticed about the file as a whole."""
    findings = list(decoded.findings)
    if not lines:
        findings.append(Finding("E101", "The document holds no text."))
    joined = [line for line in lines if any(r.rule.startswith("joined") for r in line.repairs)]
    if joined:
        message = (
            f"{len(joined)} {'paragraph was' if len(joined) == 1 else 'paragraphs were'} broken into lines and joined."
        )
        findings.append(Finding("E112", message, joined[0].span))
    findings.extend(
        Finding("E114", f"A line of {len(line.text)} characters is longer than any rule reads.", line.span)
        for line in lines
        if len(line.text) > LONG_LINE
    )
    return tuple(findings)


def whole(lines: Sequence[Line]) -> Span | None:
    """Return the span from the first to the last line, or None if there is none."""
    return Span(lines[0].span.first, lines[-1].span.last) if lines else None
