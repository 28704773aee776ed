"""Plain text and Markdown -> lines. Both are read by one path; Markdown adds headings, quotations and front matter.

What parse/ may rely on:
- list marks are in `marker`, numbers stay in `text` ("- 1. To brief" has marker "-" and text "1. To brief");
- tabbed and piped tables come as cells, also "Label:<tab>value" lines (label in column 0, value in column 1);
- a tab or run of blanks inside a line is one blank.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_scripts.domain.findings import Finding
from build_scripts.domain.source import Line, RawDocument, SourceText
from build_scripts.extract.decode import Decoded, decode_lines
from build_scripts.extract.front_matter import read_front_matter
from build_scripts.extract.limits import LONG_LINE
from build_scripts.extract.markdown import is_markdown
from build_scripts.extract.text_lines import read_lines

if TYPE_CHECKING:
    from collections.abc import Sequence


def extract_plain(document: RawDocument) -> SourceText:
    """Return what a plain text or Markdown document says; never raises."""
    decoded = decode_lines(document.content)
    markdown = is_markdown(document.media_type, decoded.lines)
    matter = read_front_matter(decoded.lines)
    said = read_lines(decoded.lines[matter.length :], markdown=markdown)
    return SourceText(
        name=document.name,
        sha256=document.sha256,
        media_type=document.media_type,
        form="markdown" if markdown else "text",
        lines=said.lines,
        furniture=(*matter.furniture, *said.furniture),
        properties=matter.properties,
        findings=(*text_findings(decoded, said.lines), *said.findings),
        pages=max((line.page or 0 for line in said.lines), default=0) or None,
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
