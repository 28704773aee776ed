"""A document as received, and the lines that it literally says."""

from __future__ import annotations

from dataclasses import dataclass, field

from build_scripts.domain.cited import Span
from build_scripts.domain.findings import Finding


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A document's bytes, unchanged. `name` is its path below documents/ with forward slashes."""

    name: str
    sha256: str
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Cell:
    """Which cell of which table a line stands in, counted from 0. `columns` is how many the row has."""

    table: int
    row: int
    column: int
    columns: int
    header: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Characters `start` to `end` (not included) of a line's text lead to `href`, an address as the source gives it."""

    start: int
    end: int
    href: str


@dataclass(frozen=True, slots=True)
class Repair:
    """What reading changed on the way to a line, so that the page can say so and show the original.

    `rule` is one of joined_lines, joined_over_page_rule, joined_over_empty_line, joined_bullet, ocr_slip, soft_hyphen,
    mojibake; `original` is the text as it stood (lines parted by a newline).
    """

    rule: str
    original: str
    span: Span


@dataclass(frozen=True, slots=True)
class Line:
    """One logical line (a paragraph, a heading, a list point, a table cell) after un-wrapping.

    span:     the physical lines of the decoded source that it was made of (for PDF and DOCX: running line numbers).
    text:     its words without list marker, Markdown marks or surrounding blanks. Never empty.
    page:     page number from 1, or None where the form has no pages.
    top:      distance of its first line from the top of the page in points, or None.
    bold:     (start, end) character ranges of `text` printed in bold.
    italic:   the same for italics.
    heading:  heading level 1 to 6 where the form marks one (Markdown #, HTML h2, Word heading style), else 0.
    marker:   the list marker as printed ("-", "·", "1.", "(a)"), else "". A number that only *may* be a minute number
              ("22." before a title, "19/28") stays in `text`: parse/ decides about numbers, except in true HTML or Word
              lists.
    depth:    list depth from 0, or depth of a Markdown quotation.
    gap:      how many empty lines stood before it.
    cell:     the table cell it stands in, or None.
    role:     what the form itself says about it where it says so, e.g. a ModernGov class: "item-number", "item-title",
              "agenda-text", "minutes-text", "decision-text", "meeting-title", "label", "quote"; "beside" in a narrow
              column beside the text (who is to act); "footnote" for a note that follows the text; else "".
    """

    span: Span
    text: str
    page: int | None = None
    top: float | None = None
    bold: tuple[tuple[int, int], ...] = ()
    italic: tuple[tuple[int, int], ...] = ()
    heading: int = 0
    marker: str = ""
    depth: int = 0
    gap: int = 0
    cell: Cell | None = None
    role: str = ""
    links: tuple[Link, ...] = ()
    repairs: tuple[Repair, ...] = ()
    confidence: float | None = None  # of OCR, 0 to 100; None where the text was not recognised from a picture

    @property
    def all_bold(self) -> bool:
        """Whether every letter and digit of the text is printed in bold."""
        if not self.bold:
            return False
        covered = {i for start, end in self.bold for i in range(start, end)}
        light = any(c.isalnum() and i not in covered for i, c in enumerate(self.text))
        return not light and any(c.isalnum() for c in self.text)


@dataclass(frozen=True, slots=True)
class Furniture:
    """Something on the page that is not part of the text: a page rule, a running header, a menu, a lone fence.

    It is recorded, listed under "About this record", and left out of the text. `kind` is one of page_rule, page_number,
    running_header, running_footer, navigation, banner, front_matter, blank_mark, hidden, line_number, watermark.
    """

    span: Span
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class SourceText:
    """What the document literally says: every physical line is in one Line or one Furniture.

    `properties` holds what the form says about itself outside the text, in order: YAML front matter of a Markdown file,
    the title and meta elements of HTML, PDF and Word document properties. These are data of the source, not words of
    the minutes; a date there is a date of the file unless the key says otherwise.
    `form` is text, markdown, html, docx, pdf, pdf_ocr, doc, rtf, odt.
    """

    name: str
    sha256: str
    media_type: str
    form: str
    lines: tuple[Line, ...]
    furniture: tuple[Furniture, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
    findings: tuple[Finding, ...] = ()
    pages: int | None = None
